import { D as useQueryClient, H as require_jsx_runtime, O as Button, wt as __toESM, xt as require_react } from "./query.js";
import { t as useMutation } from "./useMutation.js";
import { t as Modal } from "./Modal.js";
import { f as Group, o as notifications, u as Text } from "./index.js";
import { c as resumeRun, i as isOver, n as cancelRun, r as deleteRun, t as canGoOn } from "./runs.js";
// src/runs/Dialog.module.css
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var Dialog_module_default = { head: "_head_17gsg_1" };
// src/runs/Dialog.tsx
var import_jsx_runtime = require_jsx_runtime();
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
// src/runs/Confirmation.tsx
/** Ask before doing what cannot be taken back; the safe answer has the focus. */
function Confirmation({ title, yes, no, busy, onYes, onNo, children }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Dialog, {
		onClose: onNo,
		title,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Text, {
			component: "div",
			children
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Group, {
			justify: "flex-end",
			mt: "lg",
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				variant: "default",
				onClick: onNo,
				"data-autofocus": true,
				children: no
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				onClick: onYes,
				loading: busy,
				children: yes
			})]
		})]
	});
}
// src/runs/RunActions.tsx
/** Stop, go on, forget: what fits the run's state. Stopping and forgetting are asked about first. */
function RunActions({ run, deeds, size = "compact-sm" }) {
	const [asked, setAsked] = (0, import_react.useState)(null);
	const close = () => setAsked(null);
	const which = `${run.recipe}, ${run.id}`;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Group, {
		gap: "xs",
		wrap: "nowrap",
		children: [
			!isOver(run.state) && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				size,
				variant: "default",
				disabled: run.stopping || deeds.busy,
				onClick: () => setAsked("stop"),
				"aria-label": `Stop ${which}`,
				children: run.stopping ? "Stopping" : "Stop"
			}),
			canGoOn(run) && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				size,
				variant: "default",
				loading: deeds.busy,
				onClick: deeds.resume,
				"aria-label": `Go on with ${which}`,
				children: "Go on"
			}),
			isOver(run.state) && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				size,
				variant: "subtle",
				color: "gray",
				onClick: () => setAsked("forget"),
				"aria-label": `Forget ${which}`,
				children: "Forget"
			}),
			asked === "stop" && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Confirmation, {
				title: "Stop this run?",
				yes: "Stop it",
				no: "Let it run",
				busy: deeds.busy,
				onNo: close,
				onYes: () => {
					deeds.cancel();
					close();
				},
				children: "It finishes the photos that it has in hand. What it found so far is kept, so that “Go on” later takes up where it stopped."
			}),
			asked === "forget" && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Confirmation, {
				title: "Forget this run?",
				yes: "Forget it",
				no: "Keep it",
				busy: deeds.busy,
				onNo: close,
				onYes: () => {
					deeds.forget();
					close();
				},
				children: [
					"Safelight forgets the run and its marks. Your photos stay as they are, and so does what the run wrote into",
					" ",
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("code", { children: run.folder }),
					"."
				]
			})
		]
	});
}
var Verdict_module_default = {
	verdict: "_verdict_19lb6_1",
	heard: "_heard_19lb6_25"
};
// src/design/Verdict.tsx
var SHAPES = {
	keep: "●",
	alternate: "◐",
	review: "▲",
	failed: "✕"
};
var VERDICT_WORDS = {
	keep: "Keep",
	alternate: "Alternate",
	review: "To check",
	failed: "Failed"
};
/** A verdict by shape, word and colour; `compact` leaves the word to readers of the screen. */
function Verdict({ verdict, compact = false }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
		className: Verdict_module_default.verdict,
		"data-verdict": verdict,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
			"aria-hidden": "true",
			children: SHAPES[verdict]
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
			className: compact ? Verdict_module_default.heard : void 0,
			children: VERDICT_WORDS[verdict]
		})]
	});
}
var RunState_module_default = {
	state: "_state_11ibr_1",
	shape: "_shape_11ibr_10"
};
// src/runs/RunState.tsx
var LOOKS = {
	running: ["▶", "Running"],
	done: ["✓", "Done"],
	failed: ["✕", "Failed"],
	stopped: ["❚❚", "Stopped"],
	cancelled: ["■", "Cancelled"],
	dead: ["◌", "Process gone"]
};
/** A run's state by shape, word and colour; one that was asked to stop finishes the photos it has in hand. */
function RunState({ state, stopping = false }) {
	const [shape, word] = LOOKS[state];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
		className: RunState_module_default.state,
		"data-state": state,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
			className: RunState_module_default.shape,
			"aria-hidden": "true",
			children: shape
		}), stopping && state === "running" ? "Stopping" : word]
	});
}
// src/runs/useRunDeeds.ts
/** What can be done with a run that exists. `after` hears of the run that goes on, or of null where it is forgotten. */
function useRunDeeds(id, after = () => void 0) {
	const queries = useQueryClient();
	const settled = {
		onSettled: () => queries.invalidateQueries({ queryKey: ["runs"] }),
		onError: (fault) => {
			notifications.show({
				title: "That did not work",
				message: fault.message,
				color: "red",
				autoClose: false
			});
		}
	};
	const cancelling = useMutation({
		mutationFn: () => cancelRun(id),
		...settled
	});
	const resuming = useMutation({
		mutationFn: () => resumeRun(id),
		...settled,
		onSuccess: after
	});
	const forgetting = useMutation({
		mutationFn: () => deleteRun(id),
		...settled,
		onSuccess: () => after(null)
	});
	return {
		cancel: () => cancelling.mutate(),
		resume: () => resuming.mutate(),
		forget: () => forgetting.mutate(),
		busy: cancelling.isPending || resuming.isPending || forgetting.isPending
	};
}
export { RunActions as a, Verdict as i, RunState as n, Dialog as o, VERDICT_WORDS as r, useRunDeeds as t };
