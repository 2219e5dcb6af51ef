const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["./CanvasPage.js","./query.js","./index.js","./index.css","./documentStore.js","./react.js","./client.js","./recipes.js","./folders.js","./useMutation.js","./Select.js","./Popover.js","./ScrollArea.js","./Modal.js","./folders.css","./photos.js","./runs.js","./Checkbox.js","./get-auto-contrast-value.js","./CanvasPage.css"])))=>i.map(i=>d[i]);
import { $ as parseThemeColor, A as Transition, B as useMantineTheme, Ct as __exportAll, D as useQueryClient, F as genericFactory, G as useMantineEnv, H as require_jsx_runtime, I as extractStyleProps, L as useStyles, M as Box, O as Button, P as factory, Q as getThemeColor, R as useProps, bt as require_react_dom, ft as getRadius, it as createVarsResolver, j as UnstyledButton, m as keepPreviousData, mt as getSize, ot as assignRef, rt as clsx, st as useMergedRef, wt as __toESM, xt as require_react } from "./query.js";
import { T as getDefaultZIndex, _ as getStyleObject, a as useLocation, d as Anchor, g as OptionalPortal, h as CloseButton, m as Group, n as Chunk, r as Part, t as __vitePreload, u as Stack, w as noop$1, x as useIsomorphicEffect, y as getContrastColor } from "./index.js";
import { a as stepAt, i as samePath, n as useDocument, o as valueAt, r as problemsOf, s as writtenStep } from "./documentStore.js";
import { c as withKey, i as actionOf, l as TextInput, n as keymapStore, o as chordInWords, r as KeySheet$1, s as chordOf, t as listFolder, u as Autocomplete } from "./folders.js";
import { c as completeCondition, i as listVersions, l as convertDocument, o as readVersion, p as ActionIcon, s as compareDocuments } from "./recipes.js";
import { n as RadioIcon, t as Menu } from "./Menu.js";
import { a as getComboboxLabelId, c as Combobox, d as getOptionsLockup, f as getParsedComboboxData, i as isExternalInputChange, l as useCombobox, m as getEnv, n as SegmentedControl, o as OptionsDropdown, p as InputBase, r as getOptionByLabel, s as isOptionsGroup, t as Select } from "./Select.js";
import { C as autoUpdate, D as useId$1, E as useUncontrolled, T as useDirection, _ as hide, a as FloatingDelayGroup, b as offset, c as useDismiss, d as useHover, f as useInteractions, g as flip, h as arrow, i as useQuery, l as useFloating, m as useRole, n as ask, o as safePolygon, s as useDelayGroup, t as ApiError, u as useFocus, v as inline, w as getOverflowAncestors, x as shift } from "./client.js";
import { a as FloatingArrow, i as getFloatingPosition, o as getArrowMergeDropdownStyles, s as getRefProp, t as Popover } from "./Popover.js";
import { i as InputsGroupFieldset, n as InlineInput, r as InlineInputClasses, t as Checkbox } from "./Checkbox.js";
import { a as InputWrapperContext, i as Input, l as useResolvedStylesApi, t as useMutation, u as getSingleElementChild } from "./useMutation.js";
import { t as clamp$1 } from "./clamp.js";
import { t as Tabs } from "./Tabs.js";
import { r as moment, t as counted } from "./quantities.js";
import { t as FILLED } from "./filled.js";
import { t as Modal } from "./Modal.js";
import { t as askPlace, u as startRun } from "./runs.js";
import { t as getAutoContrastValue } from "./get-auto-contrast-value.js";
// node_modules/@mantine/core/esm/components/Transition/get-transition-props/get-transition-props.mjs
var defaultTransition = {
	duration: 100,
	transition: "fade"
};
function getTransitionProps(transitionProps, componentTransition) {
	return {
		...defaultTransition,
		...componentTransition,
		...transitionProps
	};
}
// node_modules/@mantine/core/esm/components/Combobox/use-pills-reorder/move-pill.mjs
function movePill(value, from, to, position) {
	if (from === to) return value;
	if (position === "before" && to === from + 1) return value;
	if (position === "after" && to === from - 1) return value;
	const result = value.slice();
	const [item] = result.splice(from, 1);
	let targetIndex = from < to ? to - 1 : to;
	if (position === "after") targetIndex += 1;
	result.splice(targetIndex, 0, item);
	return result;
}
// node_modules/@mantine/core/esm/components/Combobox/use-pills-reorder/use-pills-reorder.mjs
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var findSearchInput = (container) => {
	const lastChild = container.lastElementChild;
	if (!lastChild) return null;
	if (lastChild instanceof HTMLInputElement) return lastChild;
	return lastChild.querySelector("input");
};
var valuesMatch = (a, b) => {
	if (a === b) return true;
	if (a.length !== b.length) return false;
	for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
	return true;
};
function usePillsReorder({ value, onChange, enabled }) {
	const dragStateRef = (0, import_react.useRef)({
		draggedIndex: null,
		currentDropTarget: null
	});
	const pendingFocusRef = (0, import_react.useRef)(null);
	const containerRef = (0, import_react.useRef)(null);
	const valueRef = (0, import_react.useRef)(value);
	valueRef.current = value;
	(0, import_react.useEffect)(() => {
		const pending = pendingFocusRef.current;
		if (!pending) return;
		pendingFocusRef.current = null;
		if (!valuesMatch(valueRef.current, pending.expectedValue)) return;
		pending.container?.querySelector(`[data-mantine-pill-index="${pending.index}"]`)?.focus();
	});
	const setContainer = (0, import_react.useCallback)((node) => {
		containerRef.current = node;
	}, []);
	const getListProps = () => {
		if (!enabled) return {};
		return { ref: setContainer };
	};
	const handleInputKeyDown = (event) => {
		if (!enabled || event.key !== "ArrowLeft") return;
		const input = event.currentTarget;
		if (!(input.value.length === 0 || input.selectionStart === 0 && input.selectionEnd === 0)) return;
		const container = containerRef.current;
		if (!container) return;
		const pills = container.querySelectorAll("[data-mantine-pill-index]");
		if (pills.length === 0) return;
		event.preventDefault();
		pills[pills.length - 1].focus();
	};
	const getPillProps = (index) => {
		if (!enabled) return;
		return {
			draggable: true,
			tabIndex: -1,
			"data-mantine-pill-index": index,
			"aria-keyshortcuts": "Alt+ArrowLeft Alt+ArrowRight",
			onMouseDown: (event) => {
				if (event.button === 0) event.stopPropagation();
			},
			onDragStart: (event) => {
				event.stopPropagation();
				event.dataTransfer.effectAllowed = "move";
				event.dataTransfer.setData("text/plain", String(index));
				dragStateRef.current.draggedIndex = index;
				const target = event.currentTarget;
				const rect = target.getBoundingClientRect();
				const ghost = target.cloneNode(true);
				ghost.removeAttribute("data-dragging");
				ghost.removeAttribute("data-drag-over");
				ghost.style.position = "fixed";
				ghost.style.top = "-9999px";
				ghost.style.left = "-9999px";
				ghost.style.width = `${rect.width}px`;
				ghost.style.height = `${rect.height}px`;
				ghost.style.pointerEvents = "none";
				document.body.appendChild(ghost);
				event.dataTransfer.setDragImage(ghost, event.clientX - rect.left, event.clientY - rect.top);
				setTimeout(() => ghost.parentNode?.removeChild(ghost), 0);
				requestAnimationFrame(() => {
					target.setAttribute("data-dragging", "true");
				});
			},
			onDragOver: (event) => {
				const { draggedIndex } = dragStateRef.current;
				if (draggedIndex === null || draggedIndex === index) return;
				const target = event.currentTarget;
				const rect = target.getBoundingClientRect();
				const x = event.clientX - rect.left;
				const position = (getComputedStyle(target).direction === "rtl" ? x > rect.width / 2 : x < rect.width / 2) ? "before" : "after";
				event.preventDefault();
				event.stopPropagation();
				event.dataTransfer.dropEffect = "move";
				const prevTarget = dragStateRef.current.currentDropTarget;
				if (prevTarget && prevTarget !== target) prevTarget.removeAttribute("data-drag-over");
				target.setAttribute("data-drag-over", position);
				dragStateRef.current.currentDropTarget = target;
			},
			onDragLeave: (event) => {
				const target = event.currentTarget;
				const related = event.relatedTarget;
				if (related && target.contains(related)) return;
				target.removeAttribute("data-drag-over");
				if (dragStateRef.current.currentDropTarget === target) dragStateRef.current.currentDropTarget = null;
			},
			onDrop: (event) => {
				event.preventDefault();
				event.stopPropagation();
				const target = event.currentTarget;
				const position = target.getAttribute("data-drag-over");
				target.removeAttribute("data-drag-over");
				const { draggedIndex } = dragStateRef.current;
				if (draggedIndex !== null && position && draggedIndex !== index) {
					const nextValue = movePill(valueRef.current, draggedIndex, index, position);
					if (nextValue !== valueRef.current) onChange(nextValue);
				}
				dragStateRef.current.draggedIndex = null;
				dragStateRef.current.currentDropTarget = null;
			},
			onDragEnd: (event) => {
				event.currentTarget.removeAttribute("data-dragging");
				const prevTarget = dragStateRef.current.currentDropTarget;
				if (prevTarget) prevTarget.removeAttribute("data-drag-over");
				dragStateRef.current.draggedIndex = null;
				dragStateRef.current.currentDropTarget = null;
			},
			onKeyDown: (event) => {
				if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
				const target = event.currentTarget;
				const movingForward = getComputedStyle(target).direction === "rtl" ? event.key === "ArrowLeft" : event.key === "ArrowRight";
				const targetIndex = movingForward ? index + 1 : index - 1;
				if (event.altKey) {
					if (targetIndex < 0 || targetIndex >= valueRef.current.length) return;
					event.preventDefault();
					event.stopPropagation();
					const position = movingForward ? "after" : "before";
					const nextValue = movePill(valueRef.current, index, targetIndex, position);
					if (nextValue === valueRef.current) return;
					pendingFocusRef.current = {
						container: target.parentElement,
						index: targetIndex,
						expectedValue: nextValue
					};
					onChange(nextValue);
					return;
				}
				if (targetIndex < 0) return;
				const container = target.parentElement;
				if (!container) return;
				event.preventDefault();
				event.stopPropagation();
				if (targetIndex >= valueRef.current.length) {
					findSearchInput(container)?.focus();
					return;
				}
				container.querySelector(`[data-mantine-pill-index="${targetIndex}"]`)?.focus();
			}
		};
	};
	return {
		getPillProps,
		getListProps,
		handleInputKeyDown
	};
}
// node_modules/@mantine/core/esm/components/Textarea/Autosize.mjs
var import_jsx_runtime = require_jsx_runtime();
var SIZING_STYLE_KEYS = [
	"borderBottomWidth",
	"borderLeftWidth",
	"borderRightWidth",
	"borderTopWidth",
	"boxSizing",
	"fontFamily",
	"fontSize",
	"fontStyle",
	"fontWeight",
	"letterSpacing",
	"lineHeight",
	"paddingBottom",
	"paddingLeft",
	"paddingRight",
	"paddingTop",
	"tabSize",
	"textIndent",
	"textRendering",
	"textTransform",
	"width",
	"wordBreak",
	"wordSpacing",
	"scrollbarGutter"
];
var HIDDEN_TEXTAREA_STYLE = {
	"min-height": "0",
	"max-height": "none",
	height: "0",
	visibility: "hidden",
	overflow: "hidden",
	position: "absolute",
	"z-index": "-1000",
	top: "0",
	right: "0",
	display: "block"
};
function forceHiddenStyles(node) {
	Object.keys(HIDDEN_TEXTAREA_STYLE).forEach((key) => {
		node.style.setProperty(key, HIDDEN_TEXTAREA_STYLE[key], "important");
	});
}
function getSizingData(node) {
	const style = window.getComputedStyle(node);
	if (style === null) return null;
	const sizingStyle = {};
	for (const key of SIZING_STYLE_KEYS) sizingStyle[key] = style[key];
	if (sizingStyle.boxSizing === "") return null;
	return {
		sizingStyle,
		paddingSize: parseFloat(sizingStyle.paddingBottom) + parseFloat(sizingStyle.paddingTop),
		borderSize: parseFloat(sizingStyle.borderBottomWidth) + parseFloat(sizingStyle.borderTopWidth)
	};
}
var hiddenTextarea = null;
function calculateNodeHeight(sizingData, value, minRows = 1, maxRows = Infinity) {
	if (!hiddenTextarea) {
		hiddenTextarea = document.createElement("textarea");
		hiddenTextarea.setAttribute("tabindex", "-1");
		hiddenTextarea.setAttribute("aria-hidden", "true");
		hiddenTextarea.setAttribute("aria-label", "autosize measurement");
		forceHiddenStyles(hiddenTextarea);
	}
	if (hiddenTextarea.parentNode === null) document.body.appendChild(hiddenTextarea);
	const { paddingSize, borderSize, sizingStyle } = sizingData;
	const { boxSizing } = sizingStyle;
	Object.keys(sizingStyle).forEach((key) => {
		hiddenTextarea.style[key] = sizingStyle[key];
	});
	forceHiddenStyles(hiddenTextarea);
	hiddenTextarea.value = value;
	let height = boxSizing === "border-box" ? hiddenTextarea.scrollHeight + borderSize : hiddenTextarea.scrollHeight - paddingSize;
	hiddenTextarea.value = value;
	height = boxSizing === "border-box" ? hiddenTextarea.scrollHeight + borderSize : hiddenTextarea.scrollHeight - paddingSize;
	hiddenTextarea.value = "x";
	const rowHeight = hiddenTextarea.scrollHeight - paddingSize;
	let minHeight = rowHeight * minRows;
	if (boxSizing === "border-box") minHeight = minHeight + paddingSize + borderSize;
	height = Math.max(minHeight, height);
	let maxHeight = rowHeight * maxRows;
	if (boxSizing === "border-box") maxHeight = maxHeight + paddingSize + borderSize;
	height = Math.min(maxHeight, height);
	return [height, rowHeight];
}
function TextareaAutosize({ maxRows, minRows, onChange, ref: userRef, ...props }) {
	const isControlled = props.value !== void 0;
	const libRef = (0, import_react.useRef)(null);
	const ref = useMergedRef(libRef, userRef);
	const heightRef = (0, import_react.useRef)(0);
	const widthRef = (0, import_react.useRef)(0);
	const resizeTextarea = () => {
		const node = libRef.current;
		if (!node) return;
		const nodeSizingData = getSizingData(node);
		if (!nodeSizingData) return;
		const [height] = calculateNodeHeight(nodeSizingData, node.value || node.placeholder || "x", minRows, maxRows);
		if (heightRef.current !== height) {
			heightRef.current = height;
			node.style.setProperty("height", `${height}px`, "important");
		}
	};
	const handleResize = (0, import_react.useEffectEvent)(resizeTextarea);
	const handleChange = (event) => {
		if (!isControlled) resizeTextarea();
		onChange?.(event);
	};
	(0, import_react.useLayoutEffect)(resizeTextarea);
	(0, import_react.useEffect)(() => {
		const handleResize = () => resizeTextarea();
		window.addEventListener("resize", handleResize);
		return () => window.removeEventListener("resize", handleResize);
	}, []);
	(0, import_react.useEffect)(() => {
		const node = libRef.current;
		if (!node || typeof ResizeObserver === "undefined") return;
		widthRef.current = node.offsetWidth;
		let frame = 0;
		const observer = new ResizeObserver(() => {
			if (libRef.current && libRef.current.offsetWidth !== widthRef.current) {
				widthRef.current = libRef.current.offsetWidth;
				cancelAnimationFrame(frame);
				frame = requestAnimationFrame(handleResize);
			}
		});
		observer.observe(node);
		return () => {
			cancelAnimationFrame(frame);
			observer.disconnect();
		};
	}, []);
	(0, import_react.useEffect)(() => {
		const handleFontsLoaded = () => resizeTextarea();
		document.fonts.addEventListener("loadingdone", handleFontsLoaded);
		return () => document.fonts.removeEventListener("loadingdone", handleFontsLoaded);
	}, []);
	(0, import_react.useEffect)(() => {
		const handleReset = (event) => {
			if (libRef.current?.form === event.target && !isControlled) {
				const currentValue = libRef.current.value;
				requestAnimationFrame(() => {
					if (libRef.current && currentValue !== libRef.current.value) resizeTextarea();
				});
			}
		};
		document.body.addEventListener("reset", handleReset);
		return () => document.body.removeEventListener("reset", handleReset);
	}, [isControlled]);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("textarea", {
		rows: minRows,
		...props,
		onChange: handleChange,
		ref
	});
}
// node_modules/@mantine/core/esm/components/Textarea/Textarea.mjs
var Textarea = factory((props) => {
	const { autosize, maxRows, minRows, __staticSelector, resize, bottomSection, bottomSectionProps, ...others } = useProps([
		"Input",
		"InputWrapper",
		"Textarea"
	], null, props);
	const shouldAutosize = autosize && getEnv() !== "test";
	const autosizeProps = shouldAutosize ? {
		maxRows,
		minRows
	} : {};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(InputBase, {
		component: shouldAutosize ? TextareaAutosize : "textarea",
		...others,
		__staticSelector: __staticSelector || "Textarea",
		__bottomSection: bottomSection,
		__bottomSectionProps: bottomSectionProps,
		multiline: true,
		"data-no-overflow": autosize && maxRows === void 0 || void 0,
		__vars: { "--input-resize": resize },
		...autosizeProps
	});
});
Textarea.classes = InputBase.classes;
Textarea.displayName = "@mantine/core/Textarea";
// node_modules/@mantine/core/esm/components/PillsInput/PillsInput.context.mjs
var PillsInputContext = (0, import_react.createContext)(null);
// node_modules/@mantine/core/esm/components/Pill/Pill.module.mjs
var Pill_module_default = {
	"root": "m_7cda1cd6",
	"root--default": "m_44da308b",
	"root--contrast": "m_e3a01f8",
	"label": "m_1e0e6180",
	"remove": "m_ae386778",
	"group": "m_1dcfd90b"
};
// node_modules/@mantine/core/esm/components/Pill/PillGroup/PillGroup.mjs
var PillGroupContext = (0, import_react.createContext)(null);
var varsResolver$8 = createVarsResolver((_, { gap }, { size }) => ({ group: { "--pg-gap": gap !== void 0 ? getSize(gap) : getSize(size, "pg-gap") } }));
var PillGroup = factory((_props) => {
	const props = useProps("PillGroup", null, _props);
	const { classNames, className, style, styles, unstyled, vars, size, disabled, attributes, ...others } = props;
	const _size = (0, import_react.use)(PillsInputContext)?.size || size || void 0;
	const getStyles = useStyles({
		name: "PillGroup",
		classes: Pill_module_default,
		props,
		className,
		style,
		classNames,
		styles,
		unstyled,
		attributes,
		vars,
		varsResolver: varsResolver$8,
		stylesCtx: { size: _size },
		rootSelector: "group"
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PillGroupContext, {
		value: {
			size: _size,
			disabled
		},
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
			size: _size,
			...getStyles("group"),
			...others
		})
	});
});
PillGroup.classes = Pill_module_default;
PillGroup.varsResolver = varsResolver$8;
PillGroup.displayName = "@mantine/core/PillGroup";
// node_modules/@mantine/core/esm/components/Pill/Pill.mjs
var defaultProps$13 = { variant: "default" };
var varsResolver$7 = createVarsResolver((_, { radius }, { size }) => ({ root: {
	"--pill-fz": getSize(size, "pill-fz"),
	"--pill-height": getSize(size, "pill-height"),
	"--pill-radius": radius === void 0 ? void 0 : getRadius(radius)
} }));
var Pill = factory((_props) => {
	const props = useProps("Pill", defaultProps$13, _props);
	const { classNames, className, style, styles, unstyled, vars, variant, children, withRemoveButton, onRemove, removeButtonProps, radius, size, disabled, mod, attributes, ...others } = props;
	const ctx = (0, import_react.use)(PillGroupContext);
	const pillsInputCtx = (0, import_react.use)(PillsInputContext);
	const _size = size || ctx?.size || void 0;
	const _variant = pillsInputCtx?.variant === "filled" ? "contrast" : variant || "default";
	const getStyles = useStyles({
		name: "Pill",
		classes: Pill_module_default,
		props,
		className,
		style,
		classNames,
		styles,
		unstyled,
		attributes,
		vars,
		varsResolver: varsResolver$7,
		stylesCtx: { size: _size }
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Box, {
		component: "span",
		variant: _variant,
		size: _size,
		...getStyles("root", { variant: _variant }),
		mod: [{
			"with-remove": withRemoveButton && !disabled,
			disabled: disabled || ctx?.disabled
		}, mod],
		...others,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
			...getStyles("label"),
			children
		}), withRemoveButton && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CloseButton, {
			variant: "transparent",
			radius,
			tabIndex: -1,
			"aria-hidden": true,
			unstyled,
			...removeButtonProps,
			...getStyles("remove", {
				className: removeButtonProps?.className,
				style: removeButtonProps?.style
			}),
			onMouseDown: (event) => {
				event.preventDefault();
				event.stopPropagation();
				removeButtonProps?.onMouseDown?.(event);
			},
			onClick: (event) => {
				event.stopPropagation();
				onRemove?.();
				removeButtonProps?.onClick?.(event);
			}
		})]
	});
});
Pill.classes = Pill_module_default;
Pill.varsResolver = varsResolver$7;
Pill.displayName = "@mantine/core/Pill";
Pill.Group = PillGroup;
// node_modules/@mantine/core/esm/components/PillsInput/PillsInput.module.mjs
var PillsInput_module_default = { "field": "m_45c4369d" };
// node_modules/@mantine/core/esm/components/PillsInput/PillsInputField/PillsInputField.mjs
var defaultProps$12 = { type: "visible" };
var PillsInputField = factory((_props) => {
	const props = useProps("PillsInputField", defaultProps$12, _props);
	const { classNames, className, style, styles, unstyled, vars, type, disabled, id, pointer, mod, attributes, ref, ...others } = props;
	const ctx = (0, import_react.use)(PillsInputContext);
	const inputWrapperCtx = (0, import_react.use)(InputWrapperContext);
	const getStyles = useStyles({
		name: "PillsInputField",
		classes: PillsInput_module_default,
		props,
		className,
		style,
		classNames,
		styles,
		unstyled,
		attributes,
		rootSelector: "field"
	});
	const _disabled = disabled || ctx?.disabled;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
		component: "input",
		ref: useMergedRef(ref, ctx?.fieldRef),
		"data-type": type,
		disabled: _disabled,
		mod: [{
			disabled: _disabled,
			pointer
		}, mod],
		...getStyles("field"),
		...others,
		id: inputWrapperCtx?.inputId || id,
		"aria-invalid": ctx?.hasError,
		"aria-describedby": inputWrapperCtx?.describedBy,
		type: "text",
		onMouseDown: (event) => !pointer && event.stopPropagation()
	});
});
PillsInputField.classes = PillsInput_module_default;
PillsInputField.displayName = "@mantine/core/PillsInputField";
// node_modules/@mantine/core/esm/components/PillsInput/PillsInput.mjs
var defaultProps$11 = { size: "sm" };
var PillsInput = factory((_props) => {
	const { children, onMouseDown, onClick, size, disabled, __staticSelector, error, variant, ...others } = useProps([
		"Input",
		"InputWrapper",
		"PillsInput"
	], defaultProps$11, _props);
	const fieldRef = (0, import_react.useRef)(null);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PillsInputContext, {
		value: {
			fieldRef,
			size,
			disabled,
			hasError: !!error,
			variant
		},
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(InputBase, {
			size,
			error,
			variant,
			component: "div",
			"data-no-overflow": true,
			onMouseDown: (event) => {
				event.preventDefault();
				onMouseDown?.(event);
				fieldRef.current?.focus();
			},
			onClick: (event) => {
				event.preventDefault();
				if (!event.currentTarget.closest("fieldset")?.disabled) {
					fieldRef.current?.focus();
					onClick?.(event);
				}
			},
			...others,
			multiline: true,
			disabled,
			__staticSelector: __staticSelector || "PillsInput",
			withAria: false,
			children
		})
	});
});
PillsInput.displayName = "@mantine/core/PillsInput";
PillsInput.classes = InputBase.classes;
PillsInput.Field = PillsInputField;
// node_modules/@mantine/core/esm/components/MultiSelect/filter-picked-values.mjs
function normalizeValue(value) {
	return typeof value === "string" ? value.trim().toLowerCase() : value;
}
function filterPickedValues({ data, value }) {
	const normalizedValue = value.map(normalizeValue);
	return data.reduce((acc, item) => {
		if (isOptionsGroup(item)) acc.push({
			group: item.group,
			items: item.items.filter((option) => normalizedValue.indexOf(normalizeValue(option.value)) === -1)
		});
		else if (normalizedValue.indexOf(normalizeValue(item.value)) === -1) acc.push(item);
		return acc;
	}, []);
}
// node_modules/@mantine/core/esm/components/MultiSelect/MultiSelect.mjs
var clearSectionOffset = {
	xs: 41,
	sm: 50,
	md: 60,
	lg: 72,
	xl: 89
};
var defaultProps$10 = {
	maxValues: Infinity,
	withCheckIcon: true,
	checkIconPosition: "left",
	hiddenInputValuesDivider: ",",
	clearSearchOnChange: true,
	openOnFocus: true,
	size: "sm"
};
var MultiSelect = genericFactory((_props) => {
	const props = useProps([
		"Input",
		"InputWrapper",
		"MultiSelect"
	], defaultProps$10, _props);
	const { classNames, className, style, styles, unstyled, vars, size, value, defaultValue, onChange, onKeyDown, variant, data, dropdownOpened, defaultDropdownOpened, onDropdownOpen, onDropdownClose, selectFirstOptionOnChange, selectFirstOptionOnDropdownOpen, onOptionSubmit, comboboxProps, filter, limit, withScrollArea, maxDropdownHeight, floatingHeight, searchValue, defaultSearchValue, onSearchChange, readOnly, disabled, onFocus, onBlur, radius, rightSection, rightSectionWidth, rightSectionPointerEvents, rightSectionProps, leftSection, leftSectionWidth, leftSectionPointerEvents, leftSectionProps, inputContainer, inputWrapperOrder, withAsterisk, labelProps, descriptionProps, errorProps, successProps, wrapperProps, description, label, error, success, maxValues, searchable, nothingFoundMessage, withCheckIcon, withAlignedLabels, checkIconPosition, hidePickedOptions, withErrorStyles, withSuccessStyles, name, form, id, clearable, clearSectionMode, clearButtonProps, hiddenInputProps, placeholder, hiddenInputValuesDivider, required, mod, renderOption, renderPill, onRemove, onClear, onMaxValues, scrollAreaProps, chevronColor, attributes, clearSearchOnChange, openOnFocus, loading, loadingPosition, withPillsReorder, ...others } = props;
	const _id = useId$1(id);
	const comboboxLabelId = getComboboxLabelId({
		id: _id,
		label,
		labelProps,
		inputWrapperOrder
	});
	const parsedData = getParsedComboboxData(data);
	const optionsLockup = getOptionsLockup(parsedData);
	const retainedSelectedOptions = (0, import_react.useRef)({});
	const combobox = useCombobox({
		opened: dropdownOpened,
		defaultOpened: defaultDropdownOpened,
		onDropdownOpen: () => {
			onDropdownOpen?.();
			if (selectFirstOptionOnDropdownOpen) combobox.selectFirstOption();
		},
		onDropdownClose: () => {
			onDropdownClose?.();
			combobox.resetSelectedOption();
		}
	});
	const { styleProps, rest: { type, autoComplete, ...rest } } = extractStyleProps(others);
	const [_value, setValue] = useUncontrolled({
		value,
		defaultValue,
		finalValue: [],
		onChange
	});
	const { getPillProps, getListProps, handleInputKeyDown } = usePillsReorder({
		value: _value,
		onChange: setValue,
		enabled: withPillsReorder && !disabled && !readOnly
	});
	const [_searchValue, setSearchValue] = useUncontrolled({
		value: searchValue,
		defaultValue: defaultSearchValue,
		finalValue: "",
		onChange: onSearchChange
	});
	const handleSearchChange = (value) => {
		setSearchValue(value);
		combobox.resetSelectedOption();
	};
	const getStyles = useStyles({
		name: "MultiSelect",
		classes: {},
		props,
		classNames,
		styles,
		unstyled,
		attributes
	});
	const { resolvedClassNames, resolvedStyles } = useResolvedStylesApi({
		props,
		styles,
		classNames
	});
	const handleInputKeydown = (event) => {
		onKeyDown?.(event);
		if (event.defaultPrevented) return;
		if (event.key === " " && !searchable) {
			event.preventDefault();
			combobox.toggleDropdown();
		}
		if (event.key === "Backspace" && _searchValue.length === 0 && _value.length > 0 && !readOnly) {
			onRemove?.(_value[_value.length - 1]);
			setValue(_value.slice(0, _value.length - 1));
		}
		handleInputKeyDown(event);
	};
	const values = _value.map((item, index) => {
		const optionData = optionsLockup[`${item}`] || retainedSelectedOptions.current[`${item}`];
		const reorderProps = getPillProps(index);
		if (renderPill) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(import_react.Fragment, { children: renderPill({
			option: optionData,
			value: item,
			onRemove: () => {
				setValue(_value.filter((i) => item !== i));
				onRemove?.(item);
			},
			disabled,
			reorderProps
		}) }, `${item}-${index}`);
		return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Pill, {
			withRemoveButton: !readOnly && !optionsLockup[`${item}`]?.disabled,
			onRemove: () => {
				setValue(_value.filter((i) => item !== i));
				onRemove?.(item);
			},
			unstyled,
			disabled,
			...getStyles("pill"),
			...reorderProps,
			children: optionData?.label || item
		}, `${item}-${index}`);
	});
	(0, import_react.useEffect)(() => {
		if (selectFirstOptionOnChange) combobox.selectFirstOption();
	}, [selectFirstOptionOnChange, _searchValue]);
	(0, import_react.useEffect)(() => {
		_value.forEach((val) => {
			if (`${val}` in optionsLockup) retainedSelectedOptions.current[`${val}`] = optionsLockup[`${val}`];
		});
	}, [optionsLockup, _value]);
	const clearButton = /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Combobox.ClearButton, {
		...clearButtonProps,
		onClear: () => {
			onClear?.();
			setValue([]);
			handleSearchChange("");
		}
	});
	const filteredData = filterPickedValues({
		data: parsedData,
		value: _value
	});
	const _clearable = clearable && _value.length > 0 && !disabled && !readOnly;
	const pillsListStyle = _clearable ? { paddingInlineEnd: clearSectionOffset[size] ?? clearSectionOffset.sm } : void 0;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Combobox, {
		store: combobox,
		classNames: resolvedClassNames,
		styles: resolvedStyles,
		unstyled,
		size,
		readOnly,
		__staticSelector: "MultiSelect",
		attributes,
		floatingHeight,
		onOptionSubmit: (val) => {
			onOptionSubmit?.(val);
			if (clearSearchOnChange) handleSearchChange("");
			combobox.updateSelectedOptionIndex("selected");
			if (_value.includes(optionsLockup[`${val}`].value)) {
				setValue(_value.filter((v) => v !== optionsLockup[`${val}`].value));
				onRemove?.(optionsLockup[`${val}`].value);
			} else if (_value.length < maxValues) setValue([..._value, optionsLockup[`${val}`].value]);
			else onMaxValues?.();
		},
		...comboboxProps,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Combobox.DropdownTarget, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PillsInput, {
			...styleProps,
			__staticSelector: "MultiSelect",
			classNames: resolvedClassNames,
			styles: resolvedStyles,
			unstyled,
			size,
			className,
			style,
			variant,
			disabled,
			radius,
			__defaultRightSection: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Combobox.Chevron, {
				size,
				error,
				unstyled,
				color: chevronColor
			}),
			__clearSection: clearButton,
			__clearable: _clearable,
			__clearSectionMode: clearSectionMode,
			rightSection,
			rightSectionPointerEvents: rightSectionPointerEvents || "none",
			rightSectionWidth,
			rightSectionProps,
			leftSection,
			leftSectionWidth,
			leftSectionPointerEvents,
			leftSectionProps,
			loading,
			loadingPosition,
			inputContainer,
			inputWrapperOrder,
			withAsterisk,
			labelProps,
			descriptionProps,
			errorProps,
			successProps,
			wrapperProps,
			description,
			label,
			error,
			success,
			withErrorStyles,
			withSuccessStyles,
			__stylesApiProps: {
				...props,
				rightSectionPointerEvents: rightSectionPointerEvents || "none",
				multiline: true
			},
			pointer: !searchable,
			onClick: () => searchable ? combobox.openDropdown() : combobox.toggleDropdown(),
			"data-expanded": combobox.dropdownOpened || void 0,
			id: _id,
			required,
			mod,
			attributes,
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Pill.Group, {
				attributes,
				disabled,
				unstyled,
				...getStyles("pillsList", { style: pillsListStyle }),
				...getListProps(),
				children: [values, /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Combobox.EventsTarget, {
					autoComplete,
					withExpandedAttribute: true,
					children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PillsInput.Field, {
						...rest,
						id: _id,
						placeholder,
						type: !searchable && !placeholder ? "hidden" : "visible",
						...getStyles("inputField"),
						unstyled,
						onFocus: (event) => {
							onFocus?.(event);
							openOnFocus && searchable && combobox.openDropdown();
						},
						onBlur: (event) => {
							onBlur?.(event);
							combobox.closeDropdown();
							handleSearchChange("");
						},
						onKeyDown: handleInputKeydown,
						value: _searchValue,
						onChange: (event) => {
							if (isExternalInputChange(event)) {
								if (!readOnly) {
									const externalOption = getOptionByLabel(optionsLockup, event.currentTarget.value);
									if (externalOption && !_value.includes(externalOption.value) && _value.length < maxValues) setValue([..._value, externalOption.value]);
								}
								return;
							}
							handleSearchChange(event.currentTarget.value);
							searchable && combobox.openDropdown();
							selectFirstOptionOnChange && combobox.selectFirstOption();
						},
						disabled,
						readOnly: readOnly || !searchable,
						pointer: !searchable
					})
				})]
			})
		}) }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(OptionsDropdown, {
			data: hidePickedOptions ? filteredData : parsedData,
			hidden: readOnly || disabled,
			filter,
			search: _searchValue,
			limit,
			hiddenWhenEmpty: !nothingFoundMessage,
			withScrollArea,
			maxDropdownHeight,
			filterOptions: searchable,
			value: _value,
			checkIconPosition,
			withCheckIcon,
			withAlignedLabels,
			nothingFoundMessage,
			unstyled,
			labelId: comboboxLabelId,
			"aria-label": comboboxLabelId ? void 0 : others["aria-label"],
			renderOption,
			scrollAreaProps
		})]
	}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Combobox.HiddenInput, {
		name,
		valuesDivider: hiddenInputValuesDivider,
		value: _value,
		form,
		disabled,
		...hiddenInputProps
	})] });
});
MultiSelect.classes = {
	...InputBase.classes,
	...Combobox.classes
};
MultiSelect.displayName = "@mantine/core/MultiSelect";
// node_modules/react-number-format/dist/react-number-format.es.js
/**
* react-number-format - 5.4.5
* Author : Sudhanshu Yadav
* Copyright (c) 2016, 2026 to Sudhanshu Yadav, released under the MIT license.
* https://github.com/s-yadav/react-number-format
*/
/******************************************************************************
Copyright (c) Microsoft Corporation.

Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH
REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY
AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM
LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR
OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THIS SOFTWARE.
***************************************************************************** */
function __rest(s, e) {
	var t = {};
	for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p) && e.indexOf(p) < 0) t[p] = s[p];
	if (s != null && typeof Object.getOwnPropertySymbols === "function") {
		for (var i = 0, p = Object.getOwnPropertySymbols(s); i < p.length; i++) if (e.indexOf(p[i]) < 0 && Object.prototype.propertyIsEnumerable.call(s, p[i])) t[p[i]] = s[p[i]];
	}
	return t;
}
var SourceType;
(function(SourceType) {
	SourceType["event"] = "event";
	SourceType["props"] = "prop";
})(SourceType || (SourceType = {}));
function noop() {}
function memoizeOnce(cb) {
	var lastArgs;
	var lastValue = void 0;
	return function() {
		var args = [], len = arguments.length;
		while (len--) args[len] = arguments[len];
		if (lastArgs && args.length === lastArgs.length && args.every(function(value, index) {
			return value === lastArgs[index];
		})) return lastValue;
		lastArgs = args;
		lastValue = cb.apply(void 0, args);
		return lastValue;
	};
}
function charIsNumber(char) {
	return !!(char || "").match(/\d/);
}
function isNil(val) {
	return val === null || val === void 0;
}
function isNanValue(val) {
	return typeof val === "number" && isNaN(val);
}
function isNotValidValue(val) {
	return isNil(val) || isNanValue(val) || typeof val === "number" && !isFinite(val);
}
function escapeRegExp(str) {
	return str.replace(/[-[\]/{}()*+?.\\^$|]/g, "\\$&");
}
function getThousandsGroupRegex(thousandsGroupStyle) {
	switch (thousandsGroupStyle) {
		case "lakh": return /(\d+?)(?=(\d\d)+(\d)(?!\d))(\.\d+)?/g;
		case "wan": return /(\d)(?=(\d{4})+(?!\d))/g;
		default: return /(\d)(?=(\d{3})+(?!\d))/g;
	}
}
function applyThousandSeparator(str, thousandSeparator, thousandsGroupStyle) {
	var thousandsGroupRegex = getThousandsGroupRegex(thousandsGroupStyle);
	var index = str.search(/[1-9]/);
	index = index === -1 ? str.length : index;
	return str.substring(0, index) + str.substring(index, str.length).replace(thousandsGroupRegex, "$1" + thousandSeparator);
}
function usePersistentCallback(cb) {
	var callbackRef = (0, import_react.useRef)(cb);
	callbackRef.current = cb;
	return (0, import_react.useRef)(function() {
		var args = [], len = arguments.length;
		while (len--) args[len] = arguments[len];
		return callbackRef.current.apply(callbackRef, args);
	}).current;
}
function splitDecimal(numStr, allowNegative) {
	if (allowNegative === void 0) allowNegative = true;
	var hasNegation = numStr[0] === "-";
	var addNegation = hasNegation && allowNegative;
	numStr = numStr.replace("-", "");
	var parts = numStr.split(".");
	return {
		beforeDecimal: parts[0],
		afterDecimal: parts[1] || "",
		hasNegation,
		addNegation
	};
}
function fixLeadingZero(numStr) {
	if (!numStr) return numStr;
	var isNegative = numStr[0] === "-";
	if (isNegative) numStr = numStr.substring(1, numStr.length);
	var parts = numStr.split(".");
	var beforeDecimal = parts[0].replace(/^0+/, "") || "0";
	var afterDecimal = parts[1] || "";
	return (isNegative ? "-" : "") + beforeDecimal + (afterDecimal ? "." + afterDecimal : "");
}
/**
* limit decimal numbers to given scale
* Not used .fixedTo because that will break with big numbers
*/
function limitToScale(numStr, scale, fixedDecimalScale) {
	var str = "";
	var filler = fixedDecimalScale ? "0" : "";
	for (var i = 0; i <= scale - 1; i++) str += numStr[i] || filler;
	return str;
}
function repeat(str, count) {
	return Array(count + 1).join(str);
}
function toNumericString(num) {
	var _num = num + "";
	var sign = _num[0] === "-" ? "-" : "";
	if (sign) _num = _num.substring(1);
	var ref = _num.split(/[eE]/g);
	var coefficient = ref[0];
	var exponent = ref[1];
	exponent = Number(exponent);
	if (!exponent) return sign + coefficient;
	coefficient = coefficient.replace(".", "");
	/**
	* for scientific notation the current decimal index will be after first number (index 0)
	* So effective decimal index will always be 1 + exponent value
	*/
	var decimalIndex = 1 + exponent;
	var coffiecientLn = coefficient.length;
	if (decimalIndex < 0) coefficient = "0." + repeat("0", Math.abs(decimalIndex)) + coefficient;
	else if (decimalIndex >= coffiecientLn) coefficient = coefficient + repeat("0", decimalIndex - coffiecientLn);
	else coefficient = (coefficient.substring(0, decimalIndex) || "0") + "." + coefficient.substring(decimalIndex);
	return sign + coefficient;
}
/**
* This method is required to round prop value to given scale.
* Not used .round or .fixedTo because that will break with big numbers
*/
function roundToPrecision(numStr, scale, fixedDecimalScale) {
	if (["", "-"].indexOf(numStr) !== -1) return numStr;
	var shouldHaveDecimalSeparator = (numStr.indexOf(".") !== -1 || fixedDecimalScale) && scale;
	var ref = splitDecimal(numStr);
	var beforeDecimal = ref.beforeDecimal;
	var afterDecimal = ref.afterDecimal;
	var hasNegation = ref.hasNegation;
	var floatValue = parseFloat("0." + (afterDecimal || "0"));
	var roundedDecimalParts = (afterDecimal.length <= scale ? "0." + afterDecimal : floatValue.toFixed(scale)).split(".");
	var intPart = beforeDecimal;
	if (beforeDecimal && Number(roundedDecimalParts[0])) intPart = beforeDecimal.split("").reverse().reduce(function(roundedStr, current, idx) {
		if (roundedStr.length > idx) return (Number(roundedStr[0]) + Number(current)).toString() + roundedStr.substring(1, roundedStr.length);
		return current + roundedStr;
	}, roundedDecimalParts[0]);
	var decimalPart = limitToScale(roundedDecimalParts[1] || "", scale, fixedDecimalScale);
	var negation = hasNegation ? "-" : "";
	var decimalSeparator = shouldHaveDecimalSeparator ? "." : "";
	return "" + negation + intPart + decimalSeparator + decimalPart;
}
/** set the caret positon in an input field **/
function setCaretPosition(el, caretPos) {
	el.value = el.value;
	if (el !== null) {
		if (el.createTextRange) {
			var range = el.createTextRange();
			range.move("character", caretPos);
			range.select();
			return true;
		}
		if (el.selectionStart || el.selectionStart === 0) {
			el.focus();
			el.setSelectionRange(caretPos, caretPos);
			return true;
		}
		el.focus();
		return false;
	}
}
/**
* TODO: remove dependency of findChangeRange, findChangedRangeFromCaretPositions is better way to find what is changed
* currently this is mostly required by test and isCharacterSame util
* Given previous value and newValue it returns the index
* start - end to which values have changed.
* This function makes assumption about only consecutive
* characters are changed which is correct assumption for caret input.
*/
var findChangeRange = memoizeOnce(function(prevValue, newValue) {
	var i = 0, j = 0;
	var prevLength = prevValue.length;
	var newLength = newValue.length;
	while (prevValue[i] === newValue[i] && i < prevLength) i++;
	while (prevValue[prevLength - 1 - j] === newValue[newLength - 1 - j] && newLength - j > i && prevLength - j > i) j++;
	return {
		from: {
			start: i,
			end: prevLength - j
		},
		to: {
			start: i,
			end: newLength - j
		}
	};
});
var findChangedRangeFromCaretPositions = function(lastCaretPositions, currentCaretPosition) {
	var startPosition = Math.min(lastCaretPositions.selectionStart, currentCaretPosition);
	return {
		from: {
			start: startPosition,
			end: lastCaretPositions.selectionEnd
		},
		to: {
			start: startPosition,
			end: currentCaretPosition
		}
	};
};
function clamp(num, min, max) {
	return Math.min(Math.max(num, min), max);
}
function geInputCaretPosition(el) {
	return Math.max(el.selectionStart, el.selectionEnd);
}
function addInputMode() {
	return typeof navigator !== "undefined" && !(navigator.platform && /iPhone|iPod/.test(navigator.platform));
}
function getDefaultChangeMeta(value) {
	return {
		from: {
			start: 0,
			end: 0
		},
		to: {
			start: 0,
			end: value.length
		},
		lastValue: ""
	};
}
function defaultIsCharacterSame(ref) {
	var currentValue = ref.currentValue;
	var formattedValue = ref.formattedValue;
	var currentValueIndex = ref.currentValueIndex;
	var formattedValueIndex = ref.formattedValueIndex;
	return currentValue[currentValueIndex] === formattedValue[formattedValueIndex];
}
function getCaretPosition(newFormattedValue, lastFormattedValue, curValue, curCaretPos, boundary, isValidInputCharacter, isCharacterSame) {
	if (isCharacterSame === void 0) isCharacterSame = defaultIsCharacterSame;
	/**
	* if something got inserted on empty value, add the formatted character before the current value,
	* This is to avoid the case where typed character is present on format characters
	*/
	var firstAllowedPosition = boundary.findIndex(function(b) {
		return b;
	});
	var prefixFormat = newFormattedValue.slice(0, firstAllowedPosition);
	if (!lastFormattedValue && !curValue.startsWith(prefixFormat)) {
		lastFormattedValue = prefixFormat;
		curValue = prefixFormat + curValue;
		curCaretPos = curCaretPos + prefixFormat.length;
	}
	var curValLn = curValue.length;
	var formattedValueLn = newFormattedValue.length;
	var addedIndexMap = {};
	var indexMap = new Array(curValLn);
	for (var i = 0; i < curValLn; i++) {
		indexMap[i] = -1;
		for (var j = 0, jLn = formattedValueLn; j < jLn; j++) if (isCharacterSame({
			currentValue: curValue,
			lastValue: lastFormattedValue,
			formattedValue: newFormattedValue,
			currentValueIndex: i,
			formattedValueIndex: j
		}) && addedIndexMap[j] !== true) {
			indexMap[i] = j;
			addedIndexMap[j] = true;
			break;
		}
	}
	/**
	* For current caret position find closest characters (left and right side)
	* which are properly mapped to formatted value.
	* The idea is that the new caret position will exist always in the boundary of
	* that mapped index
	*/
	var pos = curCaretPos;
	while (pos < curValLn && (indexMap[pos] === -1 || !isValidInputCharacter(curValue[pos]))) pos++;
	var endIndex = pos === curValLn || indexMap[pos] === -1 ? formattedValueLn : indexMap[pos];
	pos = curCaretPos - 1;
	while (pos > 0 && indexMap[pos] === -1) pos--;
	var startIndex = pos === -1 || indexMap[pos] === -1 ? 0 : indexMap[pos] + 1;
	/**
	* case where a char is added on suffix and removed from middle, example 2sq345 becoming $2,345 sq
	* there is still a mapping but the order of start index and end index is changed
	*/
	if (startIndex > endIndex) return endIndex;
	/**
	* given the current caret position if it closer to startIndex
	* keep the new caret position on start index or keep it closer to endIndex
	*/
	return curCaretPos - startIndex < endIndex - curCaretPos ? startIndex : endIndex;
}
function getCaretPosInBoundary(value, caretPos, boundary, direction) {
	var valLn = value.length;
	caretPos = clamp(caretPos, 0, valLn);
	if (direction === "left") {
		while (caretPos >= 0 && !boundary[caretPos]) caretPos--;
		if (caretPos === -1) caretPos = boundary.indexOf(true);
	} else {
		while (caretPos <= valLn && !boundary[caretPos]) caretPos++;
		if (caretPos > valLn) caretPos = boundary.lastIndexOf(true);
	}
	if (caretPos === -1) caretPos = valLn;
	return caretPos;
}
function caretUnknownFormatBoundary(formattedValue) {
	var boundaryAry = Array.from({ length: formattedValue.length + 1 }).map(function() {
		return true;
	});
	for (var i = 0, ln = boundaryAry.length; i < ln; i++) boundaryAry[i] = Boolean(charIsNumber(formattedValue[i]) || charIsNumber(formattedValue[i - 1]));
	return boundaryAry;
}
function useInternalValues(value, defaultValue, valueIsNumericString, format, removeFormatting, onValueChange) {
	if (onValueChange === void 0) onValueChange = noop;
	var getValues = usePersistentCallback(function(value, valueIsNumericString) {
		var formattedValue, numAsString;
		if (isNotValidValue(value)) {
			numAsString = "";
			formattedValue = "";
		} else if (typeof value === "number" || valueIsNumericString) {
			numAsString = typeof value === "number" ? toNumericString(value) : value;
			formattedValue = format(numAsString);
		} else {
			numAsString = removeFormatting(value, void 0);
			formattedValue = format(numAsString);
		}
		return {
			formattedValue,
			numAsString
		};
	});
	var ref = (0, import_react.useState)(function() {
		return getValues(isNil(value) ? defaultValue : value, valueIsNumericString);
	});
	var values = ref[0];
	var setValues = ref[1];
	var _onValueChange = usePersistentCallback(function(newValues, sourceInfo) {
		if (newValues.formattedValue !== values.formattedValue) setValues({
			formattedValue: newValues.formattedValue,
			numAsString: newValues.value
		});
		onValueChange(newValues, sourceInfo);
	});
	var _value = value;
	var _valueIsNumericString = valueIsNumericString;
	if (isNil(value)) {
		_value = values.numAsString;
		_valueIsNumericString = true;
	}
	var newValues = getValues(_value, _valueIsNumericString);
	(0, import_react.useMemo)(function() {
		setValues(newValues);
	}, [newValues.formattedValue]);
	/**
	* When only a defaultValue is provided (value prop is nil), the initial formatted value is
	* derived by the library — the parent has not yet been informed of this formatted result.
	* Fire onValueChange once on mount so the parent can sync to the formatted value.
	*/
	(0, import_react.useEffect)(function() {
		if (!isNil(defaultValue) && isNil(value) && values.formattedValue !== "") {
			var floatValue = parseFloat(values.numAsString);
			_onValueChange({
				formattedValue: values.formattedValue,
				value: values.numAsString,
				floatValue: isNaN(floatValue) ? void 0 : floatValue
			}, {
				event: void 0,
				source: SourceType.props
			});
		}
	}, []);
	return [values, _onValueChange];
}
function defaultRemoveFormatting(value) {
	return value.replace(/[^0-9]/g, "");
}
function defaultFormat(value) {
	return value;
}
function NumberFormatBase(props) {
	var type = props.type;
	if (type === void 0) type = "text";
	var displayType = props.displayType;
	if (displayType === void 0) displayType = "input";
	var customInput = props.customInput;
	var renderText = props.renderText;
	var getInputRef = props.getInputRef;
	var format = props.format;
	if (format === void 0) format = defaultFormat;
	var removeFormatting = props.removeFormatting;
	if (removeFormatting === void 0) removeFormatting = defaultRemoveFormatting;
	var defaultValue = props.defaultValue;
	var valueIsNumericString = props.valueIsNumericString;
	var onValueChange = props.onValueChange;
	var isAllowed = props.isAllowed;
	var onChange = props.onChange;
	if (onChange === void 0) onChange = noop;
	var onKeyDown = props.onKeyDown;
	if (onKeyDown === void 0) onKeyDown = noop;
	var onMouseUp = props.onMouseUp;
	if (onMouseUp === void 0) onMouseUp = noop;
	var onFocus = props.onFocus;
	if (onFocus === void 0) onFocus = noop;
	var onBlur = props.onBlur;
	if (onBlur === void 0) onBlur = noop;
	var propValue = props.value;
	var getCaretBoundary = props.getCaretBoundary;
	if (getCaretBoundary === void 0) getCaretBoundary = caretUnknownFormatBoundary;
	var isValidInputCharacter = props.isValidInputCharacter;
	if (isValidInputCharacter === void 0) isValidInputCharacter = charIsNumber;
	var isCharacterSame = props.isCharacterSame;
	var otherProps = __rest(props, [
		"type",
		"displayType",
		"customInput",
		"renderText",
		"getInputRef",
		"format",
		"removeFormatting",
		"defaultValue",
		"valueIsNumericString",
		"onValueChange",
		"isAllowed",
		"onChange",
		"onKeyDown",
		"onMouseUp",
		"onFocus",
		"onBlur",
		"value",
		"getCaretBoundary",
		"isValidInputCharacter",
		"isCharacterSame"
	]);
	var ref = useInternalValues(propValue, defaultValue, Boolean(valueIsNumericString), format, removeFormatting, onValueChange);
	var ref_0 = ref[0];
	var formattedValue = ref_0.formattedValue;
	var numAsString = ref_0.numAsString;
	var onFormattedValueChange = ref[1];
	var caretPositionBeforeChange = (0, import_react.useRef)();
	var lastUpdatedValue = (0, import_react.useRef)({
		formattedValue,
		numAsString
	});
	var _onValueChange = function(values, source) {
		lastUpdatedValue.current = {
			formattedValue: values.formattedValue,
			numAsString: values.value
		};
		onFormattedValueChange(values, source);
	};
	var ref$1 = (0, import_react.useState)(false);
	var mounted = ref$1[0];
	var setMounted = ref$1[1];
	var focusedElm = (0, import_react.useRef)(null);
	var timeout = (0, import_react.useRef)({
		setCaretTimeout: null,
		focusTimeout: null
	});
	(0, import_react.useEffect)(function() {
		setMounted(true);
		return function() {
			clearTimeout(timeout.current.setCaretTimeout);
			clearTimeout(timeout.current.focusTimeout);
		};
	}, []);
	var _format = format;
	var getValueObject = function(formattedValue, numAsString) {
		var floatValue = parseFloat(numAsString);
		return {
			formattedValue,
			value: numAsString,
			floatValue: isNaN(floatValue) ? void 0 : floatValue
		};
	};
	var setPatchedCaretPosition = function(el, caretPos, currentValue) {
		if (el.selectionStart === 0 && el.selectionEnd === el.value.length) return;
		setCaretPosition(el, caretPos);
		timeout.current.setCaretTimeout = setTimeout(function() {
			if (el.value === currentValue && el.selectionStart !== caretPos) setCaretPosition(el, caretPos);
		}, 0);
	};
	var correctCaretPosition = function(value, caretPos, direction) {
		return getCaretPosInBoundary(value, caretPos, getCaretBoundary(value), direction);
	};
	var getNewCaretPosition = function(inputValue, newFormattedValue, caretPos) {
		var caretBoundary = getCaretBoundary(newFormattedValue);
		var updatedCaretPos = getCaretPosition(newFormattedValue, formattedValue, inputValue, caretPos, caretBoundary, isValidInputCharacter, isCharacterSame);
		updatedCaretPos = getCaretPosInBoundary(newFormattedValue, updatedCaretPos, caretBoundary);
		return updatedCaretPos;
	};
	var updateValueAndCaretPosition = function(params) {
		var newFormattedValue = params.formattedValue;
		if (newFormattedValue === void 0) newFormattedValue = "";
		var input = params.input;
		var source = params.source;
		var event = params.event;
		var numAsString = params.numAsString;
		var caretPos;
		if (input) {
			var inputValue = params.inputValue || input.value;
			var currentCaretPosition = geInputCaretPosition(input);
			/**
			* set the value imperatively, this is required for IE fix
			* This is also required as if new caret position is beyond the previous value.
			* Caret position will not be set correctly
			*/
			input.value = newFormattedValue;
			caretPos = getNewCaretPosition(inputValue, newFormattedValue, currentCaretPosition);
			if (caretPos !== void 0) setPatchedCaretPosition(input, caretPos, newFormattedValue);
		}
		if (newFormattedValue !== formattedValue) _onValueChange(getValueObject(newFormattedValue, numAsString), {
			event,
			source
		});
	};
	/**
	* if the formatted value is not synced to parent, or if the formatted value is different from last synced value sync it
	* if the formatting props is removed, in which case last formatted value will be different from the numeric string value
	* in such case we need to inform the parent.
	*/
	(0, import_react.useEffect)(function() {
		var ref = lastUpdatedValue.current;
		var lastFormattedValue = ref.formattedValue;
		var lastNumAsString = ref.numAsString;
		if (formattedValue !== lastFormattedValue || numAsString !== lastNumAsString) _onValueChange(getValueObject(formattedValue, numAsString), {
			event: void 0,
			source: SourceType.props
		});
	}, [formattedValue, numAsString]);
	var currentCaretPosition = focusedElm.current ? geInputCaretPosition(focusedElm.current) : void 0;
	(typeof window !== "undefined" ? import_react.useLayoutEffect : import_react.useEffect)(function() {
		var input = focusedElm.current;
		if (formattedValue !== lastUpdatedValue.current.formattedValue && input) {
			var caretPos = getNewCaretPosition(lastUpdatedValue.current.formattedValue, formattedValue, currentCaretPosition);
			/**
			* set the value imperatively, as we set the caret position as well imperatively.
			* This is to keep value and caret position in sync
			*/
			input.value = formattedValue;
			setPatchedCaretPosition(input, caretPos, formattedValue);
		}
	}, [formattedValue]);
	var formatInputValue = function(inputValue, event, source) {
		var input = event.target;
		var changeRange = caretPositionBeforeChange.current ? findChangedRangeFromCaretPositions(caretPositionBeforeChange.current, input.selectionEnd) : findChangeRange(formattedValue, inputValue);
		var changeMeta = Object.assign(Object.assign({}, changeRange), { lastValue: formattedValue });
		var _numAsString = removeFormatting(inputValue, changeMeta);
		var _formattedValue = _format(_numAsString);
		_numAsString = removeFormatting(_formattedValue, void 0);
		if (isAllowed && !isAllowed(getValueObject(_formattedValue, _numAsString))) {
			var input$1 = event.target;
			var caretPos = getNewCaretPosition(inputValue, formattedValue, geInputCaretPosition(input$1));
			input$1.value = formattedValue;
			setPatchedCaretPosition(input$1, caretPos, formattedValue);
			return false;
		}
		updateValueAndCaretPosition({
			formattedValue: _formattedValue,
			numAsString: _numAsString,
			inputValue,
			event,
			source,
			input: event.target
		});
		return true;
	};
	var setCaretPositionInfoBeforeChange = function(el, endOffset) {
		if (endOffset === void 0) endOffset = 0;
		caretPositionBeforeChange.current = {
			selectionStart: el.selectionStart,
			selectionEnd: el.selectionEnd + endOffset
		};
	};
	var _onChange = function(e) {
		var inputValue = e.target.value;
		if (formatInputValue(inputValue, e, SourceType.event)) onChange(e);
		caretPositionBeforeChange.current = void 0;
	};
	var _onKeyDown = function(e) {
		var el = e.target;
		var key = e.key;
		var selectionStart = el.selectionStart;
		var selectionEnd = el.selectionEnd;
		var value = el.value;
		if (value === void 0) value = "";
		var expectedCaretPosition;
		if (key === "ArrowLeft" || key === "Backspace") expectedCaretPosition = Math.max(selectionStart - 1, 0);
		else if (key === "ArrowRight") expectedCaretPosition = Math.min(selectionStart + 1, value.length);
		else if (key === "Delete") expectedCaretPosition = selectionStart;
		var endOffset = 0;
		if (key === "Delete" && selectionStart === selectionEnd) endOffset = 1;
		var isArrowKey = key === "ArrowLeft" || key === "ArrowRight";
		if (expectedCaretPosition === void 0 || selectionStart !== selectionEnd && !isArrowKey) {
			onKeyDown(e);
			setCaretPositionInfoBeforeChange(el, endOffset);
			return;
		}
		var newCaretPosition = expectedCaretPosition;
		if (isArrowKey) {
			newCaretPosition = correctCaretPosition(value, expectedCaretPosition, key === "ArrowLeft" ? "left" : "right");
			if (newCaretPosition !== expectedCaretPosition) e.preventDefault();
		} else if (key === "Delete" && !isValidInputCharacter(value[expectedCaretPosition])) newCaretPosition = correctCaretPosition(value, expectedCaretPosition, "right");
		else if (key === "Backspace" && !isValidInputCharacter(value[expectedCaretPosition])) newCaretPosition = correctCaretPosition(value, expectedCaretPosition, "left");
		if (newCaretPosition !== expectedCaretPosition) setPatchedCaretPosition(el, newCaretPosition, value);
		onKeyDown(e);
		setCaretPositionInfoBeforeChange(el, endOffset);
	};
	/** required to handle the caret position when click anywhere within the input **/
	var _onMouseUp = function(e) {
		var el = e.target;
		/**
		* NOTE: we have to give default value for value as in case when custom input is provided
		* value can come as undefined when nothing is provided on value prop.
		*/
		var correctCaretPositionIfRequired = function() {
			var selectionStart = el.selectionStart;
			var selectionEnd = el.selectionEnd;
			var value = el.value;
			if (value === void 0) value = "";
			if (selectionStart === selectionEnd) {
				var caretPosition = correctCaretPosition(value, selectionStart);
				if (caretPosition !== selectionStart) setPatchedCaretPosition(el, caretPosition, value);
			}
		};
		correctCaretPositionIfRequired();
		requestAnimationFrame(function() {
			correctCaretPositionIfRequired();
		});
		onMouseUp(e);
		setCaretPositionInfoBeforeChange(el);
	};
	var _onFocus = function(e) {
		if (e.persist) e.persist();
		var el = e.target;
		var currentTarget = e.currentTarget;
		focusedElm.current = el;
		timeout.current.focusTimeout = setTimeout(function() {
			var selectionStart = el.selectionStart;
			var selectionEnd = el.selectionEnd;
			var value = el.value;
			if (value === void 0) value = "";
			var caretPosition = correctCaretPosition(value, selectionStart);
			if (caretPosition !== selectionStart && !(selectionStart === 0 && selectionEnd === value.length)) setPatchedCaretPosition(el, caretPosition, value);
			onFocus(Object.assign(Object.assign({}, e), { currentTarget }));
		}, 0);
	};
	var _onBlur = function(e) {
		focusedElm.current = null;
		clearTimeout(timeout.current.focusTimeout);
		clearTimeout(timeout.current.setCaretTimeout);
		onBlur(e);
	};
	var inputMode = mounted && addInputMode() ? "numeric" : void 0;
	var inputProps = Object.assign({ inputMode }, otherProps, {
		type,
		value: formattedValue,
		onChange: _onChange,
		onKeyDown: _onKeyDown,
		onMouseUp: _onMouseUp,
		onFocus: _onFocus,
		onBlur: _onBlur
	});
	if (displayType === "text") return renderText ? import_react.createElement(import_react.Fragment, null, renderText(formattedValue, otherProps) || null) : import_react.createElement("span", Object.assign({}, otherProps, { ref: getInputRef }), formattedValue);
	else if (customInput) {
		var CustomInput = customInput;
		return import_react.createElement(CustomInput, Object.assign({}, inputProps, { ref: getInputRef }));
	}
	return import_react.createElement("input", Object.assign({}, inputProps, { ref: getInputRef }));
}
function format(numStr, props) {
	var decimalScale = props.decimalScale;
	var fixedDecimalScale = props.fixedDecimalScale;
	var prefix = props.prefix;
	if (prefix === void 0) prefix = "";
	var suffix = props.suffix;
	if (suffix === void 0) suffix = "";
	var allowNegative = props.allowNegative;
	var thousandsGroupStyle = props.thousandsGroupStyle;
	if (thousandsGroupStyle === void 0) thousandsGroupStyle = "thousand";
	if (numStr === "" || numStr === "-") return numStr;
	var ref = getSeparators(props);
	var thousandSeparator = ref.thousandSeparator;
	var decimalSeparator = ref.decimalSeparator;
	/**
	* Keep the decimal separator
	* when decimalScale is not defined or non zero and the numStr has decimal in it
	* Or if decimalScale is > 0 and fixeDecimalScale is true (even if numStr has no decimal)
	*/
	var hasDecimalSeparator = decimalScale !== 0 && numStr.indexOf(".") !== -1 || decimalScale && fixedDecimalScale;
	var ref$1 = splitDecimal(numStr, allowNegative);
	var beforeDecimal = ref$1.beforeDecimal;
	var afterDecimal = ref$1.afterDecimal;
	var addNegation = ref$1.addNegation;
	if (decimalScale !== void 0) afterDecimal = limitToScale(afterDecimal, decimalScale, !!fixedDecimalScale);
	if (thousandSeparator) beforeDecimal = applyThousandSeparator(beforeDecimal, thousandSeparator, thousandsGroupStyle);
	if (prefix) beforeDecimal = prefix + beforeDecimal;
	if (suffix) afterDecimal = afterDecimal + suffix;
	if (addNegation) beforeDecimal = "-" + beforeDecimal;
	numStr = beforeDecimal + (hasDecimalSeparator && decimalSeparator || "") + afterDecimal;
	return numStr;
}
function getSeparators(props) {
	var decimalSeparator = props.decimalSeparator;
	if (decimalSeparator === void 0) decimalSeparator = ".";
	var thousandSeparator = props.thousandSeparator;
	var allowedDecimalSeparators = props.allowedDecimalSeparators;
	if (thousandSeparator === true) thousandSeparator = ",";
	if (!allowedDecimalSeparators) allowedDecimalSeparators = [decimalSeparator, "."];
	return {
		decimalSeparator,
		thousandSeparator,
		allowedDecimalSeparators
	};
}
function handleNegation(value, allowNegative) {
	if (value === void 0) value = "";
	var negationRegex = /* @__PURE__ */ new RegExp("(-)");
	var doubleNegationRegex = /* @__PURE__ */ new RegExp("(-)(.)*(-)");
	var hasNegation = negationRegex.test(value);
	var removeNegation = doubleNegationRegex.test(value);
	value = value.replace(/-/g, "");
	if (hasNegation && !removeNegation && allowNegative) value = "-" + value;
	return value;
}
function getNumberRegex(decimalSeparator, global) {
	return new RegExp("(^-)|[0-9]|" + escapeRegExp(decimalSeparator), global ? "g" : void 0);
}
function isNumericString(val, prefix, suffix) {
	if (val === "") return true;
	return !(prefix === null || prefix === void 0 ? void 0 : prefix.match(/\d/)) && !(suffix === null || suffix === void 0 ? void 0 : suffix.match(/\d/)) && typeof val === "string" && !isNaN(Number(val));
}
function removeFormatting(value, changeMeta, props) {
	var assign;
	if (changeMeta === void 0) changeMeta = getDefaultChangeMeta(value);
	var allowNegative = props.allowNegative;
	var prefix = props.prefix;
	if (prefix === void 0) prefix = "";
	var suffix = props.suffix;
	if (suffix === void 0) suffix = "";
	var decimalScale = props.decimalScale;
	var from = changeMeta.from;
	var to = changeMeta.to;
	var start = to.start;
	var end = to.end;
	var ref = getSeparators(props);
	var allowedDecimalSeparators = ref.allowedDecimalSeparators;
	var decimalSeparator = ref.decimalSeparator;
	var isBeforeDecimalSeparator = value[end] === decimalSeparator;
	/**
	* If only a number is added on empty input which matches with the prefix or suffix,
	* then don't remove it, just return the same
	*/
	if (charIsNumber(value) && (value === prefix || value === suffix) && changeMeta.lastValue === "") return value;
	/** Check for any allowed decimal separator is added in the numeric format and replace it with decimal separator */
	if (end - start === 1 && allowedDecimalSeparators.indexOf(value[start]) !== -1) {
		var separator = decimalScale === 0 ? "" : decimalSeparator;
		value = value.substring(0, start) + separator + value.substring(start + 1, value.length);
	}
	var stripNegation = function(value, start, end) {
		/**
		* if prefix starts with - we don't allow negative number to avoid confusion
		* if suffix starts with - and the value length is same as suffix length, then the - sign is from the suffix
		* In other cases, if the value starts with - then it is a negation
		*/
		var hasNegation = false;
		var hasDoubleNegation = false;
		if (prefix.startsWith("-")) hasNegation = false;
		else if (value.startsWith("--")) {
			hasNegation = false;
			hasDoubleNegation = true;
		} else if (suffix.startsWith("-") && value.length === suffix.length) hasNegation = false;
		else if (value[0] === "-") hasNegation = true;
		var charsToRemove = hasNegation ? 1 : 0;
		if (hasDoubleNegation) charsToRemove = 2;
		if (charsToRemove) {
			value = value.substring(charsToRemove);
			start -= charsToRemove;
			end -= charsToRemove;
		}
		return {
			value,
			start,
			end,
			hasNegation
		};
	};
	var toMetadata = stripNegation(value, start, end);
	var hasNegation = toMetadata.hasNegation;
	assign = toMetadata, value = assign.value, start = assign.start, end = assign.end;
	var ref$1 = stripNegation(changeMeta.lastValue, from.start, from.end);
	var fromStart = ref$1.start;
	var fromEnd = ref$1.end;
	var lastValue = ref$1.value;
	var updatedSuffixPart = value.substring(start, end);
	if (value.length && lastValue.length && (fromStart > lastValue.length - suffix.length || fromEnd < prefix.length) && !(updatedSuffixPart && suffix.startsWith(updatedSuffixPart))) value = lastValue;
	/**
	* remove prefix
	* Remove whole prefix part if its present on the value
	* If the prefix is partially deleted (in which case change start index will be less the prefix length)
	* Remove only partial part of prefix.
	*/
	var startIndex = 0;
	if (value.startsWith(prefix)) startIndex += prefix.length;
	else if (start < prefix.length) startIndex = start;
	value = value.substring(startIndex);
	end -= startIndex;
	/**
	* Remove suffix
	* Remove whole suffix part if its present on the value
	* If the suffix is partially deleted (in which case change end index will be greater than the suffixStartIndex)
	* remove the partial part of suffix
	*/
	var endIndex = value.length;
	var suffixStartIndex = value.length - suffix.length;
	if (value.endsWith(suffix)) endIndex = suffixStartIndex;
	else if (end > suffixStartIndex) endIndex = end;
	else if (end > value.length - suffix.length) endIndex = end;
	value = value.substring(0, endIndex);
	value = handleNegation(hasNegation ? "-" + value : value, allowNegative);
	value = (value.match(getNumberRegex(decimalSeparator, true)) || []).join("");
	var firstIndex = value.indexOf(decimalSeparator);
	value = value.replace(new RegExp(escapeRegExp(decimalSeparator), "g"), function(match, index) {
		return index === firstIndex ? "." : "";
	});
	var ref$2 = splitDecimal(value, allowNegative);
	var beforeDecimal = ref$2.beforeDecimal;
	var afterDecimal = ref$2.afterDecimal;
	var addNegation = ref$2.addNegation;
	if (to.end - to.start < from.end - from.start && beforeDecimal === "" && isBeforeDecimalSeparator && !parseFloat(afterDecimal)) value = addNegation ? "-" : "";
	return value;
}
function getCaretBoundary(formattedValue, props) {
	var prefix = props.prefix;
	if (prefix === void 0) prefix = "";
	var suffix = props.suffix;
	if (suffix === void 0) suffix = "";
	var boundaryAry = Array.from({ length: formattedValue.length + 1 }).map(function() {
		return true;
	});
	var hasNegation = formattedValue[0] === "-";
	boundaryAry.fill(false, 0, Math.min(prefix.length + (hasNegation ? 1 : 0), formattedValue.length));
	var valLn = formattedValue.length;
	boundaryAry.fill(false, valLn - suffix.length + 1, valLn + 1);
	return boundaryAry;
}
function validateAndUpdateProps(props) {
	var ref = getSeparators(props);
	var thousandSeparator = ref.thousandSeparator;
	var decimalSeparator = ref.decimalSeparator;
	var prefix = props.prefix;
	if (prefix === void 0) prefix = "";
	var allowNegative = props.allowNegative;
	if (allowNegative === void 0) allowNegative = true;
	if (thousandSeparator === decimalSeparator) throw new Error("\n        Decimal separator can't be same as thousand separator.\n        thousandSeparator: " + thousandSeparator + " (thousandSeparator = {true} is same as thousandSeparator = \",\")\n        decimalSeparator: " + decimalSeparator + " (default value for decimalSeparator is .)\n     ");
	if (prefix.startsWith("-") && allowNegative) {
		console.error("\n      Prefix can't start with '-' when allowNegative is true.\n      prefix: " + prefix + "\n      allowNegative: " + allowNegative + "\n    ");
		allowNegative = false;
	}
	return Object.assign(Object.assign({}, props), { allowNegative });
}
function useNumericFormat(props) {
	props = validateAndUpdateProps(props);
	props.decimalSeparator;
	props.allowedDecimalSeparators;
	props.thousandsGroupStyle;
	var suffix = props.suffix;
	var allowNegative = props.allowNegative;
	var allowLeadingZeros = props.allowLeadingZeros;
	var onKeyDown = props.onKeyDown;
	if (onKeyDown === void 0) onKeyDown = noop;
	var onBlur = props.onBlur;
	if (onBlur === void 0) onBlur = noop;
	var thousandSeparator = props.thousandSeparator;
	var decimalScale = props.decimalScale;
	var fixedDecimalScale = props.fixedDecimalScale;
	var prefix = props.prefix;
	if (prefix === void 0) prefix = "";
	var defaultValue = props.defaultValue;
	var value = props.value;
	var valueIsNumericString = props.valueIsNumericString;
	var onValueChange = props.onValueChange;
	var restProps = __rest(props, [
		"decimalSeparator",
		"allowedDecimalSeparators",
		"thousandsGroupStyle",
		"suffix",
		"allowNegative",
		"allowLeadingZeros",
		"onKeyDown",
		"onBlur",
		"thousandSeparator",
		"decimalScale",
		"fixedDecimalScale",
		"prefix",
		"defaultValue",
		"value",
		"valueIsNumericString",
		"onValueChange"
	]);
	var ref = getSeparators(props);
	var decimalSeparator = ref.decimalSeparator;
	var allowedDecimalSeparators = ref.allowedDecimalSeparators;
	var _format = function(numStr) {
		return format(numStr, props);
	};
	var _removeFormatting = function(inputValue, changeMeta) {
		return removeFormatting(inputValue, changeMeta, props);
	};
	var _value = isNil(value) ? defaultValue : value;
	var _valueIsNumericString = valueIsNumericString !== null && valueIsNumericString !== void 0 ? valueIsNumericString : isNumericString(_value, prefix, suffix);
	if (!isNil(value)) _valueIsNumericString = _valueIsNumericString || typeof value === "number";
	else if (!isNil(defaultValue)) _valueIsNumericString = _valueIsNumericString || typeof defaultValue === "number";
	var roundIncomingValueToPrecision = function(value) {
		if (isNotValidValue(value)) return value;
		if (typeof value === "number") value = toNumericString(value);
		/**
		* only round numeric or float string values coming through props,
		* we don't need to do it for onChange events, as we want to prevent typing there
		*/
		if (_valueIsNumericString && typeof decimalScale === "number") return roundToPrecision(value, decimalScale, Boolean(fixedDecimalScale));
		return value;
	};
	var ref$1 = useInternalValues(roundIncomingValueToPrecision(value), roundIncomingValueToPrecision(defaultValue), Boolean(_valueIsNumericString), _format, _removeFormatting, onValueChange);
	var ref$1_0 = ref$1[0];
	var numAsString = ref$1_0.numAsString;
	var formattedValue = ref$1_0.formattedValue;
	var _onValueChange = ref$1[1];
	var _onKeyDown = function(e) {
		var el = e.target;
		var key = e.key;
		var selectionStart = el.selectionStart;
		var selectionEnd = el.selectionEnd;
		var value = el.value;
		if (value === void 0) value = "";
		if ((key === "Backspace" || key === "Delete") && selectionEnd < prefix.length && value !== "-") {
			e.preventDefault();
			return;
		}
		if (selectionStart !== selectionEnd) {
			onKeyDown(e);
			return;
		}
		if (key === "Backspace" && value[0] === "-" && selectionStart === prefix.length + 1 && allowNegative) setCaretPosition(el, 1);
		if (decimalScale && fixedDecimalScale) {
			if (key === "Backspace" && value[selectionStart - 1] === decimalSeparator) {
				setCaretPosition(el, selectionStart - 1);
				e.preventDefault();
			} else if (key === "Delete" && value[selectionStart] === decimalSeparator) e.preventDefault();
		}
		if ((allowedDecimalSeparators === null || allowedDecimalSeparators === void 0 ? void 0 : allowedDecimalSeparators.includes(key)) && value[selectionStart] === decimalSeparator) setCaretPosition(el, selectionStart + 1);
		var _thousandSeparator = thousandSeparator === true ? "," : thousandSeparator;
		if (key === "Backspace" && value[selectionStart - 1] === _thousandSeparator) setCaretPosition(el, selectionStart - 1);
		if (key === "Delete" && value[selectionStart] === _thousandSeparator) setCaretPosition(el, selectionStart + 1);
		onKeyDown(e);
	};
	var _onBlur = function(e) {
		var _value = numAsString;
		if (!_value.match(/\d/g)) _value = "";
		if (!allowLeadingZeros) _value = fixLeadingZero(_value);
		if (fixedDecimalScale && decimalScale) _value = roundToPrecision(_value, decimalScale, fixedDecimalScale);
		if (_value !== numAsString) _onValueChange({
			formattedValue: format(_value, props),
			value: _value,
			floatValue: parseFloat(_value)
		}, {
			event: e,
			source: SourceType.event
		});
		onBlur(e);
	};
	var isValidInputCharacter = function(inputChar) {
		if (inputChar === decimalSeparator) return true;
		return charIsNumber(inputChar);
	};
	var isCharacterSame = function(ref) {
		var currentValue = ref.currentValue;
		var lastValue = ref.lastValue;
		var formattedValue = ref.formattedValue;
		var currentValueIndex = ref.currentValueIndex;
		var formattedValueIndex = ref.formattedValueIndex;
		var curChar = currentValue[currentValueIndex];
		var newChar = formattedValue[formattedValueIndex];
		var to = findChangeRange(lastValue, currentValue).to;
		var getDecimalSeparatorIndex = function(value) {
			return _removeFormatting(value).indexOf(".") + prefix.length;
		};
		if (value === 0 && fixedDecimalScale && decimalScale && currentValue[to.start] === decimalSeparator && getDecimalSeparatorIndex(currentValue) < currentValueIndex && getDecimalSeparatorIndex(formattedValue) > formattedValueIndex) return false;
		if (currentValueIndex >= to.start && currentValueIndex < to.end && allowedDecimalSeparators && allowedDecimalSeparators.includes(curChar) && newChar === decimalSeparator) return true;
		return curChar === newChar;
	};
	return Object.assign(Object.assign({}, restProps), {
		value: formattedValue,
		valueIsNumericString: false,
		isValidInputCharacter,
		isCharacterSame,
		onValueChange: _onValueChange,
		format: _format,
		removeFormatting: _removeFormatting,
		getCaretBoundary: function(formattedValue) {
			return getCaretBoundary(formattedValue, props);
		},
		onKeyDown: _onKeyDown,
		onBlur: _onBlur
	});
}
function NumericFormat(props) {
	var numericFormatProps = useNumericFormat(props);
	return import_react.createElement(NumberFormatBase, Object.assign({}, numericFormatProps));
}
// node_modules/@mantine/core/esm/components/NumberInput/get-caret-position-after-paste/get-caret-position-after-paste.mjs
function isSignificant(char, decimalSeparator) {
	return /\d/.test(char) || char === decimalSeparator;
}
function getCaretPositionAfterPaste(rawValue, rawCaret, formattedValue, decimalSeparator) {
	let remaining = 0;
	for (let i = 0; i < rawCaret && i < rawValue.length; i += 1) if (isSignificant(rawValue[i], decimalSeparator)) remaining += 1;
	if (remaining === 0) return Math.min(rawCaret, formattedValue.length);
	for (let i = 0; i < formattedValue.length; i += 1) if (isSignificant(formattedValue[i], decimalSeparator)) {
		remaining -= 1;
		if (remaining === 0) return i + 1;
	}
	return formattedValue.length;
}
// node_modules/@mantine/core/esm/components/NumberInput/normalize-pasted-value/normalize-pasted-value.mjs
function countTrailingDigits(value, from) {
	let count = 0;
	while (from + count < value.length && /\d/.test(value[from + count])) count += 1;
	return count;
}
function normalizePastedValue(value, { decimalSeparator, thousandSeparator, allowedDecimalSeparators, thousandsGroupStyle }) {
	const candidates = new Set([...allowedDecimalSeparators, decimalSeparator].filter((s) => s.length === 1));
	const chars = value.split("");
	const occurrences = chars.reduce((acc, char, index) => {
		if (candidates.has(char)) acc.push(index);
		return acc;
	}, []);
	if (occurrences.length === 0) return value;
	const lastIndex = occurrences[occurrences.length - 1];
	const lastChar = chars[lastIndex];
	const lastCharCount = occurrences.filter((index) => chars[index] === lastChar).length;
	const lastGroupSize = thousandsGroupStyle === "wan" ? 4 : 3;
	let decimalIndex = -1;
	if (lastCharCount === 1) {
		if (lastChar === decimalSeparator) decimalIndex = lastIndex;
		else if (lastChar === thousandSeparator) decimalIndex = countTrailingDigits(value, lastIndex + 1) === lastGroupSize ? -1 : lastIndex;
		else decimalIndex = lastIndex;
	}
	return chars.map((char, index) => {
		if (index === decimalIndex) return decimalSeparator;
		if (candidates.has(char) && char !== thousandSeparator) return "";
		return char;
	}).join("");
}
// node_modules/@mantine/core/esm/components/NumberInput/NumberInputChevron.mjs
function NumberInputChevron({ direction, style, ...others }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("svg", {
		style: {
			width: "var(--ni-chevron-size)",
			height: "var(--ni-chevron-size)",
			transform: direction === "up" ? "rotate(180deg)" : void 0,
			...style
		},
		viewBox: "0 0 15 15",
		fill: "none",
		xmlns: "http://www.w3.org/2000/svg",
		...others,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", {
			d: "M3.13523 6.15803C3.3241 5.95657 3.64052 5.94637 3.84197 6.13523L7.5 9.56464L11.158 6.13523C11.3595 5.94637 11.6759 5.95657 11.8648 6.15803C12.0536 6.35949 12.0434 6.67591 11.842 6.86477L7.84197 10.6148C7.64964 10.7951 7.35036 10.7951 7.15803 10.6148L3.15803 6.86477C2.95657 6.67591 2.94637 6.35949 3.13523 6.15803Z",
			fill: "currentColor",
			fillRule: "evenodd",
			clipRule: "evenodd"
		})
	});
}
// node_modules/@mantine/core/esm/components/NumberInput/NumberInput.module.mjs
var NumberInput_module_default = {
	"root": "m_e2f5cd4e",
	"controls": "m_95e17d22",
	"control": "m_80b4b171"
};
// node_modules/@mantine/core/esm/components/NumberInput/NumberInput.mjs
var leadingDecimalZeroPattern = /^(0\.0*|-0(\.0*)?)$/;
var leadingZerosPattern = /^-?0\d+(\.\d+)?\.?$/;
var trailingZerosPattern = /\.\d*0$/;
var trailingDecimalSeparatorPattern = /^-?\d+\.$/;
function isNumberString(value) {
	return typeof value === "string" && value !== "" && !Number.isNaN(Number(value));
}
function isBigIntValue(value) {
	return typeof value === "bigint";
}
function canStep(value) {
	if (typeof value === "number") return value < Number.MAX_SAFE_INTEGER;
	return value === "" || isNumberString(value) && Number(value) < Number.MAX_SAFE_INTEGER;
}
function isValidBigIntString(value, allowNegative) {
	if (value === "") return false;
	if (value === "-") return false;
	if (!allowNegative && value.startsWith("-")) return false;
	return /^-?\d+$/.test(value);
}
function canStepBigInt(value, allowNegative) {
	if (typeof value === "bigint") return true;
	return value === "" || isValidBigIntString(value, allowNegative);
}
function parseBigIntFromString(value) {
	if (!/^-?\d+$/.test(value)) return null;
	try {
		return BigInt(value);
	} catch {
		return null;
	}
}
function toBigIntOrUndefined(value) {
	if (typeof value === "bigint") return value;
	if (typeof value === "number" && Number.isFinite(value) && Number.isInteger(value)) return BigInt(value);
}
function clampBigInt(value, min, max) {
	if (min !== void 0 && value < min) return min;
	if (max !== void 0 && value > max) return max;
	return value;
}
function getTotalDigits(inputValue) {
	return inputValue.toString().replace(".", "").length;
}
function isValidNumber(floatValue, value) {
	return (typeof floatValue === "number" ? floatValue < Number.MAX_SAFE_INTEGER : !Number.isNaN(Number(floatValue))) && !Number.isNaN(floatValue) && getTotalDigits(value) < 14 && value !== "";
}
function isInRange(value, min, max) {
	if (value === void 0) return true;
	return (min === void 0 || value >= min) && (max === void 0 || value <= max);
}
var defaultProps$9 = {
	size: "sm",
	step: 1,
	clampBehavior: "blur",
	allowDecimal: true,
	allowNegative: true,
	withKeyboardEvents: true,
	allowLeadingZeros: true,
	trimLeadingZeroesOnBlur: true,
	startValue: 0,
	allowedDecimalSeparators: [".", ","]
};
var varsResolver$6 = createVarsResolver((_, { size }) => ({ controls: { "--ni-chevron-size": getSize(size, "ni-chevron-size") } }));
function withTrailingSeparator(value, hasTrailingDecimalSeparator) {
	return hasTrailingDecimalSeparator ? `${value}.` : value;
}
function sanitizeInputOnBlur(value, options) {
	const hasTrailingDecimalSeparator = trailingDecimalSeparatorPattern.test(value);
	const trimmed = options.trim ? value.replace(/^0+(?=\d)/, "") : value;
	const parsedValue = parseFloat(trimmed);
	if (Number.isNaN(parsedValue)) return trimmed;
	if (!options.clamp) return options.trim ? withTrailingSeparator(parsedValue, hasTrailingDecimalSeparator) : value;
	const clamped = parsedValue > Number.MAX_SAFE_INTEGER && options.max !== void 0 ? options.max : clamp$1(parsedValue, options.min, options.max);
	if (!options.trim && clamped === parsedValue) return value;
	return withTrailingSeparator(clamped, hasTrailingDecimalSeparator);
}
function clampAndSanitizeBigIntInput(sanitizedValue, options) {
	if (sanitizedValue === "" || sanitizedValue === "-") return sanitizedValue;
	const parsed = parseBigIntFromString(sanitizedValue);
	if (parsed === null) return sanitizedValue;
	return options.clampBehavior === "blur" ? clampBigInt(parsed, options.min, options.max) : parsed;
}
var NumberInput = genericFactory((_props) => {
	const props = useProps([
		"Input",
		"InputWrapper",
		"NumberInput"
	], defaultProps$9, _props);
	const { className, classNames, styles, unstyled, vars, onChange, onValueChange, value, defaultValue, max, min, step, hideControls, rightSection, isAllowed, clampBehavior, onBlur, allowDecimal, decimalScale, onKeyDown, onKeyDownCapture, handlersRef, startValue, disabled, rightSectionPointerEvents, allowNegative, readOnly, size, rightSectionWidth, stepHoldInterval, stepHoldDelay, allowLeadingZeros, withKeyboardEvents, trimLeadingZeroesOnBlur, allowedDecimalSeparators, selectAllOnFocus, onMinReached, onMaxReached, onFocus, attributes, ref, ...others } = props;
	const allowNegativeResolved = allowNegative ?? true;
	const allowLeadingZerosResolved = allowLeadingZeros ?? true;
	const getStyles = useStyles({
		name: "NumberInput",
		classes: NumberInput_module_default,
		props,
		classNames,
		styles,
		unstyled,
		attributes,
		vars,
		varsResolver: varsResolver$6
	});
	const { resolvedClassNames, resolvedStyles } = useResolvedStylesApi({
		classNames,
		styles,
		props
	});
	const valueModeRef = (0, import_react.useRef)(isBigIntValue(value) || isBigIntValue(defaultValue) ? "bigint" : "number");
	if (isBigIntValue(value)) valueModeRef.current = "bigint";
	else if (typeof value === "number") valueModeRef.current = "number";
	const isBigIntMode = valueModeRef.current === "bigint";
	const [_value, setValue] = useUncontrolled({
		value,
		defaultValue,
		finalValue: "",
		onChange
	});
	const shouldUseStepInterval = stepHoldDelay !== void 0 && stepHoldInterval !== void 0;
	const inputRef = (0, import_react.useRef)(null);
	const onStepTimeoutRef = (0, import_react.useRef)(null);
	const stepCountRef = (0, import_react.useRef)(0);
	const minNumber = typeof min === "number" ? min : void 0;
	const maxNumber = typeof max === "number" ? max : void 0;
	const stepNumber = typeof step === "number" ? step : defaultProps$9.step;
	const startValueNumber = typeof startValue === "number" ? startValue : defaultProps$9.startValue;
	const minBigInt = toBigIntOrUndefined(min);
	const maxBigInt = toBigIntOrUndefined(max);
	const stepBigInt = toBigIntOrUndefined(step) ?? BigInt(1);
	const startValueBigInt = toBigIntOrUndefined(startValue) ?? BigInt(0);
	const parseBigIntOrString = (inputValue) => {
		if (!isValidBigIntString(inputValue, allowNegativeResolved) || allowLeadingZerosResolved && leadingZerosPattern.test(inputValue)) return inputValue;
		return parseBigIntFromString(inputValue) ?? inputValue;
	};
	const getBigIntFloatValue = (inputValue) => {
		const numericValue = Number(inputValue);
		return Number.isSafeInteger(numericValue) ? numericValue : void 0;
	};
	const handleValueChange = (payload, event) => {
		if (event.source === "event") {
			if (isBigIntMode) setValue(parseBigIntOrString(payload.value));
			else setValue(isValidNumber(payload.floatValue, payload.value) && !leadingDecimalZeroPattern.test(payload.value) && !(allowLeadingZerosResolved ? leadingZerosPattern.test(payload.value) : false) && !trailingZerosPattern.test(payload.value) && !trailingDecimalSeparatorPattern.test(payload.value) ? payload.floatValue : payload.value);
		}
		onValueChange?.(payload, event);
	};
	const getDecimalPlaces = (inputValue) => {
		const match = String(inputValue).match(/(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/);
		if (!match) return 0;
		return Math.max(0, (match[1] ? match[1].length : 0) - (match[2] ? +match[2] : 0));
	};
	const adjustCursor = (position) => {
		if (inputRef.current && typeof position !== "undefined") inputRef.current.setSelectionRange(position, position);
	};
	const incrementRef = (0, import_react.useRef)(noop$1);
	incrementRef.current = () => {
		if (isBigIntMode) {
			if (!canStepBigInt(_value, allowNegativeResolved)) return;
			let val;
			const currentValue = _value;
			if (typeof currentValue === "bigint") {
				const incrementedValue = currentValue + stepBigInt;
				if (maxBigInt !== void 0 && incrementedValue > maxBigInt) onMaxReached?.();
				val = maxBigInt !== void 0 && incrementedValue > maxBigInt ? maxBigInt : incrementedValue;
			} else if (typeof currentValue === "string" && currentValue !== "") {
				const parsed = parseBigIntFromString(currentValue);
				if (parsed === null) return;
				const incrementedValue = parsed + stepBigInt;
				if (maxBigInt !== void 0 && incrementedValue > maxBigInt) onMaxReached?.();
				val = maxBigInt !== void 0 && incrementedValue > maxBigInt ? maxBigInt : incrementedValue;
			} else val = clampBigInt(startValueBigInt, minBigInt, maxBigInt);
			const formattedValue = val.toString();
			setValue(val);
			onValueChange?.({
				floatValue: getBigIntFloatValue(val),
				formattedValue,
				value: formattedValue
			}, { source: "increment" });
			setTimeout(() => adjustCursor(inputRef.current?.value.length), 0);
			return;
		}
		if (!canStep(_value)) return;
		let val;
		const currentValuePrecision = getDecimalPlaces(_value);
		const stepPrecision = getDecimalPlaces(stepNumber);
		const maxPrecision = Math.max(currentValuePrecision, stepPrecision);
		const factor = 10 ** maxPrecision;
		if (!isNumberString(_value) && (typeof _value !== "number" || Number.isNaN(_value))) val = clamp$1(startValueNumber, minNumber, maxNumber);
		else if (maxNumber !== void 0) {
			const incrementedValue = (Math.round(Number(_value) * factor) + Math.round(stepNumber * factor)) / factor;
			if (incrementedValue > maxNumber) onMaxReached?.();
			val = incrementedValue <= maxNumber ? incrementedValue : maxNumber;
		} else val = (Math.round(Number(_value) * factor) + Math.round(stepNumber * factor)) / factor;
		const formattedValue = val.toFixed(maxPrecision);
		setValue(parseFloat(formattedValue));
		onValueChange?.({
			floatValue: parseFloat(formattedValue),
			formattedValue,
			value: formattedValue
		}, { source: "increment" });
		setTimeout(() => adjustCursor(inputRef.current?.value.length), 0);
	};
	const decrementRef = (0, import_react.useRef)(noop$1);
	decrementRef.current = () => {
		if (isBigIntMode) {
			if (!canStepBigInt(_value, allowNegativeResolved)) return;
			let val;
			const minValue = minBigInt !== void 0 ? minBigInt : !allowNegativeResolved ? BigInt(0) : void 0;
			const currentValue = _value;
			if (typeof currentValue === "bigint") {
				const decrementedValue = currentValue - stepBigInt;
				if (minValue !== void 0 && decrementedValue < minValue) onMinReached?.();
				val = minValue !== void 0 && decrementedValue < minValue ? minValue : decrementedValue;
			} else if (typeof currentValue === "string" && currentValue !== "") {
				const parsed = parseBigIntFromString(currentValue);
				if (parsed === null) return;
				const decrementedValue = parsed - stepBigInt;
				if (minValue !== void 0 && decrementedValue < minValue) onMinReached?.();
				val = minValue !== void 0 && decrementedValue < minValue ? minValue : decrementedValue;
			} else val = clampBigInt(startValueBigInt, minValue, maxBigInt);
			const formattedValue = val.toString();
			setValue(val);
			onValueChange?.({
				floatValue: getBigIntFloatValue(val),
				formattedValue,
				value: formattedValue
			}, { source: "decrement" });
			setTimeout(() => adjustCursor(inputRef.current?.value.length), 0);
			return;
		}
		if (!canStep(_value)) return;
		let val;
		const minValue = minNumber !== void 0 ? minNumber : !allowNegativeResolved ? 0 : Number.MIN_SAFE_INTEGER;
		const currentValuePrecision = getDecimalPlaces(_value);
		const stepPrecision = getDecimalPlaces(stepNumber);
		const maxPrecision = Math.max(currentValuePrecision, stepPrecision);
		const factor = 10 ** maxPrecision;
		if (!isNumberString(_value) && typeof _value !== "number" || Number.isNaN(_value)) val = clamp$1(startValueNumber, minValue, maxNumber);
		else {
			const decrementedValue = (Math.round(Number(_value) * factor) - Math.round(stepNumber * factor)) / factor;
			if (minValue !== void 0 && decrementedValue < minValue) onMinReached?.();
			val = minValue !== void 0 && decrementedValue < minValue ? minValue : decrementedValue;
		}
		const formattedValue = val.toFixed(maxPrecision);
		setValue(parseFloat(formattedValue));
		onValueChange?.({
			floatValue: parseFloat(formattedValue),
			formattedValue,
			value: formattedValue
		}, { source: "decrement" });
		setTimeout(() => adjustCursor(inputRef.current?.value.length), 0);
	};
	const handlePaste = (event) => {
		const pastedText = event.clipboardData.getData("text");
		const _decimalSeparator = others.decimalSeparator || ".";
		const modifiedText = normalizePastedValue(pastedText, {
			decimalSeparator: _decimalSeparator,
			thousandSeparator: others.thousandSeparator === true ? "," : others.thousandSeparator === false ? void 0 : others.thousandSeparator,
			allowedDecimalSeparators: allowedDecimalSeparators || [".", ","],
			thousandsGroupStyle: others.thousandsGroupStyle
		});
		if (modifiedText !== pastedText) {
			event.preventDefault();
			const input = inputRef.current;
			if (input) {
				const start = input.selectionStart ?? 0;
				const end = input.selectionEnd ?? 0;
				const currentValue = input.value;
				const newValue = currentValue.substring(0, start) + modifiedText + currentValue.substring(end);
				(Object.getOwnPropertyDescriptor(window.HTMLInputElement.prototype, "value")?.set)?.call(input, newValue);
				input.dispatchEvent(new Event("change", { bubbles: true }));
				const rawCaret = start + modifiedText.length;
				setTimeout(() => adjustCursor(getCaretPositionAfterPaste(newValue, rawCaret, input.value, _decimalSeparator)), 0);
			}
		}
		others.onPaste?.(event);
	};
	const handleKeyDown = (event) => {
		onKeyDown?.(event);
		if (readOnly || !withKeyboardEvents) return;
		if (event.key === "ArrowUp") {
			event.preventDefault();
			incrementRef.current?.();
		}
		if (event.key === "ArrowDown") {
			event.preventDefault();
			decrementRef.current?.();
		}
	};
	const handleKeyDownCapture = (event) => {
		onKeyDownCapture?.(event);
		if (event.key === "Backspace") {
			const input = inputRef.current;
			if (input && input.selectionStart === 0 && input.selectionStart === input.selectionEnd) {
				event.preventDefault();
				window.setTimeout(() => adjustCursor(0), 0);
			}
		}
	};
	const handleFocus = (event) => {
		if (selectAllOnFocus) window.setTimeout(() => inputRef.current?.select(), 0);
		onFocus?.(event);
	};
	const handleBlur = (event) => {
		let sanitizedValue = _value;
		if (isBigIntMode) {
			if (clampBehavior === "blur" && typeof sanitizedValue === "bigint") sanitizedValue = clampBigInt(sanitizedValue, minBigInt, maxBigInt);
			if (trimLeadingZeroesOnBlur && typeof sanitizedValue === "string") sanitizedValue = clampAndSanitizeBigIntInput(sanitizedValue, {
				min: minBigInt,
				max: maxBigInt,
				clampBehavior
			});
		} else if (typeof sanitizedValue === "number") {
			if (clampBehavior === "blur") sanitizedValue = clamp$1(sanitizedValue, minNumber, maxNumber);
		} else if (typeof sanitizedValue === "string") sanitizedValue = sanitizeInputOnBlur(sanitizedValue, {
			min: minNumber,
			max: maxNumber,
			trim: !!trimLeadingZeroesOnBlur && getDecimalPlaces(sanitizedValue) < 15,
			clamp: clampBehavior === "blur"
		});
		if (_value !== sanitizedValue) setValue(sanitizedValue);
		onBlur?.(event);
	};
	assignRef(handlersRef, {
		increment: incrementRef.current,
		decrement: decrementRef.current
	});
	const onStepHandleChange = (isIncrement) => {
		if (isIncrement) incrementRef.current?.();
		else decrementRef.current?.();
		stepCountRef.current += 1;
	};
	const onStepLoop = (isIncrement) => {
		onStepHandleChange(isIncrement);
		if (shouldUseStepInterval) {
			const interval = typeof stepHoldInterval === "number" ? stepHoldInterval : stepHoldInterval(stepCountRef.current);
			onStepTimeoutRef.current = window.setTimeout(() => onStepLoop(isIncrement), interval);
		}
	};
	const onStep = (event, isIncrement) => {
		event.preventDefault();
		inputRef.current?.focus();
		onStepHandleChange(isIncrement);
		if (shouldUseStepInterval) onStepTimeoutRef.current = window.setTimeout(() => onStepLoop(isIncrement), stepHoldDelay);
	};
	const onStepDone = () => {
		if (onStepTimeoutRef.current) window.clearTimeout(onStepTimeoutRef.current);
		onStepTimeoutRef.current = null;
		stepCountRef.current = 0;
	};
	const controls = /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		...getStyles("controls"),
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(UnstyledButton, {
			...getStyles("control"),
			tabIndex: -1,
			"aria-hidden": true,
			disabled: disabled || typeof _value === "number" && maxNumber !== void 0 && _value >= maxNumber || typeof _value === "bigint" && maxBigInt !== void 0 && _value >= maxBigInt,
			mod: { direction: "up" },
			onMouseDown: (event) => event.preventDefault(),
			onPointerDown: (event) => {
				onStep(event, true);
			},
			onPointerUp: onStepDone,
			onPointerLeave: onStepDone,
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(NumberInputChevron, { direction: "up" })
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(UnstyledButton, {
			...getStyles("control"),
			tabIndex: -1,
			"aria-hidden": true,
			disabled: disabled || typeof _value === "number" && minNumber !== void 0 && _value <= minNumber || typeof _value === "bigint" && minBigInt !== void 0 && _value <= minBigInt,
			mod: { direction: "down" },
			onMouseDown: (event) => event.preventDefault(),
			onPointerDown: (event) => {
				onStep(event, false);
			},
			onPointerUp: onStepDone,
			onPointerLeave: onStepDone,
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(NumberInputChevron, { direction: "down" })
		})]
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(InputBase, {
		component: NumericFormat,
		allowNegative,
		className: clsx(NumberInput_module_default.root, className),
		size,
		...others,
		inputMode: isBigIntMode ? "numeric" : "decimal",
		readOnly,
		disabled,
		value: typeof _value === "bigint" ? _value.toString() : _value,
		getInputRef: useMergedRef(ref, inputRef),
		onValueChange: handleValueChange,
		rightSection: hideControls || readOnly || !(isBigIntMode ? canStepBigInt(_value, allowNegativeResolved) : canStep(_value)) ? rightSection : rightSection || controls,
		classNames: resolvedClassNames,
		styles: resolvedStyles,
		unstyled,
		__staticSelector: "NumberInput",
		decimalScale: isBigIntMode ? 0 : allowDecimal ? decimalScale : 0,
		onPaste: handlePaste,
		onFocus: handleFocus,
		onKeyDown: handleKeyDown,
		onKeyDownCapture: handleKeyDownCapture,
		rightSectionPointerEvents: rightSectionPointerEvents ?? (disabled ? "none" : void 0),
		rightSectionWidth: rightSectionWidth ?? `var(--ni-right-section-width-${size || "sm"})`,
		allowLeadingZeros,
		allowedDecimalSeparators,
		onBlur: handleBlur,
		attributes,
		isAllowed: (val) => {
			if (!(isAllowed ? isAllowed(val) : true)) return false;
			if (clampBehavior !== "strict") return true;
			if (!isBigIntMode) return isInRange(val.floatValue, minNumber, maxNumber);
			if (val.value === "" || val.value === "-") return true;
			const parsed = parseBigIntFromString(val.value);
			if (parsed === null) return true;
			return (minBigInt === void 0 || parsed >= minBigInt) && (maxBigInt === void 0 || parsed <= maxBigInt);
		}
	});
});
NumberInput.classes = {
	...InputBase.classes,
	...NumberInput_module_default
};
NumberInput.varsResolver = varsResolver$6;
NumberInput.displayName = "@mantine/core/NumberInput";
// node_modules/@mantine/core/esm/components/Radio/RadioGroup/RadioGroup.mjs
var RadioGroupContext = (0, import_react.createContext)(null);
var RadioGroup = genericFactory(((props) => {
	const { value, defaultValue, onChange, size, wrapperProps, children, name, readOnly, disabled, ...others } = useProps("RadioGroup", null, props);
	const _name = useId$1(name);
	const [_value, setValue] = useUncontrolled({
		value,
		defaultValue,
		finalValue: "",
		onChange
	});
	const handleChange = (event) => !readOnly && setValue(typeof event === "string" ? event : event.currentTarget.value);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RadioGroupContext, {
		value: {
			value: _value,
			onChange: handleChange,
			size,
			name: _name,
			disabled
		},
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Input.Wrapper, {
			size,
			...wrapperProps,
			...others,
			labelElement: "div",
			__staticSelector: "RadioGroup",
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(InputsGroupFieldset, {
				role: "radiogroup",
				children
			})
		})
	});
}));
RadioGroup.classes = Input.Wrapper.classes;
RadioGroup.displayName = "@mantine/core/RadioGroup";
// node_modules/@mantine/core/esm/components/Radio/RadioCard/RadioCard.module.mjs
var RadioCard_module_default = { "card": "m_9dc8ae12" };
// node_modules/@mantine/core/esm/components/Radio/RadioCard/RadioCard.mjs
var RadioCardContext = (0, import_react.createContext)(null);
var defaultProps$8 = { withBorder: true };
var varsResolver$5 = createVarsResolver((_, { radius }) => ({ card: { "--card-radius": getRadius(radius) } }));
var RadioCard = factory((_props) => {
	const props = useProps("RadioCard", defaultProps$8, _props);
	const { classNames, className, style, styles, unstyled, vars, checked, mod, withBorder, value, onClick, name, onKeyDown, attributes, ...others } = props;
	const getStyles = useStyles({
		name: "RadioCard",
		classes: RadioCard_module_default,
		props,
		className,
		style,
		classNames,
		styles,
		unstyled,
		attributes,
		vars,
		varsResolver: varsResolver$5,
		rootSelector: "card"
	});
	const { dir } = useDirection();
	const ctx = (0, import_react.use)(RadioGroupContext);
	const _checked = typeof checked === "boolean" ? checked : ctx?.value === value || false;
	const _name = name || ctx?.name;
	const handleKeyDown = (event) => {
		onKeyDown?.(event);
		if (!_name) return;
		if ([
			"ArrowDown",
			"ArrowUp",
			"ArrowLeft",
			"ArrowRight"
		].includes(event.nativeEvent.code)) {
			event.preventDefault();
			const siblings = Array.from(document.querySelectorAll(`[role="radio"][name="${_name}"]`));
			const currentIndex = siblings.findIndex((element) => element === event.target);
			const nextIndex = currentIndex + 1 >= siblings.length ? 0 : currentIndex + 1;
			const prevIndex = currentIndex - 1 < 0 ? siblings.length - 1 : currentIndex - 1;
			if (event.nativeEvent.code === "ArrowDown") {
				siblings[nextIndex].focus();
				siblings[nextIndex].click();
			}
			if (event.nativeEvent.code === "ArrowUp") {
				siblings[prevIndex].focus();
				siblings[prevIndex].click();
			}
			if (event.nativeEvent.code === "ArrowLeft") {
				siblings[dir === "ltr" ? prevIndex : nextIndex].focus();
				siblings[dir === "ltr" ? prevIndex : nextIndex].click();
			}
			if (event.nativeEvent.code === "ArrowRight") {
				siblings[dir === "ltr" ? nextIndex : prevIndex].focus();
				siblings[dir === "ltr" ? nextIndex : prevIndex].click();
			}
		}
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RadioCardContext, {
		value: { checked: _checked },
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(UnstyledButton, {
			mod: [{
				"with-border": withBorder,
				checked: _checked
			}, mod],
			...getStyles("card"),
			...others,
			role: "radio",
			"aria-checked": _checked,
			name: _name,
			onClick: (event) => {
				onClick?.(event);
				ctx?.onChange(value || "");
			},
			onKeyDown: handleKeyDown
		})
	});
});
RadioCard.displayName = "@mantine/core/RadioCard";
RadioCard.classes = RadioCard_module_default;
RadioCard.varsResolver = varsResolver$5;
// node_modules/@mantine/core/esm/components/Radio/RadioIndicator/RadioIndicator.module.mjs
var RadioIndicator_module_default = {
	"indicator": "m_717d7ff6",
	"icon": "m_3e4da632",
	"indicator--light": "m_7eec72c0",
	"indicator--outline": "m_2980836c"
};
// node_modules/@mantine/core/esm/components/Radio/RadioIndicator/RadioIndicator.mjs
var defaultProps$7 = { icon: RadioIcon };
var varsResolver$4 = createVarsResolver((theme, { radius, color, size, iconColor, variant, autoContrast }) => {
	const parsedColor = parseThemeColor({
		color: color || theme.primaryColor,
		theme
	});
	const outlineColor = parsedColor.isThemeColor && parsedColor.shade === void 0 ? `var(--mantine-color-${parsedColor.color}-outline)` : parsedColor.color;
	const lightColors = variant === "light" ? theme.variantColorResolver({
		color: color || theme.primaryColor,
		theme,
		variant: "light",
		autoContrast
	}) : void 0;
	const resolvedColor = variant === "outline" ? outlineColor : lightColors ? lightColors.color : getThemeColor(color, theme);
	return { indicator: {
		"--radio-size": getSize(size, "radio-size"),
		"--radio-radius": radius === void 0 ? void 0 : getRadius(radius),
		"--radio-color": resolvedColor,
		"--radio-bg": lightColors?.background,
		"--radio-icon-size": typeof size === "number" ? `calc(${getSize(size, "radio-size")} * 0.4)` : getSize(size, "radio-icon-size"),
		"--radio-icon-color": iconColor ? getThemeColor(iconColor, theme) : lightColors ? lightColors.color : getAutoContrastValue(autoContrast, theme) ? getContrastColor({
			color,
			theme,
			autoContrast
		}) : void 0
	} };
});
var RadioIndicator = factory((_props) => {
	const props = useProps("RadioIndicator", defaultProps$7, _props);
	const { classNames, className, style, styles, unstyled, vars, icon: Icon, radius, color, iconColor, autoContrast, checked, mod, variant, disabled, attributes, ...others } = props;
	const getStyles = useStyles({
		name: "RadioIndicator",
		classes: RadioIndicator_module_default,
		props,
		className,
		style,
		classNames,
		styles,
		unstyled,
		attributes,
		vars,
		varsResolver: varsResolver$4,
		rootSelector: "indicator"
	});
	const ctx = (0, import_react.use)(RadioCardContext);
	const _checked = typeof checked === "boolean" ? checked : ctx?.checked || false;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
		...getStyles("indicator", { variant }),
		variant,
		mod: [{
			checked: _checked,
			disabled
		}, mod],
		...others,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Icon, { ...getStyles("icon") })
	});
});
RadioIndicator.displayName = "@mantine/core/RadioIndicator";
RadioIndicator.classes = RadioIndicator_module_default;
RadioIndicator.varsResolver = varsResolver$4;
// node_modules/@mantine/core/esm/components/Radio/Radio.module.mjs
var Radio_module_default = {
	"root": "m_f3f1af94",
	"inner": "m_89c4f5e4",
	"icon": "m_f3ed6b2b",
	"radio": "m_8a3dbb89",
	"radio--light": "m_99d09bcd",
	"radio--outline": "m_1bfe9d39"
};
// node_modules/@mantine/core/esm/components/Radio/Radio.mjs
var defaultProps$6 = {
	labelPosition: "right",
	withErrorStyles: true
};
var varsResolver$3 = createVarsResolver((theme, { size, radius, color, iconColor, variant, autoContrast }) => {
	const parsedColor = parseThemeColor({
		color: color || theme.primaryColor,
		theme
	});
	const outlineColor = parsedColor.isThemeColor && parsedColor.shade === void 0 ? `var(--mantine-color-${parsedColor.color}-outline)` : parsedColor.color;
	const lightColors = variant === "light" ? theme.variantColorResolver({
		color: color || theme.primaryColor,
		theme,
		variant: "light",
		autoContrast
	}) : void 0;
	const resolvedColor = variant === "outline" ? outlineColor : lightColors ? lightColors.color : getThemeColor(color, theme);
	return { root: {
		"--radio-size": getSize(size, "radio-size"),
		"--radio-radius": radius === void 0 ? void 0 : getRadius(radius),
		"--radio-color": resolvedColor,
		"--radio-bg": lightColors?.background,
		"--radio-icon-color": iconColor ? getThemeColor(iconColor, theme) : lightColors ? lightColors.color : getAutoContrastValue(autoContrast, theme) ? getContrastColor({
			color,
			theme,
			autoContrast
		}) : void 0,
		"--radio-icon-size": getSize(size, "radio-icon-size")
	} };
});
var Radio = factory((_props) => {
	const props = useProps("Radio", defaultProps$6, _props);
	const { classNames, className, style, styles, unstyled, vars, id, size, label, labelPosition, description, error, radius, color, variant, disabled, wrapperProps, icon: Icon = RadioIcon, rootRef, iconColor, onChange, mod, attributes, withErrorStyles, checked, readOnly, onClick, ...others } = props;
	const getStyles = useStyles({
		name: "Radio",
		classes: Radio_module_default,
		props,
		className,
		style,
		classNames,
		styles,
		unstyled,
		attributes,
		vars,
		varsResolver: varsResolver$3
	});
	const ctx = (0, import_react.use)(RadioGroupContext);
	const contextSize = ctx?.size ?? size;
	const componentSize = props.size ? size : contextSize;
	const { styleProps, rest } = extractStyleProps(others);
	const uuid = useId$1(id);
	const describedBy = [
		description ? `${uuid}-description` : void 0,
		error && typeof error !== "boolean" ? `${uuid}-error` : void 0,
		rest["aria-describedby"]
	].filter(Boolean).join(" ") || void 0;
	const contextChecked = ctx ? ctx.value === rest.value : void 0;
	const withContextProps = {
		checked: contextChecked ?? checked,
		name: rest.name ?? ctx?.name,
		onChange: (event) => {
			if (readOnly) return;
			ctx?.onChange(event);
			onChange?.(event);
		},
		disabled: ctx?.disabled ?? disabled
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(InlineInput, {
		...getStyles("root"),
		__staticSelector: "Radio",
		__stylesApiProps: props,
		id: uuid,
		size: componentSize,
		labelPosition,
		label,
		description,
		error,
		disabled: withContextProps.disabled,
		classNames,
		styles,
		unstyled,
		"data-checked": (contextChecked ?? checked) || void 0,
		variant,
		ref: rootRef,
		mod,
		attributes,
		...styleProps,
		...wrapperProps,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Box, {
			...getStyles("inner"),
			mod: { "label-position": labelPosition },
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				...getStyles("radio", {
					focusable: true,
					variant
				}),
				...rest,
				...withContextProps,
				component: "input",
				mod: {
					error: !!error,
					"with-error-styles": withErrorStyles
				},
				id: uuid,
				type: "radio",
				readOnly,
				"aria-describedby": describedBy,
				onClick: (event) => {
					if (readOnly && withContextProps.checked === void 0) event.preventDefault();
					onClick?.(event);
				}
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Icon, {
				...getStyles("icon"),
				"aria-hidden": true
			})]
		})
	});
});
Radio.classes = Radio_module_default;
Radio.varsResolver = varsResolver$3;
Radio.displayName = "@mantine/core/Radio";
Radio.Group = RadioGroup;
Radio.Card = RadioCard;
Radio.Indicator = RadioIndicator;
// node_modules/@mantine/core/esm/components/Tooltip/TooltipFloating/use-floating-tooltip.mjs
function useFloatingTooltip({ offset, position, defaultOpened }) {
	const [opened, setOpened] = (0, import_react.useState)(defaultOpened);
	const boundaryRef = (0, import_react.useRef)(null);
	const { x, y, elements, refs, update, placement } = useFloating({
		placement: position,
		middleware: [shift({
			crossAxis: true,
			padding: 5,
			rootBoundary: "document"
		})]
	});
	const horizontalOffset = placement.includes("right") ? offset : position.includes("left") ? offset * -1 : 0;
	const verticalOffset = placement.includes("bottom") ? offset : position.includes("top") ? offset * -1 : 0;
	const handleMouseMove = (0, import_react.useCallback)(({ clientX, clientY }) => {
		if (!Number.isFinite(clientX) || !Number.isFinite(clientY)) return;
		refs.setPositionReference({ getBoundingClientRect() {
			return {
				width: 0,
				height: 0,
				x: clientX,
				y: clientY,
				left: clientX + horizontalOffset,
				top: clientY + verticalOffset,
				right: clientX,
				bottom: clientY
			};
		} });
	}, [elements.reference]);
	(0, import_react.useEffect)(() => {
		if (refs.floating.current) {
			const boundary = boundaryRef.current;
			boundary.addEventListener("mousemove", handleMouseMove);
			const parents = getOverflowAncestors(refs.floating.current);
			parents.forEach((parent) => {
				parent.addEventListener("scroll", update);
			});
			return () => {
				boundary.removeEventListener("mousemove", handleMouseMove);
				parents.forEach((parent) => {
					parent.removeEventListener("scroll", update);
				});
			};
		}
	}, [
		elements.reference,
		refs.floating.current,
		update,
		handleMouseMove,
		opened
	]);
	return {
		handleMouseMove,
		x,
		y,
		opened,
		setOpened,
		boundaryRef,
		floating: refs.setFloating
	};
}
// node_modules/@mantine/core/esm/components/Tooltip/Tooltip.module.mjs
var Tooltip_module_default = {
	"tooltip": "m_1b3c8819",
	"arrow": "m_f898399f"
};
// node_modules/@mantine/core/esm/components/Tooltip/TooltipFloating/TooltipFloating.mjs
var defaultProps$5 = {
	refProp: "ref",
	withinPortal: true,
	offset: 10,
	position: "right",
	zIndex: getDefaultZIndex("popover")
};
var varsResolver$2 = createVarsResolver((theme, { radius, color }) => ({ tooltip: {
	"--tooltip-radius": radius === void 0 ? void 0 : getRadius(radius),
	"--tooltip-bg": color ? getThemeColor(color, theme) : void 0,
	"--tooltip-color": color ? "var(--mantine-color-white)" : void 0
} }));
var TooltipFloating = factory((_props) => {
	const props = useProps("TooltipFloating", defaultProps$5, _props);
	const { children, refProp, withinPortal, style, className, classNames, styles, unstyled, radius, color, label, offset, position, multiline, zIndex, disabled, defaultOpened, variant, vars, portalProps, attributes, ref, ...others } = props;
	const theme = useMantineTheme();
	const getStyles = useStyles({
		name: "TooltipFloating",
		props,
		classes: Tooltip_module_default,
		className,
		style,
		classNames,
		styles,
		unstyled,
		attributes,
		rootSelector: "tooltip",
		vars,
		varsResolver: varsResolver$2
	});
	const { handleMouseMove, x, y, opened, boundaryRef, floating, setOpened } = useFloatingTooltip({
		offset,
		position,
		defaultOpened
	});
	const child = getSingleElementChild(children);
	if (!child) throw new Error("[@mantine/core] Tooltip.Floating component children should be an element or a component that accepts ref, fragments, strings, numbers and other primitive values are not supported");
	const targetRef = useMergedRef(boundaryRef, getRefProp(child), ref);
	const childProps = child.props;
	const onMouseEnter = (event) => {
		childProps.onMouseEnter?.(event);
		handleMouseMove(event);
		setOpened(true);
	};
	const onMouseLeave = (event) => {
		childProps.onMouseLeave?.(event);
		setOpened(false);
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(OptionalPortal, {
		...portalProps,
		withinPortal,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
			...others,
			...getStyles("tooltip", { style: {
				...getStyleObject(style, theme),
				zIndex,
				display: !disabled && opened ? "block" : "none",
				top: Number.isFinite(y) ? Math.round(y) : "",
				left: Number.isFinite(x) ? Math.round(x) : ""
			} }),
			variant,
			ref: floating,
			mod: { multiline },
			children: label
		})
	}), (0, import_react.cloneElement)(child, {
		...childProps,
		[refProp]: targetRef,
		onMouseEnter,
		onMouseLeave
	})] });
});
TooltipFloating.classes = Tooltip_module_default;
TooltipFloating.varsResolver = varsResolver$2;
TooltipFloating.displayName = "@mantine/core/TooltipFloating";
// node_modules/@mantine/core/esm/components/Tooltip/TooltipGroup/TooltipGroup.mjs
var TooltipGroupContext = (0, import_react.createContext)({ withinGroup: false });
var defaultProps$4 = {
	openDelay: 0,
	closeDelay: 0
};
function TooltipGroup(props) {
	const { openDelay, closeDelay, children } = useProps("TooltipGroup", defaultProps$4, props);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(TooltipGroupContext, {
		value: { withinGroup: true },
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FloatingDelayGroup, {
			delay: {
				open: openDelay,
				close: closeDelay
			},
			children
		})
	});
}
TooltipGroup.displayName = "@mantine/core/TooltipGroup";
TooltipGroup.extend = (c) => c;
// node_modules/@mantine/core/esm/components/Tooltip/use-tooltip.mjs
function getDefaultMiddlewares(middlewares) {
	if (middlewares === void 0) return {
		shift: true,
		flip: true
	};
	const result = { ...middlewares };
	if (middlewares.shift === void 0) result.shift = true;
	if (middlewares.flip === void 0) result.flip = true;
	return result;
}
function getTooltipMiddlewares(settings) {
	const middlewaresOptions = getDefaultMiddlewares(settings.middlewares);
	const middlewares = [offset(settings.offset), hide()];
	if (middlewaresOptions.shift) middlewares.push(shift(typeof middlewaresOptions.shift === "boolean" ? { padding: 8 } : {
		padding: 8,
		...middlewaresOptions.shift
	}));
	if (middlewaresOptions.flip) middlewares.push(typeof middlewaresOptions.flip === "boolean" ? flip() : flip(middlewaresOptions.flip));
	middlewares.push(arrow({
		element: settings.arrowRef,
		padding: settings.arrowOffset
	}));
	if (middlewaresOptions.inline) middlewares.push(typeof middlewaresOptions.inline === "boolean" ? inline() : inline(middlewaresOptions.inline));
	else if (settings.inline) middlewares.push(inline());
	return middlewares;
}
function useTooltip(settings) {
	const [uncontrolledOpened, setUncontrolledOpened] = (0, import_react.useState)(settings.defaultOpened);
	const controlled = typeof settings.opened === "boolean";
	const opened = !settings.disabled && (controlled ? settings.opened : uncontrolledOpened);
	(0, import_react.useEffect)(() => {
		if (settings.disabled) setUncontrolledOpened(false);
	}, [settings.disabled]);
	const withinGroup = (0, import_react.use)(TooltipGroupContext).withinGroup;
	const uid = useId$1();
	const env = useMantineEnv();
	const onChange = (0, import_react.useCallback)((_opened) => {
		setUncontrolledOpened(_opened);
		if (_opened) setCurrentId(uid);
	}, [uid]);
	const { x, y, context, refs, placement, middlewareData: { arrow: { x: arrowX, y: arrowY } = {}, hide: hideData } } = useFloating({
		strategy: settings.strategy,
		placement: settings.position,
		open: opened,
		onOpenChange: onChange,
		middleware: getTooltipMiddlewares(settings),
		whileElementsMounted: autoUpdate
	});
	const { delay: groupDelay, currentId, setCurrentId } = useDelayGroup(context, { id: uid });
	const { getReferenceProps, getFloatingProps } = useInteractions([
		useHover(context, {
			enabled: !settings.disabled && settings.events?.hover,
			delay: withinGroup ? groupDelay : {
				open: settings.openDelay,
				close: settings.closeDelay
			},
			mouseOnly: !settings.events?.touch,
			handleClose: settings.interactive ? safePolygon() : null
		}),
		useFocus(context, {
			enabled: !settings.disabled && settings.events?.focus,
			visibleOnly: true
		}),
		useRole(context, { role: "tooltip" }),
		useDismiss(context, { enabled: typeof settings.opened === "undefined" })
	]);
	const previousPlacementRef = (0, import_react.useRef)(placement);
	useIsomorphicEffect(() => {
		if (previousPlacementRef.current !== placement) {
			previousPlacementRef.current = placement;
			settings.onPositionChange?.(placement);
		}
	}, [placement]);
	const isGroupPhase = opened && currentId && currentId !== uid;
	return {
		x,
		y,
		arrowX,
		arrowY,
		reference: refs.setReference,
		floating: refs.setFloating,
		getFloatingProps,
		getReferenceProps,
		isGroupPhase,
		opened,
		placement,
		referenceHidden: settings.hideDetached && env !== "test" ? hideData?.referenceHidden : false
	};
}
// node_modules/@mantine/core/esm/components/Tooltip/Tooltip.mjs
var defaultProps$3 = {
	position: "top",
	refProp: "ref",
	withinPortal: true,
	arrowSize: 4,
	arrowOffset: 5,
	arrowRadius: 0,
	arrowPosition: "side",
	offset: 5,
	transitionProps: {
		duration: 100,
		transition: "fade"
	},
	events: {
		hover: true,
		focus: false,
		touch: false
	},
	zIndex: getDefaultZIndex("popover"),
	middlewares: {
		flip: true,
		shift: true,
		inline: false
	},
	hideDetached: true
};
var varsResolver$1 = createVarsResolver((theme, { radius, color, variant, autoContrast }) => {
	const colors = theme.variantColorResolver({
		theme,
		color: color || theme.primaryColor,
		autoContrast,
		variant: variant || "filled"
	});
	return { tooltip: {
		"--tooltip-radius": radius === void 0 ? void 0 : getRadius(radius),
		"--tooltip-bg": color ? colors.background : void 0,
		"--tooltip-color": color ? colors.color : void 0
	} };
});
var Tooltip = factory((_props) => {
	const props = useProps("Tooltip", defaultProps$3, _props);
	const { children, position, refProp, label, openDelay, closeDelay, onPositionChange, opened, defaultOpened, withinPortal, radius, color, classNames, styles, unstyled, style, className, withArrow, arrowSize, arrowOffset, arrowRadius, arrowPosition, offset, transitionProps, multiline, events, interactive, zIndex, disabled, onClick, onMouseEnter, onMouseLeave, inline, variant, keepMounted, vars, portalProps, mod, floatingStrategy, middlewares, autoContrast, attributes, target, hideDetached, ref, ...others } = props;
	const { dir } = useDirection();
	const arrowRef = (0, import_react.useRef)(null);
	const tooltip = useTooltip({
		position: getFloatingPosition(dir, position),
		closeDelay,
		openDelay,
		onPositionChange,
		opened,
		defaultOpened,
		disabled,
		events,
		interactive,
		arrowRef,
		arrowOffset,
		offset: typeof offset === "number" ? offset + (withArrow ? arrowSize / 2 : 0) : offset,
		inline,
		strategy: floatingStrategy,
		middlewares,
		hideDetached
	});
	(0, import_react.useEffect)(() => {
		const targetNode = target instanceof HTMLElement ? target : typeof target === "string" ? document.querySelector(target) : target?.current || null;
		if (targetNode) tooltip.reference(targetNode);
	}, [target, tooltip]);
	const getStyles = useStyles({
		name: "Tooltip",
		props,
		classes: Tooltip_module_default,
		className,
		style,
		classNames,
		styles,
		unstyled,
		attributes,
		rootSelector: "tooltip",
		vars,
		varsResolver: varsResolver$1
	});
	const child = getSingleElementChild(children);
	if (!target && !child) throw new Error("[@mantine/core] Tooltip component children should be an element or a component that accepts ref, fragments, strings, numbers and other primitive values are not supported");
	const tooltipStyles = getStyles("tooltip");
	const interactiveMod = interactive && !disabled && !!tooltip.opened;
	const mergeStyles = arrowPosition === "merge" && withArrow ? getArrowMergeDropdownStyles({
		position: tooltip.placement,
		dir
	}) : void 0;
	if (target) {
		const transition = getTransitionProps(transitionProps, {
			duration: 100,
			transition: "fade"
		});
		return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(import_jsx_runtime.Fragment, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(OptionalPortal, {
			...portalProps,
			withinPortal,
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Transition, {
				...transition,
				keepMounted,
				mounted: !disabled && !!tooltip.opened,
				duration: tooltip.isGroupPhase ? 10 : transition.duration,
				children: (transitionStyles) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Box, {
					...others,
					"data-fixed": floatingStrategy === "fixed" || void 0,
					variant,
					mod: [{
						multiline,
						interactive: interactiveMod
					}, mod],
					...tooltipStyles,
					...tooltip.getFloatingProps({
						ref: tooltip.floating,
						className: tooltipStyles.className,
						style: {
							...tooltipStyles.style,
							...transitionStyles,
							...mergeStyles,
							zIndex,
							top: tooltip.y ?? 0,
							left: tooltip.x ?? 0,
							...tooltip.referenceHidden ? { display: "none" } : null
						}
					}),
					children: [label, /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FloatingArrow, {
						ref: arrowRef,
						arrowX: tooltip.arrowX,
						arrowY: tooltip.arrowY,
						visible: withArrow,
						position: tooltip.placement,
						arrowSize,
						arrowOffset,
						arrowRadius,
						arrowPosition,
						...getStyles("arrow")
					})]
				})
			})
		}) });
	}
	const childProps = child.props;
	const targetRef = useMergedRef(tooltip.reference, getRefProp(child), ref);
	const transition = getTransitionProps(transitionProps, {
		duration: 100,
		transition: "fade"
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(OptionalPortal, {
		...portalProps,
		withinPortal,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Transition, {
			...transition,
			keepMounted,
			mounted: !disabled && !!tooltip.opened,
			duration: tooltip.isGroupPhase ? 10 : transition.duration,
			children: (transitionStyles) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Box, {
				...others,
				"data-fixed": floatingStrategy === "fixed" || void 0,
				variant,
				mod: [{
					multiline,
					interactive: interactiveMod
				}, mod],
				...tooltip.getFloatingProps({
					ref: tooltip.floating,
					className: getStyles("tooltip").className,
					style: {
						...getStyles("tooltip").style,
						...transitionStyles,
						...mergeStyles,
						zIndex,
						top: tooltip.y ?? 0,
						left: tooltip.x ?? 0,
						...tooltip.referenceHidden ? { display: "none" } : null
					}
				}),
				children: [label, /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FloatingArrow, {
					ref: arrowRef,
					arrowX: tooltip.arrowX,
					arrowY: tooltip.arrowY,
					visible: withArrow,
					position: tooltip.placement,
					arrowSize,
					arrowOffset,
					arrowRadius,
					arrowPosition,
					...getStyles("arrow")
				})]
			})
		})
	}), (0, import_react.cloneElement)(child, tooltip.getReferenceProps({
		onClick,
		onMouseEnter,
		onMouseLeave,
		onMouseMove: props.onMouseMove,
		onPointerDown: props.onPointerDown,
		onPointerEnter: props.onPointerEnter,
		...childProps,
		className: clsx(className, childProps.className),
		[refProp]: targetRef
	}))] });
});
Tooltip.classes = Tooltip_module_default;
Tooltip.varsResolver = varsResolver$1;
Tooltip.displayName = "@mantine/core/Tooltip";
Tooltip.Floating = TooltipFloating;
Tooltip.Group = TooltipGroup;
// node_modules/@mantine/core/esm/components/Switch/SwitchGroup/SwitchGroup.mjs
var SwitchGroupContext = (0, import_react.createContext)(null);
var defaultProps$2 = { hiddenInputValuesSeparator: "," };
var SwitchGroup = genericFactory(((props) => {
	const { value, defaultValue, onChange, size, wrapperProps, children, readOnly, name, hiddenInputValuesSeparator, hiddenInputProps, maxSelectedValues, disabled, ...others } = useProps("SwitchGroup", defaultProps$2, props);
	const [_value, setValue] = useUncontrolled({
		value,
		defaultValue,
		finalValue: [],
		onChange
	});
	const handleChange = (event) => {
		const itemValue = event.currentTarget.value;
		if (readOnly) return;
		const isCurrentlySelected = _value.includes(itemValue);
		if (!isCurrentlySelected && maxSelectedValues && _value.length >= maxSelectedValues) return;
		setValue(isCurrentlySelected ? _value.filter((item) => item !== itemValue) : [..._value, itemValue]);
	};
	const isDisabled = (switchValue) => {
		if (disabled) return true;
		if (!maxSelectedValues) return false;
		const isCurrentlySelected = _value.includes(switchValue);
		const hasReachedLimit = _value.length >= maxSelectedValues;
		return !isCurrentlySelected && hasReachedLimit;
	};
	const hiddenInputValue = _value.join(hiddenInputValuesSeparator);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SwitchGroupContext, {
		value: {
			value: _value,
			onChange: handleChange,
			size,
			isDisabled
		},
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Input.Wrapper, {
			size,
			...wrapperProps,
			...others,
			labelElement: "div",
			__staticSelector: "SwitchGroup",
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(InputsGroupFieldset, {
				role: "group",
				children
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("input", {
				type: "hidden",
				name,
				value: hiddenInputValue,
				...hiddenInputProps
			})]
		})
	});
}));
SwitchGroup.classes = Input.Wrapper.classes;
SwitchGroup.displayName = "@mantine/core/SwitchGroup";
// node_modules/@mantine/core/esm/components/Switch/Switch.module.mjs
var Switch_module_default = {
	"root": "m_5f93f3bb",
	"input": "m_926b4011",
	"track": "m_9307d992",
	"thumb": "m_93039a1d",
	"trackLabel": "m_8277e082"
};
// node_modules/@mantine/core/esm/components/Switch/Switch.mjs
var defaultProps$1 = {
	labelPosition: "right",
	withThumbIndicator: true
};
var varsResolver = createVarsResolver((theme, { radius, color, size }) => ({ root: {
	"--switch-radius": radius === void 0 ? void 0 : getRadius(radius),
	"--switch-height": getSize(size, "switch-height"),
	"--switch-width": getSize(size, "switch-width"),
	"--switch-thumb-size": getSize(size, "switch-thumb-size"),
	"--switch-label-font-size": getSize(size, "switch-label-font-size"),
	"--switch-track-label-padding": getSize(size, "switch-track-label-padding"),
	"--switch-color": color ? getThemeColor(color, theme) : void 0
} }));
var Switch = factory((_props) => {
	const props = useProps("Switch", defaultProps$1, _props);
	const { classNames, className, style, styles, unstyled, vars, color, label, offLabel, onLabel, id, size, radius, wrapperProps, thumbIcon, checked, defaultChecked, onChange, labelPosition, description, error, disabled, variant, rootRef, mod, withThumbIndicator, attributes, ...others } = props;
	const ctx = (0, import_react.use)(SwitchGroupContext);
	const _size = size || ctx?.size;
	const getStyles = useStyles({
		name: "Switch",
		props,
		classes: Switch_module_default,
		className,
		style,
		classNames,
		styles,
		unstyled,
		attributes,
		vars,
		varsResolver
	});
	const { styleProps, rest } = extractStyleProps(others);
	const uuid = useId$1(id);
	const describedBy = [
		description ? `${uuid}-description` : void 0,
		error && typeof error !== "boolean" ? `${uuid}-error` : void 0,
		rest["aria-describedby"]
	].filter(Boolean).join(" ") || void 0;
	const withContextProps = {
		checked: ctx?.value.includes(rest.value) ?? checked,
		onChange: (event) => {
			ctx?.onChange(event);
			onChange?.(event);
		}
	};
	const _disabled = disabled || ctx?.isDisabled?.(rest.value);
	const [_checked, handleChange] = useUncontrolled({
		value: withContextProps.checked ?? checked,
		defaultValue: defaultChecked,
		finalValue: false
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(InlineInput, {
		...getStyles("root"),
		__staticSelector: "Switch",
		__stylesApiProps: props,
		id: uuid,
		size: _size,
		labelPosition,
		label,
		description,
		error,
		disabled: _disabled,
		bodyElement: "label",
		labelElement: "span",
		classNames,
		styles,
		unstyled,
		"data-checked": withContextProps.checked,
		variant,
		ref: rootRef,
		mod,
		attributes,
		inert: rest.inert,
		...styleProps,
		...wrapperProps,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("input", {
			...rest,
			...withContextProps,
			disabled: _disabled,
			checked: _checked,
			"data-checked": withContextProps.checked,
			onChange: (event) => {
				if (rest.readOnly) return;
				withContextProps.onChange?.(event);
				handleChange(event.currentTarget.checked);
			},
			id: uuid,
			type: "checkbox",
			role: "switch",
			inert: rest.inert,
			"aria-describedby": describedBy,
			...getStyles("input")
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Box, {
			"aria-hidden": "true",
			component: "span",
			mod: {
				error,
				"label-position": labelPosition,
				"without-labels": !onLabel && !offLabel
			},
			...getStyles("track"),
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				component: "span",
				mod: {
					"reduce-motion": true,
					"with-thumb-indicator": withThumbIndicator && !thumbIcon
				},
				...getStyles("thumb"),
				children: thumbIcon
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				...getStyles("trackLabel"),
				children: _checked ? onLabel : offLabel
			})]
		})]
	});
});
Switch.classes = {
	...Switch_module_default,
	...InlineInputClasses
};
Switch.varsResolver = varsResolver;
Switch.displayName = "@mantine/core/Switch";
Switch.Group = SwitchGroup;
// node_modules/@mantine/core/esm/components/TagsInput/filter-picked-tags.mjs
function filterPickedTags({ data, value }) {
	const normalizedValue = value.map((item) => item.trim().toLowerCase());
	return data.reduce((acc, item) => {
		if (isOptionsGroup(item)) acc.push({
			group: item.group,
			items: item.items.filter((option) => normalizedValue.indexOf(option.label.toLowerCase().trim()) === -1)
		});
		else if (normalizedValue.indexOf(item.label.toLowerCase().trim()) === -1) acc.push(item);
		return acc;
	}, []);
}
// node_modules/@mantine/core/esm/components/TagsInput/get-splitted-tags.mjs
function splitTags(splitChars, value) {
	if (!splitChars) return [value];
	return value.split(new RegExp(`[${splitChars.join("")}]`)).map((tag) => tag.trim()).filter((tag) => tag !== "");
}
function getSplittedTags({ splitChars, allowDuplicates, maxTags, value, currentTags, isDuplicate, onDuplicate }) {
	const splitted = splitTags(splitChars, value);
	const merged = [];
	if (allowDuplicates) merged.push(...currentTags, ...splitted);
	else {
		merged.push(...currentTags);
		for (const tag of splitted) if ((isDuplicate ? (val) => isDuplicate(val, merged) : (val) => merged.some((t) => t.toLowerCase() === val.toLowerCase()))(tag)) onDuplicate?.(tag);
		else merged.push(tag);
	}
	return maxTags ? merged.slice(0, maxTags) : merged;
}
// node_modules/@mantine/core/esm/components/TagsInput/TagsInput.mjs
var defaultProps = {
	maxTags: Infinity,
	acceptValueOnBlur: true,
	splitChars: [","],
	hiddenInputValuesDivider: ",",
	openOnFocus: true,
	size: "sm"
};
var TagsInput = factory((_props) => {
	const props = useProps([
		"Input",
		"InputWrapper",
		"TagsInput"
	], defaultProps, _props);
	const { classNames, className, style, styles, unstyled, vars, size, value, defaultValue, onChange, onKeyDown, maxTags, allowDuplicates, onDuplicate, variant, data, dropdownOpened, defaultDropdownOpened, onDropdownOpen, onDropdownClose, selectFirstOptionOnChange, selectFirstOptionOnDropdownOpen, onOptionSubmit, comboboxProps, filter, limit, withScrollArea, maxDropdownHeight, floatingHeight, searchValue, defaultSearchValue, onSearchChange, readOnly, disabled, splitChars, onFocus, onBlur, onPaste, radius, rightSection, rightSectionWidth, rightSectionPointerEvents, rightSectionProps, leftSection, leftSectionWidth, leftSectionPointerEvents, leftSectionProps, inputContainer, inputWrapperOrder, withAsterisk, required, labelProps, descriptionProps, errorProps, successProps, wrapperProps, description, label, error, success, withErrorStyles, withSuccessStyles, name, form, id, clearable, clearSectionMode, clearButtonProps, hiddenInputProps, hiddenInputValuesDivider, mod, renderOption, renderPill, onRemove, onClear, onMaxTags, scrollAreaProps, acceptValueOnBlur, isDuplicate, openOnFocus, attributes, ref, loading, loadingPosition, withPillsReorder, ...others } = props;
	const _id = useId$1(id);
	const comboboxLabelId = getComboboxLabelId({
		id: _id,
		label,
		labelProps,
		inputWrapperOrder
	});
	const parsedData = getParsedComboboxData(data);
	const optionsLockup = getOptionsLockup(parsedData);
	const inputRef = (0, import_react.useRef)(null);
	const _ref = useMergedRef(inputRef, ref);
	const combobox = useCombobox({
		opened: dropdownOpened,
		defaultOpened: defaultDropdownOpened,
		onDropdownOpen: () => {
			onDropdownOpen?.();
			if (selectFirstOptionOnDropdownOpen) combobox.selectFirstOption();
		},
		onDropdownClose: () => {
			onDropdownClose?.();
			combobox.resetSelectedOption();
		}
	});
	const { styleProps, rest: { type, autoComplete, ...rest } } = extractStyleProps(others);
	const [_value, setValue] = useUncontrolled({
		value,
		defaultValue,
		finalValue: [],
		onChange
	});
	const { getPillProps, getListProps, handleInputKeyDown } = usePillsReorder({
		value: _value,
		onChange: setValue,
		enabled: withPillsReorder && !disabled && !readOnly
	});
	const [_searchValue, setSearchValue] = useUncontrolled({
		value: searchValue,
		defaultValue: defaultSearchValue,
		finalValue: "",
		onChange: onSearchChange
	});
	const handleSearchChange = (value) => {
		setSearchValue(value);
		combobox.resetSelectedOption();
	};
	const getStyles = useStyles({
		name: "TagsInput",
		classes: {},
		props,
		classNames,
		styles,
		unstyled
	});
	const { resolvedClassNames, resolvedStyles } = useResolvedStylesApi({
		props,
		styles,
		classNames
	});
	const handleValueSelect = (val) => {
		if (isDuplicate ? isDuplicate(val, _value) : _value.some((tag) => tag.toLowerCase() === val.toLowerCase())) {
			onDuplicate?.(val);
			if (!allowDuplicates) {
				handleSearchChange("");
				return;
			}
		}
		if (_value.length >= maxTags) {
			onMaxTags?.(val);
			return;
		}
		onOptionSubmit?.(val);
		handleSearchChange("");
		if (val.length > 0) setValue([..._value, val]);
	};
	const handleInputKeydown = (event) => {
		onKeyDown?.(event);
		if (event.defaultPrevented || event.isPropagationStopped()) return;
		const inputValue = _searchValue.trim();
		const { length } = inputValue;
		if (splitChars.includes(event.key) && length > 0) {
			setValue(getSplittedTags({
				splitChars,
				allowDuplicates,
				maxTags,
				value: _searchValue,
				currentTags: _value,
				isDuplicate,
				onDuplicate
			}));
			handleSearchChange("");
			event.preventDefault();
		}
		if (event.key === "Enter" && length > 0 && !event.nativeEvent.isComposing) {
			event.preventDefault();
			if (!!document.querySelector(`#${combobox.listId} [data-combobox-option][data-combobox-selected]`)) return;
			handleValueSelect(inputValue);
		}
		if (event.key === "Backspace" && length === 0 && _value.length > 0 && !event.nativeEvent.isComposing && !readOnly) {
			onRemove?.(_value[_value.length - 1]);
			setValue(_value.slice(0, _value.length - 1));
		}
		handleInputKeyDown(event);
	};
	const handlePaste = (event) => {
		onPaste?.(event);
		event.preventDefault();
		if (event.clipboardData) {
			const pastedText = event.clipboardData.getData("text/plain");
			setValue(getSplittedTags({
				splitChars,
				allowDuplicates,
				maxTags,
				value: `${_searchValue}${pastedText}`,
				currentTags: _value,
				isDuplicate,
				onDuplicate
			}));
			handleSearchChange("");
		}
	};
	const values = _value.map((item, index) => {
		const onRemoveItem = () => {
			const next_value = _value.slice();
			next_value.splice(index, 1);
			setValue(next_value);
			onRemove?.(item);
		};
		const reorderProps = getPillProps(index);
		if (renderPill) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(import_react.Fragment, { children: renderPill({
			option: optionsLockup[item] || {
				value: item,
				label: item,
				disabled: false
			},
			value: item,
			onRemove: onRemoveItem,
			disabled: disabled || readOnly,
			reorderProps
		}) }, `${item}-${index}`);
		return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Pill, {
			withRemoveButton: !readOnly,
			onRemove: onRemoveItem,
			unstyled,
			disabled,
			attributes,
			...getStyles("pill"),
			...reorderProps,
			children: item
		}, `${item}-${index}`);
	});
	(0, import_react.useEffect)(() => {
		if (selectFirstOptionOnChange) combobox.selectFirstOption();
	}, [
		selectFirstOptionOnChange,
		_value,
		_searchValue
	]);
	const clearButton = /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Combobox.ClearButton, {
		...clearButtonProps,
		onClear: () => {
			setValue([]);
			handleSearchChange("");
			inputRef.current?.focus();
			combobox.openDropdown();
			onClear?.();
		}
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Combobox, {
		store: combobox,
		classNames: resolvedClassNames,
		styles: resolvedStyles,
		unstyled,
		size,
		readOnly,
		__staticSelector: "TagsInput",
		attributes,
		floatingHeight,
		onOptionSubmit: (val) => {
			onOptionSubmit?.(val);
			handleSearchChange("");
			if (_value.length >= maxTags) onMaxTags?.(val);
			else setValue([..._value, optionsLockup[val].value]);
			combobox.resetSelectedOption();
		},
		...comboboxProps,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Combobox.DropdownTarget, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PillsInput, {
			...styleProps,
			__staticSelector: "TagsInput",
			classNames: resolvedClassNames,
			styles: resolvedStyles,
			unstyled,
			size,
			className,
			style,
			variant,
			disabled,
			radius,
			rightSection,
			__clearSection: clearButton,
			__clearable: clearable && _value.length > 0 && !disabled && !readOnly,
			__clearSectionMode: clearSectionMode,
			rightSectionWidth,
			rightSectionPointerEvents,
			rightSectionProps,
			leftSection,
			leftSectionWidth,
			leftSectionPointerEvents,
			leftSectionProps,
			loading,
			loadingPosition,
			inputContainer,
			inputWrapperOrder,
			withAsterisk,
			required,
			labelProps,
			descriptionProps,
			errorProps,
			successProps,
			wrapperProps,
			description,
			label,
			error,
			success,
			withErrorStyles,
			withSuccessStyles,
			__stylesApiProps: {
				...props,
				multiline: true
			},
			id: _id,
			mod,
			attributes,
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Pill.Group, {
				disabled,
				unstyled,
				...getStyles("pillsList"),
				...getListProps(),
				children: [values, /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Combobox.EventsTarget, {
					autoComplete,
					withExpandedAttribute: true,
					children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PillsInput.Field, {
						...rest,
						ref: _ref,
						...getStyles("inputField"),
						unstyled,
						onKeyDown: handleInputKeydown,
						onFocus: (event) => {
							onFocus?.(event);
							openOnFocus && combobox.openDropdown();
						},
						onBlur: (event) => {
							onBlur?.(event);
							acceptValueOnBlur && handleValueSelect(_searchValue);
							combobox.closeDropdown();
						},
						onPaste: handlePaste,
						value: _searchValue,
						onChange: (event) => {
							if (isExternalInputChange(event)) return;
							handleSearchChange(event.currentTarget.value);
						},
						required: required && _value.length === 0,
						disabled,
						readOnly,
						id: _id
					})
				})]
			})
		}) }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(OptionsDropdown, {
			data: filterPickedTags({
				data: parsedData,
				value: _value
			}),
			hidden: readOnly || disabled,
			filter,
			search: _searchValue,
			limit,
			hiddenWhenEmpty: true,
			withScrollArea,
			maxDropdownHeight,
			unstyled,
			labelId: comboboxLabelId,
			"aria-label": comboboxLabelId ? void 0 : others["aria-label"],
			renderOption,
			scrollAreaProps
		})]
	}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Combobox.HiddenInput, {
		name,
		form,
		value: _value,
		valuesDivider: hiddenInputValuesDivider,
		disabled,
		...hiddenInputProps
	})] });
});
TagsInput.classes = {
	...InputBase.classes,
	...Combobox.classes
};
TagsInput.displayName = "@mantine/core/TagsInput";
// src/api/catalogue.ts
function readCatalogue(profile) {
	return ask("GET", `/catalogue?profile=${encodeURIComponent(profile)}`);
}
// src/recipes/useCatalogue.ts
/** Every action and model, as the chosen profile can play them. */
function useCatalogue() {
	const profile = useDocument((state) => state.profile);
	return useQuery({
		queryKey: ["catalogue", profile],
		queryFn: () => readCatalogue(profile),
		staleTime: 6e4,
		placeholderData: (before) => before
	}).data;
}
function useAction(step) {
	return useCatalogue()?.actions.find((one) => one.name === step.action && one.model === step.model);
}
// src/canvas/lanes.ts
var laneId = (index) => `lane:${index}`;
var flowId = (stage, flow) => `flow:${stage}:${flow}`;
/** The document as lanes of cards, in the order written; what the planner added stands before what follows it. */
function lanesOf(document) {
	const added = addedBefore(document);
	const written = new Map(document.steps.filter((step) => !step.added).map((step) => [key(step.path), step]));
	return (document.recipe?.stages ?? []).map((raw, index) => {
		const path = ["stages", index];
		const place = document.stages[index];
		const items = [];
		const flowing = raw.conditional_flows ?? [];
		for (const [at, step] of (raw.steps ?? []).entries()) {
			const card = cardOf(document, step, [
				...path,
				"steps",
				at
			], written);
			items.push(...added.get(card.id) ?? [], card);
		}
		for (const [at, flow] of flowing.entries()) {
			const lane = flowOf(document, flow, [
				...path,
				"conditional_flows",
				at
			], flowId(index, at), written);
			items.push(...lane.cards.flatMap((card) => added.get(card.id) ?? []), lane);
		}
		items.push(...added.get(laneId(index)) ?? []);
		return {
			id: laneId(index),
			index,
			path,
			name: raw.name,
			dependsOn: place?.depends_on ?? [],
			said: raw.depends_on !== void 0 && raw.depends_on !== null,
			raw,
			items,
			problems: ownProblems(document, path, ["steps", "conditional_flows"])
		};
	});
}
/** Every card of some lanes, flows' included, in the order drawn. */
function cardsOf(lanes) {
	return lanes.flatMap((lane) => lane.items.flatMap((item) => item.type === "card" ? [item] : item.cards));
}
var key = (path) => path.join("/");
function flowOf(document, raw, path, id, written) {
	return {
		type: "flow",
		id,
		path,
		name: raw.action ?? "When",
		condition: raw.condition,
		cards: (raw.steps ?? []).map((step, at) => cardOf(document, step, [
			...path,
			"steps",
			at
		], written)),
		problems: ownProblems(document, path, ["steps"])
	};
}
function cardOf(document, raw, path, written) {
	const step = written.get(key(path)) ?? unknown(raw, path);
	const told = problemsOf(document, step);
	return {
		type: "card",
		id: step.id,
		step,
		raw,
		condition: raw.conditional?.if ?? null,
		until: raw.iterate_until ?? null,
		problems: told.length > 0 ? told : ownProblems(document, path, [])
	};
}
/** A step that the server could make nothing of: it is drawn all the same, so that it can be mended or deleted. */
function unknown(raw, path) {
	return {
		id: raw.name ?? `?${key(path)}`,
		path,
		stage: Number(path[1]),
		flow: path[2] === "conditional_flows" ? Number(path[3]) : null,
		added: false,
		why_added: "",
		model: raw.model ?? "",
		action: raw.action ?? "",
		scope: "photo",
		sentence: raw.action ?? raw.model ?? "A step that says nothing",
		sentence_parts: [{ text: raw.action ?? raw.model ?? "A step that says nothing" }],
		output: raw.output_to ?? null,
		reads: [],
		gate: false,
		selects: false,
		disabled: raw.disabled ?? false,
		optional: raw.optional ?? false,
		parameters: raw.parameters ?? {},
		problems: []
	};
}
/** The planner's own steps, by the id of the card that they stand before, or of the lane that they end. */
function addedBefore(document) {
	const found = /* @__PURE__ */ new Map();
	let waiting = [];
	const settle = (id, cards) => found.set(id, [...found.get(id) ?? [], ...cards]);
	for (const step of document.steps) {
		if (step.added) {
			const card = {
				type: "card",
				id: step.id,
				step,
				raw: null,
				condition: null,
				until: null,
				problems: []
			};
			waiting.push({
				stage: step.stage,
				card
			});
			continue;
		}
		const here = waiting.filter((one) => one.stage === step.stage).map((one) => one.card);
		if (here.length > 0) settle(step.id, here);
		waiting = waiting.filter((one) => one.stage !== step.stage);
	}
	for (const { stage, card } of waiting) settle(laneId(stage), [card]);
	return found;
}
function ownProblems(document, path, inner) {
	return document.problems.filter((problem) => problem.path.length >= path.length && path.every((part, at) => problem.path[at] === part) && !inner.includes(String(problem.path[path.length])));
}
// src/canvas/condition.ts
var LEXEME = /(?<text>[rRbB]{0,2}(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'))|(?<name>[A-Za-z_]\w*)|(?<number>\d[\w.]*)|(?<sign>&&|\|\||[^\s])/g;
/** The pieces of a condition. What they mean, the server judges; here they are only told apart. */
function lexemes(condition) {
	let before = "";
	return [...condition.matchAll(LEXEME)].map((match) => {
		const { text, name, number } = match.groups ?? {};
		const lexeme = {
			kind: text ? "text" : name ? "name" : number ? "number" : "sign",
			text: match[0],
			at: match.index,
			field: before === "."
		};
		before = match[0];
		return lexeme;
	});
}
/** Whether a condition names a result. */
function names(condition, result) {
	if (condition === null) return false;
	return lexemes(condition).some((one) => one.kind === "name" && !one.field && one.text === result);
}
/** The same condition with results under their new names; fields and texts stay as they are. */
function renamed(condition, news) {
	let said = "";
	let from = 0;
	for (const one of lexemes(condition)) {
		const next = one.kind === "name" && !one.field ? news.get(one.text) : void 0;
		if (next === void 0) continue;
		said += condition.slice(from, one.at) + next;
		from = one.at + one.text.length;
	}
	return said + condition.slice(from);
}
/** What all has to hold: the parts between `&&`, one at least. A choice (`||`) is one part. */
function parts(condition) {
	const text = bare(condition.trim());
	const cuts = [];
	let depth = 0;
	for (const one of lexemes(text)) {
		if (one.kind !== "sign") continue;
		if ("([{".includes(one.text)) depth += 1;
		else if (")]}".includes(one.text)) depth -= 1;
		else if (depth === 0 && (one.text === "||" || one.text === "?")) return [text];
		else if (depth === 0 && one.text === "&&") cuts.push(one.at);
	}
	if (cuts.length === 0) return [text];
	return [0, ...cuts.map((cut) => cut + 2)].flatMap((start, at) => parts(text.slice(start, cuts[at])));
}
/** A condition of which every part has to hold. */
function joined(all) {
	if (all.length === 1) return all[0] ?? "";
	return all.map((part) => isChoice(part) ? `(${part})` : part).join(" && ");
}
/** A condition without the parts that a step's result or name is in, and these parts; null: there are none. */
function without(condition, results, step) {
	const taken = (part) => results.some((result) => names(part, result)) || lexemes(part).some((one) => one.kind === "text" && one.text.slice(1, -1) === step);
	const all = parts(condition);
	const [left, off] = [all.filter((part) => !taken(part)), all.filter(taken)];
	return {
		left: left.length > 0 ? joined(left) : null,
		off: off.length > 0 ? joined(off) : null
	};
}
function isChoice(part) {
	return lexemes(part).some((one) => one.kind === "sign" && (one.text === "||" || one.text === "?"));
}
/** Without the brackets that are around all of it. */
function bare(text) {
	if (!text.startsWith("(") || !text.endsWith(")")) return text;
	let depth = 0;
	for (const one of lexemes(text)) {
		if (one.kind !== "sign") continue;
		if (one.text === "(") depth += 1;
		if (one.text === ")") depth -= 1;
		if (depth === 0) return one.at === text.length - 1 ? bare(text.slice(1, -1).trim()) : text;
	}
	return text;
}
// src/canvas/kinds.ts
var KIND_WORDS = {
	finds: "finds",
	outlines: "outlines",
	scene: "scene",
	ranks: "ranks",
	groups: "groups",
	edits: "edits",
	scores: "scores",
	words: "words",
	result: "result"
};
/** The first whose fields an action's result has wins: so actions of other people are typed as well. */
var SIGNS$1 = [
	["outlines", ["masks"]],
	["finds", ["detections"]],
	["scene", ["scene_type"]],
	["ranks", ["rank"]],
	["groups", ["kind", "position"]],
	["edits", ["corrections", "straighten"]],
	["scores", [
		"technical_score",
		"aesthetic_score",
		"score"
	]],
	["edits", ["edits", "edited"]],
	["words", ["text"]]
];
function kindOf$1(action) {
	const names = new Set(action?.fields.map((field) => field.name));
	if (names.has("copy_of")) return "groups";
	return SIGNS$1.find(([, signs]) => signs.some((sign) => names.has(sign)))?.[0] ?? "result";
}
/** A first condition over a result, for a wire that is drawn to "when". It is there to be changed. */
function firstCondition(kind, result, step) {
	switch (kind) {
		case "finds":
		case "outlines": return `${result}.count > 0`;
		case "groups": return "similar_images.count > 1";
		case "scores": return `${result}.technical_score > 5.0`;
		case "scene": return `${result}.lighting == 'low_light'`;
		case "ranks": return `${result}.rank == 1`;
		default: return `ran('${step}')`;
	}
}
// src/canvas/wires.ts
var actionKey = (model, name) => `${model ?? ""}/${name}`;
function actionsOf(list) {
	return new Map(list.map((action) => [actionKey(action.model, action.name), action]));
}
/** Every data wire. Several readings between two ends are one wire. */
function wiresOf(document, lanes, actions) {
	const steps = new Map(document.steps.map((step) => [step.id, step]));
	const found = /* @__PURE__ */ new Map();
	for (const lane of lanes) for (const item of lane.items) for (const card of item.type === "card" ? [item] : item.cards) for (const wire of into(card, item.type === "flow" ? item : null, steps, actions)) {
		const before = found.get(wire.id);
		const results = [.../* @__PURE__ */ new Set([...before?.results ?? [], ...wire.results])];
		found.set(wire.id, {
			...wire,
			results,
			fixed: wire.fixed && (before?.fixed ?? true)
		});
	}
	return [...found.values()];
}
function into(card, flow, steps, actions) {
	return card.step.reads.flatMap((read) => {
		const giver = steps.get(read.from);
		if (giver === void 0) return [];
		const kind = kindOf$1(actions.get(actionKey(giver.model, giver.action)));
		const end = (to, port, fixed) => ({
			id: `wire:${read.from}>${to}:${port}`,
			from: read.from,
			to,
			into: port,
			results: [read.result],
			kind,
			fixed
		});
		if (read.why !== "condition") return [end(card.id, "input", !isWritten(card, read.result))];
		const own = names(card.condition, read.result) || names(card.until, read.result);
		if (flow !== null && names(flow.condition, read.result)) return own ? [end(flow.id, "when", false), end(card.id, "when", false)] : [end(flow.id, "when", false)];
		return [end(card.id, "when", false)];
	});
}
/** Whether the recipe itself says that the step takes this in. */
function isWritten(card, result) {
	const { input_from, context_from } = card.raw?.parameters ?? {};
	return input_from === result || Array.isArray(context_from) && context_from.includes(result);
}
/** Which lane waits for which. */
function ordersOf(lanes) {
	const ids = new Map(lanes.map((lane) => [lane.name, lane.id]));
	return lanes.flatMap((lane) => lane.dependsOn.flatMap((name) => {
		const from = ids.get(name);
		return from ? [{
			id: `order:${from}>${lane.id}`,
			from,
			to: lane.id,
			said: lane.said
		}] : [];
	}));
}
// src/recipes/parameters.ts
/** The name under which a step writes a parameter: an old name that the recipe uses stays as it is. */
function writtenName(document, step, action, parameter) {
	const written = writtenStep(document, step)?.parameters ?? {};
	if (parameter in written || action === void 0) return parameter;
	return [...Object.keys(action.aliases).filter((alias) => action.aliases[alias] === parameter), ...action.parameters.properties?.[parameter]?.["x-aliases"] ?? []].find((alias) => alias in written) ?? parameter;
}
/** What a parameter's field shows: what is written, right or wrong; else what holds. */
function shownValue(document, step, action, parameter) {
	const written = writtenStep(document, step)?.parameters ?? {};
	const name = writtenName(document, step, action, parameter);
	return name in written ? written[name] : step.parameters[parameter];
}
/** Write a parameter; undefined takes it out, so that the default holds again. */
function parameterEdits(document, step, action, parameter, value) {
	const name = writtenName(document, step, action, parameter);
	return keyEdits(document, [
		...step.path,
		"parameters",
		name
	], value);
}
/** Write what stands at a path, or take it out where it is undefined. */
function keyEdits(document, path, value) {
	if (value !== void 0) return [{
		op: "set",
		path,
		value
	}];
	return valueAt(document.recipe, path) === void 0 ? [] : [{
		op: "remove",
		path
	}];
}
/** A gesture's name for undo: the same place, written again and again. */
function gestureAt(path) {
	return path.join("/");
}
/** What is wrong at a path or below it. */
function problemsAt(document, path) {
	return document.problems.filter((one) => samePath(one.path.slice(0, path.length), path));
}
/** One line of what is wrong there, for a field's own message. */
function errorAt(document, path) {
	const told = problemsAt(document, path).map((one) => [one.message, one.cure].filter(Boolean).join(" — "));
	return told.length > 0 ? told.join("\n") : void 0;
}
/** Results that stand before a step, nearest first: what it may read. */
function resultsBefore(document, step) {
	const at = document.steps.findIndex((one) => one.id === step.id);
	const before = document.steps.slice(0, at < 0 ? document.steps.length : at);
	return [...new Set(before.flatMap((one) => one.output ?? []))].reverse();
}
// src/recipes/form/completed.ts
var import_react_dom = /* @__PURE__ */ __toESM(require_react_dom(), 1);
/** A condition with an option in the place of what was typed of it (`from` to the cursor). */
function completed(text, from, cursor, option) {
	const before = text.slice(0, from) + option;
	return {
		text: before + text.slice(cursor).replace(/^[A-Za-z0-9_]+/, ""),
		cursor: before.length
	};
}
var Form_module_default = {
	changed: "_changed_17xlk_1",
	reset: "_reset_17xlk_6",
	heading: "_heading_17xlk_11",
	sub: "_sub_17xlk_17",
	section: "_section_17xlk_23",
	fault: "_fault_17xlk_31",
	caret: "_caret_17xlk_41",
	code: "_code_17xlk_53",
	option: "_option_17xlk_59",
	detail: "_detail_17xlk_70",
	range: "_range_17xlk_74"
};
// src/recipes/form/ErrorPlace.tsx
/** The condition again, with a mark below the place that the server complains about. */
function ErrorPlace({ expression, problem }) {
	const at = placeIn(expression, problem);
	if (at === null) return null;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("pre", {
		className: Form_module_default.caret,
		"aria-hidden": "true",
		children: `${expression}\n${" ".repeat(at)}^`
	});
}
/** Where in the expression a problem stands; null where that cannot be told from its line. */
function placeIn(expression, problem) {
	if (expression === "" || problem.column < 1) return null;
	const begins = problem.text.lastIndexOf(expression, problem.column - 1);
	if (begins < 0) return null;
	const at = problem.column - 1 - begins;
	return at >= 0 && at <= expression.length ? at : null;
}
// src/recipes/form/useCompletion.ts
var NOTHING = {
	from: 0,
	options: []
};
var PAUSE_MS$1 = 80;
/** What can stand at the cursor of a condition, asked for as one types; only the last question's answer counts. */
function useCompletion(step, key) {
	const [answer, setAnswer] = (0, import_react.useState)(NOTHING);
	const asked = (0, import_react.useRef)(null);
	const stop = (0, import_react.useCallback)(() => {
		if (asked.current === null) return;
		window.clearTimeout(asked.current.timer);
		asked.current.controller.abort();
	}, []);
	(0, import_react.useEffect)(() => stop, [stop]);
	function ask(expression, cursor) {
		stop();
		const controller = new AbortController();
		const timer = window.setTimeout(async () => {
			const { document, profile } = useDocument.getState();
			if (document === null) return;
			const question = {
				text: document.text,
				step,
				key,
				expression,
				cursor,
				profile
			};
			const found = await completeCondition(question, controller.signal).catch(() => NOTHING);
			if (!controller.signal.aborted) setAnswer(found);
		}, PAUSE_MS$1);
		asked.current = {
			timer,
			controller
		};
	}
	return {
		...answer,
		ask
	};
}
// src/recipes/form/useTyped.ts
/**
* A field's value while it is being typed. What the server answers comes late, letter by letter, and must not take back
* those behind: what the recipe says is shown again once the field is left and all changes are answered, or something is
* undone. What is `wrong` stands as it was typed, as the recipe may say nothing of it, until that says something else.
*/
function useTyped(kept, wrong) {
	const [typed, setTyped] = (0, import_react.useState)(null);
	const inside = (0, import_react.useRef)(false);
	/** What the recipe said when all of what was typed, and is wrong, had been answered. */
	const beside = (0, import_react.useRef)(null);
	const busy = useDocument((state) => state.busy);
	(0, import_react.useEffect)(() => {
		if (busy || inside.current) return;
		const stands = wrong && (beside.current === null || beside.current.kept === kept);
		beside.current = stands ? { kept } : null;
		if (!stands) setTyped(null);
	}, [
		busy,
		wrong,
		kept
	]);
	const turns = useDocument((state) => state.turns);
	(0, import_react.useEffect)(() => setTyped(null), [turns]);
	return {
		value: typed ? typed.value : kept,
		enter: () => {
			inside.current = true;
		},
		take: (value) => {
			beside.current = null;
			setTyped({ value });
		},
		leave: () => {
			inside.current = false;
			if (useDocument.getState().busy) return;
			if (wrong) beside.current = { kept };
			else setTyped(null);
		}
	};
}
// src/recipes/form/ConditionEditor.tsx
/** A condition over results, with names that can stand there as one types, and what is wrong with it where it is. */
function ConditionEditor({ part, at, label, help, value, onEmpty }) {
	const document = useDocument((state) => state.document);
	const { edit, settle } = useDocument.getState();
	const problems = document ? problemsAt(document, [...part, at[0] ?? ""]) : [];
	const typed = useTyped(value, problems.length > 0);
	const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
	const completion = useCompletion(part, String(at.at(-1)));
	const id = (0, import_react.useId)();
	if (document === null) return null;
	function write(text) {
		const path = [...part, ...at];
		typed.take(text);
		if (isNone(text)) return;
		edit([{
			op: "set",
			path,
			value: text
		}], gestureAt(path));
	}
	function isNone(text) {
		return onEmpty !== void 0 && text.trim() === "";
	}
	function ask(element) {
		completion.ask(element.value, element.selectionStart);
		box.openDropdown();
	}
	function take(option) {
		const element = window.document.getElementById(id);
		const next = completed(typed.value, completion.from, element?.selectionStart ?? typed.value.length, option);
		(0, import_react_dom.flushSync)(() => write(next.text));
		element?.setSelectionRange(next.cursor, next.cursor);
		box.closeDropdown();
	}
	function onKeyDown(event) {
		if (event.key === " " && event.ctrlKey) ask(event.currentTarget);
		else if (event.key === "Enter") event.preventDefault();
	}
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		className: Form_module_default.code,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Combobox, {
			store: box,
			onOptionSubmit: take,
			withinPortal: true,
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Combobox.Target, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Textarea, {
				id,
				label,
				description: help,
				value: typed.value,
				autosize: true,
				spellCheck: false,
				error: problems.length > 0 && errorAt(document, [...part, at[0] ?? ""]),
				onFocus: typed.enter,
				onChange: (event) => {
					write(event.target.value.replaceAll("\n", " "));
					ask(event.target);
				},
				onKeyDown,
				onBlur: () => {
					if (isNone(typed.value)) onEmpty?.();
					typed.leave();
					box.closeDropdown();
					settle();
				}
			}) }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Combobox.Dropdown, {
				hidden: completion.options.length === 0,
				children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Combobox.Options, {
					mah: 220,
					style: { overflowY: "auto" },
					"aria-label": "What can stand here",
					children: completion.options.map((option) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Combobox.Option, {
						value: option.label,
						className: Form_module_default.option,
						children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("code", { children: option.label }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
							className: Form_module_default.detail,
							children: option.detail || option.type
						})]
					}, option.label))
				})
			})]
		}), problems.map((problem) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ErrorPlace, {
			expression: typed.value,
			problem
		}, problem.message))]
	});
}
// src/canvas/gestures.ts
/** Put an action's step at a spot. Without a lane, it comes with one. */
function add(document, action, spot) {
	const step = fresh(document, action);
	if (spot !== null) return [{
		op: "insert",
		path: spot.list,
		index: spot.index,
		value: step
	}];
	const stages = stagesOf(document);
	const stage = {
		name: freeName(action.name, stageNames(document)),
		steps: [step]
	};
	return [{
		op: "insert",
		path: ["stages"],
		index: stages.length,
		value: stage
	}];
}
function fresh(document, action) {
	const step = action.model === "" ? { action: action.name } : {
		model: action.model,
		action: action.name
	};
	const taken = resultNames(document);
	if (action.output === null || !taken.has(action.output)) return step;
	return {
		...step,
		output_to: freeName(action.output, taken)
	};
}
/** Put copies of steps at a spot. `wired`: with what they read; else they come free of the recipe around them. */
function paste(document, steps, spot, wired = true) {
	const names = new Set(document.steps.map((step) => step.id));
	const results = resultNames(document);
	const news = /* @__PURE__ */ new Map();
	return steps.map((step, at) => {
		const gives = step.output_to ?? resultOf(document, step);
		const own = gives !== null && results.has(gives) ? taking(results, gives) : step.output_to;
		if (gives !== null && own && own !== gives) news.set(gives, own);
		const { name, output_to: _, ...rest } = rewired(wired ? step : unwired(step), news);
		const copy = { ...rest };
		if (name) copy.name = taking(names, name);
		if (own) copy.output_to = own;
		return {
			op: "insert",
			path: spot.list,
			index: spot.index + at,
			value: copy
		};
	});
}
/** Copies that read one another's results go on doing so, under the results' new names. */
function rewired(step, news) {
	if (news.size === 0) return step;
	const now = (name) => typeof name === "string" ? news.get(name) ?? name : name;
	const { input_from, context_from, ...rest } = step.parameters ?? {};
	const parameters = {
		...rest,
		...input_from === void 0 ? {} : { input_from: now(input_from) },
		...Array.isArray(context_from) ? { context_from: context_from.map(now) } : {}
	};
	const { conditional, iterate_until } = step;
	return {
		...step,
		...step.parameters ? { parameters } : {},
		...conditional ? { conditional: {
			...conditional,
			if: renamed(conditional.if, news)
		} } : {},
		...iterate_until ? { iterate_until: renamed(iterate_until, news) } : {}
	};
}
function unwired(step) {
	const { conditional: _, ...rest } = step;
	const { input_from: __, context_from: ___, ...parameters } = step.parameters ?? {};
	return {
		...rest,
		parameters
	};
}
function resultOf(document, step) {
	return document.steps.find((one) => one.action === step.action && one.model === (step.model ?? ""))?.output ?? null;
}
/** Last first, so that the paths of those before still hold. */
function remove(cards) {
	return [...cards.filter((card) => !card.step.added).map((card) => card.step.path)].sort(byPlace).reverse().map((path) => ({
		op: "remove",
		path
	}));
}
/** Copies stand right behind what they were made of. */
function duplicate(document, cards) {
	const own = cards.filter((card) => card.raw !== null).sort((a, b) => byPlace(a.step.path, b.step.path));
	const last = own.at(-1);
	if (last === void 0) return [];
	const spot = spotOf(last.step.path);
	return paste(document, own.flatMap((card) => card.raw ?? []), {
		list: spot.list,
		index: spot.index + 1
	});
}
/** All of them on, where all are off; else all of them off. */
function toggleDisabled(cards) {
	const own = cards.filter((card) => card.raw !== null);
	const off = own.every((card) => card.step.disabled);
	return own.filter((card) => card.step.disabled === off).map((card) => {
		const path = [...card.step.path, "disabled"];
		return off ? {
			op: "remove",
			path
		} : {
			op: "set",
			path,
			value: true
		};
	});
}
/**
* Move steps, together and in their order, to a spot. `spot.index` counts the list as it is now; the server counts a list
* without the step that moves, and makes one edit after the other.
*/
function moveSteps(document, cards, spot) {
	const moved = cards.filter((card) => card.raw !== null).sort((a, b) => byPlace(a.step.path, b.step.path));
	const lists = /* @__PURE__ */ new Map();
	for (const card of cardsOf(lanesOf(document))) {
		if (card.raw === null) continue;
		const name = key(spotOf(card.step.path).list);
		lists.set(name, [...lists.get(name) ?? [], card.id]);
	}
	const target = lists.get(key(spot.list)) ?? [];
	lists.set(key(spot.list), target);
	const ids = new Set(moved.map((card) => card.id));
	const anchor = target.slice(spot.index).find((id) => !ids.has(id));
	return moved.flatMap((card) => {
		const { list } = spotOf(card.step.path);
		const own = lists.get(key(list)) ?? [];
		const from = own.indexOf(card.id);
		own.splice(from, 1);
		const index = anchor === void 0 ? target.length : target.indexOf(anchor);
		target.splice(index, 0, card.id);
		return own === target && from === index ? [] : [{
			op: "move",
			path: [...list, from],
			to: spot.list,
			index
		}];
	});
}
/** One place up or down, into the list before or behind where their own ends: what Alt+arrow does. Several go together. */
function nudge(document, cards, by) {
	const spot = endOf(cards, by);
	if (spot === null) return [];
	const { list, index } = spot;
	const lists = listsOf(lanesOf(document));
	const at = lists.findIndex((one) => key(one.list) === key(list));
	const next = lists[at + by];
	if (!(by < 0 ? index === 0 : index + 1 === lists[at]?.length)) return moveSteps(document, cards, {
		list,
		index: by < 0 ? index - 1 : index + 2
	});
	return next ? moveSteps(document, cards, {
		list: next.list,
		index: by < 0 ? next.length : 0
	}) : [];
}
/** To the lane beside: what Alt+left and Alt+right do. Several go together. */
function toLane(document, cards, by) {
	const spot = endOf(cards, by);
	const next = spot && lanesOf(document)[Number(spot.list[1]) + by];
	if (!next) return [];
	const most = next.raw.steps?.length ?? 0;
	return moveSteps(document, cards, {
		list: [...next.path, "steps"],
		index: Math.min(spot.index, most)
	});
}
/** Where the one stands that goes ahead of the others; null: none of them can move. */
function endOf(cards, by) {
	const own = cards.filter((card) => card.raw !== null).sort((a, b) => byPlace(a.step.path, b.step.path));
	const ahead = by < 0 ? own[0] : own.at(-1);
	return ahead === void 0 ? null : spotOf(ahead.step.path);
}
function spotOf(path) {
	return {
		list: path.slice(0, -1),
		index: Number(path.at(-1))
	};
}
/** Behind a card; else at the end of the last lane; null where there is no lane. */
function spotBehind(document, card) {
	if (card && !card.step.added) {
		const spot = spotOf(card.step.path);
		return {
			list: spot.list,
			index: spot.index + 1
		};
	}
	const stages = stagesOf(document);
	const last = stages.at(-1);
	return last ? {
		list: [
			"stages",
			stages.length - 1,
			"steps"
		],
		index: last.steps?.length ?? 0
	} : null;
}
function addLane(document, index = stagesOf(document).length) {
	return [{
		op: "insert",
		path: ["stages"],
		index,
		value: {
			name: freeName("stage", stageNames(document)),
			steps: []
		}
	}];
}
function addFlow(lane, condition) {
	const flows = lane.raw.conditional_flows;
	const flow = {
		condition,
		action: freeName("flow", new Set(flows?.map((one) => one.action ?? ""))),
		steps: []
	};
	const path = [...lane.path, "conditional_flows"];
	if (flows === void 0) return [{
		op: "set",
		path,
		value: [flow]
	}];
	return [{
		op: "insert",
		path,
		index: flows.length,
		value: flow
	}];
}
/** A lane's new name goes wherever its old one is waited for. */
function renameLane(document, lane, name) {
	const waits = stagesOf(document).flatMap((stage, at) => (stage.depends_on ?? []).flatMap((wanted, item) => wanted === lane.name ? [{
		op: "set",
		path: [
			"stages",
			at,
			"depends_on",
			item
		],
		value: name
	}] : []));
	return [{
		op: "set",
		path: [...lane.path, "name"],
		value: name
	}, ...waits];
}
/** Who waited for a lane that goes waits for what it waited for. */
function removeLane(document, lane) {
	return [...stagesOf(document).flatMap((stage, at) => {
		if (!stage.depends_on?.includes(lane.name)) return [];
		const value = [...new Set(stage.depends_on.flatMap((name) => name === lane.name ? lane.dependsOn : [name]))];
		return [{
			op: "set",
			path: [
				"stages",
				at,
				"depends_on"
			],
			value
		}];
	}), {
		op: "remove",
		path: lane.path
	}];
}
/** `index` counts the lanes without the one that moves. */
function moveLane(lane, index) {
	return index === lane.index || index < 0 ? [] : [{
		op: "move",
		path: lane.path,
		to: ["stages"],
		index
	}];
}
/** Set what holds for a lane; what is as it is by default is not written. */
function setLane(lane, name, value) {
	const path = [...lane.path, name];
	if (value !== null && value !== false && value !== "") return [{
		op: "set",
		path,
		value
	}];
	return lane.raw[name] === void 0 ? [] : [{
		op: "remove",
		path
	}];
}
function cardsNamed(document, ids) {
	return cardsOf(lanesOf(document)).filter((card) => ids.has(card.id));
}
function listsOf(lanes) {
	return lanes.flatMap((lane) => [{
		list: [...lane.path, "steps"],
		length: lane.raw.steps?.length ?? 0
	}, ...lane.items.flatMap((item) => item.type === "flow" ? [{
		list: [...item.path, "steps"],
		length: item.cards.length
	}] : [])]);
}
function stagesOf(document) {
	return document.recipe?.stages ?? [];
}
function stageNames(document) {
	return new Set(stagesOf(document).map((stage) => stage.name));
}
function resultNames(document) {
	return new Set(document.steps.flatMap((step) => step.output === null || step.added ? [] : [step.output]));
}
function taking(names, wanted) {
	const name = freeName(wanted, names);
	names.add(name);
	return name;
}
/** `wanted`, or with the first number behind it that makes it new. */
function freeName(wanted, taken) {
	if (!taken.has(wanted)) return wanted;
	const stem = wanted.replace(/_\d+$/, "");
	for (let number = 2;; number += 1) if (!taken.has(`${stem}_${number}`)) return `${stem}_${number}`;
}
function byPlace(a, b) {
	for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
		const [one, other] = [a[at], b[at]];
		if (one === other || one === void 0 || other === void 0) continue;
		return typeof one === "number" && typeof other === "number" ? one - other : String(one) < String(other) ? 1 : -1;
	}
	return a.length - b.length;
}
// src/recipes/form/fieldKind.ts
/** The fields of an action's parameters, each once: what is another's old name is left out. */
function fieldsOf(schema, aliases = {}) {
	const properties = schema.properties ?? {};
	const other = new Set(Object.keys(aliases));
	for (const [name, one] of Object.entries(properties)) for (const alias of one["x-aliases"] ?? []) if (alias !== name && !other.has(name)) other.add(alias);
	return Object.entries(properties).filter(([name]) => !other.has(name)).map(([name, one]) => fieldOf(name, one));
}
function fieldOf(name, schema) {
	const branches = schema.anyOf ?? [];
	const filled = branches.find((one) => one.type !== "null");
	return {
		name,
		title: inWords(name),
		help: schema.description ?? "",
		kind: kindOf(name, {
			...schema,
			...filled
		}),
		optional: branches.some((one) => one.type === "null"),
		fallback: schema.default,
		measured: schema["x-part"] === "measure"
	};
}
function kindOf(name, schema) {
	const choices = choicesOf(schema);
	if (choices) return {
		kind: "choice",
		choices
	};
	if (schema.type === "number" || schema.type === "integer") return numberKind(schema);
	if (schema.type === "boolean") return { kind: "switch" };
	if (schema.type === "object") return { kind: "pairs" };
	if (schema.type === "array") {
		const items = schema.items && choicesOf(schema.items);
		return items ? {
			kind: "choices",
			choices: items
		} : { kind: "words" };
	}
	return {
		kind: "text",
		long: name.includes("prompt") || name === "description"
	};
}
function choicesOf(schema) {
	if (schema.enum) return schema.enum.map(String);
	return schema.const === void 0 ? void 0 : [String(schema.const)];
}
function numberKind(schema) {
	const whole = schema.type === "integer";
	const within = whole ? 1 : 0;
	const least = schema.minimum ?? (schema.exclusiveMinimum === void 0 ? void 0 : schema.exclusiveMinimum + within);
	const most = schema.maximum ?? (schema.exclusiveMaximum === void 0 ? void 0 : schema.exclusiveMaximum - within);
	return {
		kind: "number",
		whole,
		...least === void 0 ? {} : { least },
		...most === void 0 ? {} : { most }
	};
}
/** `time_window_seconds` → "Time window seconds". */
function inWords(name) {
	const words = name.replaceAll("_", " ");
	return words.charAt(0).toUpperCase() + words.slice(1);
}
// src/recipes/form/NumberField.tsx
/** A number to type, and to draw where its bounds are near. What is none yet, such as "-", is not sent. */
function NumberField({ kind, value, optional, onChange, onLeave, error, ...said }) {
	const typed = useTyped(typeof value === "number" ? value : "", error !== void 0);
	const { least, most, whole } = kind;
	const step = whole ? 1 : (most ?? 100) <= 2 ? .01 : .1;
	function take(next) {
		typed.take(next);
		if (next === "") {
			if (optional) onChange(null);
		} else if (Number.isFinite(Number(next))) onChange(Number(next));
	}
	function leave() {
		typed.leave();
		onLeave?.();
	}
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(NumberInput, {
		...said,
		...least === void 0 ? {} : { min: least },
		...most === void 0 ? {} : { max: most },
		error,
		value: typed.value,
		step,
		clampBehavior: "none",
		allowDecimal: !whole,
		placeholder: optional ? "none" : "",
		onFocus: typed.enter,
		onChange: take,
		onBlur: leave
	}), least !== void 0 && most !== void 0 && most - least <= 100 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("input", {
		type: "range",
		className: Form_module_default.range,
		"aria-hidden": "true",
		tabIndex: -1,
		min: least,
		max: most,
		step,
		value: Number(typed.value || least),
		onChange: (event) => take(event.currentTarget.valueAsNumber),
		onPointerUp: leave
	})] });
}
// src/recipes/form/PairsField.tsx
/** Names and what each stands for. The next may be written before the server answered the last. */
function PairsField({ label, description, error, value, onChange, onLeave }) {
	const [fresh, setFresh] = (0, import_react.useState)("");
	const typed = useTyped((0, import_react.useMemo)(() => pairsOf(value), [value]), error !== void 0);
	const pairs = typed.value;
	const name = fresh.trim();
	const write = (next) => {
		typed.take(next);
		onChange(next);
	};
	const add = () => {
		if (name !== "" && !(name in pairs)) write({
			...pairs,
			[name]: ""
		});
		setFresh("");
	};
	const leave = (event) => {
		if (event.currentTarget.contains(event.relatedTarget)) return;
		typed.leave();
		onLeave?.();
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Input.Wrapper, {
		label,
		description,
		error,
		labelElement: "div",
		onFocus: typed.enter,
		onBlur: leave,
		children: [Object.entries(pairs).map(([key, text]) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Group, {
			gap: "xs",
			mt: 4,
			wrap: "nowrap",
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(TextInput, {
				flex: 1,
				label: key,
				value: text,
				onChange: (event) => write({
					...pairs,
					[key]: event.target.value
				})
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ActionIcon, {
				variant: "subtle",
				color: "gray",
				"aria-label": `Remove ${key}`,
				onClick: () => write(Object.fromEntries(Object.entries(pairs).filter(([one]) => one !== key))),
				children: "✕"
			})]
		}, key)), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Group, {
			gap: "xs",
			mt: 6,
			wrap: "nowrap",
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(TextInput, {
				flex: 1,
				"aria-label": "Another name",
				placeholder: "another name",
				value: fresh,
				onChange: (event) => setFresh(event.target.value),
				onKeyDown: (event) => {
					if (event.key === "Enter") add();
				}
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				variant: "default",
				onClick: add,
				disabled: name === "",
				children: "Add"
			})]
		})]
	});
}
function pairsOf(value) {
	if (typeof value !== "object" || value === null) return {};
	return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)]));
}
// src/recipes/form/TextField.tsx
/** A text, long or short. Empty is none where none is allowed. */
function TextField({ long, value, optional, suggestions = [], onChange, onLeave, ...said }) {
	const typed = useTyped(typeof value === "string" ? value : "", said.error !== void 0);
	const take = (next) => {
		typed.take(next);
		onChange(next === "" && optional ? null : next);
	};
	const leave = () => {
		typed.leave();
		onLeave?.();
	};
	const shared = {
		...said,
		value: typed.value,
		onFocus: typed.enter,
		onBlur: leave
	};
	if (long) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Textarea, {
		...shared,
		autosize: true,
		minRows: 2,
		maxRows: 12,
		onChange: (e) => take(e.target.value)
	});
	if (suggestions.length > 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Autocomplete, {
		...shared,
		data: [...suggestions],
		onChange: take
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(TextInput, {
		...shared,
		onChange: (e) => take(e.target.value)
	});
}
// src/recipes/form/WordsField.tsx
/** A list of words, chosen or typed. The next may follow before the server answered the last. */
function WordsField(props) {
	const { value, choices, suggestions = [], onChange, onLeave, ...said } = props;
	const typed = useTyped((0, import_react.useMemo)(() => wordsOf(value), [value]), said.error !== void 0);
	const shared = {
		...said,
		value: [...typed.value],
		onChange: (next) => {
			typed.take(next);
			onChange(next);
		},
		onFocus: typed.enter,
		onBlur: () => {
			typed.leave();
			onLeave?.();
		}
	};
	if (choices === null) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(TagsInput, {
		...shared,
		data: [...suggestions],
		acceptValueOnBlur: true
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(MultiSelect, {
		...shared,
		data: choices.map((one) => ({
			value: one,
			label: one.replaceAll("_", " ")
		}))
	});
}
function wordsOf(value) {
	return Array.isArray(value) ? [...new Set(value.map(String))] : [];
}
// src/recipes/form/ValueField.tsx
/** One value, asked for as its schema wants it. */
function ValueField(props) {
	const { field, value, error, suggestions = [], onChange, onLeave } = props;
	const shared = {
		label: props.label ?? field.title,
		description: field.help,
		error
	};
	const { kind } = field;
	switch (kind.kind) {
		case "number": return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(NumberField, {
			...shared,
			kind,
			value,
			optional: field.optional,
			onChange,
			onLeave
		});
		case "choice": return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Select, {
			...shared,
			data: kind.choices.map((one) => ({
				value: one,
				label: one.replaceAll("_", " ")
			})),
			value: typeof value === "string" ? value : null,
			clearable: field.optional,
			allowDeselect: field.optional,
			placeholder: field.optional ? "none" : "",
			clearButtonProps: { "aria-label": `No ${field.title.toLowerCase()}` },
			onChange: (next) => onChange(next ?? (field.fallback === null ? void 0 : null)),
			onOptionSubmit: (next) => !field.optional && next === value && onChange(next)
		});
		case "switch": return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Switch, {
			...shared,
			checked: value === true,
			onChange: (event) => onChange(event.currentTarget.checked),
			onBlur: onLeave
		});
		case "choices": return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(WordsField, {
			...shared,
			value,
			choices: kind.choices,
			onChange,
			onLeave
		});
		case "words": return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(WordsField, {
			...shared,
			value,
			choices: null,
			suggestions,
			onChange,
			onLeave
		});
		case "pairs": return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PairsField, {
			...shared,
			value,
			onChange,
			onLeave
		});
		case "text": return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(TextField, {
			...shared,
			long: kind.long,
			value,
			optional: field.optional,
			suggestions,
			onChange,
			onLeave
		});
	}
}
// src/recipes/form/SchemaForm.tsx
/** A form made from a schema: each field with what it means, what is wrong with it, and a way back to the default. */
function SchemaForm(props) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Stack, {
		gap: "md",
		children: props.fields.map((field) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(ValueField, {
			field,
			label: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FieldLabel, {
				field,
				written: props.written.has(field.name)
			}),
			value: props.valueOf(field.name) ?? field.fallback,
			error: props.errorOf(field.name),
			suggestions: props.suggestionsOf?.(field) ?? [],
			onChange: (value) => props.onChange(field.name, value),
			onLeave: props.onLeave
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Reset, {
			...props,
			field
		})] }, field.name))
	});
}
function FieldLabel({ field, written }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", { children: [field.title, written && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
		className: Form_module_default.changed,
		children: " · set"
	})] });
}
function Reset({ field, written, onChange }) {
	if (!written.has(field.name) || field.fallback === void 0) return null;
	const fallback = saidShort(field.fallback);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Button, {
		variant: "subtle",
		color: "gray",
		size: "compact-xs",
		className: Form_module_default.reset,
		onClick: () => onChange(field.name, void 0),
		"aria-label": `${field.title}: back to ${fallback}`,
		children: ["Back to ", fallback]
	});
}
function saidShort(value) {
	if (value === null) return "none";
	if (typeof value === "boolean") return value ? "on" : "off";
	if (Array.isArray(value)) return value.length === 0 ? "none" : value.join(", ");
	const text = typeof value === "object" ? "none" : String(value);
	return text.length > 24 ? `${text.slice(0, 22)}…` : text;
}
// src/recipes/form/StepConditions.tsx
var ROUNDS = {
	kind: "number",
	least: 1,
	most: 100,
	whole: true
};
var USUAL_ROUNDS = 5;
/** Where a step runs, and how often. */
function StepConditions({ document, step }) {
	const { edit, settle } = useDocument.getState();
	const written = writtenStep(document, step);
	const condition = written?.conditional?.if;
	const until = written?.iterate_until ?? void 0;
	const set = (path, value, group) => void edit(keyEdits(document, [...step.path, ...path], value), group);
	const most = [...step.path, "max_iterations"];
	const always = () => set(["conditional"], void 0);
	const once = () => void edit(["iterate_until", "max_iterations"].flatMap((key) => keyEdits(document, [...step.path, key], void 0)));
	const first = resultsBefore(document, step)[0] ?? "quality";
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("h3", {
			className: Form_module_default.section,
			children: "When it runs"
		}),
		condition === void 0 ? /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Group, {
			gap: "sm",
			justify: "space-between",
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: Form_module_default.sub,
				children: "For every photo that gets here."
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				variant: "default",
				size: "compact-sm",
				onClick: () => set(["conditional"], { if: `${first}.count > 0` }),
				children: "Only where…"
			})]
		}) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Removable, {
			word: "For every photo again",
			onRemove: always,
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ConditionEditor, {
				part: step.path,
				at: ["conditional", "if"],
				onEmpty: always,
				label: "Only where",
				help: "A condition over results that stand before. Ctrl+Space shows what can stand here.",
				value: condition
			})
		}),
		until === void 0 ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
			variant: "subtle",
			color: "gray",
			size: "compact-sm",
			className: Form_module_default.detail,
			onClick: () => set(["iterate_until"], "technical_score > 7.0"),
			children: "Repeat until…"
		}) }) : /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Removable, {
			word: "Once only",
			onRemove: once,
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(ConditionEditor, {
				part: step.path,
				at: ["iterate_until"],
				onEmpty: once,
				label: "Repeat until",
				help: "It runs again and again until this holds.",
				value: until
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(NumberField, {
				label: "At most so often",
				description: "The best round stands, whichever it was.",
				error: errorAt(document, most),
				kind: ROUNDS,
				value: written?.max_iterations ?? USUAL_ROUNDS,
				optional: false,
				onChange: (next) => set(["max_iterations"], next, gestureAt(most)),
				onLeave: settle
			})]
		})
	] });
}
function Removable({ word, onRemove, children }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Stack, {
		gap: "xs",
		children
	}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
		mt: 4,
		variant: "subtle",
		color: "gray",
		size: "compact-xs",
		className: Form_module_default.detail,
		onClick: onRemove,
		children: word
	})] });
}
// src/recipes/form/StepSettings.tsx
/** What a step is called, what its result is called, and whether it must run. */
function StepSettings({ document, step }) {
	const { edit, settle } = useDocument.getState();
	const written = writtenStep(document, step);
	const set = (key, value, typed = false) => {
		const path = [...step.path, key];
		edit(keyEdits(document, path, value), typed ? gestureAt(path) : void 0);
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("h3", {
			className: Form_module_default.section,
			children: "The step itself"
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(TextField, {
			label: "Its result's name",
			description: "Under this name later steps and conditions read it.",
			placeholder: step.output ?? "none",
			value: written?.output_to ?? "",
			error: errorAt(document, [...step.path, "output_to"]),
			onChange: (next) => set("output_to", next === "" ? void 0 : next, true),
			onLeave: settle
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(TextField, {
			label: "Its own name",
			description: "Shown while it runs; by default the action's.",
			placeholder: step.id,
			value: written?.name ?? "",
			error: errorAt(document, [...step.path, "name"]),
			onChange: (next) => set("name", next === "" ? void 0 : next, true),
			onLeave: settle
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Switch, {
			label: "May be left out",
			description: "Where the chosen models cannot do it, the run goes on without it and says so.",
			checked: step.optional,
			onChange: (event) => set("optional", event.currentTarget.checked || void 0)
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Switch, {
			label: "Turned off",
			description: "It stays in the recipe and is not run.",
			checked: step.disabled,
			onChange: (event) => set("disabled", event.currentTarget.checked || void 0)
		})
	] });
}
var Problems_module_default = {
	problems: "_problems_1hmq9_1",
	problem: "_problem_1hmq9_1",
	mark: "_mark_1hmq9_14",
	message: "_message_1hmq9_18",
	cure: "_cure_1hmq9_22"
};
// src/recipes/Problems.tsx
/** What is wrong, each with its cure. */
function Problems({ problems, lines = false, lead = () => null }) {
	if (problems.length === 0) return null;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
		className: Problems_module_default.problems,
		children: problems.map((one) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", {
			className: Problems_module_default.problem,
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: Problems_module_default.mark,
				"aria-hidden": "true",
				children: "▲"
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", { children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
					className: Problems_module_default.message,
					children: [lines && one.line > 0 && `Line ${one.line}: `, one.message]
				}),
				one.cure && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
					className: Problems_module_default.cure,
					children: [" ", one.cure]
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Way, { there: lead(one) })
			] })]
		}, `${one.line}:${one.column}:${one.message}`))
	});
}
function Way({ there }) {
	if (there === null) return null;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [" ", /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Anchor, {
		component: "button",
		type: "button",
		inherit: true,
		underline: "always",
		onClick: there,
		children: "Show the step"
	})] });
}
// src/recipes/StepForm.tsx
/** Everything about one step, to change. Reads and writes the recipe that is open. */
function StepForm({ step }) {
	const document = useDocument((state) => state.document);
	const { edit, settle } = useDocument.getState();
	const action = useAction(step);
	if (document === null) return null;
	const head = /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("header", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("h2", {
		className: Form_module_default.heading,
		children: action?.title ?? step.action
	}), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
		className: Form_module_default.sub,
		children: [step.action, step.model && ` · played by ${step.model}`]
	})] });
	if (step.added) return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Stack, {
		gap: "sm",
		children: [
			head,
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
				className: Form_module_default.sub,
				children: [step.sentence, "."]
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
				className: Form_module_default.sub,
				children: [
					"Safelight adds this step by itself: ",
					step.why_added,
					". There is nothing to set."
				]
			})
		]
	});
	const fields = action ? fieldsOf(action.parameters, action.aliases) : [];
	const written = writtenStep(document, step)?.parameters ?? {};
	const nameOf = (parameter) => writtenName(document, step, action, parameter);
	const suggestionsOf = (field) => field.name === "input_from" || field.name === "context_from" ? resultsBefore(document, step) : [];
	const shown = /* @__PURE__ */ new Set([
		"conditional",
		"iterate_until",
		"output_to",
		"name"
	]);
	for (const field of fields) shown.add(`parameters/${nameOf(field.name)}`);
	if (writtenStep(document, step)?.iterate_until) shown.add("max_iterations");
	const elsewhere = problemsOf(document, step).filter((one) => !shown.has(placeBelow(step.path, one.path)));
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Stack, {
		gap: "md",
		children: [
			head,
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Problems, { problems: elsewhere }),
			action && !action.playable && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
				className: Form_module_default.fault,
				children: action.why
			}),
			fields.length === 0 && action && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
				className: Form_module_default.sub,
				children: "This step has no values to set."
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(SchemaForm, {
				fields,
				valueOf: (name) => shownValue(document, step, action, name),
				written: new Set(fields.map((one) => one.name).filter((name) => nameOf(name) in written)),
				errorOf: (name) => errorAt(document, [
					...step.path,
					"parameters",
					nameOf(name)
				]),
				suggestionsOf,
				onChange: (name, value) => void edit(parameterEdits(document, step, action, name, value), gestureAt([
					...step.path,
					"parameters",
					nameOf(name)
				])),
				onLeave: settle
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(StepConditions, {
				document,
				step
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(StepSettings, {
				document,
				step
			})
		]
	});
}
/** Which part of a step a problem is in: its key, or which of its parameters. */
function placeBelow(step, problem) {
	const [key, name] = problem.slice(step.length);
	return key === "parameters" ? `parameters/${name}` : String(key ?? "");
}
// src/canvas/connection.ts
/** Whether two ends can be wired, and how. `part`: what a condition is to say, where the wire brings that along. */
function judge(board, ends, part) {
	if (ends.source === ends.target) return { refused: "A wire leads to another card." };
	if (ends.sourceHandle === "after" || ends.targetHandle === "before") return betweenLanes(board, ends);
	const giver = board.order.find((step) => step.id === ends.source);
	if (giver === void 0) return { refused: "A wire begins at a step's result." };
	const flow = flowsOf(board).find((one) => one.id === ends.target);
	if (flow) return intoFlow(board, giver, flow, part);
	const card = cardsOf(board.lanes).find((one) => one.id === ends.target);
	if (card === void 0) return { refused: "A wire ends at a step." };
	if (card.raw === null) return { refused: "The planner adds this step itself; it reads what it needs." };
	const late = lateness(board, giver, card.step);
	if (late !== null) return { refused: late };
	return ends.targetHandle === "when" ? intoWhen(board, giver, card, part) : intoInput(board, giver, card);
}
function betweenLanes(board, ends) {
	const [from, to] = [laneBy(board, ends.source), laneBy(board, ends.target)];
	if (!from || !to || ends.sourceHandle !== "after" || ends.targetHandle !== "before") return { refused: "A stage waits for a stage, a step reads a result." };
	if (to.dependsOn.includes(from.name)) return { refused: `${to.name} already waits for ${from.name}.` };
	if (waitsFor(board, from, to, /* @__PURE__ */ new Set())) return { refused: `${from.name} waits for ${to.name}: they would wait for one another.` };
	return {
		edits: [set([...to.path, "depends_on"], [...to.dependsOn, from.name])],
		said: `${to.name} waits for ${from.name}`
	};
}
function waitsFor(board, lane, wanted, seen) {
	if (lane.id === wanted.id) return true;
	seen.add(lane.id);
	return board.lanes.some((one) => lane.dependsOn.includes(one.name) && !seen.has(one.id) && waitsFor(board, one, wanted, seen));
}
/** Why a step cannot read what another gives: it runs before it. */
function lateness(board, giver, reader) {
	if (giver.output === null) return `${titleOf(board, giver)} gives no result.`;
	const [from, to] = [board.order.indexOf(giver), board.order.findIndex((step) => step.id === reader.id)];
	if (to >= 0 && from > to) return `${titleOf(board, giver)} runs later: move it before this step.`;
	return null;
}
function intoInput(board, giver, card) {
	const action = board.actions.get(actionKey(card.step.model, card.step.action));
	const ports = inputPorts(action);
	const title = titleOf(board, card.step);
	if (action === void 0 || ports.length === 0) return { refused: `${title} takes nothing in; a wire to “when” makes a condition.` };
	const port = ports.find((one) => takes(board, action, one, giver));
	if (port === void 0) return { refused: `${title} cannot read ${KIND_WORDS[kindOfGiver(board, giver)]}.` };
	const result = nameFor(action, port, giver);
	if (readsAlready(card, result)) return {
		refused: `It already reads ${result}.`,
		there: true
	};
	const path = [
		...card.step.path,
		"parameters",
		port
	];
	const told = card.raw?.parameters?.context_from;
	return {
		edits: [set(path, port === "input_from" ? result : [...Array.isArray(told) ? told : [], result])],
		said: `${title} reads ${result}`
	};
}
function inputPorts(action) {
	const known = action?.parameters.properties ?? {};
	return ["input_from", "context_from"].filter((name) => name in known);
}
/** Whether a port can read what a step gives: a model is told anything, but only finds are worked on. */
function takes(board, action, port, giver) {
	if (giver.output === null) return false;
	if (port === "context_from") return true;
	return ["finds", ...[...board.actions.values()].filter((one) => action.inputs.includes(one.output ?? "")).map(kindOf$1)].includes(kindOfGiver(board, giver));
}
/** What a step's result is called at a port: where the action works on one class of finds (`detected_faces`), that. */
function nameFor(action, port, giver) {
	const view = action.inputs.find((name) => name.startsWith("detected_") && name !== giver.output);
	const classes = giver.parameters.classes;
	const looksFor = (name) => Array.isArray(classes) && classes.some((one) => name === `detected_${one}s` || name === `detected_${one}`);
	return port === "input_from" && view !== void 0 && giver.output === "detected_objects" && looksFor(view) ? view : giver.output ?? "";
}
function kindOfGiver(board, giver) {
	return kindOf$1(board.actions.get(actionKey(giver.model, giver.action)));
}
function intoWhen(board, giver, card, part) {
	const wrong = wrongScope(board, giver, card.step);
	if (wrong !== null) return { refused: wrong };
	if (card.condition !== null && card.step.reads.some((read) => read.why === "condition" && read.from === giver.id)) return { refused: `Its condition already reads ${giver.output}.` };
	const added = part ?? firstCondition(kindOfGiver(board, giver), giver.output ?? "", giver.id);
	const value = card.condition === null ? added : joined([...parts(card.condition), added]);
	const path = [...card.step.path, "conditional"];
	return {
		edits: card.condition === null ? [set(path, {
			if: value,
			else: "skip"
		})] : [set([...path, "if"], value)],
		said: `It runs when ${value}`
	};
}
function intoFlow(board, giver, flow, part) {
	const first = flow.cards[0];
	const late = first ? lateness(board, giver, first.step) : null;
	if (late !== null) return { refused: late };
	if (flow.cards.some((card) => card.id === giver.id)) return { refused: "A flow's condition is judged before its steps." };
	const added = part ?? firstCondition(kindOfGiver(board, giver), giver.output ?? "", giver.id);
	const value = joined([...parts(flow.condition), added]);
	return {
		edits: [set([...flow.path, "condition"], value)],
		said: `${flow.name} runs when ${value}`
	};
}
/** A step over the whole set happens once: no photo's own result can decide it. */
function wrongScope(board, giver, reader) {
	if (reader.scope !== "set" || giver.scope === "set") return null;
	return `${titleOf(board, reader)} looks at all photos at once: it cannot depend on a single photo's result.`;
}
function readsAlready(card, result) {
	const { input_from, context_from } = card.raw?.parameters ?? {};
	return input_from === result || Array.isArray(context_from) && context_from.includes(result);
}
/** What a step is called. */
function titleOf(board, step) {
	return board.actions.get(actionKey(step.model, step.action))?.title ?? step.action;
}
var set = (path, value) => ({
	op: "set",
	path,
	value
});
var laneBy = (board, id) => board.lanes.find((lane) => lane.id === id);
var flowsOf = (board) => board.lanes.flatMap((lane) => lane.items.flatMap((item) => item.type === "flow" ? [item] : []));
// src/canvas/keys.ts
var BINDINGS = {
	up: {
		words: "Select the step above",
		group: "Go",
		keys: ["ArrowUp"]
	},
	down: {
		words: "Select the step below",
		group: "Go",
		keys: ["ArrowDown"]
	},
	left: {
		words: "Select in the stage before",
		group: "Go",
		keys: ["ArrowLeft"]
	},
	right: {
		words: "Select in the stage after",
		group: "Go",
		keys: ["ArrowRight"]
	},
	"more-up": {
		words: "Select the step above as well",
		group: "Select",
		keys: ["Shift+ArrowUp"]
	},
	"more-down": {
		words: "Select the step below as well",
		group: "Select",
		keys: ["Shift+ArrowDown"]
	},
	"move-up": {
		words: "Move steps up",
		group: "Change",
		keys: ["Alt+ArrowUp"]
	},
	"move-down": {
		words: "Move steps down",
		group: "Change",
		keys: ["Alt+ArrowDown"]
	},
	"move-left": {
		words: "Move steps to the stage before",
		group: "Change",
		keys: ["Alt+ArrowLeft"]
	},
	"move-right": {
		words: "Move steps to the stage after",
		group: "Change",
		keys: ["Alt+ArrowRight"]
	},
	all: {
		words: "Select every step",
		group: "Select",
		keys: ["Ctrl+A"]
	},
	none: {
		words: "Select nothing",
		group: "Select",
		keys: ["Escape"]
	},
	search: {
		words: "Search the actions",
		group: "Add",
		keys: ["/"]
	},
	add: {
		words: "Add a step behind the selected one",
		group: "Add",
		keys: ["A", "Insert"]
	},
	stage: {
		words: "Add a stage",
		group: "Add",
		keys: ["S"]
	},
	wire: {
		words: "Add a step that reads the selected one's result",
		group: "Add",
		keys: ["W"]
	},
	connect: {
		words: "Wire the selected one's result to a step that is there",
		group: "Add",
		keys: ["C"]
	},
	delete: {
		words: "Delete what is selected",
		group: "Change",
		keys: ["Delete", "Backspace"]
	},
	copy: {
		words: "Copy",
		group: "Copy",
		keys: ["Ctrl+C"]
	},
	cut: {
		words: "Cut",
		group: "Copy",
		keys: ["Ctrl+X"]
	},
	paste: {
		words: "Paste behind the selected step",
		group: "Copy",
		keys: ["Ctrl+V"]
	},
	"paste-free": {
		words: "Paste without what the copies read",
		group: "Copy",
		keys: ["Ctrl+Shift+V"]
	},
	duplicate: {
		words: "Duplicate",
		group: "Copy",
		keys: ["Ctrl+D"]
	},
	disable: {
		words: "Turn steps off, or on again",
		group: "Change",
		keys: ["D"]
	},
	undo: {
		words: "Undo",
		group: "Change",
		keys: ["Ctrl+Z"]
	},
	redo: {
		words: "Redo",
		group: "Change",
		keys: ["Ctrl+Y", "Ctrl+Shift+Z"]
	},
	fit: {
		words: "See the whole recipe",
		group: "Look",
		keys: ["F", "Ctrl+1"]
	},
	arrange: {
		words: "Arrange stages by what they wait for",
		group: "Look",
		keys: ["G"]
	},
	help: {
		words: "Show these keys",
		group: "Look",
		keys: ["?"]
	}
};
var useCanvasKeys = keymapStore("safelight.keys.canvas", BINDINGS);
function commandOf(event) {
	return actionOf(useCanvasKeys.getState().keymap, chordOf(event));
}
/** Whether a key belongs to what has the focus, and not to the canvas. */
function isTyping(target) {
	if (!(target instanceof HTMLElement)) return false;
	return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
// src/canvas/search.ts
/** Actions that every word of a query is found in; those whose title begins with it first. */
function found(actions, query) {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	const hits = actions.filter((action) => {
		const text = [
			action.title,
			action.name,
			action.model,
			action.sentence,
			action.output
		].join(" ").toLowerCase();
		return words.every((word) => text.includes(word));
	});
	const first = words[0] ?? "";
	const early = (action) => action.title.toLowerCase().startsWith(first) ? 0 : 1;
	return [...hits].sort((a, b) => early(a) - early(b));
}
/** By model, in the catalogue's order; what belongs to none comes last. */
function byModel(actions) {
	const groups = /* @__PURE__ */ new Map();
	for (const action of actions) {
		const model = action.model ?? "";
		groups.set(model, [...groups.get(model) ?? [], action]);
	}
	return [...groups].sort(([a], [b]) => Number(a === "") - Number(b === ""));
}
function offers(board, giver, actions) {
	const reading = actions.filter((action) => portFor(board, action, giver) !== void 0);
	const others = actions.filter((action) => !reading.includes(action) && mayWait(action, giver));
	return [...reading.map((action) => ({
		action,
		how: "reads it"
	})), ...others.map((action) => ({
		action,
		how: "runs when"
	}))];
}
function portFor(board, action, giver) {
	return inputPorts(action).find((port) => takes(board, action, port, giver));
}
/** A step over all photos cannot depend on one photo's result. */
function mayWait(action, giver) {
	return action.scope !== "set" || giver.scope === "set";
}
/** Add a step that is wired to what the wire came from. It never stands before it. */
function addWired(document, board, giver, offer, wanted) {
	const spot = wanted !== null && stands(board, giver, wanted) ? wanted : spotBehind(document, giver);
	const [edit] = add(document, offer.action, spot);
	if (edit?.op !== "insert" || spot === null) return [];
	const step = edit.value;
	return [{
		...edit,
		value: {
			...step,
			...wiring(board, giver.step, offer)
		}
	}];
}
function wiring(board, giver, { action, how }) {
	const port = portFor(board, action, giver);
	if (how === "runs when" || port === void 0) return { conditional: {
		if: firstCondition(kindOf$1(board.actions.get(actionKey(giver.model, giver.action))), giver.output ?? "", giver.id),
		else: "skip"
	} };
	const result = nameFor(action, port, giver);
	return { parameters: { [port]: port === "input_from" ? result : [result] } };
}
/** Whether a spot is behind a card, in the order written. */
function stands(board, giver, spot) {
	if (giver.step.added) return true;
	const before = cardsOf(board.lanes).filter((card) => card.raw !== null).map((card) => card.step.path);
	const own = giver.step.path;
	if (Number(spot.list[1]) !== Number(own[1])) return Number(spot.list[1]) > Number(own[1]);
	return spot.list.length + 1 === own.length && spot.list.every((part, at) => own[at] === part) ? spot.index > Number(own.at(-1)) : before.length > 0 && spot.list.length >= own.length;
}
// src/recipes/run/lastFolder.ts
var KEY = "safelight.folder";
/** The folder of the last run, where the next one is likely to be. */
function lastFolder() {
	return localStorage.getItem(KEY);
}
function rememberFolder(folder) {
	if (folder !== null) localStorage.setItem(KEY, folder);
}
var Run_module_default = {
	browser: "_browser_iuqmq_1",
	browserHead: "_browserHead_iuqmq_7",
	path: "_path_iuqmq_16",
	folders: "_folders_iuqmq_22",
	folder: "_folder_iuqmq_22",
	none: "_none_iuqmq_53",
	count: "_count_iuqmq_59",
	fault: "_fault_iuqmq_66",
	legend: "_legend_iuqmq_73"
};
// src/recipes/run/FolderBrowser.tsx
/** Look for the photos' folder. The folder that is open is the one that is taken. */
function FolderBrowser({ path, onPath }) {
	const query = useQuery({
		queryKey: ["folder", path],
		queryFn: ({ signal }) => listFolder(path, signal),
		placeholderData: keepPreviousData,
		retry: false
	});
	const listing = query.data;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("section", {
		className: Run_module_default.browser,
		"aria-label": "The photos' folder",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("header", {
				className: Run_module_default.browserHead,
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
					variant: "default",
					size: "compact-sm",
					disabled: path === null,
					onClick: () => onPath(query.error ? null : listing?.parent ?? null),
					children: "↑ Up"
				}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
					className: Run_module_default.path,
					children: path ?? "Where are the photos?"
				})]
			}),
			query.error && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
				role: "alert",
				className: Run_module_default.fault,
				children: query.error.message
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("ul", {
				className: Run_module_default.folders,
				"aria-label": "Folders",
				children: [listing?.folders.map((folder) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("li", { children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("button", {
					type: "button",
					className: Run_module_default.folder,
					onClick: () => onPath(folder.path),
					children: [
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(FolderIcon, {}),
						" ",
						folder.name
					]
				}) }, folder.path)), listing?.folders.length === 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("li", {
					className: Run_module_default.none,
					children: "No folders in here."
				})]
			}),
			listing?.path != null && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
				className: Run_module_default.count,
				role: "status",
				children: [
					counted(listing.photos, "photo"),
					" in this folder",
					listing.folders.length > 0 && ", and what is below it"
				]
			})
		]
	});
}
function FolderIcon() {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("svg", {
		width: "16",
		height: "16",
		viewBox: "0 0 16 16",
		fill: "none",
		stroke: "currentColor",
		strokeWidth: "1.3",
		"aria-hidden": "true",
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", {
			d: "M1.7 12.5v-9h4l1.6 2h7v7z",
			strokeLinejoin: "round"
		})
	});
}
// src/recipes/run/usePlace.ts
/** Where the results of a run over this folder would go; nothing while no folder is chosen. */
function usePlace(folder, recipe, sample) {
	return useQuery({
		queryKey: [
			"place",
			folder,
			recipe,
			sample
		],
		queryFn: ({ signal }) => askPlace(folder === null ? [] : [folder], recipe, sample, signal),
		enabled: folder !== null,
		placeholderData: keepPreviousData,
		retry: false
	});
}
var Recipe_module_default = {
	page: "_page_1pscc_1",
	head: "_head_1pscc_8",
	title: "_title_1pscc_19",
	name: "_name_1pscc_24",
	state: "_state_1pscc_31",
	wrong: "_wrong_1pscc_37",
	tools: "_tools_1pscc_41",
	body: "_body_1pscc_48",
	main: "_main_1pscc_59",
	notice: "_notice_1pscc_71",
	noticeText: "_noticeText_1pscc_78",
	noticeTools: "_noticeTools_1pscc_82"
};
// src/recipes/Conflict.tsx
/** Somebody else kept another version since this one was opened: neither is lost without a word. */
function Conflict() {
	const conflict = useDocument((state) => state.conflict);
	const { save, reload } = useDocument.getState();
	if (!conflict) return null;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("section", {
		className: Recipe_module_default.notice,
		role: "alert",
		"aria-label": "Not saved",
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
			className: Recipe_module_default.noticeText,
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("strong", { children: "Not saved:" }), " another version was saved since you opened this one, perhaps in another window. Whichever you take, both stay among the versions once they were saved."]
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
			className: Recipe_module_default.noticeTools,
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				size: "compact-sm",
				variant: "default",
				onClick: () => void save(true),
				children: "Save mine on top of it"
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				size: "compact-sm",
				variant: "default",
				onClick: () => void reload(),
				children: "Take the other, and forget mine"
			})]
		})]
	});
}
// src/recipes/KeySheet.tsx
var OF_SENTENCES = /* @__PURE__ */ new Set([...[
	"up",
	"down",
	"more-up",
	"more-down",
	"all",
	"none",
	"move-up",
	"move-down",
	"disable",
	"delete"
], ...[
	"copy",
	"cut",
	"paste",
	"duplicate",
	"undo",
	"redo",
	"help"
]]);
/** The keys of a recipe's page. The sentences have those of the canvas, as far as they count there. */
function KeySheet({ opened, wiring, onClose }) {
	const keys = useCanvasKeys();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(KeySheet$1, {
		title: "Keys",
		opened,
		onClose,
		bindings: BINDINGS,
		keys,
		...wiring ? {} : { only: OF_SENTENCES },
		children: "Enter changes the selected step in the panel, Ctrl + S saves, and in a condition Ctrl + Space shows what can stand there."
	});
}
var List_module_default = {
	list: "_list_1gh8c_1",
	empty: "_empty_1gh8c_9",
	stage: "_stage_1gh8c_13",
	stageHead: "_stageHead_1gh8c_20",
	number: "_number_1gh8c_27",
	stageName: "_stageName_1gh8c_36",
	waits: "_waits_1gh8c_56",
	rows: "_rows_1gh8c_61",
	row: "_row_1gh8c_61",
	grip: "_grip_1gh8c_97",
	body: "_body_1gh8c_115",
	sentence: "_sentence_1gh8c_120",
	value: "_value_1gh8c_131",
	notes: "_notes_1gh8c_152",
	note: "_note_1gh8c_152",
	added: "_added_1gh8c_166",
	addedButton: "_addedButton_1gh8c_170",
	addedWord: "_addedWord_1gh8c_181",
	flow: "_flow_1gh8c_187",
	flowHead: "_flowHead_1gh8c_194",
	flowName: "_flowName_1gh8c_200",
	addStep: "_addStep_1gh8c_208",
	addStage: "_addStage_1gh8c_217",
	optionTitle: "_optionTitle_1gh8c_221",
	optionModel: "_optionModel_1gh8c_225",
	optionSentence: "_optionSentence_1gh8c_230",
	keys: "_keys_1gh8c_236"
};
// src/recipes/list/AddStep.tsx
/** Add a step by typing what it should do. */
function AddStep({ list, length, where }) {
	const [query, setQuery] = (0, import_react.useState)("");
	const actions = useCatalogue()?.actions ?? [];
	const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
	const shown = found(actions, query).filter((one) => one.model !== "");
	function take(key) {
		const action = actions.find((one) => `${one.model}/${one.name}` === key);
		const { document, edit } = useDocument.getState();
		if (action && document) edit(add(document, action, {
			list,
			index: length
		}));
		setQuery("");
		box.closeDropdown();
	}
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Combobox, {
		store: box,
		onOptionSubmit: take,
		withinPortal: true,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Combobox.Target, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(TextInput, {
			className: List_module_default.addStep,
			variant: "unstyled",
			"aria-label": `Add a step to ${where}`,
			placeholder: "+ Add a step: type what it should do",
			value: query,
			onChange: (event) => {
				setQuery(event.currentTarget.value);
				box.openDropdown();
				box.selectFirstOption();
			},
			onClick: () => box.openDropdown(),
			onBlur: () => box.closeDropdown()
		}) }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Combobox.Dropdown, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Combobox.Options, {
			mah: 320,
			style: { overflowY: "auto" },
			"aria-label": "Steps",
			children: [shown.map((one) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Combobox.Option, {
				value: `${one.model}/${one.name}`,
				children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						className: List_module_default.optionTitle,
						children: one.title
					}),
					" ",
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						className: List_module_default.optionModel,
						children: one.model
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						className: List_module_default.optionSentence,
						children: one.playable ? one.sentence : one.why
					})
				]
			}, `${one.model}/${one.name}`)), shown.length === 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Combobox.Empty, { children: "No step does that." })]
		}) })]
	});
}
// src/recipes/list/AddedRow.tsx
/** A step that the planner adds: said, so that nothing happens unseen, and not to be changed. */
function AddedRow({ card }) {
	const { select } = useDocument.getState();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("li", {
		className: List_module_default.added,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("button", {
			type: "button",
			className: List_module_default.addedButton,
			onClick: () => select(card.id),
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
					className: List_module_default.addedWord,
					children: "by itself"
				}),
				" ",
				card.step.sentence
			]
		})
	});
}
// src/recipes/list/SentenceValue.tsx
/** A value within a sentence: opens its field where it stands. */
function SentenceValue({ document, step, parameter, text }) {
	const [open, setOpen] = (0, import_react.useState)(false);
	const action = useAction(step);
	const { edit, settle } = useDocument.getState();
	const field = action && fieldsOf(action.parameters, action.aliases).find((one) => one.name === parameter);
	if (field === void 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", { children: text });
	const path = [
		...step.path,
		"parameters",
		writtenName(document, step, action, parameter)
	];
	const error = errorAt(document, path);
	const change = (value) => void edit(parameterEdits(document, step, action, parameter, value), gestureAt(path));
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Popover, {
		opened: open,
		onChange: setOpen,
		position: "bottom-start",
		width: 320,
		trapFocus: true,
		returnFocus: true,
		withinPortal: true,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Popover.Target, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("button", {
			type: "button",
			className: List_module_default.value,
			"data-wrong": error !== void 0 || void 0,
			"aria-label": `${inWords(parameter)}: ${text}. Change`,
			onClick: (event) => {
				event.stopPropagation();
				useDocument.getState().select(step.id);
				setOpen(!open);
			},
			children: text
		}) }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Popover.Dropdown, {
			onClick: (event) => event.stopPropagation(),
			"aria-label": inWords(parameter),
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("form", {
				onSubmit: (event) => {
					event.preventDefault();
					setOpen(false);
				},
				children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ValueField, {
					field,
					value: shownValue(document, step, action, parameter) ?? field.fallback,
					error,
					suggestions: parameter === "input_from" ? resultsBefore(document, step) : [],
					onChange: change,
					onLeave: settle
				})
			})
		})]
	});
}
// src/recipes/list/Sentence.tsx
/** A step's sentence, with the values in it to change in place. */
function Sentence({ document, step }) {
	const seen = /* @__PURE__ */ new Map();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
		className: List_module_default.sentence,
		children: step.sentence_parts.map((part) => {
			const name = part.parameter ?? part.text;
			const times = (seen.get(name) ?? 0) + 1;
			seen.set(name, times);
			const key = `${name}:${times}`;
			if (part.parameter === void 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", { children: part.text }, key);
			return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SentenceValue, {
				document,
				step,
				parameter: part.parameter,
				text: part.text
			}, key);
		})
	});
}
// src/recipes/deeds.ts
/** Do something to steps of the list; the canvas has its own ways to ask for the same. */
function doTo(deed, document, cards) {
	const { edit, copy, clipboard } = useDocument.getState();
	const last = cards.at(-1);
	switch (deed) {
		case "move-up":
		case "move-down":
			edit(nudge(document, cards, deed === "move-up" ? -1 : 1));
			return;
		case "duplicate":
			edit(duplicate(document, cards));
			return;
		case "copy":
			copy(cards.map((card) => card.step));
			return;
		case "cut":
			copy(cards.map((card) => card.step));
			edit(remove(cards));
			return;
		case "paste": {
			const spot = spotBehind(document, last);
			if (spot && clipboard.length > 0) edit(paste(document, clipboard, spot));
			return;
		}
		case "disable":
			edit(toggleDisabled(cards));
			return;
		case "delete": edit(remove(cards));
	}
}
// src/recipes/list/StepMenu.tsx
var DEEDS$1 = [
	["move-up", "Move up"],
	["move-down", "Move down"],
	["duplicate", "Duplicate"],
	["copy", "Copy"],
	["disable", "Turn off or on"],
	["delete", "Delete"]
];
/** What can be done with a step, by name. */
function StepMenu({ document, card }) {
	const keymap = useCanvasKeys((keys) => keys.keymap);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Menu, {
		position: "bottom-end",
		withinPortal: true,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Menu.Target, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ActionIcon, {
			variant: "subtle",
			color: "gray",
			"aria-label": `More for: ${card.step.sentence}`,
			onClick: (event) => event.stopPropagation(),
			children: "⋯"
		}) }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Menu.Dropdown, {
			onClick: (event) => event.stopPropagation(),
			children: DEEDS$1.map(([deed, word]) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Menu.Item, {
				rightSection: keymap[deed][0] && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("kbd", {
					className: List_module_default.keys,
					children: chordInWords(keymap[deed][0])
				}),
				onClick: () => doTo(deed, document, [card]),
				children: word
			}, deed))
		})]
	});
}
// src/recipes/list/StepRow.tsx
/** One step as its sentence. The grip selects it, by mouse and keyboard, and drags it. */
function StepRow({ document, card, here, onDragOver, onDrop }) {
	const selected = useDocument((state) => state.selection.includes(card.id));
	const { select } = useDocument.getState();
	const { step } = card;
	function choose(event) {
		const { selection } = useDocument.getState();
		const more = event.shiftKey || event.ctrlKey || event.metaKey;
		select(...more ? selection.filter((id) => id !== card.id) : [], card.id);
	}
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", {
		className: List_module_default.row,
		"data-step": card.id,
		"data-selected": selected || void 0,
		"data-disabled": step.disabled || void 0,
		"data-wrong": card.problems.length > 0 || void 0,
		"data-here": here || void 0,
		onClick: choose,
		onDragOver,
		onDrop,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("button", {
				type: "button",
				className: List_module_default.grip,
				"aria-pressed": selected,
				"aria-label": `Select: ${step.sentence}`,
				title: "Drag, or Alt+arrows, to move",
				draggable: true,
				onDragStart: (event) => {
					event.dataTransfer.setData(DRAGGED, card.id);
					event.dataTransfer.effectAllowed = "move";
				},
				children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
					"aria-hidden": "true",
					children: step.gate ? "◇" : step.selects ? "◉" : "○"
				})
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
				className: List_module_default.body,
				children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Sentence, {
						document,
						step
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
						className: List_module_default.notes,
						children: [
							step.disabled && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
								className: List_module_default.note,
								children: "turned off"
							}),
							step.left_out ? /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
								className: List_module_default.note,
								children: ["left out: ", step.left_out]
							}) : step.optional && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
								className: List_module_default.note,
								children: "may be left out"
							}),
							card.condition !== null && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
								className: List_module_default.note,
								children: ["only where ", /* @__PURE__ */ (0, import_jsx_runtime.jsx)("code", { children: card.condition })]
							}),
							card.until !== null && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
								className: List_module_default.note,
								children: ["repeated until ", /* @__PURE__ */ (0, import_jsx_runtime.jsx)("code", { children: card.until })]
							})
						]
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Problems, { problems: card.problems })
				]
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(StepMenu, {
				document,
				card
			})
		]
	});
}
// src/recipes/list/StepRows.tsx
var DRAGGED = "application/x-safelight-step";
/** The steps of one list, in order; a step is dropped before the row that it is dropped on, or at the end. */
function StepRows({ document, list, cards, label }) {
	const [over, setOver] = (0, import_react.useState)(null);
	const { edit, select } = useDocument.getState();
	const written = cards.filter((card) => card.raw !== null);
	function drop(event, index) {
		const id = event.dataTransfer.getData(DRAGGED);
		setOver(null);
		if (id === "") return;
		event.preventDefault();
		event.stopPropagation();
		edit(moveSteps(document, cardsNamed(document, /* @__PURE__ */ new Set([id])), {
			list,
			index
		}));
		select(id);
	}
	function enter(event, index) {
		if (!event.dataTransfer.types.includes("application/x-safelight-step")) return;
		event.preventDefault();
		event.stopPropagation();
		setOver(index);
	}
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ol", {
		className: List_module_default.rows,
		"aria-label": label,
		"data-over": over === written.length || void 0,
		onDragOver: (event) => enter(event, written.length),
		onDragLeave: () => setOver(null),
		onDrop: (event) => drop(event, written.length),
		children: cards.map((card) => {
			if (card.raw === null) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(AddedRow, { card }, card.id);
			const index = written.indexOf(card);
			return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StepRow, {
				document,
				card,
				here: over === index,
				onDragOver: (event) => enter(event, index),
				onDrop: (event) => drop(event, index)
			}, card.id);
		})
	});
}
// src/recipes/list/FlowBox.tsx
/** Steps that are done only for photos where a condition holds. */
function FlowBox({ document, flow }) {
	const { edit } = useDocument.getState();
	const name = flow.name.replaceAll("_", " ");
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("section", {
		className: List_module_default.flow,
		"aria-label": `Flow ${name}`,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("header", {
				className: List_module_default.flowHead,
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("strong", {
					className: List_module_default.flowName,
					children: name
				}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ActionIcon, {
					variant: "subtle",
					color: "gray",
					"aria-label": `Delete the flow ${name}`,
					onClick: () => void edit([{
						op: "remove",
						path: flow.path
					}]),
					children: "✕"
				})]
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(ConditionEditor, {
				part: flow.path,
				at: ["condition"],
				label: "Only where",
				value: flow.condition
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(StepRows, {
				document,
				list: [...flow.path, "steps"],
				cards: flow.cards,
				label: `Steps of ${name}`
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(AddStep, {
				list: [...flow.path, "steps"],
				length: flow.cards.length,
				where: name
			})
		]
	});
}
// src/recipes/list/StageSection.tsx
/** A stage: its name, what it waits for, its steps, and its flows. */
function StageSection({ document, lane, last }) {
	const { edit, settle } = useDocument.getState();
	const list = [...lane.path, "steps"];
	const cards = lane.items.filter((item) => item.type === "card");
	const flows = lane.items.filter((item) => item.type === "flow");
	const problems = lane.problems.filter((one) => one.path.length <= lane.path.length + 1);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("section", {
		className: List_module_default.stage,
		"aria-label": `Stage ${lane.name}`,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("header", {
				className: List_module_default.stageHead,
				children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						className: List_module_default.number,
						"aria-hidden": "true",
						children: lane.index + 1
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						className: List_module_default.stageName,
						children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(TextField, {
							"aria-label": "Name of the stage",
							value: lane.name,
							onChange: (next) => void edit(renameLane(document, lane, String(next)), gestureAt([...lane.path, "name"])),
							onLeave: settle
						})
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						className: List_module_default.waits,
						children: waits(lane)
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Menu, {
						position: "bottom-end",
						withinPortal: true,
						children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Menu.Target, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ActionIcon, {
							variant: "subtle",
							color: "gray",
							"aria-label": `More for the stage ${lane.name}`,
							children: "⋯"
						}) }), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Menu.Dropdown, { children: [
							/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Menu.Item, {
								disabled: lane.index === 0,
								onClick: () => void edit(moveLane(lane, lane.index - 1)),
								children: "Move up"
							}),
							/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Menu.Item, {
								disabled: last,
								onClick: () => void edit(moveLane(lane, lane.index + 1)),
								children: "Move down"
							}),
							/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Menu.Item, {
								onClick: () => void edit(addFlow(lane, "detected_objects.count > 0")),
								children: "Add steps under a condition"
							}),
							/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Menu.Item, {
								onClick: () => void edit(removeLane(document, lane)),
								children: "Delete the stage"
							})
						] })]
					})
				]
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Problems, { problems }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(StepRows, {
				document,
				list,
				cards,
				label: `Steps of ${lane.name}`
			}),
			flows.map((flow) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FlowBox, {
				document,
				flow
			}, flow.id)),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(AddStep, {
				list,
				length: lane.raw.steps?.length ?? 0,
				where: lane.name
			})
		]
	});
}
function waits(lane) {
	if (!lane.said) return "";
	if (lane.dependsOn.length === 0) return "waits for nothing";
	return `waits for ${lane.dependsOn.join(", ")}`;
}
// src/recipes/list/SentenceList.tsx
/** The recipe as what it does, sentence by sentence, stage by stage. */
function SentenceList({ document }) {
	const { edit } = useDocument.getState();
	if (document.recipe === null) return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("section", {
		className: List_module_default.list,
		"aria-label": "The recipe",
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", { children: "This text cannot be read as a recipe. Mend it in the panel “Text”, or undo." }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Problems, {
			problems: document.problems,
			lines: true
		})]
	});
	const lanes = lanesOf(document);
	const loose = document.problems.filter((one) => one.path[0] !== "stages");
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("section", {
		className: List_module_default.list,
		"aria-label": "The recipe",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Problems, {
				problems: loose,
				lines: true
			}),
			lanes.map((lane) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StageSection, {
				document,
				lane,
				last: lane.index === lanes.length - 1
			}, lane.id)),
			lanes.length === 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
				className: List_module_default.empty,
				children: "Nothing is done yet. Add a stage, and steps to it."
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				variant: "default",
				className: List_module_default.addStage,
				onClick: () => void edit(addLane(document)),
				children: "+ Add a stage"
			})
		]
	});
}
// src/api/plans.ts
function explainPlan(question, signal) {
	return ask("POST", "/plans", question, signal);
}
// src/recipes/amounts.ts
/** Bytes as people say them. */
function bytesInWords(bytes) {
	const [unit, size] = bytes >= 1e9 ? ["GB", 1e9] : bytes >= 1e6 ? ["MB", 1e6] : ["KB", 1e3];
	const amount = bytes / size;
	return `${amount >= 10 || Number.isInteger(amount) ? Math.round(amount) : amount.toFixed(1)} ${unit}`;
}
/** Seconds as people say them; to plan by, not to measure by. */
function secondsInWords(seconds) {
	if (seconds < 1) return "under a second";
	if (seconds < 90) return counted(Math.round(seconds), "second");
	const minutes = Math.round(seconds / 60);
	if (minutes < 90) return counted(minutes, "minute");
	return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
// src/recipes/ProfileSelect.tsx
/** Who plays the models' roles. The recipe stays as it is; problems, sentences and costs are for whom is chosen. */
function ProfileSelect() {
	const profile = useDocument((state) => state.profile);
	const { readFor } = useDocument.getState();
	const profiles = useCatalogue()?.profiles ?? [];
	const chosen = profiles.find((one) => one.name === profile);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Select, {
		label: "Models",
		description: chosen && !chosen.playable ? chosen.why : "Who does the work. Everything stays on this machine.",
		data: profiles.map((one) => ({
			value: one.name,
			label: one.playable ? one.title : `${one.title} (not here yet)`
		})),
		value: profile,
		allowDeselect: false,
		onChange: (next) => next && void readFor(next)
	});
}
var Panel_module_default = {
	panel: "_panel_q3u58_1",
	tabs: "_tabs_q3u58_9",
	tab: "_tab_q3u58_9",
	soft: "_soft_q3u58_26",
	heading: "_heading_q3u58_32",
	figures: "_figures_q3u58_38",
	phases: "_phases_q3u58_55",
	phase: "_phase_q3u58_55",
	phaseHead: "_phaseHead_q3u58_67",
	phaseMemory: "_phaseMemory_q3u58_75",
	plain: "_plain_q3u58_81",
	small: "_small_q3u58_91",
	versions: "_versions_q3u58_96",
	version: "_version_q3u58_96",
	differences: "_differences_q3u58_112",
	difference: "_difference_q3u58_112",
	sign: "_sign_q3u58_125",
	text: "_text_q3u58_132",
	link: "_link_q3u58_151"
};
// src/recipes/panel/Costs.tsx
/** What a change of mind costs once a run is done. */
function Costs({ costs }) {
	const dear = costs.filter((one) => one.cost === "measure");
	const cheap = costs.length - dear.length;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("h2", {
			className: Panel_module_default.heading,
			children: "To change your mind afterwards"
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
			className: Panel_module_default.soft,
			children: [
				cheap,
				" of ",
				costs.length,
				" values can be changed after a run at no cost: it only decides again.",
				dear.length > 0 && " These need the models again:"
			]
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
			className: Panel_module_default.plain,
			children: dear.map((one) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", {
				className: Panel_module_default.small,
				children: [
					inWords(one.parameter),
					" of ",
					one.node.replaceAll("_", " ")
				]
			}, `${one.node}.${one.parameter}`))
		})
	] });
}
// src/recipes/panel/PhaseList.tsx
/** The phases of a run: what is in memory together, and what is done then. */
function PhaseList({ phases }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ol", {
		className: Panel_module_default.phases,
		children: phases.map((phase, at) => {
			const nodes = [...phase.nodes, ...phase.barrier ? [phase.barrier] : []];
			const calls = [...phase.ahead, ...phase.calls].reduce((sum, one) => sum + one.calls, 0);
			const players = Object.keys(phase.players);
			return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", {
				className: Panel_module_default.phase,
				children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
						className: Panel_module_default.phaseHead,
						children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", { children: ["Phase ", at + 1] }), phase.memory_bytes > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
							className: Panel_module_default.phaseMemory,
							children: bytesInWords(phase.memory_bytes)
						})]
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
						className: Panel_module_default.plain,
						children: nodes.map((node) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Planned, { node }, node.id))
					}),
					players.length > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
						className: Panel_module_default.small,
						children: [players.join(", "), calls > 0 && ` · at most ${counted(calls, "call")}`]
					})
				]
			}, nodes[0]?.id ?? `phase ${at}`);
		})
	});
}
function Planned({ node }) {
	const { select } = useDocument.getState();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("button", {
			type: "button",
			className: Panel_module_default.link,
			onClick: () => select(node.id),
			children: node.sentence
		}),
		node.added && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
			className: Panel_module_default.small,
			children: [" · by itself: ", node.added]
		}),
		node.scope === "set" && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
			className: Panel_module_default.small,
			children: " · waits for every photo"
		})
	] });
}
// src/recipes/panel/ExplainPanel.tsx
/** What a run would do, in which order, with whom, and what it and a change would cost. */
function ExplainPanel({ document }) {
	const profile = useDocument((state) => state.profile);
	const variables = (document.asks ?? []).map((name) => `${name}=…`);
	const query = useQuery({
		queryKey: [
			"plan",
			document.text,
			profile
		],
		queryFn: ({ signal }) => explainPlan({
			text: document.text,
			profile,
			variables,
			overrides: [],
			photos: []
		}, signal),
		enabled: document.sound,
		placeholderData: keepPreviousData,
		retry: false
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProfileSelect, {}),
		!document.sound && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
			className: Panel_module_default.heading,
			children: "This cannot be run yet"
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Problems, {
			problems: document.problems,
			lines: true
		})] }),
		query.error && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
			className: Panel_module_default.heading,
			children: query.error.message
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Problems, { problems: query.error instanceof ApiError ? query.error.problems : [] })] }),
		document.sound && query.data && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Explained, { explanation: query.data }),
		document.sound && query.isPending && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
			className: Panel_module_default.soft,
			children: "It is being worked out…"
		})
	] });
}
function Explained({ explanation }) {
	const most = Math.max(0, ...explanation.phases.map((phase) => phase.memory_bytes));
	const dropped = Object.entries(explanation.dropped);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("dl", {
			className: Panel_module_default.figures,
			"aria-label": `For ${counted(explanation.figures_for, "photo")}`,
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("dt", { children: "For" }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("dd", { children: [counted(explanation.figures_for, "photo"), ", nothing known before"] }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("dt", { children: "Work" }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("dd", { children: [
					"about ",
					secondsInWords(explanation.cpu_seconds),
					" of one processor core"
				] }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("dt", { children: "Calls of models" }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("dd", { children: ["at most ", explanation.calls.toLocaleString("en")] }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("dt", { children: "Memory" }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("dd", { children: [
					"at most ",
					bytesInWords(most),
					" for models"
				] }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("dt", { children: "Room on disk" }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("dd", { children: ["about ", bytesInWords(explanation.disk_bytes)] }),
				explanation.download_bytes > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("dt", { children: "To download" }), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("dd", { children: [bytesInWords(explanation.download_bytes), ", once"] })] })
			]
		}),
		dropped.length > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("h2", {
			className: Panel_module_default.heading,
			children: "Left out"
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
			className: Panel_module_default.plain,
			children: dropped.map(([node, reason]) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
				node.replaceAll("_", " "),
				": ",
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
					className: Panel_module_default.small,
					children: reason
				})
			] }, node))
		})] }),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("h2", {
			className: Panel_module_default.heading,
			children: "In this order"
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PhaseList, { phases: explanation.phases }),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Costs, { costs: explanation.parameters })
	] });
}
// src/recipes/panel/RecipeForm.tsx
var WRITES = [
	[
		"sidecars",
		"XMP sidecars",
		"Verdicts and stars beside the copies, for your editor.",
		true
	],
	[
		"develop",
		"Develop settings",
		"Sidecars carry crop and corrections too.",
		false
	],
	[
		"regions",
		"Regions of faces",
		"Sidecars carry where faces are.",
		false
	],
	[
		"masks",
		"Masks",
		"Outlines are written as PNG.",
		false
	]
];
/** What holds for the whole recipe: its name, what it writes, and what the run may use. */
function RecipeForm({ document }) {
	const { edit, settle } = useDocument.getState();
	const recipe = document.recipe ?? {};
	const set = (path, value, typed = false) => void edit(keyEdits(document, path, value), typed ? gestureAt(path) : void 0);
	const text = (key) => ({
		value: recipe[key] ?? "",
		error: errorAt(document, [key]),
		onChange: (next) => set([key], next, true),
		onLeave: settle
	});
	const general = recipe.global_parameters ?? {};
	const memory = general.gpu_memory_limit;
	const models = useCatalogue()?.models.map((one) => one.role) ?? [];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Stack, {
		gap: "md",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(TextField, {
				label: "Name",
				...text("name")
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(TextField, {
				label: "What it is for",
				long: true,
				...text("description")
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(TextField, {
				label: "Its own version",
				...text("version")
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("h2", {
				className: Form_module_default.section,
				children: "What a run writes"
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Select, {
				label: "Finished copies",
				description: "Originals are never changed.",
				error: errorAt(document, ["output", "copies"]),
				data: [
					{
						value: "keep",
						label: "of what is kept"
					},
					{
						value: "all",
						label: "of everything"
					},
					{
						value: "none",
						label: "of nothing"
					}
				],
				value: recipe.output?.copies ?? null,
				placeholder: "of what is kept, where a step edits",
				clearable: true,
				clearButtonProps: { "aria-label": "Back to the default" },
				onChange: (next) => set(["output", "copies"], next ?? void 0)
			}),
			WRITES.map(([key, label, help, fallback]) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Switch, {
				label,
				description: help,
				error: errorAt(document, ["output", key]),
				checked: Boolean(recipe.output?.[key] ?? fallback),
				onChange: (event) => set(["output", key], event.currentTarget.checked)
			}, key)),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("h2", {
				className: Form_module_default.section,
				children: "What a run may use"
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(NumberInput, {
				label: "Photos at a time",
				description: "More is faster on a large graphics card, and takes more memory.",
				error: errorAt(document, ["global_parameters", "batch_size"]),
				min: 1,
				max: 1024,
				value: general.batch_size ?? 4,
				onChange: (next) => typeof next === "number" && set(["global_parameters", "batch_size"], next, true),
				onBlur: settle
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(TextField, {
				label: "Most memory for models",
				description: "Such as 6GB; empty: what is there.",
				placeholder: "no limit",
				error: errorAt(document, ["global_parameters", "gpu_memory_limit"]),
				value: saidBytes(memory),
				onChange: (next) => set(["global_parameters", "gpu_memory_limit"], next === "" ? void 0 : next, true),
				onLeave: settle
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(WordsField, {
				label: "Models kept in memory",
				description: "Where room is short, all others make room first.",
				error: errorAt(document, ["global_parameters", "cache_models"]),
				value: general.cache_models,
				choices: null,
				suggestions: models,
				onChange: (next) => set(["global_parameters", "cache_models"], next.length > 0 ? next : void 0),
				onLeave: settle
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PairsField, {
				label: "Words for questions",
				description: "What ${names} in questions to a model stand for, unless a run says otherwise.",
				value: recipe.variables ?? {},
				onChange: (next) => set(["variables"], next, true),
				onLeave: settle
			})
		]
	});
}
function saidBytes(value) {
	if (typeof value !== "number") return value ?? "";
	const giga = value / 1e9;
	return Number.isInteger(giga * 100) ? `${giga}GB` : String(value);
}
// src/recipes/panel/TextPanel.tsx
var PAUSE_MS = 250;
/** The recipe's own text. What is typed counts as soon as the hand rests. */
function TextPanel({ document }) {
	const typed = useTyped(document.text, false);
	const timer = (0, import_react.useRef)(void 0);
	const { replace, settle } = useDocument.getState();
	const send = (text) => {
		window.clearTimeout(timer.current);
		timer.current = window.setTimeout(() => void replace(text, "text"), PAUSE_MS);
	};
	(0, import_react.useEffect)(() => () => window.clearTimeout(timer.current), []);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		className: Panel_module_default.text,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Textarea, {
			label: document.format === "json" ? "JSON" : "YAML",
			description: "Comments and order stay as they are, whatever you change elsewhere.",
			autosize: true,
			minRows: 16,
			spellCheck: false,
			value: typed.value,
			onFocus: typed.enter,
			onChange: (event) => {
				typed.take(event.target.value);
				send(event.target.value);
			},
			onBlur: () => {
				window.clearTimeout(timer.current);
				if (typed.value !== document.text) replace(typed.value, "text");
				typed.leave();
				settle();
			}
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Problems, {
			problems: document.problems,
			lines: true
		})]
	});
}
// src/recipes/panel/Differences.tsx
var SIGNS = {
	added: "+",
	removed: "−",
	changed: "~",
	moved: "↕"
};
/** What differs between two texts, in sentences; where things stand on the canvas does not count. */
function Differences({ before, after, asked }) {
	const query = useQuery({
		queryKey: ["differences", ...asked],
		queryFn: async () => compareDocuments(await before(), await after()),
		retry: false
	});
	if (query.error) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
		className: Panel_module_default.soft,
		children: query.error.message
	});
	if (query.data === void 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
		className: Panel_module_default.soft,
		children: "They are being compared…"
	});
	if (query.data.length === 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
		className: Panel_module_default.soft,
		children: "They do the same."
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
		className: Panel_module_default.differences,
		"aria-label": "Differences",
		children: query.data.map((one) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", {
			className: Panel_module_default.difference,
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: Panel_module_default.sign,
				title: one.kind,
				children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
					"aria-hidden": "true",
					children: SIGNS[one.kind]
				})
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", { children: one.sentence })]
		}, `${one.kind} ${one.sentence}`))
	});
}
// src/recipes/panel/VersionsPanel.tsx
var NOW = "now";
/** Every version that was saved, what differs between two of them, and a way back. */
function VersionsPanel({ document }) {
	const name = useDocument((state) => state.name);
	const base = useDocument((state) => state.base);
	const shipped = useDocument((state) => state.shipped);
	const [pair, setPair] = (0, import_react.useState)([null, NOW]);
	const query = useQuery({
		queryKey: [
			"versions",
			name,
			base
		],
		queryFn: () => listVersions(name ?? ""),
		enabled: name !== null && !shipped
	});
	const versions = query.data ?? [];
	if (versions.length === 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
		className: Panel_module_default.soft,
		children: query.isPending && !shipped ? "The versions are being read…" : "Nothing is saved under this name yet."
	});
	const older = pair[0] ?? String(versions[0]?.version);
	const choices = versions.map((one) => ({
		value: String(one.version),
		label: `Version ${one.version}`
	}));
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Select, {
			label: "What differs between",
			data: choices,
			value: older,
			allowDeselect: false,
			onChange: (next) => setPair([next, pair[1]])
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Select, {
			mt: "xs",
			label: "and",
			data: [{
				value: NOW,
				label: "what is open now"
			}, ...choices],
			value: pair[1],
			allowDeselect: false,
			onChange: (next) => setPair([older, next ?? NOW])
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Differences, {
			before: () => readVersion(name ?? "", Number(older)),
			after: () => pair[1] === NOW ? Promise.resolve(document.text) : readVersion(name ?? "", Number(pair[1])),
			asked: [
				name,
				older,
				pair[1] === NOW ? document.text : pair[1]
			]
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("h2", {
			className: Panel_module_default.heading,
			children: "Saved versions"
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
			className: Panel_module_default.versions,
			children: versions.map((one) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SavedVersion, {
				name: name ?? "",
				version: one,
				current: one.version === base
			}, one.version))
		})
	] });
}
function SavedVersion({ name, version, current }) {
	const { replace } = useDocument.getState();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", {
		className: Panel_module_default.version,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", { children: [
			"Version ",
			version.version,
			current && " (the newest)",
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("br", {}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: Panel_module_default.small,
				children: moment(version.saved)
			})
		] }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
			size: "compact-sm",
			variant: "default",
			"aria-label": `Go back to version ${version.version}`,
			onClick: () => void readVersion(name, version.version).then((text) => replace(text)),
			children: "Go back to it"
		})]
	});
}
// src/recipes/panel/SidePanel.tsx
/** What is beside the recipe: the chosen step, the whole, what it would do, what it was, and its text. */
function SidePanel({ document, withStep }) {
	const selected = useDocument((state) => state.selected);
	const [tab, setTab] = (0, import_react.useState)(withStep ? "recipe" : "explain");
	(0, import_react.useEffect)(() => {
		if (selected !== null && withStep) setTab("step");
	}, [selected, withStep]);
	const shown = tab === "step" && !withStep ? "explain" : tab;
	const step = document.steps.find((one) => one.id === selected);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("aside", {
		className: Panel_module_default.panel,
		"aria-label": "Beside the recipe",
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Tabs, {
			value: shown,
			onChange: setTab,
			keepMounted: false,
			className: Panel_module_default.tabs,
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Tabs.List, {
					grow: true,
					children: [
						withStep && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Tabs.Tab, {
							value: "step",
							children: "Step"
						}),
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Tabs.Tab, {
							value: "recipe",
							children: "Recipe"
						}),
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Tabs.Tab, {
							value: "explain",
							children: "Explain"
						}),
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Tabs.Tab, {
							value: "versions",
							children: "Versions"
						}),
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Tabs.Tab, {
							value: "text",
							children: "Text"
						})
					]
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Tabs.Panel, {
					value: "step",
					className: Panel_module_default.tab,
					children: step ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StepForm, { step }, step.path.join("/") || step.id) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
						className: Panel_module_default.soft,
						children: "Select a step to see everything that can be set about it."
					})
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Tabs.Panel, {
					value: "recipe",
					className: Panel_module_default.tab,
					children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RecipeForm, { document })
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Tabs.Panel, {
					value: "explain",
					className: Panel_module_default.tab,
					children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ExplainPanel, { document })
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Tabs.Panel, {
					value: "versions",
					className: Panel_module_default.tab,
					children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(VersionsPanel, { document })
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Tabs.Panel, {
					value: "text",
					className: Panel_module_default.tab,
					children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(TextPanel, { document })
				})
			]
		})
	});
}
// src/recipes/download.ts
/** Hand a text to the browser as a file. */
function download(name, text, type) {
	const address = URL.createObjectURL(new Blob([text], { type }));
	const link = document.createElement("a");
	link.href = address;
	link.download = name;
	link.click();
	URL.revokeObjectURL(address);
}
// src/recipes/ExportMenu.tsx
/** The recipe as a file. In its own format it is the text itself, comments and all. */
function ExportMenu({ name }) {
	async function give(to) {
		const { document } = useDocument.getState();
		if (document === null) return;
		try {
			const text = document.format === to ? document.text : await convertDocument(document.text, to);
			download(`${name}.${to}`, text, to === "json" ? "application/json" : "application/yaml");
		} catch (fault) {
			useDocument.setState({ fault });
		}
	}
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Menu, {
		position: "bottom-end",
		withinPortal: true,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Menu.Target, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
			variant: "default",
			children: "Export"
		}) }), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Menu.Dropdown, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Menu.Item, {
			onClick: () => void give("yaml"),
			children: "As YAML"
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Menu.Item, {
			onClick: () => void give("json"),
			children: "As JSON"
		})] })]
	});
}
// src/recipes/Icons.tsx
/** Small signs for buttons; the button's label says the word. */
function UndoIcon() {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("svg", {
		width: "16",
		height: "16",
		viewBox: "0 0 16 16",
		fill: "none",
		stroke: "currentColor",
		strokeWidth: "1.6",
		"aria-hidden": "true",
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", {
			d: "M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6",
			strokeLinecap: "round",
			strokeLinejoin: "round"
		})
	});
}
function RedoIcon() {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("svg", {
		width: "16",
		height: "16",
		viewBox: "0 0 16 16",
		fill: "none",
		stroke: "currentColor",
		strokeWidth: "1.6",
		"aria-hidden": "true",
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", {
			d: "m10.5 3 3 3-3 3M13.5 6H6a3.5 3.5 0 0 0 0 7h4",
			strokeLinecap: "round",
			strokeLinejoin: "round"
		})
	});
}
// src/recipes/RecipeHeader.tsx
/** What is open, whether it is kept, and what can be done with the whole of it. */
function RecipeHeader({ name, wiring, onWiring, beside, onBeside, onRun, onSheet }) {
	const state = useDocument();
	const { document, undo, redo, save } = state;
	const keymap = useCanvasKeys((keys) => keys.keymap);
	const wrong = document?.problems.length ?? 0;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("header", {
		className: Recipe_module_default.head,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
			className: Recipe_module_default.title,
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("h1", {
				className: Recipe_module_default.name,
				children: document?.recipe?.name ?? name
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
				className: Recipe_module_default.state,
				role: "status",
				children: [saidOf(state), wrong > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
					className: Recipe_module_default.wrong,
					children: [" · ▲ ", wrong === 1 ? "1 problem" : `${wrong} problems`]
				})]
			})]
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
			className: Recipe_module_default.tools,
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Tooltip, {
					label: withKey("Undo", keymap.undo),
					children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ActionIcon, {
						variant: "default",
						size: "lg",
						"aria-label": "Undo",
						disabled: !state.canUndo,
						onClick: undo,
						children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(UndoIcon, {})
					})
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Tooltip, {
					label: withKey("Redo", keymap.redo),
					children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ActionIcon, {
						variant: "default",
						size: "lg",
						"aria-label": "Redo",
						disabled: !state.canRedo,
						onClick: redo,
						children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RedoIcon, {})
					})
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(SegmentedControl, {
					"aria-label": "How the recipe is shown",
					data: [{
						value: "list",
						label: "Sentences"
					}, {
						value: "wiring",
						label: "Wiring"
					}],
					value: wiring ? "wiring" : "list",
					onChange: (next) => onWiring(next === "wiring")
				}),
				wiring && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
					variant: "default",
					"aria-pressed": beside,
					onClick: () => onBeside(!beside),
					children: beside ? "Hide panel" : "Explain"
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(ExportMenu, { name }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
					variant: "default",
					loading: state.saving,
					disabled: !state.dirty,
					onClick: () => void save(),
					children: "Save"
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
					color: FILLED,
					disabled: document === null,
					onClick: onRun,
					children: "Run…"
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Tooltip, {
					label: withKey("Keys", keymap.help),
					children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ActionIcon, {
						variant: "default",
						size: "lg",
						"aria-label": "Show the keys",
						onClick: onSheet,
						children: "?"
					})
				})
			]
		})]
	});
}
function saidOf(state) {
	if (state.document === null) return state.fault ? "It could not be opened" : "It is being opened…";
	if (state.saving) return "It is being saved…";
	if (state.dirty) return "Changes are not saved yet";
	if (state.shipped) return "Comes with Safelight; a change is saved as your own";
	return state.base === null ? "Not saved yet" : `Saved, version ${state.base}`;
}
// src/recipes/Refused.tsx
/** What the server refused last, in its own words. */
function Refused({ fault }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("section", {
		className: Recipe_module_default.notice,
		role: "alert",
		"aria-label": "Refused",
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
			className: Recipe_module_default.noticeText,
			children: fault.message
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Problems, {
			problems: fault.problems,
			lines: true
		})]
	});
}
// src/recipes/run/PlaceField.tsx
/** Where the results go: said before anything starts, and changed by whoever wants them elsewhere. */
function PlaceField({ folder, recipe, sample, value, onChange }) {
	const { data, error } = usePlace(folder, recipe, sample);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(TextInput, {
		label: "Results go to",
		description: value === null && data?.inside ? "A folder inside that of the photos, since nothing around it is in reach here. It is never taken for photos." : "A folder of its own. Your photos stay as they are.",
		error: error?.message,
		value: value ?? data?.out ?? "",
		spellCheck: false,
		onChange: (event) => onChange(event.currentTarget.value),
		onBlur: () => (value?.trim() === "" || value === data?.out) && onChange(null)
	});
}
// src/recipes/run/SampleField.tsx
var USUAL = 40;
/** All photos, or some of them to see first what the recipe makes of them. */
function SampleField({ value, onChange }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Radio.Group, {
		label: "How many",
		value: value === null ? "all" : "some",
		onChange: (next) => onChange(next === "all" ? null : USUAL),
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Group, {
			gap: "lg",
			mt: 6,
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Radio, {
					value: "all",
					label: "All photos"
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Radio, {
					value: "some",
					label: "A sample, to try it"
				}),
				value !== null && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(NumberInput, {
					"aria-label": "Photos in the sample",
					w: 100,
					min: 1,
					max: 1e5,
					value,
					onChange: (next) => typeof next === "number" && next >= 1 && onChange(next)
				})
			]
		})
	});
}
// src/recipes/run/variables.ts
/** What a run can be told: what it must be given first, then what the recipe says already. */
function wantedVariables(document) {
	const known = document.recipe?.variables ?? {};
	return [.../* @__PURE__ */ new Set([...document.asks ?? [], ...Object.keys(known)])].map((name) => ({
		name,
		fallback: known[name] ?? null
	}));
}
// src/recipes/run/RunDialog.tsx
/** What a run must be told: which photos, how many of them, who does the work, and the recipe's own questions. */
function RunDialog({ document, onClose }) {
	const [folder, setFolder] = (0, import_react.useState)(lastFolder);
	const [out, setOut] = (0, import_react.useState)(null);
	const [sample, setSample] = (0, import_react.useState)(null);
	const [fresh, setFresh] = (0, import_react.useState)(false);
	const wanted = wantedVariables(document);
	const [said, setSaid] = (0, import_react.useState)({});
	const [, go] = useLocation();
	const queries = useQueryClient();
	const recipe = document.recipe?.name ?? "";
	const start = useMutation({
		mutationFn: async (order) => startRun(order.out ? order : {
			...order,
			out: (await askPlace(order.photos, recipe, sample !== null)).out
		}),
		onSuccess: (run) => {
			rememberFolder(folder);
			queries.invalidateQueries({ queryKey: ["runs"] });
			go(`/runs/${run.id}`);
		}
	});
	const missing = wanted.filter((one) => one.fallback === null && !said[one.name]?.trim());
	function lead({ path }) {
		const step = stepAt(document, path);
		if (step === void 0) return null;
		return () => {
			useDocument.getState().select(step.id);
			onClose();
		};
	}
	function order(photos) {
		const { name, dirty, profile } = useDocument.getState();
		const variables = Object.entries(said).flatMap(([key, text]) => text.trim() ? [`${key}=${text.trim()}`] : []);
		return {
			...dirty ? {
				recipe: null,
				text: document.text
			} : {
				recipe: name,
				text: null
			},
			profile,
			photos: [photos],
			out: out?.trim() || null,
			sample,
			variables,
			overrides: [],
			fresh
		};
	}
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Modal, {
		opened: true,
		onClose,
		title: `Run ${recipe || "this recipe"}`,
		size: "lg",
		closeButtonProps: { "aria-label": "Close" },
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Stack, {
			gap: "md",
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(FolderBrowser, {
					path: folder,
					onPath: (path) => {
						setFolder(path);
						setOut(null);
					}
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(SampleField, {
					value: sample,
					onChange: setSample
				}),
				folder !== null && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PlaceField, {
					folder,
					recipe,
					sample: sample !== null,
					value: out,
					onChange: setOut
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProfileSelect, {}),
				wanted.length > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("fieldset", {
					style: {
						border: 0,
						margin: 0,
						padding: 0
					},
					children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("legend", {
						className: Run_module_default.legend,
						children: "What the recipe asks"
					}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Stack, {
						gap: "xs",
						children: wanted.map((one) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(TextInput, {
							label: one.name.replaceAll("_", " "),
							placeholder: one.fallback ?? "must be said",
							required: one.fallback === null,
							value: said[one.name] ?? "",
							onChange: (event) => setSaid({
								...said,
								[one.name]: event.currentTarget.value
							})
						}, one.name))
					})]
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Checkbox, {
					label: "Ask the models anew",
					description: "Otherwise what is known about a photo is not asked again.",
					checked: fresh,
					onChange: (event) => setFresh(event.currentTarget.checked)
				}),
				!document.sound && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Problems, {
					problems: document.problems,
					lines: true,
					lead
				}),
				start.error && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
					role: "alert",
					children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
						className: Run_module_default.fault,
						children: start.error.message
					}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Problems, {
						problems: start.error instanceof ApiError ? start.error.problems : [],
						lines: true,
						lead
					})]
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Group, {
					justify: "flex-end",
					children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
						variant: "default",
						onClick: onClose,
						children: "Cancel"
					}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
						color: FILLED,
						loading: start.isPending,
						disabled: folder === null || !document.sound || missing.length > 0,
						onClick: () => folder !== null && start.mutate(order(folder)),
						children: sample === null ? "Run over this folder" : "Run over a sample"
					})]
				})
			]
		})
	});
}
// src/recipes/useRecipeKeys.ts
var DEEDS = /* @__PURE__ */ new Set([...[
	"move-up",
	"move-down",
	"duplicate",
	"copy",
	"cut",
	"paste",
	"disable",
	"delete"
]]);
/** The keyboard of a recipe's page. */
function useRecipeKeys({ wiring, onSheet }) {
	(0, import_react.useEffect)(() => {
		const onKey = (event) => {
			if (event.defaultPrevented) return;
			if (isSave(event)) {
				event.preventDefault();
				useDocument.getState().save();
			} else if (answered(event, wiring, onSheet)) event.preventDefault();
		};
		window.addEventListener("keydown", onKey);
		return () => window.removeEventListener("keydown", onKey);
	}, [wiring, onSheet]);
}
function isSave(event) {
	return (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
}
function answered(event, wiring, onSheet) {
	const { document, undo, redo, select } = useDocument.getState();
	const command = commandOf(event);
	if (command === null || document === null || isElsewhere(event.target)) return false;
	if (command === "undo" || command === "redo") {
		(command === "undo" ? undo : redo)();
		return true;
	}
	if (wiring || isTyping(event.target)) return false;
	const cards = cardsOf(lanesOf(document)).filter((card) => card.raw !== null);
	const chosen = new Set(useDocument.getState().selection);
	if (DEEDS.has(command)) {
		const own = cards.filter((card) => chosen.has(card.id));
		if (own.length === 0 && command !== "paste") return false;
		if (command === "copy" && window.getSelection()?.toString()) return false;
		doTo(command, document, own);
		return true;
	}
	const last = cards.findLastIndex((card) => chosen.has(card.id));
	const walk = {
		up: -1,
		down: 1,
		"more-up": -1,
		"more-down": 1
	}[command];
	if (walk !== void 0 && mayWalk(event.target)) {
		const next = cards[(last < 0 ? walk > 0 ? -1 : cards.length : last) + walk];
		if (next) select(...command.startsWith("more") ? chosen : [], next.id);
		if (next) show(next.id);
		return true;
	}
	if (command === "none") select();
	else if (command === "all") select(...cards.map((card) => card.id));
	else if (command === "help") onSheet();
	else return false;
	return true;
}
/** A dialog or an open menu has its own keys. */
function isElsewhere(target) {
	return target instanceof Element && target.closest("[role=dialog], [role=menu], [role=listbox]") !== null;
}
/** Arrows walk through the steps where nothing else wants them. */
function mayWalk(target) {
	if (!(target instanceof Element)) return true;
	return target.closest("[role=tablist], [role=radiogroup]") === null;
}
function show(id) {
	const row = window.document.querySelector(`[data-step="${CSS.escape(id)}"]`);
	row?.querySelector("button")?.focus({ preventScroll: true });
	row?.scrollIntoView({ block: "nearest" });
}
// src/recipes/RecipePage.tsx
var RecipePage_exports = /* @__PURE__ */ __exportAll({ default: () => RecipePage });
var CANVAS = new Chunk(() => __vitePreload(() => import("./CanvasPage.js"), __vite__mapDeps([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19]), import.meta.url));
/** One recipe: as sentences or as wiring, and beside it what is chosen, explained and kept. */
function RecipePage({ name }) {
	const document = useDocument((state) => state.document);
	const fault = useDocument((state) => state.fault);
	const [wiring, setWiring] = (0, import_react.useState)(false);
	const [running, setRunning] = (0, import_react.useState)(false);
	const [sheet, setSheet] = (0, import_react.useState)(false);
	const [beside, setBeside] = (0, import_react.useState)(false);
	(0, import_react.useEffect)(() => {
		useDocument.getState().open(name);
	}, [name]);
	useRecipeKeys({
		wiring,
		onSheet: () => setSheet(true)
	});
	(0, import_react.useEffect)(warnOfLoss, []);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		className: Recipe_module_default.page,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(RecipeHeader, {
				name,
				wiring,
				onWiring: setWiring,
				beside,
				onBeside: setBeside,
				onRun: () => setRunning(true),
				onSheet: () => setSheet(true)
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Conflict, {}),
			fault && fault.kind !== "Conflict" && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Refused, { fault }),
			document && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
				className: Recipe_module_default.body,
				"data-alone": wiring && !beside || void 0,
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
					className: Recipe_module_default.main,
					"data-wiring": wiring || void 0,
					children: wiring ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Part, {
						of: CANVAS,
						meanwhile: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", { children: "The wiring is being drawn…" })
					}) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SentenceList, { document })
				}), (!wiring || beside) && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SidePanel, {
					document,
					withStep: !wiring
				})]
			}),
			document && running && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RunDialog, {
				document,
				onClose: () => setRunning(false)
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(KeySheet, {
				opened: sheet,
				wiring,
				onClose: () => setSheet(false)
			})
		]
	});
}
/** The browser asks before it throws unsaved changes away. */
function warnOfLoss() {
	const ask = (event) => {
		if (useDocument.getState().dirty) event.preventDefault();
	};
	window.addEventListener("beforeunload", ask);
	return () => window.removeEventListener("beforeunload", ask);
}
export { remove as A, ordersOf as B, addFlow as C, moveSteps as D, moveLane as E, toLane as F, without as G, KIND_WORDS as H, toggleDisabled as I, laneId as J, cardsOf as K, ConditionEditor as L, renameLane as M, setLane as N, nudge as O, spotBehind as P, NumberInput as Q, actionKey as R, add as S, duplicate as T, kindOf$1 as U, wiresOf as V, renamed as W, useCatalogue as X, lanesOf as Y, Switch as Z, kindOfGiver as _, rememberFolder as a, titleOf as b, found as c, commandOf as d, RecipePage as default, isTyping as f, judge as g, inputPorts as h, lastFolder as i, removeLane as j, paste as k, offers as l, flowsOf as m, usePlace as n, addWired as o, useCanvasKeys as p, key as q, FolderBrowser as r, byModel as s, RecipePage_exports as t, BINDINGS as u, laneBy as v, addLane as w, StepForm as x, set as y, actionsOf as z };
