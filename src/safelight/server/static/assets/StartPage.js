import { n as useKeepNew, t as Library } from "./Library.js";
import { i as useQuery } from "./client.js";
import { a as useLocation, i as Link } from "./index.js";
import { o as listRuns } from "./runs.js";
import { r as moment, t as counted } from "./quantities.js";
import { H as require_jsx_runtime, O as Button, wt as __toESM, xt as require_react } from "./query.js";
import { c as VisuallyHidden, t as useMutation } from "./useMutation.js";
import { d as newDocument } from "./recipes.js";
import { t as FILLED } from "./filled.js";
var Start_module_default = {
	page: "_page_18drd_1",
	title: "_title_18drd_10",
	lead: "_lead_18drd_17",
	heading: "_heading_18drd_23",
	questions: "_questions_18drd_29",
	question: "_question_18drd_29",
	legend: "_legend_18drd_43",
	answers: "_answers_18drd_51",
	answer: "_answer_18drd_51",
	picture: "_picture_18drd_92",
	word: "_word_18drd_100",
	hint: "_hint_18drd_113",
	keepers: "_keepers_18drd_120",
	frames: "_frames_18drd_127",
	frame: "_frame_18drd_127",
	keepersSaid: "_keepersSaid_18drd_145",
	slider: "_slider_18drd_151",
	make: "_make_18drd_161",
	fault: "_fault_18drd_168",
	runs: "_runs_18drd_173",
	run: "_run_18drd_173",
	runName: "_runName_18drd_203",
	runSoft: "_runSoft_18drd_209"
};
// src/start/LastRuns.tsx
var import_jsx_runtime = require_jsx_runtime();
var SHOWN = 4;
var WORDS = {
	running: "● running",
	done: "✓ done",
	failed: "✕ failed",
	stopped: "■ stopped",
	cancelled: "■ cancelled",
	dead: "✕ broken off"
};
/** What ran last, to go on with. Nothing where nothing ran. */
function LastRuns() {
	const { data } = useQuery({
		queryKey: ["runs", SHOWN],
		queryFn: ({ signal }) => listRuns(SHOWN, signal)
	});
	if (data === void 0 || data.length === 0) return null;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("section", {
		"aria-labelledby": "last-runs",
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("h2", {
			id: "last-runs",
			className: Start_module_default.heading,
			children: "Your last runs"
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
			className: Start_module_default.runs,
			children: data.slice(0, SHOWN).map((run) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", {
				className: Start_module_default.run,
				children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Link, {
						href: `/runs/${run.id}`,
						className: Start_module_default.runName,
						children: [
							run.recipe,
							", ",
							counted(run.photos, "photo")
						]
					}),
					run.state !== "running" && run.counts.keep !== void 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
						className: Start_module_default.runSoft,
						children: [run.counts.keep, " kept"]
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						className: Start_module_default.runSoft,
						children: WORDS[run.state]
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						className: Start_module_default.runSoft,
						children: moment(run.started)
					})
				]
			}, run.id))
		})]
	});
}
// src/start/AnswerCards.tsx
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
/** One question's answers as pictures; radio buttons, so that arrows walk through them. */
function AnswerCards(props) {
	const { name, answers, value, onChange, picture: Picture } = props;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
		className: Start_module_default.answers,
		children: answers.map((one) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("label", {
			className: Start_module_default.answer,
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Picture, {
					of: one.value,
					className: Start_module_default.picture
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
					className: Start_module_default.word,
					children: [one.word, /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						className: Start_module_default.hint,
						children: one.hint
					})]
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("input", {
					type: "radio",
					name,
					checked: value === one.value,
					onChange: () => onChange(one.value)
				})
			]
		}, one.value))
	});
}
// src/start/answers.ts
var SHOTS = [
	{
		value: "wedding",
		word: "A wedding",
		hint: "moments, faces"
	},
	{
		value: "portraits",
		word: "Portraits",
		hint: "eyes, expression"
	},
	{
		value: "sports",
		word: "Sports",
		hint: "long bursts"
	},
	{
		value: "wildlife",
		word: "Wildlife",
		hint: "animals, far away"
	},
	{
		value: "property",
		word: "Rooms, houses",
		hint: "brackets, straight walls"
	},
	{
		value: "travel",
		word: "A journey",
		hint: "a bit of everything"
	},
	{
		value: "other",
		word: "Something else",
		hint: "a plain first look"
	}
];
var FINISHES = [
	{
		value: "lightroom",
		word: "Lightroom",
		hint: "stars and develop settings"
	},
	{
		value: "capture-one",
		word: "Capture One",
		hint: "stars in sidecars"
	},
	{
		value: "darktable",
		word: "darktable",
		hint: "stars in sidecars"
	},
	{
		value: "digikam",
		word: "digiKam",
		hint: "stars, labels, faces"
	},
	{
		value: "photo-mechanic",
		word: "Photo Mechanic",
		hint: "stars and labels"
	},
	{
		value: "here",
		word: "Right here",
		hint: "finished copies"
	}
];
// src/start/FinishPicture.tsx
/** What an editor is handed: no maker's mark, but what it will show. */
var PICTURES$1 = {
	lightroom: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Sliders, {
		at: [
			36,
			62,
			48
		],
		stars: true
	}),
	"capture-one": /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Sliders, {
		at: [
			56,
			40,
			66
		],
		stars: true
	}),
	darktable: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Sliders, {
		at: [
			44,
			68,
			38
		],
		stars: false
	}),
	digikam: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("rect", {
			x: "24",
			y: "18",
			width: "72",
			height: "44",
			rx: "3"
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("circle", {
			cx: "48",
			cy: "36",
			r: "6"
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: "M37 56q1-11 11-11t11 11M68 30h20M68 39h20M68 48h12" })
	] }),
	"photo-mechanic": /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: "M22 18h22v16H22zM49 18h22v16H49zM76 18h22v16H76zM22 44h22v16H22zM76 44h22v16H76z" }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", {
		d: "M49 44h22v16H49z",
		fill: "currentColor",
		fillOpacity: ".35"
	})] }),
	here: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: "M38 14h44v52H38z" }),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: "m38 54 14-16 12 14 8-8 10 10" }),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", {
			d: "M88 22h6v52H50v-6",
			opacity: ".55"
		})
	] })
};
function Sliders({ at, stars }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [at.map((x, row) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("g", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", {
		d: `M28 ${24 + row * 15}h64`,
		opacity: ".55"
	}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("circle", {
		cx: x,
		cy: 24 + row * 15,
		r: "5",
		fill: "currentColor"
	})] }, x)), stars && [
		40,
		52,
		64
	].map((x) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", {
		d: `m${x + 4} 64 1.8 4 4.2.4-3.2 2.8 1 4.1-3.8-2.2-3.8 2.2 1-4.1-3.2-2.8 4.2-.4z`,
		fill: "currentColor",
		stroke: "none"
	}, x))] });
}
function FinishPicture({ of, className }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("svg", {
		className,
		viewBox: "0 0 120 80",
		fill: "none",
		stroke: "currentColor",
		strokeWidth: "2",
		strokeLinecap: "round",
		strokeLinejoin: "round",
		"aria-hidden": "true",
		children: PICTURES$1[of]
	});
}
// src/start/Keepers.tsx
/** How many of a hundred frames are kept, to see at a glance. */
function Keepers({ value, onChange }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		className: Start_module_default.keepers,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
			className: Start_module_default.frames,
			"aria-hidden": "true",
			children: FRAMES.map((frame, at) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: Start_module_default.frame,
				"data-kept": isKept(at, value) || void 0
			}, frame))
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
			className: Start_module_default.slider,
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("input", {
				type: "range",
				"aria-label": "Keepers of a hundred",
				"aria-valuetext": `${value} of 100, ${said(value)}`,
				min: 1,
				max: 100,
				value,
				onChange: (event) => onChange(event.currentTarget.valueAsNumber)
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
				className: Start_module_default.keepersSaid,
				children: [
					"About ",
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("strong", { children: value }),
					" of 100 — ",
					said(value),
					"."
				]
			})]
		})]
	});
}
var FRAMES = Array.from({ length: 100 }, (_, at) => `frame ${at}`);
/** Spread over the hundred, as keepers are over a shoot. */
function isKept(at, keepers) {
	return Math.floor((at + 1) * keepers / 100) > Math.floor(at * keepers / 100);
}
function said(keepers) {
	if (keepers <= 8) return "only the very best";
	if (keepers <= 30) return "the best of each moment";
	if (keepers <= 60) return "a choice of each moment";
	if (keepers <= 90) return "all but the copies and the misses";
	return "nearly everything";
}
// src/start/ShotPicture.tsx
/** What was shot, in a few lines: grey as the page, so that it tints nothing. */
var PICTURES = {
	wedding: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("circle", {
			cx: "52",
			cy: "42",
			r: "15"
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("circle", {
			cx: "70",
			cy: "42",
			r: "15"
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", {
			d: "m66 19 4-5 4 5-4 5z",
			fill: "currentColor"
		})
	] }),
	portraits: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("circle", {
			cx: "60",
			cy: "31",
			r: "12"
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: "M36 68c1-14 11-21 24-21s23 7 24 21" }),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("circle", {
			cx: "56",
			cy: "30",
			r: "1.2",
			fill: "currentColor"
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("circle", {
			cx: "64",
			cy: "30",
			r: "1.2",
			fill: "currentColor"
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: "M56 36q4 3 8 0" })
	] }),
	sports: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("circle", {
			cx: "74",
			cy: "16",
			r: "6"
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: "M70 26 56 34l12 12-6 18M56 34l-12-4M68 46l16 4M70 26l10 8 10-4" }),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", {
			d: "M20 30h14M16 42h18M22 54h12",
			opacity: ".55"
		})
	] }),
	wildlife: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: "M34 50q6-18 26-18 10 0 16-8l6-4 2 6 8 4-6 6q-4 18-24 20-8 1-14-4z" }),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("circle", {
			cx: "82",
			cy: "26",
			r: "1.4",
			fill: "currentColor"
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: "M56 56v10M64 56v10M34 50l-14 4 14 4" })
	] }),
	property: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: "M26 66V38l34-22 34 22v28z" }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: "M52 66V48h16v18M34 42h10v9H34zM76 42h10v9H76z" })] }),
	travel: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: "m14 66 26-38 18 26 12-16 26 28z" }),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("circle", {
			cx: "84",
			cy: "22",
			r: "7"
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: "m34 37 6 6 6-6" })
	] }),
	other: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("rect", {
			x: "26",
			y: "26",
			width: "68",
			height: "40",
			rx: "5"
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: "m46 26 5-9h18l5 9" }),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("circle", {
			cx: "60",
			cy: "46",
			r: "13"
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("circle", {
			cx: "60",
			cy: "46",
			r: "6"
		})
	] })
};
function ShotPicture({ of, className }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("svg", {
		className,
		viewBox: "0 0 120 80",
		fill: "none",
		stroke: "currentColor",
		strokeWidth: "2",
		strokeLinecap: "round",
		strokeLinejoin: "round",
		"aria-hidden": "true",
		children: PICTURES[of]
	});
}
// src/start/Questions.tsx
var USUAL_KEEPERS = 25;
/** The three questions, and the recipe that comes of them. */
function Questions() {
	const [shot, setShot] = (0, import_react.useState)(null);
	const [keepers, setKeepers] = (0, import_react.useState)(USUAL_KEEPERS);
	const [finish, setFinish] = (0, import_react.useState)(null);
	const [, go] = useLocation();
	const keepNew = useKeepNew();
	const make = useMutation({
		mutationFn: async (answers) => {
			const document = await newDocument(answers);
			return keepNew(`my-${answers.shot === "other" ? "recipe" : answers.shot}`, document.text);
		},
		onSuccess: (name) => go(`/recipes/${name}`)
	});
	function onSubmit(event) {
		event.preventDefault();
		if (shot !== null && finish !== null) make.mutate({
			shot,
			keepers,
			finish
		});
	}
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("form", {
		className: Start_module_default.questions,
		onSubmit,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("fieldset", {
				className: Start_module_default.question,
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(VisuallyHidden, {
					component: "legend",
					children: "What did you shoot?"
				}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(AnswerCards, {
					name: "shot",
					answers: SHOTS,
					value: shot,
					onChange: setShot,
					picture: ShotPicture
				})]
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("fieldset", {
				className: Start_module_default.question,
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("legend", {
					className: Start_module_default.legend,
					children: "Roughly how many of a hundred do you keep?"
				}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Keepers, {
					value: keepers,
					onChange: setKeepers
				})]
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("fieldset", {
				className: Start_module_default.question,
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("legend", {
					className: Start_module_default.legend,
					children: "Where do you finish?"
				}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(AnswerCards, {
					name: "finish",
					answers: FINISHES,
					value: finish,
					onChange: setFinish,
					picture: FinishPicture
				})]
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
				className: Start_module_default.make,
				children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
						type: "submit",
						color: FILLED,
						size: "md",
						loading: make.isPending,
						disabled: shot === null || finish === null,
						children: "Make my recipe"
					}),
					(shot === null || finish === null) && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
						className: Start_module_default.runSoft,
						children: [shot === null ? "Say what you shot" : "Say where you finish", " to go on."]
					}),
					make.error && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
						role: "alert",
						className: Start_module_default.fault,
						children: make.error.message
					})
				]
			})
		]
	});
}
// src/start/StartPage.tsx
/** Where one begins: three questions make a recipe. Below: what ran last, and recipes that are ready. */
function StartPage() {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		className: Start_module_default.page,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("h1", {
				className: Start_module_default.title,
				children: "What did you shoot?"
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
				className: Start_module_default.lead,
				children: "Three answers make a recipe that you can read, change and run. Your originals are never changed, moved or deleted, and nothing leaves this machine."
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Questions, {}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(LastRuns, {}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("section", {
				"aria-labelledby": "library",
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("h2", {
					id: "library",
					className: Start_module_default.heading,
					children: "Or begin with a recipe that is ready"
				}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Library, { shippedOnly: true })]
			})
		]
	});
}
export { StartPage as default };
