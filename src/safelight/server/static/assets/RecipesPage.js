import { F as genericFactory, H as require_jsx_runtime, O as Button, R as useProps, ot as assignRef, st as useMergedRef, wt as __toESM, xt as require_react } from "./query.js";
import { t as useMutation } from "./useMutation.js";
import { a as useLocation } from "./index.js";
import { u as editDocument } from "./recipes.js";
import { t as BUILTIN_PROFILE } from "./documentStore.js";
import { n as useKeepNew, r as Library_module_default, t as Library } from "./Library.js";
// node_modules/@mantine/core/esm/components/FileButton/FileButton.mjs
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var import_jsx_runtime = require_jsx_runtime();
var FileButton = genericFactory((props) => {
	const { onChange, children, multiple, accept, name, form, resetRef, disabled, capture, inputProps, ref, ...others } = useProps("FileButton", null, props);
	const inputRef = (0, import_react.useRef)(null);
	const onClick = () => {
		!disabled && inputRef.current?.click();
	};
	const handleChange = (event) => {
		if (event.currentTarget.files === null) return onChange(multiple ? [] : null);
		if (multiple) onChange(Array.from(event.currentTarget.files));
		else onChange(event.currentTarget.files[0] || null);
	};
	const reset = () => {
		if (inputRef.current) inputRef.current.value = "";
	};
	assignRef(resetRef, reset);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("input", {
		style: { display: "none" },
		type: "file",
		accept,
		multiple,
		onChange: handleChange,
		ref: useMergedRef(ref, inputRef),
		name,
		form,
		capture,
		...inputProps
	}), children({
		onClick,
		...others
	})] });
});
FileButton.displayName = "@mantine/core/FileButton";
// src/recipes/ImportButton.tsx
/** No recipe is longer; the server has a limit of its own. */
var MOST_BYTES = 1e6;
/** A recipe from a file. The text is kept as it is, comments and all, sound or not. */
function ImportButton() {
	const [, go] = useLocation();
	const keepNew = useKeepNew();
	const take = useMutation({
		mutationFn: async (file) => {
			if (file.size > MOST_BYTES) throw new Error(`${file.name} is too long to be a recipe.`);
			return keepNew(file.name.replace(/\.(ya?ml|json)$/i, ""), await file.text());
		},
		onSuccess: (name) => go(`/recipes/${name}`)
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(FileButton, {
		accept: ".yaml,.yml,.json",
		onChange: (file) => file && take.mutate(file),
		children: (props) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
			...props,
			variant: "default",
			loading: take.isPending,
			children: "Import a file…"
		})
	}), take.error && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
		role: "alert",
		className: Library_module_default.fault,
		children: take.error.message
	})] });
}
// src/recipes/RecipesPage.tsx
var NAMED = {
	op: "set",
	path: ["name"],
	value: "My recipe"
};
/** Every recipe: one's own, and those that come with Safelight. */
function RecipesPage() {
	const [, go] = useLocation();
	const keepNew = useKeepNew();
	const begin = useMutation({
		mutationFn: async () => keepNew("my-recipe", (await editDocument("", BUILTIN_PROFILE, [NAMED])).text),
		onSuccess: (name) => go(`/recipes/${name}`)
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		className: Library_module_default.page,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("header", {
				className: Library_module_default.top,
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("h1", { children: "Recipes" }), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
					className: Library_module_default.tools,
					children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(ImportButton, {}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
						variant: "default",
						loading: begin.isPending,
						onClick: () => begin.mutate(),
						children: "Begin with nothing"
					})]
				})]
			}),
			begin.error && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
				role: "alert",
				className: Library_module_default.fault,
				children: begin.error.message
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("h2", {
				className: Library_module_default.heading,
				children: "Your own"
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Library, { own: true }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("h2", {
				className: Library_module_default.heading,
				children: "Ready to use"
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Library, { shippedOnly: true })
		]
	});
}
export { RecipesPage as default };
