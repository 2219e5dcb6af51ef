import { H as require_jsx_runtime, O as Button, k as Loader } from "./query.js";
import { t as ApiError } from "./client.js";
var Notice_module_default = {
	notice: "_notice_nz2ht_1",
	title: "_title_nz2ht_18"
};
// src/runs/Notice.tsx
var import_jsx_runtime = require_jsx_runtime();
var SHAPES = {
	care: "▲",
	fault: "✕"
};
/** Something to know before going on. */
function Notice({ tone, title, urgent = false, children }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		className: Notice_module_default.notice,
		"data-tone": tone,
		role: urgent ? "alert" : void 0,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
			className: Notice_module_default.title,
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
					"aria-hidden": "true",
					children: SHAPES[tone]
				}),
				" ",
				title
			]
		}), children]
	});
}
// src/runs/Refusal.tsx
/** What went wrong, in the server's words, with its cures, and a way to try again where there is one. */
function Refusal({ fault, what, again }) {
	const problems = fault instanceof ApiError ? fault.problems : [];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Notice, {
		tone: "fault",
		title: what,
		urgent: true,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", { children: fault instanceof Error ? fault.message : String(fault) }),
			problems.length > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", { children: problems.map((problem) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
				problem.message,
				" ",
				problem.cure
			] }, `${problem.line}:${problem.column}:${problem.message}`)) }),
			again && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				size: "compact-sm",
				variant: "default",
				mt: "xs",
				onClick: again,
				children: "Try again"
			})
		]
	});
}
// src/runs/Waiting.tsx
/** Something is asked for; readers of the screen are told what. */
function Waiting({ what, size = "md" }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Loader, {
		role: "status",
		"aria-label": what,
		size
	});
}
// src/runs/quantities.ts
/** `4.6 s`, `42 s`, `3 min 20 s`, `1 h 05 min`. */
function duration(seconds) {
	if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
	const whole = Math.round(seconds);
	if (whole < 60) return `${whole} s`;
	if (whole < 3600) return `${Math.floor(whole / 60)} min ${padded(whole % 60)} s`;
	const minutes = Math.round(seconds / 60);
	return `${Math.floor(minutes / 60)} h ${padded(minutes % 60)} min`;
}
/** A foreseen time, no finer than it can be known. */
function roughly(seconds) {
	if (seconds < 10) return "a few seconds";
	if (seconds < 55) return `about ${Math.ceil(seconds / 10) * 10} s`;
	if (seconds < 3570) return `about ${Math.max(1, Math.round(seconds / 60))} min`;
	return `about ${(seconds / 3600).toFixed(1)} h`;
}
/** Sizes as disks count them: `81 MB`, `1.5 GB`. */
function size(bytes) {
	if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
	if (bytes >= 1e6) return `${Math.round(bytes / 1e6)} MB`;
	return `${Math.max(1, Math.round(bytes / 1e3))} kB`;
}
/** When it was, as one says it today: the clock for today, the date for all else. */
function moment(iso, now = /* @__PURE__ */ new Date()) {
	const at = new Date(iso);
	const clock = at.toLocaleTimeString("en-GB", {
		hour: "2-digit",
		minute: "2-digit"
	});
	if (at.toDateString() === now.toDateString()) return `today, ${clock}`;
	const sameYear = at.getFullYear() === now.getFullYear();
	return `${at.toLocaleDateString("en-GB", {
		day: "numeric",
		month: "short",
		...sameYear ? {} : { year: "numeric" }
	})}, ${clock}`;
}
/** `1 photo`, `2,000 photos`. */
function counted(count, one) {
	return `${count.toLocaleString("en-GB")} ${count === 1 ? one : `${one}s`}`;
}
function padded(number) {
	return String(number).padStart(2, "0");
}
export { size as a, Notice as c, roughly as i, duration as n, Waiting as o, moment as r, Refusal as s, counted as t };
