import { A as Transition, H as require_jsx_runtime, L as useStyles, M as Box, O as Button, P as factory, Q as getThemeColor, R as useProps, _t as rem, ft as getRadius, it as createVarsResolver, mt as getSize, st as useMergedRef, wt as __toESM, xt as require_react } from "./query.js";
import { E as useUncontrolled, O as createSafeContext, T as useDirection, i as useQuery, n as ask, t as ApiError } from "./client.js";
import { t as clamp } from "./clamp.js";
import { a as filter, i as arrange, n as activate, o as useDesk, r as fold, s as useHands } from "./CullingPage.js";
import { n as VERDICT_WORDS, r as Verdict } from "./Dialog.js";
// node_modules/@mantine/hooks/esm/use-move/use-move.mjs
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
function useMove(onChange, handlers, dir = "ltr") {
	const mounted = (0, import_react.useRef)(false);
	const isSliding = (0, import_react.useRef)(false);
	const frame = (0, import_react.useRef)(0);
	const cleanupRef = (0, import_react.useRef)(null);
	const [active, setActive] = (0, import_react.useState)(false);
	(0, import_react.useEffect)(() => {
		mounted.current = true;
		return () => {
			cleanupRef.current?.();
		};
	}, []);
	return {
		ref: (0, import_react.useCallback)((node) => {
			const onScrub = ({ x, y }) => {
				cancelAnimationFrame(frame.current);
				frame.current = requestAnimationFrame(() => {
					if (mounted.current && node) {
						node.style.userSelect = "none";
						const rect = node.getBoundingClientRect();
						if (rect.width && rect.height) {
							const _x = clamp((x - rect.left) / rect.width, 0, 1);
							onChange({
								x: dir === "ltr" ? _x : 1 - _x,
								y: clamp((y - rect.top) / rect.height, 0, 1)
							});
						}
					}
				});
			};
			const bindEvents = () => {
				document.addEventListener("mousemove", onMouseMove);
				document.addEventListener("mouseup", stopScrubbing);
				document.addEventListener("touchmove", onTouchMove, { passive: false });
				document.addEventListener("touchend", stopScrubbing);
			};
			const unbindEvents = () => {
				document.removeEventListener("mousemove", onMouseMove);
				document.removeEventListener("mouseup", stopScrubbing);
				document.removeEventListener("touchmove", onTouchMove);
				document.removeEventListener("touchend", stopScrubbing);
			};
			const startScrubbing = () => {
				if (!isSliding.current && mounted.current) {
					isSliding.current = true;
					typeof handlers?.onScrubStart === "function" && handlers.onScrubStart();
					setActive(true);
					bindEvents();
				}
			};
			const stopScrubbing = () => {
				if (isSliding.current && mounted.current) {
					isSliding.current = false;
					setActive(false);
					unbindEvents();
					setTimeout(() => {
						typeof handlers?.onScrubEnd === "function" && handlers.onScrubEnd();
					}, 0);
				}
			};
			const onMouseDown = (event) => {
				startScrubbing();
				event.preventDefault();
				onMouseMove(event);
			};
			const onMouseMove = (event) => onScrub({
				x: event.clientX,
				y: event.clientY
			});
			const onTouchStart = (event) => {
				if (event.cancelable) event.preventDefault();
				startScrubbing();
				onTouchMove(event);
			};
			const onTouchMove = (event) => {
				if (event.cancelable) event.preventDefault();
				onScrub({
					x: event.changedTouches[0].clientX,
					y: event.changedTouches[0].clientY
				});
			};
			node?.addEventListener("mousedown", onMouseDown);
			node?.addEventListener("touchstart", onTouchStart, { passive: false });
			cleanupRef.current = () => {
				unbindEvents();
				cancelAnimationFrame(frame.current);
			};
			return () => {
				if (node) {
					node.removeEventListener("mousedown", onMouseDown);
					node.removeEventListener("touchstart", onTouchStart);
				}
			};
		}, [dir, onChange]),
		active
	};
}
// node_modules/@mantine/core/esm/core/utils/find-closest-number/find-closest-number.mjs
function findClosestNumber(value, numbers) {
	if (numbers.length === 0) return value;
	return numbers.reduce((prev, curr) => Math.abs(curr - value) < Math.abs(prev - value) ? curr : prev);
}
// node_modules/@mantine/core/esm/components/Slider/Slider.context.mjs
var [SliderProvider, useSliderContext] = createSafeContext("SliderProvider was not found in tree");
// node_modules/@mantine/core/esm/components/Slider/SliderRoot/SliderRoot.mjs
var import_jsx_runtime = require_jsx_runtime();
function SliderRoot({ size, disabled, variant, color, thumbSize, radius, orientation, ...others }) {
	const { getStyles } = useSliderContext();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
		tabIndex: -1,
		variant,
		size,
		...getStyles("root"),
		mod: { orientation },
		...others
	});
}
SliderRoot.displayName = "@mantine/core/SliderRoot";
// node_modules/@mantine/core/esm/components/Slider/Thumb/Thumb.mjs
function Thumb({ max, min, value, position, label, dragging, onMouseDown, onKeyDownCapture, labelTransitionProps, labelAlwaysOn, thumbLabel, thumbValueText, onFocus, onBlur, showLabelOnHover, isHovered, children = null, disabled, orientation = "horizontal", className, style, ref, ...others }) {
	const { getStyles } = useSliderContext();
	const [focused, setFocused] = (0, import_react.useState)(false);
	const isVisible = labelAlwaysOn || dragging || focused || showLabelOnHover && isHovered;
	const valueText = typeof thumbValueText === "function" ? thumbValueText(value) : thumbValueText;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Box, {
		...others,
		tabIndex: disabled ? -1 : 0,
		role: "slider",
		"aria-label": thumbLabel,
		"aria-valuemax": max,
		"aria-valuemin": min,
		"aria-valuenow": value,
		"aria-valuetext": valueText,
		"aria-disabled": disabled,
		"aria-orientation": orientation,
		ref,
		__vars: { "--slider-thumb-offset": `${position}%` },
		...getStyles("thumb", {
			focusable: true,
			className,
			style
		}),
		mod: {
			dragging,
			disabled
		},
		onFocus: (event) => {
			setFocused(true);
			typeof onFocus === "function" && onFocus(event);
		},
		onBlur: (event) => {
			setFocused(false);
			typeof onBlur === "function" && onBlur(event);
		},
		onTouchStart: onMouseDown,
		onMouseDown,
		onKeyDownCapture,
		onClick: (event) => event.stopPropagation(),
		children: [children, /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Transition, {
			mounted: label != null && !!isVisible,
			transition: "fade",
			duration: 0,
			...labelTransitionProps,
			children: (transitionStyles) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
				...getStyles("label", { style: transitionStyles }),
				children: label
			})
		})]
	});
}
Thumb.displayName = "@mantine/core/SliderThumb";
// node_modules/@mantine/core/esm/components/Slider/utils/get-position/get-position.mjs
function getPosition({ value, min, max }) {
	const position = (value - min) / (max - min) * 100;
	return Math.min(Math.max(position, 0), 100);
}
// node_modules/@mantine/core/esm/components/Slider/Marks/is-mark-filled.mjs
function isMarkFilled({ mark, offset, value, inverted = false, startPointValue }) {
	if (typeof startPointValue === "number" && !inverted) return mark.value >= startPointValue && mark.value <= value || mark.value <= startPointValue && mark.value >= value;
	return inverted ? typeof offset === "number" ? mark.value <= offset || mark.value >= value : mark.value >= value : typeof offset === "number" ? mark.value >= offset && mark.value <= value : mark.value <= value;
}
// node_modules/@mantine/core/esm/components/Slider/Marks/Marks.mjs
function Marks({ marks, min, max, disabled, value, offset, inverted, startPointValue }) {
	const { getStyles } = useSliderContext();
	if (!marks) return null;
	const items = marks.map((mark, index) => {
		if (mark.hidden) return null;
		return /* @__PURE__ */ (0, import_react.createElement)(Box, {
			...getStyles("markWrapper"),
			__vars: { "--mark-offset": `${getPosition({
				value: mark.value,
				min,
				max
			})}%` },
			key: index
		}, /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
			...getStyles("mark"),
			mod: {
				filled: isMarkFilled({
					mark,
					value,
					offset,
					inverted,
					startPointValue
				}),
				disabled
			}
		}), mark.label && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
			...getStyles("markLabel"),
			children: mark.label
		}));
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", { children: items });
}
Marks.displayName = "@mantine/core/SliderMarks";
// node_modules/@mantine/core/esm/components/Slider/Track/Track.mjs
function Track({ filled, children, offset, disabled, marksOffset, inverted, startPointValue, containerProps, ...others }) {
	const { getStyles } = useSliderContext();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
		...getStyles("trackContainer"),
		mod: { disabled },
		...containerProps,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Box, {
			...getStyles("track"),
			mod: {
				inverted,
				disabled
			},
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					mod: {
						inverted,
						disabled
					},
					__vars: {
						"--slider-bar-width": `calc(${filled}% + 2 * var(--slider-size))`,
						"--slider-bar-offset": `calc(${offset}% - var(--slider-size))`
					},
					...getStyles("bar")
				}),
				children,
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Marks, {
					...others,
					offset: marksOffset,
					disabled,
					inverted,
					startPointValue
				})
			]
		})
	});
}
Track.displayName = "@mantine/core/SliderTrack";
// node_modules/@mantine/core/esm/components/Slider/utils/get-change-value/get-change-value.mjs
function getChangeValue({ value, containerWidth, min, max, step, precision }) {
	const dx = (!containerWidth ? value : Math.min(Math.max(value, 0), containerWidth) / containerWidth) * (max - min);
	const nextValue = (dx !== 0 ? Math.round(dx / step) * step : 0) + min;
	const nextValueWithinStep = Math.max(nextValue, min);
	if (precision !== void 0) return Number(nextValueWithinStep.toFixed(precision));
	return nextValueWithinStep;
}
// node_modules/@mantine/core/esm/components/Slider/utils/get-floating-value/get-floating-value.mjs
function getFloatingValue(value, precision) {
	return parseFloat(value.toFixed(precision));
}
// node_modules/@mantine/core/esm/components/Slider/utils/get-precision/get-precision.mjs
function getPrecision(step) {
	if (!step) return 0;
	const split = step.toString().split(".");
	return split.length > 1 ? split[1].length : 0;
}
// node_modules/@mantine/core/esm/components/Slider/utils/get-step-mark-value/get-step-mark-value.mjs
function getNextMarkValue(currentValue, marks) {
	const nextMark = [...marks].sort((a, b) => a.value - b.value).find((mark) => mark.value > currentValue);
	return nextMark ? nextMark.value : currentValue;
}
function getPreviousMarkValue(currentValue, marks) {
	const previousMark = [...marks].sort((a, b) => b.value - a.value).find((mark) => mark.value < currentValue);
	return previousMark ? previousMark.value : currentValue;
}
function getFirstMarkValue(marks) {
	const sortedMarks = [...marks].sort((a, b) => a.value - b.value);
	return sortedMarks.length > 0 ? sortedMarks[0].value : 0;
}
function getLastMarkValue(marks) {
	const sortedMarks = [...marks].sort((a, b) => a.value - b.value);
	return sortedMarks.length > 0 ? sortedMarks[sortedMarks.length - 1].value : 100;
}
// node_modules/@mantine/core/esm/components/Slider/Slider.module.mjs
var Slider_module_default = {
	"root": "m_dd36362e",
	"label": "m_c9357328",
	"thumb": "m_c9a9a60a",
	"trackContainer": "m_a8645c2",
	"track": "m_c9ade57f",
	"bar": "m_38aeed47",
	"markWrapper": "m_b7b0423a",
	"mark": "m_dd33bc19",
	"markLabel": "m_68c77a5b"
};
// node_modules/@mantine/core/esm/components/Slider/Slider/Slider.mjs
var defaultProps = {
	radius: "xl",
	min: 0,
	max: 100,
	step: 1,
	marks: [],
	label: (f) => f,
	labelTransitionProps: {
		transition: "fade",
		duration: 0
	},
	thumbLabel: "",
	showLabelOnHover: true,
	scale: (v) => v,
	size: "md"
};
var varsResolver = createVarsResolver((theme, { size, color, thumbSize, radius }) => ({ root: {
	"--slider-size": getSize(size, "slider-size"),
	"--slider-color": color ? getThemeColor(color, theme) : void 0,
	"--slider-radius": radius === void 0 ? void 0 : getRadius(radius),
	"--slider-thumb-size": thumbSize !== void 0 ? rem(thumbSize) : "calc(var(--slider-size) * 2)"
} }));
var Slider = factory((_props) => {
	const props = useProps("Slider", defaultProps, _props);
	const { classNames, styles, value, onChange, onChangeEnd, size, min, max, domain, step, precision: _precision, defaultValue, name, marks, label, labelTransitionProps, labelAlwaysOn, thumbLabel, thumbValueText, showLabelOnHover, thumbChildren, disabled, unstyled, scale, inverted, startPointValue, orientation, className, style, vars, hiddenInputProps, restrictToMarks, thumbProps, attributes, ref, ...others } = props;
	const getStyles = useStyles({
		name: "Slider",
		props,
		classes: Slider_module_default,
		classNames,
		className,
		styles,
		style,
		attributes,
		vars,
		varsResolver,
		unstyled
	});
	const { dir } = useDirection();
	const [hovered, setHovered] = (0, import_react.useState)(false);
	const [_value, setValue] = useUncontrolled({
		value: typeof value === "number" ? clamp(value, min, max) : value,
		defaultValue: typeof defaultValue === "number" ? clamp(defaultValue, min, max) : defaultValue,
		finalValue: clamp(0, min, max),
		onChange
	});
	const valueRef = (0, import_react.useRef)(_value);
	const onChangeEndRef = (0, import_react.useRef)(onChangeEnd);
	(0, import_react.useEffect)(() => {
		onChangeEndRef.current = onChangeEnd;
	}, [onChangeEnd]);
	const root = (0, import_react.useRef)(null);
	const thumb = (0, import_react.useRef)(null);
	const [domainMin, domainMax] = domain || [min, max];
	const position = getPosition({
		value: _value,
		min: domainMin,
		max: domainMax
	});
	const scaledValue = scale(_value);
	const _label = typeof label === "function" ? label(scaledValue) : label;
	const precision = _precision ?? getPrecision(step);
	const hasStartPoint = typeof startPointValue === "number" && !inverted;
	const startPosition = hasStartPoint ? getPosition({
		value: startPointValue,
		min: domainMin,
		max: domainMax
	}) : 0;
	const trackOffset = hasStartPoint ? Math.min(position, startPosition) : 0;
	const trackFilled = hasStartPoint ? Math.abs(position - startPosition) : position;
	const handleChange = (0, import_react.useCallback)(({ x }) => {
		if (!disabled) {
			const nextValue = getChangeValue({
				value: x,
				min: domainMin,
				max: domainMax,
				step,
				precision
			});
			const clampedValue = clamp(nextValue, min, max);
			setValue(restrictToMarks && marks?.length ? findClosestNumber(clampedValue, marks.map((mark) => mark.value)) : clampedValue);
			valueRef.current = clampedValue;
		}
	}, [
		disabled,
		min,
		max,
		domainMin,
		domainMax,
		step,
		precision,
		setValue,
		marks,
		restrictToMarks
	]);
	const { ref: container, active } = useMove(({ x, y }) => handleChange({ x: orientation === "vertical" ? 1 - y : x }), { onScrubEnd: (0, import_react.useCallback)(() => {
		if (!disabled && onChangeEndRef.current) {
			const finalValue = restrictToMarks && marks?.length ? findClosestNumber(valueRef.current, marks.map((mark) => mark.value)) : valueRef.current;
			onChangeEndRef.current(finalValue);
		}
	}, [
		disabled,
		marks,
		restrictToMarks
	]) }, dir);
	const callOnChangeEnd = (0, import_react.useCallback)((value) => {
		if (!disabled && onChangeEndRef.current) onChangeEndRef.current(value);
	}, [disabled]);
	const handleTrackKeydownCapture = (event) => {
		if (!disabled) switch (event.key) {
			case "ArrowUp": {
				event.preventDefault();
				thumb.current?.focus();
				if (restrictToMarks && marks) {
					const nextValue = getNextMarkValue(_value, marks);
					setValue(nextValue);
					callOnChangeEnd(nextValue);
					break;
				}
				const nextValue = getFloatingValue(Math.min(Math.max(_value + step, domainMin), domainMax), precision);
				setValue(nextValue);
				callOnChangeEnd(nextValue);
				break;
			}
			case "ArrowRight": {
				event.preventDefault();
				thumb.current?.focus();
				if (restrictToMarks && marks) {
					const nextValue = dir === "rtl" ? getPreviousMarkValue(_value, marks) : getNextMarkValue(_value, marks);
					setValue(nextValue);
					callOnChangeEnd(nextValue);
					break;
				}
				const nextValue = getFloatingValue(Math.min(Math.max(dir === "rtl" ? _value - step : _value + step, domainMin), domainMax), precision);
				setValue(nextValue);
				callOnChangeEnd(nextValue);
				break;
			}
			case "ArrowDown": {
				event.preventDefault();
				thumb.current?.focus();
				if (restrictToMarks && marks) {
					const nextValue = getPreviousMarkValue(_value, marks);
					setValue(nextValue);
					callOnChangeEnd(nextValue);
					break;
				}
				const nextValue = getFloatingValue(Math.min(Math.max(_value - step, domainMin), domainMax), precision);
				setValue(nextValue);
				callOnChangeEnd(nextValue);
				break;
			}
			case "ArrowLeft": {
				event.preventDefault();
				thumb.current?.focus();
				if (restrictToMarks && marks) {
					const nextValue = dir === "rtl" ? getNextMarkValue(_value, marks) : getPreviousMarkValue(_value, marks);
					setValue(nextValue);
					callOnChangeEnd(nextValue);
					break;
				}
				const nextValue = getFloatingValue(Math.min(Math.max(dir === "rtl" ? _value + step : _value - step, domainMin), domainMax), precision);
				setValue(nextValue);
				callOnChangeEnd(nextValue);
				break;
			}
			case "Home":
				event.preventDefault();
				thumb.current?.focus();
				if (restrictToMarks && marks) {
					setValue(getFirstMarkValue(marks));
					callOnChangeEnd(getFirstMarkValue(marks));
					break;
				}
				setValue(min);
				callOnChangeEnd(min);
				break;
			case "End":
				event.preventDefault();
				thumb.current?.focus();
				if (restrictToMarks && marks) {
					setValue(getLastMarkValue(marks));
					callOnChangeEnd(getLastMarkValue(marks));
					break;
				}
				setValue(max);
				callOnChangeEnd(max);
		}
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SliderProvider, {
		value: { getStyles },
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SliderRoot, {
			...others,
			ref: useMergedRef(ref, root),
			onKeyDownCapture: handleTrackKeydownCapture,
			onMouseDownCapture: () => root.current?.focus(),
			size,
			disabled,
			orientation,
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Track, {
				inverted,
				offset: trackOffset,
				filled: trackFilled,
				marks,
				min: domainMin,
				max: domainMax,
				value: scaledValue,
				startPointValue: hasStartPoint ? startPointValue : void 0,
				disabled,
				containerProps: {
					ref: container,
					onMouseEnter: showLabelOnHover ? () => setHovered(true) : void 0,
					onMouseLeave: showLabelOnHover ? () => setHovered(false) : void 0
				},
				children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Thumb, {
					max: domainMax,
					min: domainMin,
					value: scaledValue,
					position,
					dragging: active,
					label: _label,
					ref: thumb,
					labelTransitionProps,
					labelAlwaysOn,
					thumbLabel,
					thumbValueText,
					showLabelOnHover,
					isHovered: hovered,
					disabled,
					orientation,
					...thumbProps,
					children: thumbChildren
				})
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("input", {
				type: "hidden",
				name,
				value: scaledValue,
				...hiddenInputProps
			})]
		})
	});
});
Slider.classes = Slider_module_default;
Slider.varsResolver = varsResolver;
Slider.displayName = "@mantine/core/Slider";
// src/api/whatif.ts
var base = (run) => `/runs/${encodeURIComponent(run)}`;
var knobs = (run, signal) => ask("GET", `${base(run)}/knobs`, void 0, signal);
var whatIf = (run, settings, signal) => ask("POST", `${base(run)}/whatif`, { settings }, signal);
var WhatIf_module_default = {
	panel: "_panel_rrbyt_1",
	head: "_head_rrbyt_10",
	soft: "_soft_rrbyt_15",
	fault: "_fault_rrbyt_20",
	knob: "_knob_rrbyt_24",
	knobHead: "_knobHead_rrbyt_28",
	value: "_value_rrbyt_35",
	sum: "_sum_rrbyt_41",
	tally: "_tally_rrbyt_47",
	only: "_only_rrbyt_63",
	changes: "_changes_rrbyt_78",
	changed: "_changed_rrbyt_84",
	name: "_name_rrbyt_102"
};
// src/culling/whatif/Changes.tsx
var MOST = 100;
/** How many verdicts would be others, which, and why. */
function Changes({ answer }) {
	const { store } = useHands();
	const names = useDesk((desk) => desk.columns.names);
	const onlyThese = useDesk((desk) => desk.filters.changed);
	const { changes, unknown } = answer;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("section", { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
			className: WhatIf_module_default.sum,
			role: "status",
			children: sumOf(changes.length)
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("table", {
			className: WhatIf_module_default.tally,
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("tbody", { children: Object.keys(VERDICT_WORDS).map((word) => {
				const [before, after] = [answer.before[word] ?? 0, answer.after[word] ?? 0];
				if (before === 0 && after === 0) return null;
				return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("tr", { children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("th", {
						scope: "row",
						children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Verdict, { verdict: word })
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("td", { children: before }),
					/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("td", { children: ["→ ", after] }),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("td", {
						className: WhatIf_module_default.soft,
						children: after === before ? "" : signed(after - before)
					})
				] }, word);
			}) })
		}),
		unknown > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
			className: WhatIf_module_default.soft,
			children: [
				"Of ",
				unknown,
				" ",
				unknown === 1 ? "photo" : "photos",
				" the run knows too little to say",
				answer.seconds_to_know === null ? "" : `; a run would take about ${Math.ceil(answer.seconds_to_know)} s`,
				"."
			]
		}),
		changes.length > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("button", {
			type: "button",
			className: WhatIf_module_default.only,
			"aria-pressed": onlyThese,
			onClick: () => filter(store, { changed: !onlyThese }),
			children: onlyThese ? "Show all photos" : "Show only these in the grid"
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("ol", {
			className: WhatIf_module_default.changes,
			children: changes.slice(0, MOST).map((change) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("li", { children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("button", {
				type: "button",
				className: WhatIf_module_default.changed,
				onClick: () => reveal(store, change.index),
				children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						className: WhatIf_module_default.name,
						children: names[change.index]
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", { children: [
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Verdict, { verdict: change.before }),
						" → ",
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Verdict, { verdict: change.after })
					] }),
					/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
						className: WhatIf_module_default.soft,
						children: [change.reason, !change.certain && " Not certain: it hangs on photos that are not known."]
					})
				]
			}) }, change.index))
		}),
		changes.length > MOST && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
			className: WhatIf_module_default.soft,
			children: [
				"And ",
				changes.length - MOST,
				" more, outlined in the grid."
			]
		})
	] });
}
/** Into sight, out of its stack if it is folded away. */
function reveal(store, index) {
	if (!store.getState().cells.includes(index)) fold(store, index);
	if (store.getState().cells.includes(index)) activate(store, index);
}
var sumOf = (count) => count === 0 ? "No verdict would change." : count === 1 ? "1 verdict would change." : `${count} verdicts would change.`;
var signed = (value) => value > 0 ? `+${value}` : `−${-value}`;
// src/culling/whatif/question.ts
/** What the server is asked: only what was turned, and what has to be given with it. What the hand turned goes first. */
function settingsOf(knobs, turned) {
	const moved = knobs.filter((knob) => (turned.get(knobName(knob)) ?? knob.value) !== knob.value);
	const own = moved.map((knob) => `${knobName(knob)}=${turned.get(knobName(knob))}`);
	const names = new Set(moved.map(knobName));
	const along = moved.flatMap((knob) => knob.along).filter((setting) => !names.has(setting.split("=")[0] ?? ""));
	return [...own, ...new Set(along)];
}
var knobName = (knob) => `${knob.step}.${knob.parameter}`;
/** Questions while a slider moves: asked when the hand rests, and only the last one's answer counts. */
var Questions = class {
	timer;
	under;
	ask;
	tell;
	rest;
	constructor(ask, tell, rest = 120) {
		this.ask = ask;
		this.tell = tell;
		this.rest = rest;
	}
	put(settings) {
		this.end();
		if (settings.length === 0) this.tell(null, null);
		else this.timer = setTimeout(() => this.send(settings), this.rest);
	}
	end() {
		clearTimeout(this.timer);
		this.under?.abort();
	}
	async send(settings) {
		const under = new AbortController();
		this.under = under;
		try {
			const answer = await this.ask(settings, under.signal);
			if (!under.signal.aborted) this.tell(answer, null);
		} catch (fault) {
			if (!under.signal.aborted) this.tell(null, fault);
		}
	}
};
// src/culling/whatif/scale.ts
var PLACES = 200;
/** Below this share of the way the run's value would have no room beside it: the scale is stretched there. */
var LOW = .05;
/** What is counted has no halves. */
var COUNTED = [
	"photo",
	"photos",
	"frame",
	"frames",
	"face",
	"faces"
];
/** Places for a hand: round values, whole ones for what is counted, and room around the value that the run had. */
function scaleOf({ value, least, most, unit }) {
	const range = most - least;
	const counted = unit !== null && COUNTED.includes(unit);
	const last = Math.max(1, counted ? Math.min(PLACES, Math.round(range)) : PLACES);
	const bend = !counted && value > least && (value - least) / range < LOW ? 3 : 1;
	const exact = (place) => least + range * (place / last) ** bend;
	const placeOf = (wanted) => range > 0 ? Math.round(last * ((wanted - least) / range) ** (1 / bend)) : 0;
	const home = placeOf(value);
	const valueAt = (place) => {
		if (place === home) return value;
		if (place <= 0) return least;
		if (place >= last) return most;
		return rounded(exact(place), counted ? 1 : exact(place + 1) - exact(place));
	};
	return {
		last,
		valueAt,
		placeOf
	};
}
/** As few digits as still tell a place from the next. */
function rounded(value, spacing) {
	const power = Math.floor(Math.log10(spacing) + 1e-9);
	return power < 0 ? Number(value.toFixed(-power)) : Math.round(value / 10 ** power) * 10 ** power;
}
// src/culling/whatif/WhatIfPanel.tsx
/** Turn the recipe's numbers, and see at once which verdicts would be others. Nothing is run, nothing is saved. */
function WhatIfPanel() {
	const { store } = useHands();
	const run = useDesk((desk) => desk.columns.run);
	const { data, error } = useQuery({
		queryKey: ["knobs", run],
		queryFn: ({ signal }) => knobs(run, signal),
		staleTime: Number.POSITIVE_INFINITY
	});
	const [turned, setTurned] = (0, import_react.useState)(/* @__PURE__ */ new Map());
	const [answer, setAnswer] = (0, import_react.useState)(null);
	const [fault, setFault] = (0, import_react.useState)("");
	const questions = (0, import_react.useMemo)(() => new Questions((settings, signal) => whatIf(run, settings, signal), (found, refused) => {
		setAnswer(found);
		setFault(refused ? refused instanceof ApiError ? refused.message : "The answer could not be read." : "");
		const changes = new Map(found?.changes.map((change) => [change.index, change]));
		if (store.getState().filters.changed) arrange(store, { changes });
		else store.setState({ changes });
	}), [run, store]);
	(0, import_react.useEffect)(() => () => {
		questions.end();
		const { filters } = store.getState();
		arrange(store, {
			changes: /* @__PURE__ */ new Map(),
			filters: {
				...filters,
				changed: false
			}
		});
	}, [questions, store]);
	const turn = (next) => {
		setTurned(next);
		questions.put(settingsOf(data?.knobs ?? [], next));
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("aside", {
		className: WhatIf_module_default.panel,
		"aria-label": "What if",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("h2", {
				className: WhatIf_module_default.head,
				children: "What if"
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
				className: WhatIf_module_default.soft,
				children: "Decided again from what is known: no photo is looked at, and nothing is saved."
			}),
			error && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
				className: WhatIf_module_default.fault,
				children: ["The recipe's numbers could not be read. ", error.message]
			}),
			data?.knobs.length === 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
				className: WhatIf_module_default.soft,
				children: "This recipe has no number to turn."
			}),
			data?.knobs.map((knob) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Turn, {
				knob,
				value: turned.get(knobName(knob)) ?? knob.value,
				onTurn: (value) => turn(new Map(turned).set(knobName(knob), value))
			}, knobName(knob))),
			turned.size > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				variant: "default",
				size: "xs",
				onClick: () => turn(/* @__PURE__ */ new Map()),
				children: "As it was run"
			}),
			fault && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
				className: WhatIf_module_default.fault,
				role: "alert",
				children: fault
			}),
			answer && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Changes, { answer })
		]
	});
}
function Turn({ knob, value, onTurn }) {
	const scale = (0, import_react.useMemo)(() => scaleOf(knob), [knob]);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		className: WhatIf_module_default.knob,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
				className: WhatIf_module_default.knobHead,
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", { children: knob.title }), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("output", {
					className: WhatIf_module_default.value,
					children: [
						value,
						" ",
						value === 1 ? knob.unit?.replace(/s$/, "") : knob.unit
					]
				})]
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Slider, {
				size: "sm",
				color: "gray",
				label: null,
				thumbLabel: `${knob.title} (${knob.step})`,
				min: 0,
				max: scale.last,
				step: 1,
				scale: scale.valueAt,
				value: scale.placeOf(value),
				marks: [{ value: scale.placeOf(knob.value) }],
				onChange: (place) => onTurn(scale.valueAt(place))
			}),
			value !== knob.value && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
				className: WhatIf_module_default.soft,
				children: [
					"The run had ",
					knob.value,
					"."
				]
			})
		]
	});
}
export { WhatIfPanel as default };
