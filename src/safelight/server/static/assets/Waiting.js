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
export { Refusal as n, Notice as r, Waiting as t };
