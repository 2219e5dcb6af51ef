import { H as require_jsx_runtime, O as Button, wt as __toESM, xt as require_react } from "./query.js";
import { f as Text, i as Link, l as Title, m as Group } from "./index.js";
import { i as useQuery, n as ask } from "./client.js";
import { o as listRuns, s as readRun } from "./runs.js";
import { t as Table } from "./Table.js";
import { n as VERDICT_WORDS, r as Verdict, t as Dialog } from "./Dialog.js";
import { n as duration, r as moment, t as counted } from "./quantities.js";
import { n as Refusal, t as Waiting } from "./Waiting.js";
import { t as Checkbox } from "./Checkbox.js";
import { c as VisuallyHidden } from "./useMutation.js";
import { n as RunState, r as RunActions, t as useRunDeeds } from "./useRunDeeds.js";
// src/runs/Runs.module.css
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var Runs_module_default = {
	page: "_page_fij0a_1",
	scroller: "_scroller_fij0a_7",
	table: "_table_fij0a_15",
	right: "_right_fij0a_29",
	compared: "_compared_fij0a_35",
	recipe: "_recipe_fij0a_41",
	link: "_link_fij0a_45",
	under: "_under_fij0a_50",
	soft: "_soft_fij0a_60",
	empty: "_empty_fij0a_64"
};
// src/runs/Comparison.tsx
var import_jsx_runtime = require_jsx_runtime();
/** Two runs side by side: what they came to, and in which sentences their recipes differ. */
function Comparison({ before, after, onClose }) {
	const { data, error } = useQuery({
		queryKey: [
			"runs",
			"compared",
			before.id,
			after.id
		],
		queryFn: async () => {
			const [old, young] = await Promise.all([readRun(before.id), readRun(after.id)]);
			return ask("POST", "/documents/compare", {
				before: old.recipe_text,
				after: young.recipe_text
			});
		}
	});
	const runs = [before, after];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Dialog, {
		onClose,
		size: "lg",
		title: "Two runs",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Table, {
				className: Runs_module_default.table,
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Thead, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Table.Tr, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Td, {}), runs.map((run) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Table.Th, {
					className: Runs_module_default.compared,
					children: [
						run.recipe,
						", ",
						moment(run.started)
					]
				}, run.id))] }) }), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Table.Tbody, { children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Line, {
						name: "Photos",
						values: runs.map((run) => run.photos.toLocaleString("en-GB"))
					}),
					Object.keys(VERDICT_WORDS).map((verdict) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Line, {
						name: VERDICT_WORDS[verdict],
						values: runs.map((run) => (run.counts[verdict] ?? 0).toLocaleString("en-GB"))
					}, verdict)),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Line, {
						name: "Took",
						values: runs.map((run) => run.seconds === null ? "–" : duration(run.seconds))
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Line, {
						name: "Profile",
						values: runs.map((run) => run.profile)
					})
				] })]
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Title, {
				order: 2,
				size: "h5",
				mt: "md",
				mb: "xs",
				children: "Their recipes"
			}),
			error && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Refusal, {
				fault: error,
				what: "The recipes cannot be compared"
			}),
			data?.changes.length === 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Text, { children: "They are the same." }),
			data && data.changes.length > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", { children: data.changes.map((change) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("li", { children: change.sentence }, change.sentence)) })
		]
	});
}
function Line({ name, values }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Table.Tr, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Th, {
		scope: "row",
		children: name
	}), values.map((value, at) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Td, {
		className: Runs_module_default.right,
		children: value
	}, at))] });
}
var VerdictCounts_module_default = {
	counts: "_counts_1sq0t_1",
	number: "_number_1sq0t_14",
	none: "_none_1sq0t_18"
};
// src/runs/VerdictCounts.tsx
var ORDER = [
	"keep",
	"alternate",
	"review",
	"failed"
];
/** How many photos came to which verdict. `all` shows zeros as well, so that two runs stand side by side. */
function VerdictCounts({ counts, all = false }) {
	const shown = ORDER.filter((verdict) => all || (counts[verdict] ?? 0) > 0);
	if (shown.length === 0 && !counts.rejected) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
		className: VerdictCounts_module_default.none,
		children: "nothing yet"
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("ul", {
		className: VerdictCounts_module_default.counts,
		children: [shown.map((verdict) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: VerdictCounts_module_default.number,
				children: (counts[verdict] ?? 0).toLocaleString("en-GB")
			}),
			" ",
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Verdict, { verdict })
		] }, verdict)), (counts.rejected ?? 0) > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", {
			className: VerdictCounts_module_default.none,
			children: [counts.rejected, " rejected by you"]
		})]
	});
}
// src/runs/RunsTable.tsx
function RunsTable({ runs, chosen, onChoose }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
		className: Runs_module_default.scroller,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Table, {
			className: Runs_module_default.table,
			verticalSpacing: "xs",
			highlightOnHover: true,
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Thead, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Table.Tr, { children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Th, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(VisuallyHidden, { children: "Compare" }) }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Th, { children: "State" }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Th, { children: "Recipe" }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Th, { children: "Result" }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Th, { children: "Started" }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Th, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(VisuallyHidden, { children: "What can be done" }) })
			] }) }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Tbody, { children: runs.map((run) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RunRow, {
				run,
				chosen: chosen.includes(run.id),
				onChoose
			}, run.id)) })]
		})
	});
}
function RunRow({ run, chosen, onChoose }) {
	const deeds = useRunDeeds(run.id);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Table.Tr, {
		"data-run": run.id,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Td, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Checkbox, {
				checked: chosen,
				onChange: () => onChoose(run.id),
				"aria-label": `Compare ${run.recipe}, ${moment(run.started)}`
			}) }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Td, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RunState, {
				state: run.state,
				stopping: run.stopping
			}) }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Table.Td, {
				className: Runs_module_default.recipe,
				children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Link, {
						href: `/runs/${encodeURIComponent(run.id)}`,
						className: Runs_module_default.link,
						children: run.recipe
					}),
					run.sample && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						className: Runs_module_default.soft,
						children: " (a sample)"
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						className: Runs_module_default.under,
						title: run.folder,
						children: lastPart(run.folder)
					})
				]
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Table.Td, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(VerdictCounts, { counts: run.counts }), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
				className: Runs_module_default.under,
				children: ["of ", counted(run.photos, "photo")]
			})] }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Table.Td, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("time", {
				dateTime: run.started,
				title: new Date(run.started).toLocaleString("en-GB"),
				children: moment(run.started)
			}), run.seconds !== null && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
				className: Runs_module_default.under,
				children: [
					run.state === "running" ? "for" : "took",
					" ",
					duration(run.seconds)
				]
			})] }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Td, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RunActions, {
				run,
				deeds
			}) })
		]
	});
}
/** The folder's own name: the place before it is the same for most runs, and is told on hovering and on the run's page. */
function lastPart(folder) {
	return folder.split(/[/\\]/).filter(Boolean).at(-1) ?? folder;
}
// src/runs/RunsPage.tsx
var SOON_MS = 2e3;
/** Runs of the command line show up as well, so the list is asked for even while nothing runs here. */
var LATER_MS = 1e4;
var PAGE = 50;
/** Every run that the store knows, the newest first. */
function RunsPage() {
	const [limit, setLimit] = (0, import_react.useState)(PAGE);
	const [chosen, setChosen] = (0, import_react.useState)([]);
	const [comparing, setComparing] = (0, import_react.useState)(false);
	const { data, error, refetch } = useQuery({
		queryKey: [
			"runs",
			"list",
			limit
		],
		queryFn: ({ signal }) => listRuns(limit, signal),
		placeholderData: (before) => before,
		refetchInterval: ({ state }) => state.data?.some(isRunning) ? SOON_MS : LATER_MS
	});
	const pair = (data ?? []).filter((run) => chosen.includes(run.id));
	const toggle = (id) => setChosen((before) => before.includes(id) ? before.filter((one) => one !== id) : [...before, id].slice(-2));
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("section", {
		className: Runs_module_default.page,
		"aria-labelledby": "runs",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Group, {
				justify: "space-between",
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Title, {
					order: 1,
					size: "h2",
					id: "runs",
					children: "Runs"
				}), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Group, {
					gap: "sm",
					children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Text, {
						size: "sm",
						className: Runs_module_default.soft,
						children: pair.length === 0 ? "Choose two to compare them." : `${pair.length} of 2 chosen`
					}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
						size: "compact-md",
						variant: "default",
						disabled: pair.length !== 2,
						onClick: () => setComparing(true),
						children: "Compare"
					})]
				})]
			}),
			error && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Refusal, {
				fault: error,
				what: "The runs cannot be listed",
				again: () => void refetch()
			}),
			!data && !error && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Waiting, { what: "Asking for the runs" }),
			data?.length === 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
				className: Runs_module_default.empty,
				children: [
					"No run yet. ",
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Link, {
						href: "/",
						children: "Start with a few questions"
					}),
					", or run one of the",
					" ",
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Link, {
						href: "/recipes",
						children: "recipes"
					}),
					"."
				]
			}),
			data && data.length > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RunsTable, {
				runs: data,
				chosen,
				onChoose: toggle
			}),
			data && data.length >= limit && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				variant: "default",
				mt: "md",
				onClick: () => setLimit(limit + PAGE),
				children: "Show older runs"
			}),
			comparing && pair[0] && pair[1] && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Comparison, {
				before: pair[1],
				after: pair[0],
				onClose: () => setComparing(false)
			})
		]
	});
}
function isRunning(run) {
	return run.state === "running";
}
export { RunsPage as default };
