import { n as ask } from "./client.js";
// src/api/documents.ts
function readDocument(text, profile) {
	return ask("POST", "/documents/read", {
		text,
		profile
	});
}
function editDocument(text, profile, edits) {
	return ask("POST", "/documents/edit", {
		text,
		profile,
		edits
	});
}
function newDocument(answers) {
	return ask("POST", "/documents/new", answers);
}
async function convertDocument(text, to) {
	return (await ask("POST", "/documents/convert", {
		text,
		to
	})).text;
}
async function compareDocuments(before, after) {
	return (await ask("POST", "/documents/compare", {
		before,
		after
	})).changes;
}
function completeCondition(question, signal) {
	return ask("POST", "/documents/complete", question, signal);
}
// src/recipes/filled.ts
/** The red of filled buttons: dark enough for white words, by day and by night. */
var FILLED = "lamp.8";
export { editDocument as a, convertDocument as i, compareDocuments as n, newDocument as o, completeCondition as r, readDocument as s, FILLED as t };
