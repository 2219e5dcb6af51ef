import { H as require_jsx_runtime } from "./query.js";
import { c as VisuallyHidden } from "./useMutation.js";
import { t as Modal } from "./Modal.js";
var Verdict_module_default = { verdict: "_verdict_rfmxu_1" };
// src/design/Verdict.tsx
var import_jsx_runtime = require_jsx_runtime();
/** Told apart without colour. */
var SHAPES = {
	keep: "●",
	alternate: "◐",
	review: "▲",
	rejected: "⊘",
	failed: "✕"
};
var VERDICT_WORDS = {
	keep: "Keep",
	alternate: "Alternate",
	review: "To check",
	rejected: "Rejected",
	failed: "Failed"
};
/** A verdict by shape, word and colour; `compact` leaves the word to readers of the screen. */
function Verdict({ verdict, compact = false }) {
	const word = VERDICT_WORDS[verdict];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
		className: Verdict_module_default.verdict,
		"data-verdict": verdict,
		title: compact ? word : void 0,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
			"aria-hidden": "true",
			children: SHAPES[verdict]
		}), compact ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(VisuallyHidden, { children: word }) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", { children: word })]
	});
}
var Dialog_module_default = { head: "_head_17gsg_1" };
// src/runs/Dialog.tsx
/** A dialog. Mantine's own head is a `header`, which beside the page's bar would be a second banner. */
function Dialog({ title, onClose, size = "md", children }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Modal.Root, {
		opened: true,
		onClose,
		size,
		centered: true,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Modal.Overlay, {}), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Modal.Content, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
			className: Dialog_module_default.head,
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Modal.Title, {
				fw: 600,
				children: title
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Modal.CloseButton, { "aria-label": "Close" })]
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Modal.Body, { children })] })]
	});
}
export { VERDICT_WORDS as n, Verdict as r, Dialog as t };
