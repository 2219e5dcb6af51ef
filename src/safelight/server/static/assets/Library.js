import { i as useQuery, t as ApiError } from "./client.js";
import { a as readRecipe, n as keepRecipe, p as ActionIcon, r as listRecipes, t as deleteRecipe } from "./recipes.js";
import { D as useQueryClient, H as require_jsx_runtime, O as Button, wt as __toESM, xt as require_react } from "./query.js";
import { t as Menu } from "./Menu.js";
import { t as useMutation } from "./useMutation.js";
import { a as useLocation, i as Link } from "./index.js";
import { r as moment } from "./quantities.js";
var Library_module_default = {
	page: "_page_6zw7o_1",
	top: "_top_6zw7o_7",
	tools: "_tools_6zw7o_21",
	heading: "_heading_6zw7o_27",
	cards: "_cards_6zw7o_33",
	card: "_card_6zw7o_33",
	picture: "_picture_6zw7o_56",
	body: "_body_6zw7o_64",
	head: "_head_6zw7o_27",
	title: "_title_6zw7o_78",
	link: "_link_6zw7o_84",
	more: "_more_6zw7o_101",
	text: "_text_6zw7o_106",
	soft: "_soft_6zw7o_112",
	sure: "_sure_6zw7o_118",
	sureWord: "_sureWord_6zw7o_131",
	none: "_none_6zw7o_136",
	fault: "_fault_6zw7o_141"
};
// src/recipes/freeName.ts
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var import_jsx_runtime = require_jsx_runtime();
/** A name for the address and the file that nobody has yet: `my-wedding`, then `my-wedding-2`. */
function freeName(stem, taken) {
	const name = stem.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 58).replace(/-+$/, "") || "recipe";
	if (!taken.has(name)) return name;
	for (let number = 2;; number += 1) if (!taken.has(`${name}-${number}`)) return `${name}-${number}`;
}
// src/recipes/useKeepNew.ts
var TRIES = 5;
/** Keep a text under a name that nobody has yet; gives the name. */
function useKeepNew() {
	const queries = useQueryClient();
	return (0, import_react.useCallback)(async (stem, text) => {
		for (let left = TRIES;; left -= 1) {
			const name = freeName(stem, new Set((await listRecipes()).map((one) => one.name)));
			try {
				await keepRecipe(name, text, null);
				queries.invalidateQueries({ queryKey: ["recipes"] });
				return name;
			} catch (fault) {
				if (!(fault instanceof ApiError && fault.kind === "Conflict") || left <= 1) throw fault;
			}
		}
	}, [queries]);
}
// src/recipes/RecipePicture.tsx
/** A frame: kept (filled in the lamp's red), an alternate, or set aside (crossed out). */
function Frame({ x, y, as = "plain", w = 22, h = 15 }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("g", { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("rect", {
			x,
			y,
			width: w,
			height: h,
			rx: "1.5",
			fill: as === "kept" ? "var(--lamp)" : "var(--card)",
			stroke: as === "kept" ? "var(--lamp)" : "currentColor",
			strokeDasharray: as === "aside" ? "2 2" : void 0
		}),
		as === "kept" && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", {
			d: `m${x + w / 2 - 4} ${y + h / 2} 3 3 5-6`,
			stroke: "var(--card)",
			strokeWidth: "2"
		}),
		as === "aside" && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: `M${x + 5} ${y + 3}l${w - 10} ${h - 6}M${x + w - 5} ${y + 3}l${10 - w} ${h - 6}` })
	] });
}
var ARROW = /* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: "M70 45h14m-4-4 4 4-4 4" });
/** A burst before the arrow. */
function Burst({ count = 4 }) {
	return Array.from({ length: count }, (_, at) => `frame ${at}`).map((key, at) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Frame, {
		x: 16 + at * (24 / count),
		y: 26 + at * (20 / count),
		w: 26,
		h: 18
	}, key));
}
var PICTURES = {
	cull: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Burst, {}),
		ARROW,
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Frame, {
			x: 94,
			y: 22,
			as: "kept",
			w: 30,
			h: 21
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Frame, {
			x: 94,
			y: 49,
			as: "aside"
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Frame, {
			x: 119,
			y: 49
		})
	] }),
	wedding: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Burst, {}),
		ARROW,
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Frame, {
			x: 92,
			y: 20,
			as: "plain",
			w: 52,
			h: 48
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("circle", {
			cx: "108",
			cy: "42",
			r: "7",
			fill: "var(--lamp)",
			stroke: "none"
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("circle", {
			cx: "128",
			cy: "42",
			r: "7",
			fill: "var(--lamp)",
			stroke: "none"
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: "M98 64q1-11 10-11t10 11M118 64q1-11 10-11t10 11" })
	] }),
	sports: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Burst, { count: 7 }),
		ARROW,
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Frame, {
			x: 94,
			y: 22,
			as: "kept",
			w: 30,
			h: 21
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Frame, {
			x: 104,
			y: 48,
			as: "kept",
			w: 30,
			h: 21
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", {
			d: "M90 28h-3M90 34h-5M90 40h-3",
			opacity: ".6"
		})
	] }),
	wildlife: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Frame, {
			x: 14,
			y: 24,
			w: 48,
			h: 38
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: "M28 48q2-8 10-8 4 0 6-4l4 2-2 3q-1 8-9 9z" }),
		ARROW,
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Frame, {
			x: 92,
			y: 24,
			w: 50,
			h: 38
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", {
			d: "M98 54q4-18 20-18 8 0 12-8l8 4-4 6q-2 16-18 18z",
			fill: "var(--lamp)",
			stroke: "none"
		})
	] }),
	property: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("g", {
			transform: "rotate(-6 38 44)",
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Frame, {
				x: 14,
				y: 24,
				w: 48,
				h: 38
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: "M22 56V40l16-9 16 9v16" })]
		}),
		ARROW,
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Frame, {
			x: 92,
			y: 24,
			w: 50,
			h: 38
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", {
			d: "M101 56V40l16-9 16 9v16z",
			stroke: "var(--lamp)",
			strokeWidth: "2.5"
		})
	] }),
	"five-stages": /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		[
			14,
			42,
			70,
			98,
			126
		].map((x, at) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("g", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("circle", {
			cx: x + 9,
			cy: "45",
			r: "10",
			fill: at === 4 ? "var(--lamp)" : "var(--card)"
		}), at < 4 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: `M${x + 20} 45h6` })] }, x)),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: "m19 45 3 3 5-6M46 45h10M46 41h10M46 49h6M74 40h10v10H74z" }),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: "m102 49 9-9 2 2-9 9h-2z" }),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", {
			d: "m131 45 3 3 5-6",
			stroke: "var(--card)",
			strokeWidth: "2"
		})
	] })
};
var OWN = /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
	/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", {
		d: "M40 30h80M40 45h80M40 60h48",
		opacity: ".6"
	}),
	/* @__PURE__ */ (0, import_jsx_runtime.jsx)("circle", {
		cx: "66",
		cy: "30",
		r: "5",
		fill: "var(--card)"
	}),
	/* @__PURE__ */ (0, import_jsx_runtime.jsx)("circle", {
		cx: "98",
		cy: "45",
		r: "5",
		fill: "var(--lamp)",
		stroke: "var(--lamp)"
	}),
	/* @__PURE__ */ (0, import_jsx_runtime.jsx)("circle", {
		cx: "56",
		cy: "60",
		r: "5",
		fill: "var(--card)"
	})
] });
/** What a recipe does, as a picture; one's own recipes share one. */
function RecipePicture({ name, className }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("svg", {
		className,
		viewBox: "0 0 160 90",
		fill: "none",
		stroke: "currentColor",
		strokeWidth: "1.6",
		strokeLinecap: "round",
		strokeLinejoin: "round",
		"aria-hidden": "true",
		children: PICTURES[name] ?? OWN
	});
}
// src/recipes/RecipeCard.tsx
/** One recipe: what it does, and what can be done with it as a whole. */
function RecipeCard({ recipe }) {
	const [sure, setSure] = (0, import_react.useState)(false);
	const [, go] = useLocation();
	const queries = useQueryClient();
	const keepNew = useKeepNew();
	const copy = useMutation({
		mutationFn: async () => keepNew(`${recipe.shipped ? "my-" : ""}${recipe.name}`, (await readRecipe(recipe.name)).text),
		onSuccess: (name) => go(`/recipes/${name}`)
	});
	const remove = useMutation({
		mutationFn: () => deleteRecipe(recipe.name),
		onSettled: () => queries.invalidateQueries({ queryKey: ["recipes"] })
	});
	const fault = copy.error ?? remove.error;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", {
		className: Library_module_default.card,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(RecipePicture, {
			name: recipe.name,
			className: Library_module_default.picture
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
			className: Library_module_default.body,
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
					className: Library_module_default.head,
					children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("h3", {
						className: Library_module_default.title,
						children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Link, {
							href: `/recipes/${recipe.name}`,
							className: Library_module_default.link,
							children: recipe.title
						})
					}), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Menu, {
						position: "bottom-end",
						withinPortal: true,
						children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Menu.Target, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ActionIcon, {
							variant: "subtle",
							color: "gray",
							"aria-label": `More for ${recipe.title}`,
							className: Library_module_default.more,
							children: "⋯"
						}) }), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Menu.Dropdown, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Menu.Item, {
							onClick: () => copy.mutate(),
							children: recipe.shipped ? "Make it my own" : "Duplicate"
						}), !recipe.shipped && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Menu.Item, {
							onClick: () => setSure(true),
							children: "Delete…"
						})] })]
					})]
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
					className: Library_module_default.text,
					children: recipe.description
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
					className: Library_module_default.soft,
					children: recipe.shipped ? "Comes with Safelight" : `Yours, version ${recipe.version}${recipe.saved ? `, ${moment(recipe.saved)}` : ""}`
				}),
				sure && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("fieldset", {
					className: Library_module_default.sure,
					children: [
						/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("legend", {
							className: Library_module_default.sureWord,
							children: [
								"Delete ",
								recipe.title,
								"? Its versions are kept."
							]
						}),
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
							size: "compact-sm",
							variant: "default",
							loading: remove.isPending,
							onClick: () => remove.mutate(),
							children: "Delete"
						}),
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
							size: "compact-sm",
							variant: "subtle",
							color: "gray",
							onClick: () => setSure(false),
							autoFocus: true,
							children: "Keep it"
						})
					]
				}),
				fault && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
					role: "alert",
					className: Library_module_default.fault,
					children: fault.message
				})
			]
		})]
	});
}
// src/recipes/Library.tsx
/** Recipes as cards with a picture of what each does. */
function Library({ shippedOnly = false, own = false }) {
	const query = useQuery({
		queryKey: ["recipes"],
		queryFn: listRecipes
	});
	if (query.error) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
		role: "alert",
		className: Library_module_default.fault,
		children: query.error.message
	});
	const wanted = (query.data ?? []).filter((one) => shippedOnly ? one.shipped : own ? !one.shipped : true);
	if (query.data && wanted.length === 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
		className: Library_module_default.none,
		children: own ? "You have none yet: copy one below, or answer the first questions." : ""
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
		className: Library_module_default.cards,
		children: wanted.map((one) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RecipeCard, { recipe: one }, `${one.name} ${one.shipped}`))
	});
}
export { useKeepNew as n, Library_module_default as r, Library as t };
