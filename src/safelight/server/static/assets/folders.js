import { H as require_jsx_runtime, L as useStyles, M as Box, O as Button, P as factory, R as useProps, it as createVarsResolver, mt as getSize, wt as __toESM, xt as require_react } from "./query.js";
import { c as VisuallyHidden, l as useResolvedStylesApi } from "./useMutation.js";
import { D as useId$1, E as useUncontrolled, n as ask } from "./client.js";
import { a as getComboboxLabelId, c as Combobox, d as getOptionsLockup, f as getParsedComboboxData, l as useCombobox, o as OptionsDropdown, p as InputBase } from "./Select.js";
import { t as Modal } from "./Modal.js";
import { t as create } from "./react.js";
// node_modules/@mantine/core/esm/components/Autocomplete/Autocomplete.mjs
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var import_jsx_runtime = require_jsx_runtime();
var Autocomplete = factory((_props) => {
	const props = useProps([
		"Input",
		"InputWrapper",
		"Autocomplete"
	], { size: "sm" }, _props);
	const { classNames, styles, unstyled, vars, dropdownOpened, defaultDropdownOpened, onDropdownClose, onDropdownOpen, onFocus, onBlur, onClick, onChange, data, value, defaultValue, selectFirstOptionOnChange, selectFirstOptionOnDropdownOpen, onOptionSubmit, comboboxProps, readOnly, disabled, filter, limit, withScrollArea, maxDropdownHeight, floatingHeight, size, id, renderOption, autoComplete, scrollAreaProps, onClear, clearButtonProps, error, clearable, clearSectionMode, rightSection, autoSelectOnBlur, openOnFocus = true, attributes, ...others } = props;
	const _id = useId$1(id);
	const comboboxLabelId = getComboboxLabelId({
		id: _id,
		label: others.label,
		labelProps: others.labelProps,
		inputWrapperOrder: others.inputWrapperOrder
	});
	const parsedData = getParsedComboboxData(data);
	const optionsLockup = getOptionsLockup(parsedData);
	const [_value, setValue] = useUncontrolled({
		value,
		defaultValue,
		finalValue: "",
		onChange
	});
	const combobox = useCombobox({
		opened: dropdownOpened,
		defaultOpened: defaultDropdownOpened,
		onDropdownOpen: () => {
			onDropdownOpen?.();
			if (selectFirstOptionOnDropdownOpen) combobox.selectFirstOption();
		},
		onDropdownClose: () => {
			onDropdownClose?.();
			setTimeout(combobox.resetSelectedOption, 0);
		}
	});
	const handleValueChange = (value) => {
		setValue(value);
		combobox.resetSelectedOption();
	};
	const { resolvedClassNames, resolvedStyles } = useResolvedStylesApi({
		props,
		styles,
		classNames
	});
	(0, import_react.useEffect)(() => {
		if (selectFirstOptionOnChange) combobox.selectFirstOption();
	}, [selectFirstOptionOnChange, _value]);
	const clearButton = /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Combobox.ClearButton, {
		...clearButtonProps,
		onClear: () => {
			handleValueChange("");
			onClear?.();
		}
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Combobox, {
		store: combobox,
		__staticSelector: "Autocomplete",
		classNames: resolvedClassNames,
		styles: resolvedStyles,
		unstyled,
		readOnly,
		size,
		attributes,
		floatingHeight,
		keepMounted: autoSelectOnBlur,
		onOptionSubmit: (val) => {
			onOptionSubmit?.(val);
			handleValueChange(optionsLockup[val].label);
			combobox.closeDropdown();
		},
		...comboboxProps,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Combobox.Target, {
			autoComplete,
			withExpandedAttribute: true,
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(InputBase, {
				...others,
				size,
				__staticSelector: "Autocomplete",
				__clearSection: clearButton,
				__clearable: clearable && !!_value && !disabled && !readOnly,
				__clearSectionMode: clearSectionMode,
				rightSection,
				disabled,
				readOnly,
				value: _value,
				error,
				onChange: (event) => {
					handleValueChange(event.currentTarget.value);
					combobox.openDropdown();
					selectFirstOptionOnChange && combobox.selectFirstOption();
				},
				onFocus: (event) => {
					openOnFocus && combobox.openDropdown();
					onFocus?.(event);
				},
				onBlur: (event) => {
					if (autoSelectOnBlur) combobox.clickSelectedOption();
					combobox.closeDropdown();
					onBlur?.(event);
				},
				onClick: (event) => {
					combobox.openDropdown();
					onClick?.(event);
				},
				classNames: resolvedClassNames,
				styles: resolvedStyles,
				unstyled,
				attributes,
				id: _id
			})
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(OptionsDropdown, {
			data: parsedData,
			hidden: readOnly || disabled,
			filter,
			search: _value,
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
	});
});
Autocomplete.classes = {
	...InputBase.classes,
	...Combobox.classes
};
Autocomplete.displayName = "@mantine/core/Autocomplete";
// node_modules/@mantine/core/esm/components/Kbd/Kbd.module.mjs
var Kbd_module_default = { "root": "m_dc6f14e2" };
// node_modules/@mantine/core/esm/components/Kbd/Kbd.mjs
var varsResolver = createVarsResolver((_, { size }) => ({ root: { "--kbd-fz": getSize(size, "kbd-fz") } }));
var Kbd = factory((_props) => {
	const props = useProps("Kbd", null, _props);
	const { classNames, className, style, styles, unstyled, vars, attributes, ...others } = props;
	const getStyles = useStyles({
		name: "Kbd",
		classes: Kbd_module_default,
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
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
		component: "kbd",
		...getStyles("root"),
		...others
	});
});
Kbd.classes = Kbd_module_default;
Kbd.varsResolver = varsResolver;
Kbd.displayName = "@mantine/core/Kbd";
// node_modules/@mantine/core/esm/components/TextInput/TextInput.mjs
var TextInput = factory((props) => {
	const _props = useProps([
		"Input",
		"InputWrapper",
		"TextInput"
	], null, props);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(InputBase, {
		component: "input",
		..._props,
		__staticSelector: "TextInput"
	});
});
TextInput.classes = InputBase.classes;
TextInput.displayName = "@mantine/core/TextInput";
// src/keys/chord.ts
/** A key press as a chord, such as `P`, `Shift+P`, `Ctrl+Z`, `?`; "" for a modifier alone. Command counts as Ctrl. Shift is
* told only where the sign itself does not: `?` is `?` on every keyboard, however it is typed. */
function chordOf(pressed) {
	const { key } = pressed;
	if ([
		"Shift",
		"Control",
		"Alt",
		"Meta",
		"AltGraph",
		"Dead",
		"CapsLock"
	].includes(key)) return "";
	const sign = key === " " ? "Space" : key.length === 1 ? key.toUpperCase() : key;
	const toldByItself = key.length === 1 && key.toLowerCase() === key.toUpperCase();
	const parts = [pressed.ctrlKey || pressed.metaKey ? "Ctrl" : "", pressed.altKey ? "Alt" : ""];
	if (pressed.shiftKey && !toldByItself) parts.push("Shift");
	return [...parts.filter(Boolean), sign].join("+");
}
var SHOWN = {
	ArrowLeft: "←",
	ArrowRight: "→",
	ArrowUp: "↑",
	ArrowDown: "↓",
	PageUp: "Page up",
	PageDown: "Page down",
	Escape: "Esc"
};
/** A chord as it is written on keys. */
var chordInWords = (chord) => chord.replace(/[A-Za-z]+$/, (key) => SHOWN[key] ?? key).replaceAll("+", " + ").replace(/^ \+ $/, "+");
/** A chord as small as it can be written, for a button's corner. */
var chordInShort = (chord) => chordInWords(chord).replace("Shift + ", "⇧");
/** What a button does, with the first of its keys, for who points at it. */
var withKey = (words, chords) => chords[0] === void 0 ? words : `${words} (${chordInWords(chords[0])})`;
var KeySheet_module_default = {
	told: "_told_sfkja_1",
	groups: "_groups_sfkja_6",
	title: "_title_sfkja_15",
	row: "_row_sfkja_20",
	keys: "_keys_sfkja_30"
};
// src/keys/keymap.ts
function actionsOf(bindings) {
	return Object.keys(bindings);
}
/** The keys as they come. */
function givenKeys(bindings) {
	const given = actionsOf(bindings).map((action) => [action, bindings[action].keys]);
	return Object.fromEntries(given);
}
/** Which action a chord stands for. */
function actionOf(keymap, chord) {
	if (chord === "") return null;
	return Object.keys(keymap).find((action) => keymap[action].includes(chord)) ?? null;
}
/** One chord for an action, in place of its own; whoever had it loses it, and is named so that the sheet can say so. */
function rebound(keymap, action, chord) {
	const had = actionOf(keymap, chord);
	const taken = had === action ? null : had;
	const next = {
		...keymap,
		[action]: [chord]
	};
	if (taken) next[taken] = keymap[taken].filter((one) => one !== chord);
	return {
		keymap: next,
		taken
	};
}
/** The keys kept under a name, over the given ones. */
function recalledKeys(name, bindings, storage = localStorage) {
	const given = givenKeys(bindings);
	try {
		const kept = JSON.parse(storage.getItem(name) ?? "{}");
		const known = actionsOf(bindings).filter((action) => isChords(kept[action]));
		return {
			...given,
			...Object.fromEntries(known.map((action) => [action, kept[action]]))
		};
	} catch {
		return given;
	}
}
/** Only what differs is kept, so that a later version's keys come through. */
function rememberKeys(name, bindings, keymap, storage = localStorage) {
	const own = actionsOf(bindings).filter((action) => keymap[action].join() !== bindings[action].keys.join());
	try {
		storage.setItem(name, JSON.stringify(Object.fromEntries(own.map((action) => [action, keymap[action]]))));
	} catch {}
}
var isChords = (value) => Array.isArray(value) && value.every((one) => typeof one === "string");
// src/keys/KeySheet.tsx
/** Every key, and each to be changed: press its button, then the new key. */
function KeySheet(props) {
	const { title, opened, onClose, bindings, keys, only, children } = props;
	const { keymap, rebind, reset } = keys;
	const [asked, setAsked] = (0, import_react.useState)(null);
	const [told, setTold] = (0, import_react.useState)("");
	const actions = actionsOf(bindings).filter((action) => only?.has(action) ?? true);
	const groups = [...new Set(actions.map((action) => bindings[action].group))];
	const press = (event, action) => {
		if (asked !== action) return;
		const chord = chordOf(event);
		if (chord === "" || chord === "Tab") return;
		event.preventDefault();
		event.stopPropagation();
		setAsked(null);
		if (chord === "Escape") return setTold("Nothing was changed.");
		const taken = rebind(action, chord);
		const lost = taken ? ` “${bindings[taken].words}” has lost it.` : "";
		setTold(`${chordInWords(chord)}: ${bindings[action].words}.${lost}`);
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Modal, {
		opened,
		onClose,
		title,
		size: "52rem",
		closeOnEscape: asked === null,
		closeButtonProps: { "aria-label": "Close the sheet" },
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
			"data-key-sheet": true,
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
					className: KeySheet_module_default.told,
					children: [children, " Press a button here, then the key you want."]
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
					className: KeySheet_module_default.told,
					role: "status",
					children: asked ? `Press the key for “${bindings[asked].words}”; Esc leaves it.` : told
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
					className: KeySheet_module_default.groups,
					children: groups.map((group) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("section", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("h2", {
						className: KeySheet_module_default.title,
						children: group
					}), actions.filter((action) => bindings[action].group === group).map((action) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
						className: KeySheet_module_default.row,
						children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
							"aria-hidden": "true",
							children: bindings[action].words
						}), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("button", {
							type: "button",
							className: KeySheet_module_default.keys,
							"data-own-keys": asked === action ? true : void 0,
							onClick: () => setAsked(action),
							onBlur: () => setAsked(null),
							onKeyDown: (event) => press(event, action),
							children: [
								/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(VisuallyHidden, { children: [bindings[action].words, ": "] }),
								asked === action ? "Press a key" : keymap[action].map((chord) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Kbd, { children: chordInWords(chord) }, chord)),
								asked !== action && keymap[action].length === 0 && "none"
							]
						})]
					}, action))] }, group))
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
					variant: "default",
					size: "xs",
					mt: "md",
					onClick: () => [reset(), setTold("All keys are as they came.")],
					children: "All keys as they came"
				})
			]
		})
	});
}
// src/keys/keymapStore.ts
/** A page's keys, as they were changed in this browser. They are kept under `name`. */
function keymapStore(name, bindings) {
	return create()((set, get) => {
		const keep = (keymap) => {
			rememberKeys(name, bindings, keymap);
			set({ keymap });
		};
		return {
			keymap: recalledKeys(name, bindings),
			rebind: (action, chord) => {
				const { keymap, taken } = rebound(get().keymap, action, chord);
				keep(keymap);
				return taken;
			},
			reset: () => keep(givenKeys(bindings))
		};
	});
}
// src/api/folders.ts
function listFolder(path, signal) {
	return ask("GET", path === null ? "/folders" : `/folders?path=${encodeURIComponent(path)}`, void 0, signal);
}
export { chordInShort as a, withKey as c, actionOf as i, TextInput as l, keymapStore as n, chordInWords as o, KeySheet as r, chordOf as s, listFolder as t, Autocomplete as u };
