import { n as ask } from "./client.js";
// src/api/runs.ts
/** A run that is over stays as it is until somebody goes on with it. */
function isOver(state) {
	return state !== "running";
}
/** Whether going on with it could change anything. */
function canGoOn(run) {
	return isOver(run.state) && (run.state !== "done" || run.interrupted);
}
async function listRuns(limit = 50, signal) {
	return (await ask("GET", `/runs?limit=${limit}`, void 0, signal)).runs;
}
function readRun(id, signal) {
	return ask("GET", `/runs/${encodeURIComponent(id)}`, void 0, signal);
}
function startRun(order) {
	return ask("POST", "/runs", order);
}
function askPlace(photos, recipe, sample, signal) {
	return ask("POST", "/runs/place", {
		photos,
		recipe,
		sample
	}, signal);
}
function cancelRun(id) {
	return ask("POST", `/runs/${encodeURIComponent(id)}/cancel`);
}
function resumeRun(id) {
	return ask("POST", `/runs/${encodeURIComponent(id)}/resume`);
}
function deleteRun(id) {
	return ask("DELETE", `/runs/${encodeURIComponent(id)}`);
}
function reportAddress(id) {
	return `/api/runs/${encodeURIComponent(id)}/report`;
}
export { isOver as a, reportAddress as c, deleteRun as i, resumeRun as l, canGoOn as n, listRuns as o, cancelRun as r, readRun as s, askPlace as t, startRun as u };
