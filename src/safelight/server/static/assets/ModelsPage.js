import { t as Tabs } from "./Tabs.js";
import { l as Title } from "./index.js";
import { i as useQuery, n as ask } from "./client.js";
import { H as require_jsx_runtime, O as Button, R as useProps, wt as __toESM, xt as require_react } from "./query.js";
import { n as Refusal, t as Waiting } from "./Waiting.js";
import { t as Table } from "./Table.js";
import { i as size$1, t as counted } from "./quantities.js";
// node_modules/@mantine/hooks/esm/use-clipboard/use-clipboard.mjs
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
function useClipboard(options = {}) {
	const timeout = options.timeout ?? 2e3;
	const [error, setError] = (0, import_react.useState)(null);
	const [copied, setCopied] = (0, import_react.useState)(false);
	const timeoutRef = (0, import_react.useRef)(null);
	(0, import_react.useEffect)(() => () => {
		window.clearTimeout(timeoutRef.current);
	}, []);
	const handleCopyResult = (value) => {
		window.clearTimeout(timeoutRef.current);
		timeoutRef.current = window.setTimeout(() => setCopied(false), timeout);
		setCopied(value);
	};
	const copy = (value) => {
		if ("clipboard" in navigator) navigator.clipboard.writeText(value).then(() => {
			setError(null);
			handleCopyResult(true);
		}).catch((err) => setError(err));
		else setError(/* @__PURE__ */ new Error("useClipboard: navigator.clipboard is not supported"));
	};
	const reset = () => {
		setCopied(false);
		setError(null);
		window.clearTimeout(timeoutRef.current);
	};
	return {
		copy,
		reset,
		error,
		copied
	};
}
// node_modules/@mantine/core/esm/components/CopyButton/CopyButton.mjs
var import_jsx_runtime = require_jsx_runtime();
var defaultProps = { timeout: 1e3 };
function CopyButton(props) {
	const { children, timeout, value, ...others } = useProps("CopyButton", defaultProps, props);
	const clipboard = useClipboard({ timeout });
	const copy = () => clipboard.copy(value);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(import_jsx_runtime.Fragment, { children: children({
		copy,
		copied: clipboard.copied,
		...others
	}) });
}
CopyButton.displayName = "@mantine/core/CopyButton";
// src/api/models.ts
function readModels(profile, signal) {
	return ask("GET", `/models?profile=${encodeURIComponent(profile)}`, void 0, signal);
}
/** Every profile there is, and what the roles are for. */
function readRoles(signal) {
	return ask("GET", "/catalogue?profile=builtin", void 0, signal);
}
var Models_module_default = {
	page: "_page_1n2ga_1",
	intro: "_intro_1n2ga_7",
	why: "_why_1n2ga_13",
	scroller: "_scroller_1n2ga_18",
	table: "_table_1n2ga_25",
	role: "_role_1n2ga_40",
	licence: "_licence_1n2ga_46",
	who: "_who_1n2ga_50",
	under: "_under_1n2ga_54",
	right: "_right_1n2ga_62",
	weights: "_weights_1n2ga_68",
	size: "_size_1n2ga_72",
	allowed: "_allowed_1n2ga_76",
	presence: "_presence_1n2ga_77",
	pull: "_pull_1n2ga_96",
	command: "_command_1n2ga_112",
	ready: "_ready_1n2ga_119",
	soft: "_soft_1n2ga_123"
};
// src/models/PaidWork.tsx
var LOOKS = {
	yes: ["✓", "Yes"],
	no: ["✕", "No"],
	ask: ["?", "Ask"]
};
/** Whether its licence allows work that somebody pays for. */
function PaidWork({ allowed }) {
	const [shape, word] = LOOKS[allowed];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
		className: Models_module_default.allowed,
		"data-allowed": allowed,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				"aria-hidden": "true",
				children: shape
			}),
			" ",
			word
		]
	});
}
// src/models/Presence.tsx
var WORDS = {
	"built in": "Built in",
	missing: "Not here",
	present: "Here",
	incomplete: "Partly here",
	"other revision": "Another revision",
	changed: "Changed since"
};
/** Whether weights are here; a state that has no word of ours is shown as the server says it. */
function Presence({ present, state }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
		className: Models_module_default.presence,
		"data-present": present,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				"aria-hidden": "true",
				children: present ? "●" : "○"
			}),
			" ",
			WORDS[state] ?? (present ? "Here" : `Not here (${state})`)
		]
	});
}
// src/models/Players.tsx
/** A row a player; a role that two share is named at both, so that a row can be read alone. */
function Players({ players, titles }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
		className: Models_module_default.scroller,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Table, {
			className: Models_module_default.table,
			verticalSpacing: "sm",
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Thead, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Table.Tr, { children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Th, { children: "Role" }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Th, { children: "Played by" }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Th, { children: "Licence" }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Th, { children: "Paid work" }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Th, { children: "On this machine" }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Th, {
					className: Models_module_default.right,
					children: "Memory"
				})
			] }) }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Tbody, { children: players.map((player) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Table.Tr, { children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Table.Th, {
					scope: "row",
					className: Models_module_default.role,
					children: [titles.get(player.role)?.title ?? player.role, titles.has(player.role) && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						className: Models_module_default.under,
						children: player.role
					})]
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Table.Td, {
					className: Models_module_default.who,
					children: [player.player, /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						className: Models_module_default.under,
						children: player.description
					})]
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Td, {
					className: Models_module_default.licence,
					children: player.licence
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Td, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PaidWork, { allowed: player.paid_work }) }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Td, { children: player.weights.length === 0 ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Presence, {
					state: "built in",
					present: true
				}) : player.weights.map((weights) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(OneWeights, { weights }, weights.repository)) }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table.Td, {
					className: Models_module_default.right,
					children: size$1(player.memory_mb * 1e6)
				})
			] }, `${player.role}:${player.player}`)) })]
		})
	});
}
function OneWeights({ weights }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		className: Models_module_default.weights,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Presence, {
				state: weights.state,
				present: weights.present
			}),
			" ",
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: Models_module_default.size,
				children: size$1(weights.bytes)
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: Models_module_default.under,
				title: `at ${weights.revision}`,
				children: weights.repository
			})
		]
	});
}
// src/models/Pull.tsx
/** The command that fetches what is missing: a download is asked for where it can be watched and stopped. */
function Pull({ models }) {
	const missing = missingWeights(models);
	if (missing.length === 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
		className: Models_module_default.ready,
		children: "Everything that this profile needs is here."
	});
	const bytes = missing.reduce((sum, weights) => sum + weights.bytes, 0);
	const command = pullCommand(models);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		className: Models_module_default.pull,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", { children: [
				counted(missing.length, "checkpoint"),
				" still to be fetched, ",
				size$1(bytes),
				" in all. In a terminal on this machine:"
			] }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
				className: Models_module_default.command,
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("code", { children: command }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CopyButton, {
					value: command,
					children: ({ copied, copy }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
						size: "compact-sm",
						variant: "default",
						onClick: copy,
						"aria-live": "polite",
						children: copied ? "Copied" : "Copy"
					})
				})]
			}),
			missing.some((weights) => weights.paid_work === "no") && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
				className: Models_module_default.soft,
				children: [
					"Some of their licences forbid paid work; the command leaves those out unless you add",
					" ",
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("code", { children: "--accept-noncommercial" }),
					"."
				]
			})
		]
	});
}
function missingWeights(models) {
	return [...new Map(models.players.flatMap((player) => player.weights.map((each) => [each.repository, each]))).values()].filter((weights) => !weights.present);
}
function pullCommand({ profile }) {
	return `safelight models pull --profile ${profile}`;
}
// src/models/ModelsPage.tsx
/** Who plays which role in each profile, under which licence, and what is still to be fetched. */
function ModelsPage() {
	const { data, error, refetch } = useQuery({
		queryKey: ["models", "roles"],
		queryFn: ({ signal }) => readRoles(signal)
	});
	const [chosen, setChosen] = (0, import_react.useState)("builtin");
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("section", {
		className: Models_module_default.page,
		"aria-labelledby": "models",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Title, {
				order: 1,
				size: "h2",
				id: "models",
				children: "Models"
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
				className: Models_module_default.intro,
				children: "A recipe names roles; a profile says who plays them. Everything runs on this machine. Whether a licence allows paid work is said beside each player: where it says no, keep it to photos that nobody pays you for."
			}),
			error && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Refusal, {
				fault: error,
				what: "The models cannot be listed",
				again: () => void refetch()
			}),
			!data && !error && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Waiting, { what: "Asking for the models" }),
			data && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Tabs, {
				value: chosen,
				onChange: (value) => setChosen(value ?? "builtin"),
				keepMounted: false,
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Tabs.List, {
					"aria-label": "Profiles",
					children: data.profiles.map((profile) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Tabs.Tab, {
						value: profile.name,
						children: profile.title
					}, profile.name))
				}), data.profiles.map((profile) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Tabs.Panel, {
					value: profile.name,
					pt: "md",
					children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProfilePanel, {
						profile,
						titles: new Map(data.models.map((model) => [model.role, model]))
					})
				}, profile.name))]
			})
		]
	});
}
function ProfilePanel({ profile, titles }) {
	const { data, error, refetch } = useQuery({
		queryKey: [
			"models",
			"of",
			profile.name
		],
		queryFn: ({ signal }) => readModels(profile.name, signal)
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		!profile.playable && profile.why && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
			className: Models_module_default.why,
			children: ["Not ready here: ", profile.why]
		}),
		error && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Refusal, {
			fault: error,
			what: "Its players cannot be listed",
			again: () => void refetch()
		}),
		!data && !error && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Waiting, {
			what: "Asking for its players",
			size: "sm"
		}),
		data && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Pull, { models: data }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Players, {
				players: data.players,
				titles
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
				className: Models_module_default.soft,
				children: ["Weights lie in ", data.folder]
			})
		] })
	] });
}
export { ModelsPage as default };
