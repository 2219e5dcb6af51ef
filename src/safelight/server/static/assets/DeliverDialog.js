import { H as require_jsx_runtime, O as Button, wt as __toESM, xt as require_react } from "./query.js";
import { f as Text, m as Group } from "./index.js";
import { n as SegmentedControl, t as Select } from "./Select.js";
import { t as useMutation } from "./useMutation.js";
import { i as useQuery, n as ask } from "./client.js";
import { t as Dialog } from "./Dialog.js";
import { n as Refusal, r as Notice, t as Waiting } from "./Waiting.js";
// src/api/delivery.ts
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var EDITORS = {
	lightroom: "Lightroom Classic",
	captureone: "Capture One",
	darktable: "darktable",
	digikam: "digiKam",
	photomechanic: "Photo Mechanic"
};
var base = (run) => `/runs/${encodeURIComponent(run)}`;
/** Write sidecars beside the originals, or put them back (`undo`); `dry_run` only says what would be written. */
var deliver = (run, to, how) => ask("POST", `${base(run)}/deliver`, {
	to,
	...how
});
/** Copies or sidecars of all that is kept (`photos` null), or of these. */
var exportTo = (run, what, to, photos) => ask("POST", `${base(run)}/export`, {
	what,
	to,
	photos
});
/** For a link, so with `/api` before it. */
var listAddress = (run, format, verdict) => `/api${base(run)}/list?format=${format}&verdict=${verdict}`;
var Delivery_module_default = { soft: "_soft_1jbcf_1" };
var Lines_module_default = { lines: "_lines_1k3kf_1" };
// src/design/Lines.tsx
var import_jsx_runtime = require_jsx_runtime();
/** A list, with a line between one and the next. */
function Lines({ label, children }) {
	if (label === void 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
		className: Lines_module_default.lines,
		children
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
		className: Lines_module_default.lines,
		"data-long": true,
		"aria-label": label,
		tabIndex: 0,
		children
	});
}
// src/delivery/told.ts
var WORDS = {
	new: ["new sidecars", "new sidecars"],
	merge: ["more to be added to", "more were added to"],
	same: ["say it already", "said it already"],
	refused: ["left alone", "left alone"],
	inside: ["photos whose sidecars this editor does not read", "photos whose sidecars this editor does not read"],
	restored: ["to be put back as they were", "put back as they were"],
	removed: ["to be taken away", "taken away"],
	left: ["left as they are", "left as they are"]
};
/** What a delivery comes to, in a sentence. */
function told({ counts, done }, undo) {
	const parts = Object.entries(counts).filter(([, count]) => count > 0).map(([word, count]) => `${count.toLocaleString("en-GB")} ${said(word, done)}`);
	return `${done ? "Done: " : "Nothing is written yet: "}${parts.join(", ") || nothing(undo)}.`;
}
function said(word, done) {
	const [planned, was] = WORDS[word] ?? [word, word];
	return done ? was : planned;
}
function nothing(undo) {
	return undo ? "nothing was delivered here that could be put back" : "there is nothing to write";
}
// src/delivery/DeliveryList.tsx
var MOST = 200;
/** What a delivery writes or wrote, counted and then photo by photo. */
function DeliveryList({ delivery, undo }) {
	const { changes, warnings } = delivery;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Text, {
			fw: 550,
			mb: "xs",
			children: told(delivery, undo)
		}),
		warnings.length > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Notice, {
			tone: "care",
			title: "To know",
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Lines, { children: warnings.map((warning) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("li", { children: warning }, warning)) })
		}),
		changes.length > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Lines, {
			label: "Photo by photo",
			children: [changes.slice(0, MOST).map(({ photo, file, what }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
				file || photo,
				" ",
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
					className: Delivery_module_default.soft,
					children: what
				})
			] }, `${photo}:${file}`)), changes.length > MOST && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
				"and ",
				(changes.length - MOST).toLocaleString("en-GB"),
				" more"
			] })]
		})
	] });
}
// src/delivery/lastEditor.ts
var KEY = "safelight.editor";
/** The editor that was chosen last: most people finish in one. */
function lastEditor(storage = localStorage) {
	const kept = storage.getItem(KEY) ?? "";
	return kept in EDITORS ? kept : "lightroom";
}
var keepEditor = (editor, storage = localStorage) => storage.setItem(KEY, editor);
// src/delivery/DeliverDialog.tsx
/** Write sidecars for an editor, or put them back: what would be done is shown before it is. */
function DeliverDialog({ run, onClose }) {
	const [to, setTo] = (0, import_react.useState)(lastEditor);
	const [way, setWay] = (0, import_react.useState)("write");
	const undo = way === "undo";
	const planned = useQuery({
		queryKey: [
			"delivery",
			run,
			to,
			way
		],
		queryFn: () => deliver(run, to, {
			dry_run: true,
			undo
		}),
		staleTime: 0,
		gcTime: 0
	});
	const doing = useMutation({ mutationFn: () => deliver(run, to, {
		dry_run: false,
		undo
	}) });
	const again = () => {
		doing.reset();
		planned.refetch();
	};
	const change = (change) => {
		doing.reset();
		change();
	};
	const touched = (planned.data?.changes ?? []).filter((one) => one.file !== "").length;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Dialog, {
		onClose,
		size: "xl",
		title: "Deliver to an editor",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Text, {
				size: "sm",
				className: Delivery_module_default.soft,
				mb: "sm",
				children: "Verdicts, stars and labels go into sidecars beside your originals; the originals are never opened for writing. Close the editor first."
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Group, {
				align: "end",
				mb: "md",
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Select, {
					label: "Editor",
					data: Object.entries(EDITORS).map(([value, label]) => ({
						value,
						label
					})),
					value: to,
					allowDeselect: false,
					onChange: (value) => {
						keepEditor(value);
						change(() => setTo(value));
					},
					"data-autofocus": true
				}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SegmentedControl, {
					"aria-label": "What to do",
					value: way,
					onChange: (value) => change(() => setWay(value)),
					data: [{
						value: "write",
						label: "Write sidecars"
					}, {
						value: "undo",
						label: "Put back what was written"
					}]
				})]
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
				"aria-live": "polite",
				children: [
					planned.isFetching && !doing.data && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Waiting, {
						what: "Asking what would be written",
						size: "sm"
					}),
					planned.error && !doing.data && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Refusal, {
						fault: planned.error,
						what: "This cannot be delivered",
						again
					}),
					doing.error && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Refusal, {
						fault: doing.error,
						what: "Not everything was done",
						again
					}),
					doing.data ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(DeliveryList, {
						delivery: doing.data,
						undo
					}) : planned.data && !planned.isFetching && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(DeliveryList, {
						delivery: planned.data,
						undo
					})
				]
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Group, {
				justify: "flex-end",
				mt: "lg",
				children: [
					doing.data && !undo && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
						variant: "default",
						onClick: () => change(() => setWay("undo")),
						children: "Undo…"
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
						variant: "default",
						onClick: onClose,
						children: doing.data ? "Close" : "Cancel"
					}),
					!doing.data && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
						loading: doing.isPending,
						disabled: touched === 0,
						onClick: () => doing.mutate(),
						children: undo ? "Put them back" : isListOnly(planned.data) ? "Write the list" : "Write them"
					})
				]
			})
		]
	});
}
/** Where an editor reads no sidecar of any photo, the list of them is still worth writing. */
function isListOnly(planned) {
	const { inside = 0, new: fresh = 0, merge = 0 } = planned?.counts ?? {};
	return inside > 0 && fresh + merge === 0;
}
export { listAddress as i, Lines as n, exportTo as r, DeliverDialog as t };
