import { D as useQueryClient, H as require_jsx_runtime, O as Button, wt as __toESM, xt as require_react } from "./query.js";
import { t as useMutation } from "./useMutation.js";
import { c as notifications, f as Text, m as Group } from "./index.js";
import { a as isOver, i as deleteRun, l as resumeRun, n as canGoOn, r as cancelRun } from "./runs.js";
import { t as Dialog } from "./Dialog.js";
// src/runs/Confirmation.tsx
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var import_jsx_runtime = require_jsx_runtime();
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
export { RunState as n, RunActions as r, useRunDeeds as t };
