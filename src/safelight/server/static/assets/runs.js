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
export { listRuns as a, resumeRun as c, isOver as i, startRun as l, cancelRun as n, readRun as o, deleteRun as r, reportAddress as s, canGoOn as t };
