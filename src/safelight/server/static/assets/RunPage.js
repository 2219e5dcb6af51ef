import { a as useLocation, d as Anchor, i as Link, l as Title, m as Group, y as getContrastColor } from "./index.js";
import { O as createSafeContext, i as useQuery } from "./client.js";
import { B as useMantineTheme, D as useQueryClient, H as require_jsx_runtime, L as useStyles, M as Box, O as Button, P as factory, Q as getThemeColor, R as useProps, ft as getRadius, it as createVarsResolver, mt as getSize, wt as __toESM, xt as require_react } from "./query.js";
import { a as isOver, c as reportAddress, s as readRun } from "./runs.js";
import { a as timeLeft, i as size, n as duration, r as moment, t as counted } from "./quantities.js";
import { n as Refusal, r as Notice, t as Waiting } from "./Waiting.js";
import { n as RunState, r as RunActions, t as useRunDeeds } from "./useRunDeeds.js";
import { n as Lines, t as DeliverDialog } from "./DeliverDialog.js";
import { r as Verdict } from "./Dialog.js";
import { c as VisuallyHidden, l as useResolvedStylesApi } from "./useMutation.js";
import { t as getAutoContrastValue } from "./get-auto-contrast-value.js";
import { n as useStore, r as createStore } from "./react.js";
// node_modules/@mantine/core/esm/components/Progress/Progress.context.mjs
var [ProgressProvider, useProgressContext] = createSafeContext("Progress.Root component was not found in tree");
// node_modules/@mantine/core/esm/components/Progress/Progress.module.mjs
var Progress_module_default = {
	"root": "m_db6d6462",
	"section": "m_2242eb65",
	"stripes-animation": "m_81a374bd",
	"stripes-animation-vertical": "m_e0fb7a86",
	"label": "m_91e40b74"
};
// node_modules/@mantine/core/esm/components/Progress/ProgressLabel/ProgressLabel.mjs
var import_jsx_runtime = require_jsx_runtime();
var ProgressLabel = factory((props) => {
	const { classNames, className, style, styles, vars, ...others } = useProps("ProgressLabel", null, props);
	const ctx = useProgressContext();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
		...ctx.getStyles("label", {
			className,
			style,
			classNames,
			styles
		}),
		...others
	});
});
ProgressLabel.classes = Progress_module_default;
ProgressLabel.displayName = "@mantine/core/ProgressLabel";
// node_modules/@mantine/core/esm/components/Progress/ProgressRoot/ProgressRoot.mjs
var varsResolver = createVarsResolver((_, { size, radius, transitionDuration }) => ({ root: {
	"--progress-size": getSize(size, "progress-size"),
	"--progress-radius": radius === void 0 ? void 0 : getRadius(radius),
	"--progress-transition-duration": typeof transitionDuration === "number" ? `${transitionDuration}ms` : void 0
} }));
var ProgressRoot = factory((_props) => {
	const props = useProps("ProgressRoot", null, _props);
	const { classNames, className, style, styles, unstyled, vars, autoContrast, transitionDuration, orientation, attributes, mod, ...others } = props;
	const getStyles = useStyles({
		name: "Progress",
		classes: Progress_module_default,
		props,
		className,
		style,
		classNames,
		styles,
		unstyled,
		attributes,
		vars,
		varsResolver
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProgressProvider, {
		value: {
			getStyles,
			autoContrast
		},
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
			mod: [{ orientation }, mod],
			...getStyles("root"),
			...others
		})
	});
});
ProgressRoot.classes = Progress_module_default;
ProgressRoot.varsResolver = varsResolver;
ProgressRoot.displayName = "@mantine/core/ProgressRoot";
// node_modules/@mantine/core/esm/components/Progress/ProgressSection/ProgressSection.mjs
var defaultProps = { withAria: true };
var ProgressSection = factory((props) => {
	const { classNames, className, style, styles, vars, value, withAria, color, striped, animated, mod, ...others } = useProps("ProgressSection", defaultProps, props);
	const ctx = useProgressContext();
	const theme = useMantineTheme();
	const ariaAttributes = withAria ? {
		role: "progressbar",
		"aria-valuemax": 100,
		"aria-valuemin": 0,
		"aria-valuenow": value,
		"aria-valuetext": `${value}%`
	} : {};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
		...ctx.getStyles("section", {
			className,
			classNames,
			styles,
			style
		}),
		...others,
		...ariaAttributes,
		mod: [{
			striped: striped || animated,
			animated
		}, mod],
		__vars: {
			"--progress-section-size": `${value}%`,
			"--progress-section-color": getThemeColor(color, theme),
			"--progress-label-color": getAutoContrastValue(ctx.autoContrast, theme) ? getContrastColor({
				color,
				theme,
				autoContrast: ctx.autoContrast
			}) : void 0
		}
	});
});
ProgressSection.classes = Progress_module_default;
ProgressSection.displayName = "@mantine/core/ProgressSection";
// node_modules/@mantine/core/esm/components/Progress/Progress.mjs
var Progress = factory((_props) => {
	const props = useProps("Progress", null, _props);
	const { value, classNames, styles, vars, color, striped, animated, "aria-label": label, ...others } = props;
	const { resolvedClassNames, resolvedStyles } = useResolvedStylesApi({
		classNames,
		styles,
		props
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProgressRoot, {
		classNames: resolvedClassNames,
		styles: resolvedStyles,
		vars,
		...others,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProgressSection, {
			value,
			color,
			striped,
			animated,
			"aria-label": label
		})
	});
});
Progress.classes = Progress_module_default;
Progress.displayName = "@mantine/core/Progress";
Progress.Section = ProgressSection;
Progress.Root = ProgressRoot;
Progress.Label = ProgressLabel;
// src/runs/RunPage.module.css
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var RunPage_module_default = {
	page: "_page_4gfdr_1",
	head: "_head_4gfdr_7",
	back: "_back_4gfdr_15",
	title: "_title_4gfdr_20",
	about: "_about_4gfdr_27",
	columns: "_columns_4gfdr_37",
	column: "_column_4gfdr_37",
	card: "_card_4gfdr_56",
	cardHead: "_cardHead_4gfdr_63",
	soft: "_soft_4gfdr_72",
	numbers: "_numbers_4gfdr_76",
	now: "_now_4gfdr_94",
	tiles: "_tiles_4gfdr_103",
	tile: "_tile_4gfdr_103",
	pairs: "_pairs_4gfdr_126"
};
// src/runs/Card.tsx
/** A part of the page with its heading. */
function Card({ title, aside, children }) {
	const id = (0, import_react.useId)();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("section", {
		className: RunPage_module_default.card,
		"aria-labelledby": id,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
			className: RunPage_module_default.cardHead,
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Title, {
				order: 2,
				size: "h5",
				id,
				children: title
			}), aside]
		}), children]
	});
}
// src/runs/cures.ts
/** What to do about a photo that failed, for codes whose message does not say it. */
var CURES = {
	empty: "Copy it again from the card.",
	truncated: "Copy it again from the card.",
	damaged: "Copy it again from the card.",
	vanished: "Put it back, then go on with the run.",
	changed: "Run the recipe again: the file is another one now.",
	unreadable: "Check its permissions and the disk.",
	unknown_format: "Open it in an editor and export it.",
	unsupported: "Export it as JPEG.",
	too_large: "Export a smaller version.",
	out_of_memory: "Close other programs, or export a smaller version.",
	crashed: "The file is probably damaged: copy it again from the card.",
	timeout: "The file is probably damaged: copy it again from the card.",
	unwritten: "Make room on the disk, or give another folder.",
	no_answer: "Go on with the run: the model is asked again.",
	bad_answer: "Go on with the run: the model is asked again."
};
var ELSE = "Go on with the run; if it fails again, report it with the photo's format.";
/** What happened and what to do about it. Messages say both, parted by their last semicolon. */
function told(failure) {
	const cut = failure.message.lastIndexOf("; ");
	if (cut > 0) return {
		what: failure.message.slice(0, cut),
		cure: sentence(failure.message.slice(cut + 2))
	};
	return {
		what: failure.message,
		cure: CURES[failure.code] ?? ELSE
	};
}
function sentence(words) {
	const capital = words.charAt(0).toUpperCase() + words.slice(1);
	return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
// src/runs/Failures.tsx
/** Photos that failed, the newest first, each with what to do about it. `all`: how many there are in the whole run. */
function Failures({ failures, all }) {
	if (failures.length === 0) return null;
	const shown = [...failures].reverse();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Card, {
		title: `${counted(Math.max(all, failures.length), "photo")} failed`,
		aside: all > failures.length && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
			className: RunPage_module_default.soft,
			children: [
				"the last ",
				failures.length,
				" are shown"
			]
		}),
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Lines, {
			label: "Photos that failed",
			children: shown.map((failure) => {
				const { what, cure } = told(failure);
				return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("strong", { children: failure.photo }),
					": ",
					what,
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("br", {}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						className: RunPage_module_default.soft,
						children: cure
					})
				] }, `${failure.photo}:${failure.code}`);
			})
		})
	});
}
var NodeTimes_module_default = {
	times: "_times_9itl2_1",
	number: "_number_9itl2_20",
	wide: "_wide_9itl2_27",
	bar: "_bar_9itl2_31"
};
// src/runs/NodeTimes.tsx
/** Where the time went: a bar a step, the longest filling the width. */
function NodeTimes({ nodes }) {
	const longest = Math.max(.001, ...nodes.map((node) => node.seconds));
	const told = nodes.some((node) => node.asked != null);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("table", {
		className: NodeTimes_module_default.times,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("thead", { children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("tr", { children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("th", {
				scope: "col",
				children: "Step"
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("th", {
				scope: "col",
				className: NodeTimes_module_default.wide,
				children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(VisuallyHidden, { children: "Share" })
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("th", {
				scope: "col",
				className: NodeTimes_module_default.number,
				children: "Time"
			}),
			told && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("th", {
				scope: "col",
				className: NodeTimes_module_default.number,
				children: "Looked at"
			})
		] }) }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("tbody", { children: nodes.map((node) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("tr", { children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("th", {
				scope: "row",
				children: node.node
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("td", {
				className: NodeTimes_module_default.wide,
				children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
					className: NodeTimes_module_default.bar,
					style: { inlineSize: `${100 * node.seconds / longest}%` }
				})
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("td", {
				className: NodeTimes_module_default.number,
				children: duration(node.seconds)
			}),
			told && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("td", {
				className: NodeTimes_module_default.number,
				children: looked(node)
			})
		] }, node.node)) })]
	});
}
/** Of the photos that the step asked about, those that no earlier run had answered. */
function looked({ asked, measured }) {
	if (asked === void 0 || asked === null) return "";
	return `${(measured ?? 0).toLocaleString("en-GB")} of ${asked.toLocaleString("en-GB")}`;
}
// src/runs/Notes.tsx
/** What the run says about itself. */
function Notes({ notes }) {
	if (notes.length === 0) return null;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Card, {
		title: "Notes",
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Lines, {
			label: "Notes",
			children: [...new Set(notes)].map((note) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("li", { children: note }, note))
		})
	});
}
// src/runs/RunResult.tsx
var VERDICTS = [
	"keep",
	"alternate",
	"review",
	"failed"
];
/** A run that is over: what it came to, what to do with it, and where the time went. */
function RunResult({ run }) {
	const [delivering, setDelivering] = (0, import_react.useState)(false);
	const judged = VERDICTS.reduce((sum, verdict) => sum + (run.counts[verdict] ?? 0), run.counts.rejected ?? 0);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		className: RunPage_module_default.columns,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
				className: RunPage_module_default.column,
				children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Card, {
						title: "Result",
						aside: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
							className: RunPage_module_default.soft,
							children: spent(run)
						}),
						children: judged === 0 ? /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
							className: RunPage_module_default.soft,
							children: ["The run came to no verdict. ", untold(run)]
						}) : /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
							/* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
								className: RunPage_module_default.tiles,
								"aria-label": "Verdicts",
								children: VERDICTS.map((verdict) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", {
									className: RunPage_module_default.tile,
									children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("strong", { children: (run.counts[verdict] ?? 0).toLocaleString("en-GB") }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Verdict, { verdict })]
								}, verdict))
							}),
							(run.counts.rejected ?? 0) > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
								className: RunPage_module_default.soft,
								children: [counted(run.counts.rejected ?? 0, "photo"), " had been rejected by you and stayed so."]
							}),
							/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Group, {
								gap: "sm",
								children: [
									/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
										component: Link,
										href: `/runs/${encodeURIComponent(run.id)}/photos`,
										children: "Go through the photos"
									}),
									/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
										variant: "default",
										onClick: () => setDelivering(true),
										children: "Deliver to an editor…"
									}),
									run.report && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
										variant: "default",
										component: "a",
										href: reportAddress(run.id),
										target: "_blank",
										rel: "noopener",
										children: "Report (new tab)"
									})
								]
							})
						] })
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Failures, {
						failures: run.failures,
						all: run.counts.failed ?? 0
					}),
					run.nodes.length > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Card, {
						title: "Time per step",
						aside: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
							className: RunPage_module_default.soft,
							children: known(run.share)
						}),
						children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(NodeTimes, { nodes: run.nodes })
					})
				]
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
				className: RunPage_module_default.column,
				children: [run.slowest.length > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Card, {
					title: "Slowest photos",
					children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("dl", {
						className: RunPage_module_default.pairs,
						"aria-label": "Slowest photos",
						children: run.slowest.map(({ photo, seconds, step }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
							style: { display: "contents" },
							children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("dt", { children: [
								photo,
								" ",
								/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
									className: RunPage_module_default.soft,
									children: step
								})
							] }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("dd", { children: duration(seconds) })]
						}, `${photo}:${step}`))
					})
				}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Notes, { notes: run.notes })]
			}),
			delivering && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(DeliverDialog, {
				run: run.id,
				onClose: () => setDelivering(false)
			})
		]
	});
}
function spent({ photos, seconds }) {
	return seconds === null ? counted(photos, "photo") : `${counted(photos, "photo")} in ${duration(seconds)}`;
}
function known(share) {
	return share === null ? "" : `${Math.round(100 * share)} % of the answers were known already`;
}
function untold(run) {
	return run.state === "done" ? "" : "What it found so far is kept: “Go on” takes up where it stopped.";
}
var Phases_module_default = {
	phases: "_phases_x7vry_1",
	phase: "_phase_x7vry_1",
	shape: "_shape_x7vry_29",
	what: "_what_x7vry_37",
	players: "_players_x7vry_41",
	count: "_count_x7vry_48",
	time: "_time_x7vry_49",
	bar: "_bar_x7vry_58"
};
// src/runs/Phases.tsx
var SHAPES = {
	"to come": "○",
	"under way": "◐",
	done: "●"
};
/** What the run does one after the other, and how far it is. */
function Phases({ phases }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ol", {
		className: Phases_module_default.phases,
		children: phases.map((phase) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", {
			className: Phases_module_default.phase,
			"data-state": phase.state,
			"aria-current": phase.state === "under way" ? "step" : void 0,
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
					className: Phases_module_default.shape,
					"aria-hidden": "true",
					children: SHAPES[phase.state]
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
					className: Phases_module_default.what,
					children: [
						phase.what,
						/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(VisuallyHidden, { children: [", ", phase.state] }),
						phase.players.length > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
							className: Phases_module_default.players,
							children: ["with ", phase.players.join(", ")]
						})
					]
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
					className: Phases_module_default.count,
					children: amount(phase)
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
					className: Phases_module_default.time,
					children: phase.seconds === null ? "" : duration(phase.seconds)
				}),
				phase.state === "under way" && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Progress, {
					className: Phases_module_default.bar,
					value: phase.photos === 0 ? 0 : 100 * phase.done / phase.photos,
					size: "xs",
					"aria-hidden": "true",
					transitionDuration: 0
				})
			]
		}, phase.number))
	});
}
function amount({ state, done, photos }) {
	if (photos === 0) return "";
	const all = photos.toLocaleString("en-GB");
	return state === "under way" ? `${done.toLocaleString("en-GB")} of ${all}` : all;
}
// src/runs/phases.ts
/** Every phase of the plan with what became of it so far. A phase that only decides tells no progress; it is over when the next begins. */
function phasesOf(planned, now) {
	const heard = new Map((now?.phases ?? []).map((phase) => [phase.phase, phase]));
	const total = Math.max(planned.length, ...[...heard.keys()].map((number) => number + 1));
	return Array.from({ length: total }, (_, number) => {
		const plan = planned[number];
		const live = heard.get(number);
		const state = !live || !now ? "to come" : number < now.phase ? "done" : "under way";
		const photos = live?.photos ?? plan?.photos ?? 0;
		return {
			number,
			what: live ? capitalised(live.what) : plan?.what ?? "",
			players: plan?.players ?? [],
			state,
			done: state === "done" ? photos : live?.done ?? 0,
			photos,
			seconds: live?.seconds ?? null
		};
	});
}
function capitalised(words) {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
// src/runs/Residents.tsx
/** What the run takes of this machine's memory, and the models in it. */
function Residents({ live }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Card, {
		title: "Memory",
		aside: live.memory_bytes !== null && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("strong", {
			"data-memory": true,
			children: [size(live.memory_bytes), " in all"]
		}),
		children: live.models.length === 0 ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
			className: RunPage_module_default.soft,
			children: "No model is loaded now."
		}) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)("dl", {
			className: RunPage_module_default.pairs,
			"aria-label": "Loaded models",
			children: live.models.map((model) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
				style: { display: "contents" },
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("dt", { children: model.name }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("dd", { children: size(model.bytes) })]
			}, model.name))
		})
	});
}
var StepCounts_module_default = { steps: "_steps_1tig2_1" };
// src/runs/StepCounts.tsx
var COUNTS = [
	["done", "Done"],
	["looked", "Looked at"],
	["known", "Known already"],
	["failed", "Failed"],
	["passed", "Left out"]
];
/** How the steps of a run stand while it runs. What did not happen to any photo is no zero but nothing. */
function StepCounts({ steps }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("table", {
		className: StepCounts_module_default.steps,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("thead", { children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("tr", { children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("th", {
				scope: "col",
				children: "Step"
			}),
			COUNTS.map(([key, title]) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("th", {
				scope: "col",
				children: title
			}, key)),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("th", {
				scope: "col",
				children: "Time"
			})
		] }) }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("tbody", { children: steps.map((step) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("tr", {
			"data-step": step.node,
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("th", {
					scope: "row",
					children: step.node
				}),
				COUNTS.map(([key]) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("td", {
					"data-count": key,
					children: step[key] ? step[key].toLocaleString("en-GB") : ""
				}, key)),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("td", { children: duration(step.seconds) })
			]
		}, step.node)) })]
	});
}
// src/runs/useSecondsSince.ts
/** Seconds since `at` (of `performance.now()`), told once a second while `ticking`: a clock that stands looks broken. */
function useSecondsSince(at, ticking) {
	const [, tick] = (0, import_react.useState)(0);
	(0, import_react.useEffect)(() => {
		if (!ticking) return;
		const timer = setInterval(() => tick((before) => before + 1), 1e3);
		return () => clearInterval(timer);
	}, [ticking]);
	return ticking ? Math.max(0, (performance.now() - at) / 1e3) : 0;
}
// src/runs/RunUnderWay.tsx
/** A run while it runs. */
function RunUnderWay({ run, now }) {
	const { live, reached, at } = now;
	const since = useSecondsSince(at, live !== null && reached);
	const phases = phasesOf(run.phases, live);
	const current = phases.find((phase) => phase.state === "under way");
	const done = current?.done ?? 0;
	const photos = current?.photos ?? run.photos;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		!reached && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Notice, {
			tone: "care",
			title: "The server does not answer",
			urgent: true,
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", { children: "The run is a process of its own and goes on. What you see is how it was; this page takes it up again by itself." })
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(VisuallyHidden, {
			component: "p",
			role: "status",
			children: current ? `Phase ${current.number + 1} of ${phases.length}: ${current.what}` : "The run is getting ready"
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
			className: RunPage_module_default.columns,
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
				className: RunPage_module_default.column,
				children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Card, {
						title: "Under way",
						aside: phases.length > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Place, {
							at: current?.number,
							of: phases.length
						}),
						children: [
							/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
								className: RunPage_module_default.now,
								children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", { children: current?.what ?? "Getting ready" }), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
									"data-done": done,
									children: [
										done.toLocaleString("en-GB"),
										" of ",
										photos.toLocaleString("en-GB"),
										" photos"
									]
								})]
							}),
							/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Progress, {
								size: "lg",
								value: photos === 0 ? 0 : 100 * done / photos,
								"aria-label": current?.what ?? "Getting ready",
								transitionDuration: 0
							}),
							/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("dl", {
								className: RunPage_module_default.numbers,
								children: [
									/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Fact, {
										name: "Time left",
										children: timeLeft(live?.left_seconds ?? null, live?.left_at_most ?? null)
									}),
									/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Fact, {
										name: "So far",
										children: duration(Math.floor((live?.seconds ?? run.seconds ?? 0) + since))
									}),
									/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Fact, {
										name: "To check so far",
										children: (live?.check ?? 0).toLocaleString("en-GB")
									}),
									/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Fact, {
										name: "Failed so far",
										children: (live?.failed ?? 0).toLocaleString("en-GB")
									})
								]
							})
						]
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Card, {
						title: "Phases",
						children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Phases, { phases })
					}),
					live && live.nodes.length > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Card, {
						title: "Steps so far",
						aside: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
							className: RunPage_module_default.soft,
							children: "in photos"
						}),
						children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StepCounts, { steps: live.nodes })
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Failures, {
						failures: live?.failures ?? [],
						all: live?.failed ?? 0
					})
				]
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
				className: RunPage_module_default.column,
				children: [live && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Residents, { live }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Notes, { notes: live?.notes ?? [] })]
			})]
		})
	] });
}
function Place({ at, of }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
		className: RunPage_module_default.soft,
		children: at === void 0 ? `${of} phases` : `Phase ${at + 1} of ${of}`
	});
}
function Fact({ name, children }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("dt", { children: name }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("dd", { children })] });
}
// src/api/live.ts
var AGAIN_MS = 3e3;
/**
* Listen to a run until the returned function is called. A broken connection is taken up by the browser, with the last
* event's id; one that it gives up (the server answered with an error) is opened anew.
*/
function follow(run, listener) {
	let source = null;
	let again;
	let last = "";
	const open = () => {
		const after = last === "" ? "" : `?after=${encodeURIComponent(last)}`;
		const opened = new EventSource(`/api/runs/${encodeURIComponent(run)}/events${after}`);
		source = opened;
		opened.addEventListener("open", listener.reached);
		opened.addEventListener("live", (event) => {
			last = event.lastEventId || last;
			listener.live(event.data);
		});
		opened.addEventListener("error", () => {
			listener.lost();
			if (opened.readyState === EventSource.CLOSED && source === opened) again = setTimeout(open, AGAIN_MS);
		});
	};
	open();
	return () => {
		clearTimeout(again);
		source?.close();
		source = null;
	};
}
// src/runs/frames.ts
var HIDDEN_MS = 1e3;
/** Work at most once a frame; a tab that nobody looks at has no frames, and gets a slow clock instead. */
function frames(work) {
	let frame = null;
	let timer;
	const stop = () => {
		if (frame !== null) cancelAnimationFrame(frame);
		clearTimeout(timer);
		frame = null;
	};
	const flush = () => {
		if (frame === null) return;
		stop();
		work();
	};
	const ask = () => {
		if (frame !== null) return;
		frame = requestAnimationFrame(flush);
		timer = setTimeout(flush, HIDDEN_MS);
	};
	return {
		ask,
		flush,
		stop
	};
}
// src/runs/liveRun.ts
/**
* A run's state, fed at most once a frame. Pictures that come in between are dropped unread: each one holds all that
* went before it, so nothing is lost by showing only the last.
*/
function followed(run) {
	const store = createStore(() => ({
		live: null,
		at: 0,
		reached: true
	}));
	let waiting = null;
	const paced = frames(() => {
		if (waiting === null) return;
		const live = JSON.parse(waiting);
		waiting = null;
		if (live.number < (store.getState().live?.number ?? 0)) return;
		store.setState({
			live,
			at: performance.now(),
			reached: true
		});
		if (isOver(live.state)) stop();
	});
	const unfollow = follow(run, {
		live: (text) => {
			waiting = text;
			paced.ask();
		},
		reached: () => store.setState({ reached: true }),
		lost: () => {
			paced.flush();
			const { live } = store.getState();
			if (live === null || !isOver(live.state)) store.setState({ reached: false });
		}
	});
	function stop() {
		paced.stop();
		unfollow();
	}
	return {
		store,
		stop
	};
}
// src/runs/useLiveRun.ts
var NOTHING = createStore(() => ({
	live: null,
	at: 0,
	reached: true
}));
/** What a run is doing now; nothing where `wanted` is false. */
function useLiveRun(run, wanted) {
	const [store, setStore] = (0, import_react.useState)(NOTHING);
	(0, import_react.useEffect)(() => {
		if (!wanted) {
			setStore(NOTHING);
			return;
		}
		const following = followed(run);
		setStore(following.store);
		return following.stop;
	}, [run, wanted]);
	return useStore(store);
}
// src/runs/RunPage.tsx
/** One run: live while it runs, what it came to when it is over. */
function RunPage({ id }) {
	const { data, error, refetch } = useQuery({
		queryKey: [
			"runs",
			"one",
			id
		],
		queryFn: ({ signal }) => readRun(id, signal)
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("article", {
		className: RunPage_module_default.page,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Anchor, {
				component: Link,
				href: "/runs",
				className: RunPage_module_default.back,
				children: "← Runs"
			}),
			!data && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Title, {
				order: 1,
				size: "h2",
				mb: "md",
				children: id
			}),
			error && !data && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Refusal, {
				fault: error,
				what: "This run cannot be shown",
				again: () => void refetch()
			}),
			!data && !error && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Waiting, { what: "Asking for the run" }),
			data && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(OneRun, { run: data })
		]
	});
}
function OneRun({ run }) {
	const queries = useQueryClient();
	const [, go] = useLocation();
	const now = useLiveRun(run.id, !isOver(run.state));
	const state = now.live?.state ?? run.state;
	const stopping = now.live?.stopping ?? run.stopping;
	const deeds = useRunDeeds(run.id, (after) => {
		if (after === null) go("/runs");
		else if (after.id !== run.id) go(`/runs/${encodeURIComponent(after.id)}`);
	});
	const ended = isOver(state) && !isOver(run.state);
	(0, import_react.useEffect)(() => {
		if (ended) queries.invalidateQueries({ queryKey: ["runs"] });
	}, [ended, queries]);
	useTitle(state === "running" ? `Running: ${run.recipe}` : run.recipe);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("header", {
			className: RunPage_module_default.head,
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
				className: RunPage_module_default.title,
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Title, {
					order: 1,
					size: "h2",
					children: run.recipe
				}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RunState, {
					state,
					stopping
				})]
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RunActions, {
				run: {
					...run,
					state,
					stopping
				},
				deeds,
				size: "sm"
			})]
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
			className: RunPage_module_default.about,
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", { children: run.id }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", { children: [
					"started ",
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("time", {
						dateTime: run.started,
						children: moment(run.started)
					}),
					" from the ",
					seenBy(run.seen_by)
				] }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", { children: ["profile ", run.profile] }),
				run.sample && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", { children: "a sample of the photos" }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", { children: run.folder })
			]
		}),
		isOver(run.state) ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RunResult, { run }) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RunUnderWay, {
			run,
			now
		})
	] });
}
function seenBy(who) {
	return who === "web" ? "web app" : who;
}
function useTitle(title) {
	(0, import_react.useEffect)(() => {
		document.title = `${title} – Safelight`;
		return () => {
			document.title = "Safelight";
		};
	}, [title]);
}
export { RunPage as default };
