const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["./WhatIfPanel.js","./query.js","./client.js","./index.js","./index.css","./clamp.js","./Dialog.js","./useMutation.js","./Modal.js","./ScrollArea.js","./Dialog.css","./WhatIfPanel.css"])))=>i.map(i=>d[i]);
import { Ct as __exportAll, H as require_jsx_runtime, O as Button, P as factory, R as useProps, bt as require_react_dom, k as Loader, m as keepPreviousData, wt as __toESM, xt as require_react } from "./query.js";
import { i as useQuery, n as ask, r as askInParting, t as ApiError } from "./client.js";
import { i as pictures, n as people, r as photo$1, t as grid } from "./photos.js";
import { c as VisuallyHidden, t as useMutation } from "./useMutation.js";
import { i as Link, n as Chunk, r as Part, t as __vitePreload } from "./index.js";
import { f as getParsedComboboxData, p as InputBase, u as ComboboxChevron } from "./Select.js";
import { a as chordInShort, i as actionOf, l as TextInput, n as keymapStore, r as KeySheet$1, s as chordOf, t as listFolder, u as Autocomplete } from "./folders.js";
import { r as Verdict } from "./Dialog.js";
import { n as useStore, r as createStore } from "./react.js";
import { t as Menu } from "./Menu.js";
import { i as listAddress, r as exportTo, t as DeliverDialog } from "./DeliverDialog.js";
import { t as Modal } from "./Modal.js";
// node_modules/@mantine/core/esm/components/NativeSelect/NativeSelectOption.mjs
var import_jsx_runtime = require_jsx_runtime();
function isGroup(input) {
	return "group" in input;
}
function NativeSelectOption({ data }) {
	if (isGroup(data)) {
		const items = data.items.map((item) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(NativeSelectOption, { data: item }, item.value));
		return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("optgroup", {
			label: data.group,
			children: items
		});
	}
	const { value, label, ...others } = data;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("option", {
		value: data.value,
		...others,
		children: data.label
	});
}
NativeSelectOption.displayName = "@mantine/core/NativeSelectOption";
// node_modules/@mantine/core/esm/components/NativeSelect/NativeSelect.mjs
var defaultProps = {
	size: "sm",
	rightSectionPointerEvents: "none"
};
var NativeSelect = factory((props) => {
	const { data, children, size, error, rightSection, unstyled, ...others } = useProps([
		"Input",
		"InputWrapper",
		"NativeSelect"
	], defaultProps, props);
	const options = getParsedComboboxData(data).map((item, index) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(NativeSelectOption, { data: item }, index));
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(InputBase, {
		component: "select",
		...others,
		__staticSelector: "NativeSelect",
		size,
		pointer: true,
		error,
		unstyled,
		rightSection: rightSection || /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ComboboxChevron, {
			size,
			error,
			unstyled
		}),
		children: children || options
	});
});
NativeSelect.classes = InputBase.classes;
NativeSelect.displayName = "@mantine/core/NativeSelect";
// src/api/marks.ts
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var base$1 = (run) => `/runs/${encodeURIComponent(run)}/marks`;
var standing = (run) => ask("GET", base$1(run));
var say = (run, saying) => ask("POST", base$1(run), saying);
/** Exactly as they were: for undo and redo. */
var restore = (run, marks) => ask("POST", `${base$1(run)}/restore`, { marks });
/** A mark as JSON takes 50 bytes at most: so many go along in the 64 KB that outlive a page. */
var MOST_IN_PARTING = 1200;
/** The same while the page goes, in requests that outlive it; the answer is heard by nobody. */
function restoreInParting(run, marks) {
	for (let from = 0; from < marks.length; from += MOST_IN_PARTING) askInParting(`${base$1(run)}/restore`, { marks: marks.slice(from, from + MOST_IN_PARTING) });
}
var Culling_module_default = {
	desk: "_desk_yexdc_1",
	middle: "_middle_yexdc_9",
	message: "_message_yexdc_15",
	bar: "_bar_yexdc_22",
	foot: "_foot_yexdc_33 _bar_yexdc_22",
	group: "_group_yexdc_39",
	end: "_end_yexdc_46",
	toggle: "_toggle_yexdc_50",
	hint: "_hint_yexdc_84",
	scope: "_scope_yexdc_89",
	told: "_told_yexdc_93",
	trouble: "_trouble_yexdc_97",
	words: "_words_yexdc_102",
	verdicts: "_verdicts_yexdc_114",
	choice: "_choice_yexdc_123",
	search: "_search_yexdc_128"
};
// node_modules/zustand/esm/vanilla/shallow.mjs
var isIterable = (obj) => Symbol.iterator in obj;
var hasIterableEntries = (value) => "entries" in value;
var compareEntries = (valueA, valueB) => {
	const mapA = valueA instanceof Map ? valueA : new Map(valueA.entries());
	const mapB = valueB instanceof Map ? valueB : new Map(valueB.entries());
	if (mapA.size !== mapB.size) return false;
	for (const [key, value] of mapA) if (!mapB.has(key) || !Object.is(value, mapB.get(key))) return false;
	return true;
};
var compareIterables = (valueA, valueB) => {
	const iteratorA = valueA[Symbol.iterator]();
	const iteratorB = valueB[Symbol.iterator]();
	let nextA = iteratorA.next();
	let nextB = iteratorB.next();
	while (!nextA.done && !nextB.done) {
		if (!Object.is(nextA.value, nextB.value)) return false;
		nextA = iteratorA.next();
		nextB = iteratorB.next();
	}
	return !!nextA.done && !!nextB.done;
};
function shallow(valueA, valueB) {
	if (Object.is(valueA, valueB)) return true;
	if (typeof valueA !== "object" || valueA === null || typeof valueB !== "object" || valueB === null) return false;
	if (Object.getPrototypeOf(valueA) !== Object.getPrototypeOf(valueB)) return false;
	if (isIterable(valueA) && isIterable(valueB)) {
		if (hasIterableEntries(valueA) && hasIterableEntries(valueB)) return compareEntries(valueA, valueB);
		return compareIterables(valueA, valueB);
	}
	return compareEntries({ entries: () => Object.entries(valueA) }, { entries: () => Object.entries(valueB) });
}
// node_modules/zustand/esm/react/shallow.mjs
function useShallow(selector) {
	const prev = import_react.useRef(void 0);
	return (state) => {
		const next = selector(state);
		return shallow(prev.current, next) ? prev.current : prev.current = next;
	};
}
// src/culling/hands.tsx
var RoomContext = (0, import_react.createContext)(null);
/** The desk of one run, for all that stands on it. */
function DeskRoom({ room, children }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RoomContext, {
		value: room,
		children
	});
}
function useHands() {
	const room = (0, import_react.useContext)(RoomContext);
	if (room === null) throw new Error("This stands on no desk.");
	return room;
}
/** A part of the desk; drawn again only when that part is another. */
var useDesk = (part) => useStore(useHands().store, part);
/** Several values at once, told apart one by one. */
var useDeskParts = (parts) => useStore(useHands().store, useShallow(parts));
// src/culling/state/address.ts
var VIEWS$2 = /* @__PURE__ */ new Set([
	"grid",
	"loupe",
	"compare",
	"survey"
]);
var isView = (word) => word !== void 0 && VIEWS$2.has(word);
var page = (run) => `#/runs/${encodeURIComponent(run)}/photos`;
var base = (run) => `${page(run)}/`;
/** Whether an address is of the run's photos at all: who leaves them is followed by no word of theirs. */
var isOf = (run, hash) => hash === page(run) || hash.startsWith(base(run));
/** Null where the address says nothing of a view. */
function addressed(run, hash) {
	if (!hash.startsWith(base(run))) return null;
	const [view, ...photos] = hash.slice(base(run).length).split("/");
	if (!isView(view)) return null;
	try {
		return {
			view,
			photos: photos.map(decodeURIComponent)
		};
	} catch {
		return {
			view,
			photos: []
		};
	}
}
/** Names may hold slashes: of a photo in a folder of the shoot. */
var addressOf = (run, { view, photos }) => base(run) + [view, ...photos].map(encodeURIComponent).join("/");
// src/culling/state/verdicts.ts
/** Verdicts as numbers, so that 20,000 of them are one `Uint8Array`; 0: none. */
var VERDICTS = [
	"",
	"keep",
	"alternate",
	"review",
	"rejected",
	"failed"
];
var verdictCode = (word) => Math.max(0, VERDICTS.indexOf(word ?? ""));
var verdictWord = (code) => VERDICTS[code] ?? "";
// src/culling/state/columns.ts
/** The cell of a column; -1 outside it. */
var at = (column, index) => column[index] ?? -1;
function columnsOf(grid) {
	const group = Int32Array.from(grid.groups);
	const rank = Int32Array.from(grid.ranks);
	const labels = new Map(Object.entries(grid.labels).map(([index, names]) => [Number(index), names]));
	return {
		run: grid.run,
		count: grid.count,
		names: grid.names,
		machine: Uint8Array.from(grid.machine, verdictCode),
		group,
		groupNames: grid.group_names,
		members: membersOf(group, rank),
		rank,
		technical: Float32Array.from(grid.technical, known),
		aesthetic: Float32Array.from(grid.aesthetic, known),
		taken: Float64Array.from(grid.taken, (iso) => iso === null ? NaN : Date.parse(iso)),
		camera: Int32Array.from(grid.cameras),
		cameraNames: grid.camera_names,
		labels,
		labelNames: [...new Set([...labels.values()].flat())].sort(),
		edited: Uint8Array.from(grid.edited, Number),
		faces: Int32Array.from(grid.faces),
		width: Int32Array.from(grid.widths),
		height: Int32Array.from(grid.heights)
	};
}
var known = (value) => value ?? NaN;
/** The frames of each group, the best first. */
function membersOf(group, rank) {
	const members = /* @__PURE__ */ new Map();
	group.forEach((of, index) => {
		if (of < 0) return;
		const known = members.get(of);
		if (known) known.push(index);
		else members.set(of, [index]);
	});
	for (const frames of members.values()) frames.sort((a, b) => at(rank, a) - at(rank, b) || a - b);
	return members;
}
/** The frames that stand with a photo in its group, itself among them; alone it is its own. */
var groupOf = (columns, index) => columns.members.get(at(columns.group, index)) ?? [index];
// src/culling/state/marks.ts
var PICKS = [
	null,
	"pick",
	"reject"
];
function marksOf(grid) {
	return {
		picks: Uint8Array.from(grid.picks, (pick) => PICKS.indexOf(pick)),
		ratings: Int8Array.from(grid.ratings, (rating) => rating ?? -1),
		verdicts: Uint8Array.from(grid.verdicts, verdictCode)
	};
}
function saidOf(marks, index) {
	const rating = at(marks.ratings, index);
	return {
		pick: PICKS[at(marks.picks, index)] ?? null,
		rating: rating < 0 ? null : rating
	};
}
var isMarked = (marks, index) => at(marks.picks, index) > 0 || at(marks.ratings, index) >= 0;
/** What a new word leaves of the one before: as the server joins them, so that what is shown at once is what comes. */
function joined(was, saying) {
	if (saying.clear) return {
		pick: null,
		rating: null
	};
	if (saying.rating === null) {
		const keeps = saying.pick === "pick" || !was.rating;
		return {
			pick: saying.pick,
			rating: keeps ? was.rating : null
		};
	}
	if (saying.pick !== null) return {
		pick: saying.pick,
		rating: saying.rating
	};
	return {
		pick: was.pick === "reject" && saying.rating > 0 ? null : was.pick,
		rating: saying.rating
	};
}
/** Write down what was said, and the verdict that follows: failed, else the human's word, else the machine's. */
function write(marks, columns, index, said, verdict) {
	marks.picks[index] = PICKS.indexOf(said.pick);
	marks.ratings[index] = said.rating ?? -1;
	marks.verdicts[index] = verdict ?? verdictAfter(at(columns.machine, index), said);
}
function verdictAfter(machine, said) {
	if (machine === verdictCode("failed")) return machine;
	if (said.pick === "reject") return verdictCode("rejected");
	if (said.pick === "pick" || (said.rating ?? 0) > 0) return verdictCode("keep");
	return machine;
}
// src/culling/state/filters.ts
var ALL = {
	verdicts: [],
	said: "any",
	stars: 0,
	grouped: "any",
	camera: null,
	label: null,
	text: "",
	changed: false
};
var isAll = (filters) => JSON.stringify(filters) === JSON.stringify(ALL);
/** Whether a photo passes: made once for all of them. */
function passing(filters, { columns, marks, changes }) {
	const verdicts = new Set(filters.verdicts.map(verdictCode));
	const words = filters.text.toLowerCase().split(/\s+/).filter(Boolean);
	return (index) => (verdicts.size === 0 || verdicts.has(at(marks.verdicts, index))) && saidSo(filters.said, marks, index) && (filters.stars === 0 || at(marks.ratings, index) >= filters.stars) && (filters.grouped === "any" || at(columns.group, index) >= 0 === (filters.grouped === "grouped")) && (filters.camera === null || at(columns.camera, index) === filters.camera) && (filters.label === null || (columns.labels.get(index)?.includes(filters.label) ?? false)) && (!filters.changed || changes.has(index)) && words.every((word) => found(word, columns, index));
}
function saidSo(said, marks, index) {
	if (said === "any") return true;
	if (said === "picked" || said === "rejected") return at(marks.picks, index) === (said === "picked" ? 1 : 2);
	return isMarked(marks, index) === (said === "marked");
}
/** In the name, the group's name, the camera's or a label. */
function found(word, columns, index) {
	return [...[
		columns.names[index],
		columns.groupNames[at(columns.group, index)],
		columns.cameraNames[at(columns.camera, index)]
	], ...columns.labels.get(index) ?? []].some((text) => text?.toLowerCase().includes(word));
}
// src/culling/state/place.ts
var START = {
	photo: "",
	view: "grid",
	filters: ALL,
	sorting: {
		by: "taken",
		down: false
	},
	stacked: true,
	advance: false,
	size: 190
};
var key = (run) => `safelight.place.${run}`;
function recalled(run, storage = localStorage) {
	try {
		const kept = JSON.parse(storage.getItem(key(run)) ?? "{}");
		const view = kept.view === "loupe" ? "loupe" : "grid";
		return {
			...START,
			...kept,
			view,
			filters: {
				...ALL,
				...kept.filters,
				changed: false
			}
		};
	} catch {
		return START;
	}
}
function remember(run, place, storage = localStorage) {
	try {
		storage.setItem(key(run), JSON.stringify(place));
	} catch {}
}
// src/culling/state/selection.ts
var NOTHING = {
	active: -1,
	anchor: -1,
	selected: /* @__PURE__ */ new Set()
};
var only = (index) => ({
	active: index,
	anchor: index,
	selected: /* @__PURE__ */ new Set([index])
});
/** Add or take out one (Ctrl+click). The last one stays. */
function toggled(selection, index) {
	const selected = new Set(selection.selected);
	if (!selected.delete(index)) selected.add(index);
	if (selected.size === 0) return only(index);
	return {
		active: selected.has(index) ? index : [...selected].at(-1) ?? index,
		anchor: index,
		selected
	};
}
/** From the anchor to here (Shift+click, Shift+arrow), in the order that is on screen. */
function reached(selection, index, cells) {
	const [from, to] = [cells.indexOf(selection.anchor), cells.indexOf(index)];
	if (from < 0 || to < 0) return only(index);
	const range = cells.slice(Math.min(from, to), Math.max(from, to) + 1);
	return {
		active: index,
		anchor: selection.anchor,
		selected: new Set(range)
	};
}
function everything(selection, cells) {
	const active = cells.includes(selection.active) ? selection.active : cells[0] ?? -1;
	return {
		active,
		anchor: active,
		selected: new Set(cells)
	};
}
/** Another of the selected is active (a click into a compared pane): the selection stays. */
var activated = (selection, index) => selection.selected.has(index) ? {
	active: index,
	anchor: selection.anchor,
	selected: selection.selected
} : only(index);
/** The photo `step` places on; at the ends it stays. */
function stepped(photos, from, step) {
	if (photos.length === 0) return -1;
	const place = photos.indexOf(from);
	if (place < 0) return photos[0] ?? -1;
	return photos[Math.min(photos.length - 1, Math.max(0, place + step))] ?? from;
}
// src/culling/state/sorting.ts
var SORT_WORDS = {
	taken: "Time taken",
	name: "Name",
	technical: "Technical score",
	aesthetic: "Look",
	rating: "Stars",
	verdict: "Verdict"
};
var names = new Intl.Collator("en", { numeric: true });
/** Photos in order; what has no value comes last both ways, and ties go by the shoot's own order. */
function sorted(photos, sorting, columns, marks) {
	const sign = sorting.down ? -1 : 1;
	if (sorting.by === "name") return photos.toSorted((a, b) => sign * names.compare(columns.names[a] ?? "", columns.names[b] ?? "") || a - b);
	const column = columnOf(sorting.by, columns, marks);
	const missing = sorting.by === "rating" ? (value) => value < 0 : Number.isNaN;
	return photos.toSorted((a, b) => {
		const [one, other] = [at(column, a), at(column, b)];
		return Number(missing(one)) - Number(missing(other)) || (missing(one) ? 0 : sign * (one - other)) || a - b;
	});
}
function columnOf(by, columns, marks) {
	if (by === "rating") return marks.ratings;
	return by === "verdict" ? marks.verdicts : columns[by];
}
// src/culling/state/stacks.ts
/** Photos put in order, frames of a group together where its first one stands, the best before the others. */
function arranged(sorted, columns, marks, stacked, open) {
	const shown = /* @__PURE__ */ new Map();
	for (const index of sorted) {
		const group = at(columns.group, index);
		if (group < 0) continue;
		const frames = shown.get(group);
		if (frames) frames.push(index);
		else shown.set(group, [index]);
	}
	if (!stacked) return {
		order: sorted,
		cells: sorted,
		shown
	};
	const order = [];
	const cells = [];
	for (const index of sorted) {
		const group = at(columns.group, index);
		const frames = shown.get(group);
		if (!frames) {
			order.push(index);
			cells.push(index);
		} else if (frames[0] === index) {
			const byRank = frames.toSorted((a, b) => at(columns.rank, a) - at(columns.rank, b) || a - b);
			order.push(...byRank);
			cells.push(...open.has(group) ? byRank : [topOf(byRank, marks)]);
		}
	}
	return {
		order: Int32Array.from(order),
		cells: Int32Array.from(cells),
		shown
	};
}
/** The frame that stands for its stack: one that was picked, else the best that was not rejected. */
function topOf(byRank, marks) {
	return byRank.find((index) => at(marks.picks, index) === 1) ?? byRank.find((index) => at(marks.picks, index) !== 2) ?? byRank[0] ?? -1;
}
/** The best frame of the next (`step` 1) or previous (-1) group in `order`; a photo without a group is one by itself. */
function nextGroup(order, columns, marks, from, step) {
	const start = order.indexOf(from);
	const home = at(columns.group, from);
	let place = start + step;
	while (home >= 0 && at(columns.group, at(order, place)) === home) place += step;
	const met = order[place];
	if (met === void 0) return from;
	const group = at(columns.group, met);
	if (group < 0) return met;
	return topOf([...order].filter((index) => at(columns.group, index) === group).toSorted((a, b) => at(columns.rank, a) - at(columns.rank, b)), marks);
}
// src/culling/state/zooming.ts
var MIDDLE = {
	x: .5,
	y: .5,
	u: .5,
	v: .5
};
var MOST = 8;
var within = (value, least, most) => Math.min(Math.max(value, least), most);
/** Where the photo lies in its pane. `density` is device pixels a CSS pixel: 100 % is one photo pixel a device pixel. */
function placed$1(zoom, pane, photo, density) {
	const fit = Math.min(pane.width / photo.width, pane.height / photo.height);
	const scale = zoom ? zoom.scale / density : fit;
	const [width, height] = [photo.width * scale, photo.height * scale];
	const { x, y, u, v } = zoom ?? MIDDLE;
	return {
		width,
		height,
		left: edge(u * pane.width - x * width, width, pane.width),
		top: edge(v * pane.height - y * height, height, pane.height)
	};
}
/** No gap beside a photo that is larger than its pane; a smaller one stands in the middle. */
var edge = (start, length, room) => length <= room ? (room - length) / 2 : within(start, room - length, 0);
/** The spot under a point of the pane (in CSS pixels from its corner). */
function spotAt(point, pane, lies) {
	return {
		x: within((point.x - lies.left) / lies.width, 0, 1),
		y: within((point.y - lies.top) / lies.height, 0, 1),
		u: within(point.x / pane.width, 0, 1),
		v: within(point.y / pane.height, 0, 1)
	};
}
/** Dragged by so many CSS pixels. What lies is read first, so that a drag past the edge leaves nothing to drag back. */
function panned(zoom, dx, dy, pane, lies) {
	return {
		...spotAt({
			x: pane.width / 2 - dx,
			y: pane.height / 2 - dy
		}, pane, lies),
		u: .5,
		v: .5,
		scale: zoom.scale
	};
}
/** Closer or further, the spot staying under the pointer; null: the whole photo again. */
function scaled(zoom, factor, spot, pane, photo, density) {
	const fit = Math.min(pane.width / photo.width, pane.height / photo.height) * density;
	const scale = Math.min((zoom?.scale ?? fit) * factor, MOST);
	return scale <= fit ? null : {
		...spot,
		scale
	};
}
// src/culling/state/desk.ts
function deskOf(grid, place) {
	const columns = columnsOf(grid);
	const { photo, ...kept } = place;
	const store = createStore()(() => ({
		...kept,
		...NOTHING,
		columns,
		marks: marksOf(grid),
		revision: 0,
		moves: 0,
		open: /* @__PURE__ */ new Set(),
		order: /* @__PURE__ */ new Int32Array(),
		cells: /* @__PURE__ */ new Int32Array(),
		shown: /* @__PURE__ */ new Map(),
		compared: [],
		overlays: false,
		beforeAfter: false,
		faceStrip: false,
		changes: /* @__PURE__ */ new Map(),
		zoom: null,
		pointer: { spot: MIDDLE },
		across: 1,
		rows: 1,
		sheet: false,
		panel: false,
		flying: false,
		told: "",
		trouble: ""
	}));
	const active = columns.names.indexOf(photo);
	if (active >= 0) store.setState({
		...only(active),
		told: `Here is where you stopped: ${photo}.`
	});
	arrange(store);
	return store;
}
/** Apply filters, sorting and stacks anew. A mark does not do it: what was marked stays where it was seen. */
function arrange(store, change = {}) {
	const state = {
		...store.getState(),
		...change
	};
	const passes = passing(state.filters, state);
	const arrangement = arranged(sorted(Int32Array.from({ length: state.columns.count }, (_, index) => index).filter(passes), state.sorting, state.columns, state.marks), state.columns, state.marks, state.stacked, state.open);
	store.setState({
		...change,
		...arrangement,
		...onScreen(state, arrangement)
	});
}
/** What is active and selected has to be on screen: what a key hits is seen. */
function onScreen(state, { cells, order }) {
	const seen = new Set(state.view === "grid" ? cells : order);
	const selected = [...state.selected].filter((index) => seen.has(index));
	const { active, anchor } = state;
	if (seen.has(active)) return {
		active,
		anchor,
		selected: new Set(selected)
	};
	const group = state.columns.group[active] ?? -1;
	const near = cells.find((index) => group >= 0 && state.columns.group[index] === group) ?? selected[0] ?? cells[0];
	return near === void 0 ? NOTHING : activated({
		active,
		anchor,
		selected: new Set(selected)
	}, near);
}
var filter = (store, part) => arrange(store, { filters: {
	...store.getState().filters,
	...part
} });
/** Another view. The loupe goes through every frame, the grid through what is not folded away. */
function show(store, view) {
	const { view: was, beforeAfter } = store.getState();
	arrange(store, {
		view,
		beforeAfter: view === "loupe" && was === "loupe" && beforeAfter
	});
}
/** The photos that a view is of, by name: none of the grid, which is of all. */
function namesInView({ view, active, compared, columns }) {
	return (view === "grid" ? [] : view === "loupe" ? [active] : compared).flatMap((index) => columns.names[index] ?? []);
}
/** To the view that an address names. Photos that are gone are left out. */
function placed(store, { view, photos }) {
	const { columns, active, moves } = store.getState();
	const found = photos.map((name) => columns.names.indexOf(name)).filter((index) => index >= 0);
	const [first = active] = found;
	const together = view === "compare" || view === "survey";
	const compared = together ? found : [];
	if (found.length > 0 && !found.includes(active)) store.setState({
		...only(first),
		moves: moves + 1
	});
	arrange(store, {
		compared,
		view: together && found.length < 2 ? "loupe" : view
	});
}
/** Keep the place in the browser and in the address, whenever something of it changes; returns how to end that. */
function keepPlace(store) {
	let timer;
	const { run } = store.getState().columns;
	const write = () => {
		const desk = store.getState();
		const { columns, active, view, filters, sorting, stacked, advance, size } = desk;
		remember(run, {
			photo: columns.names[active] ?? "",
			view,
			filters,
			sorting,
			stacked,
			advance,
			size
		});
		const address = addressOf(run, {
			view,
			photos: namesInView(desk)
		});
		if (isOf(run, location.hash) && location.hash !== address) history.replaceState(history.state, "", address);
	};
	const read = () => {
		const told = addressed(run, location.hash);
		if (told) placed(store, told);
	};
	const end = store.subscribe(() => {
		clearTimeout(timer);
		timer = setTimeout(write, 150);
	});
	window.addEventListener("pagehide", write);
	window.addEventListener("hashchange", read);
	return () => {
		end();
		clearTimeout(timer);
		write();
		window.removeEventListener("pagehide", write);
		window.removeEventListener("hashchange", read);
	};
}
// src/culling/FilterBar.tsx
var SAID = {
	any: "Marked or not",
	undecided: "Undecided",
	marked: "Marked",
	picked: "Picked",
	rejected: "Rejected by you"
};
var GROUPED = {
	any: "Grouped or not",
	grouped: "In a group",
	single: "Alone"
};
/** Which photos are shown, and in which order. */
function FilterBar() {
	const { store } = useHands();
	const { filters, sorting, columns, turned } = useDeskParts((desk) => ({
		filters: desk.filters,
		sorting: desk.sorting,
		columns: desk.columns,
		turned: desk.changes.size
	}));
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("search", {
		className: Culling_module_default.bar,
		"aria-label": "Filters and order",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(VerdictFilter, {}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Choice, {
				name: "Your marks",
				value: filters.said,
				options: Object.entries(SAID),
				onChange: (said) => filter(store, { said })
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Choice, {
				name: "Stars",
				value: String(filters.stars),
				options: [
					0,
					1,
					2,
					3,
					4,
					5
				].map((stars) => [String(stars), stars ? `${"★".repeat(stars)} or more` : "Any stars"]),
				onChange: (stars) => filter(store, { stars: Number(stars) })
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Choice, {
				name: "Groups",
				value: filters.grouped,
				options: Object.entries(GROUPED),
				onChange: (grouped) => filter(store, { grouped })
			}),
			columns.cameraNames.length > 1 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Choice, {
				name: "Camera",
				value: String(filters.camera ?? ""),
				options: [["", "Any camera"], ...columns.cameraNames.map((camera, n) => [String(n), camera])],
				onChange: (camera) => filter(store, { camera: camera === "" ? null : Number(camera) })
			}),
			columns.labelNames.length > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Choice, {
				name: "Label",
				value: filters.label ?? "",
				options: [["", "Any label"], ...columns.labelNames.map((label) => [label, label])],
				onChange: (label) => filter(store, { label: label === "" ? null : label })
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(TextInput, {
				id: "culling-search",
				className: Culling_module_default.search,
				size: "xs",
				type: "search",
				placeholder: "Name, label, camera",
				"aria-label": "Search",
				value: filters.text,
				onChange: (event) => filter(store, { text: event.currentTarget.value }),
				onKeyDown: (event) => ["Enter", "Escape"].includes(event.key) && event.currentTarget.blur()
			}),
			(turned > 0 || filters.changed) && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("button", {
				type: "button",
				className: Culling_module_default.toggle,
				"aria-pressed": filters.changed,
				onClick: () => filter(store, { changed: !filters.changed }),
				children: "Only what would change"
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Choice, {
				name: "Order",
				value: sorting.by,
				options: Object.entries(SORT_WORDS),
				onChange: (by) => arrange(store, { sorting: {
					...sorting,
					by
				} })
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("button", {
				type: "button",
				className: Culling_module_default.toggle,
				"aria-label": sorting.down ? "Falling; make it rising" : "Rising; make it falling",
				onClick: () => arrange(store, { sorting: {
					...sorting,
					down: !sorting.down
				} }),
				children: sorting.down ? "↓" : "↑"
			}),
			!isAll(filters) && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("button", {
				type: "button",
				className: Culling_module_default.toggle,
				onClick: () => arrange(store, { filters: ALL }),
				children: "Show all"
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Shown, {})
		]
	});
}
function Choice({ name, value, options, onChange }) {
	const byPointer = (0, import_react.useRef)(false);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(NativeSelect, {
		className: Culling_module_default.choice,
		size: "xs",
		"aria-label": name,
		value,
		data: options.map(([key, label]) => ({
			value: key ?? "",
			label: label ?? ""
		})),
		onPointerDown: () => {
			byPointer.current = true;
		},
		onKeyDown: () => {
			byPointer.current = false;
		},
		onChange: (event) => {
			onChange(event.currentTarget.value);
			if (byPointer.current) event.currentTarget.blur();
		}
	});
}
/** One button a verdict that the run has, with how many have it now. */
function VerdictFilter() {
	const { store } = useHands();
	const chosen = useDesk((desk) => desk.filters.verdicts);
	const { marks, revision } = useDeskParts(({ marks, revision }) => ({
		marks,
		revision
	}));
	const counts = (0, import_react.useMemo)(() => {
		const found = new Array(VERDICTS.length).fill(0);
		for (const code of marks.verdicts) found[code] = (found[code] ?? 0) + 1;
		return found;
	}, [marks, revision]);
	const flip = (word) => filter(store, { verdicts: chosen.includes(word) ? chosen.filter((one) => one !== word) : [...chosen, word] });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("fieldset", {
		className: Culling_module_default.verdicts,
		"aria-label": "Verdicts",
		children: VERDICTS.map((word, code) => word !== "" && ((counts[code] ?? 0) > 0 || chosen.includes(word)) ? /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("button", {
			type: "button",
			className: Culling_module_default.toggle,
			"aria-pressed": chosen.includes(word),
			onClick: () => flip(word),
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Verdict, { verdict: word }),
				" ",
				(counts[code] ?? 0).toLocaleString("en")
			]
		}, word) : null)
	});
}
function Shown() {
	const { photos, cells, count } = useDeskParts((desk) => ({
		photos: desk.order.length,
		cells: desk.cells.length,
		count: desk.columns.count
	}));
	const folded = cells < photos ? `, in ${cells.toLocaleString("en")} stacks and singles` : "";
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
		className: Culling_module_default.told,
		role: "status",
		children: [
			photos.toLocaleString("en"),
			" of ",
			count.toLocaleString("en"),
			" shown",
			folded
		]
	});
}
// node_modules/@tanstack/virtual-core/dist/esm/lazy-measurements.js
var import_react_dom = /* @__PURE__ */ __toESM(require_react_dom(), 1);
function getMeasurementKey(item) {
	return typeof item === "object" ? item.key : item;
}
function createLazyMeasurementsView(cache, flat) {
	const count = cache.length;
	return new Proxy(cache, { get(target, prop, receiver) {
		if (typeof prop === "string") {
			const c = prop.charCodeAt(0);
			if (c >= 48 && c <= 57) {
				const i = +prop;
				if (Number.isInteger(i) && i >= 0 && i < count) {
					let v = target[i];
					if (typeof v !== "object") {
						const s = flat[i * 2];
						v = target[i] = {
							index: i,
							key: v,
							start: s,
							size: flat[i * 2 + 1],
							end: s + flat[i * 2 + 1],
							lane: 0
						};
					}
					return v;
				}
			}
			if (prop === "length") return count;
		}
		return Reflect.get(target, prop, receiver);
	} });
}
// node_modules/@tanstack/virtual-core/dist/esm/utils.js
function memo$2(getDeps, fn, opts) {
	let deps = opts.initialDeps ?? [];
	let result;
	let isInitial = true;
	function memoizedFunction() {
		const newDeps = getDeps();
		if (!(newDeps.length !== deps.length || newDeps.some((dep, index) => deps[index] !== dep))) return result;
		deps = newDeps;
		result = fn(...newDeps);
		if ((opts == null ? void 0 : opts.onChange) && !(isInitial && opts.skipInitialOnChange)) opts.onChange(result);
		isInitial = false;
		return result;
	}
	memoizedFunction.updateDeps = (newDeps) => {
		deps = newDeps;
	};
	return memoizedFunction;
}
function notUndefined(value, msg) {
	if (value === void 0) throw new Error(`Unexpected undefined${msg ? `: ${msg}` : ""}`);
	else return value;
}
var approxEqual = (a, b) => Math.abs(a - b) < 1.01;
var debounce = (targetWindow, fn, ms) => {
	let timeoutId;
	return Object.assign(function(...args) {
		targetWindow.clearTimeout(timeoutId);
		timeoutId = targetWindow.setTimeout(() => fn.apply(this, args), ms);
	}, { cancel: () => {
		targetWindow.clearTimeout(timeoutId);
	} });
};
// node_modules/@tanstack/virtual-core/dist/esm/scroll-classifier.js
function classifyScrollEvent({ offset, isScrolling, elementMax, holdOffset, scrollOffset, pendingWrite, clampedMaxAtWrite }) {
	var _a;
	if (isScrolling && pendingWrite === null && offset === scrollOffset) return "spurious";
	if (pendingWrite !== null && Math.abs(offset - pendingWrite.target) < 1.5) return "readBack";
	if (pendingWrite !== null && !pendingWrite.smooth && elementMax !== null && pendingWrite.target > elementMax + holdOffset + .5 && Math.abs(offset - (elementMax + holdOffset)) < 1.5) return "clampedReadBack";
	if (pendingWrite !== null && !pendingWrite.smooth && ((_a = pendingWrite.lowMaxes) == null ? void 0 : _a.some((max) => Math.abs(offset - max) < 1.5))) return "clampedReadBack";
	if (clampedMaxAtWrite !== null && Math.abs(offset - clampedMaxAtWrite) < 1.5) return "clampedEcho";
	return "external";
}
var isAnimating = (phase) => phase === "smooth" || phase === "smoothFinishing";
function externalRetiresCommand({ kind, offset, command, target }) {
	return kind !== "spurious" && kind !== "readBack" && kind !== "clampedReadBack" && (command == null ? void 0 : command.index) != null && command.phase !== "queued" && !isAnimating(command.phase) && !approxEqual(offset, command.lastTargetOffset) && !approxEqual(offset, target()) && kind !== "clampedEcho";
}
var FLING_WINDOW_MS = 40;
function flingSpedUp(samples) {
	const last = samples[samples.length - 1];
	if (last === void 0) return false;
	let j = samples.length - 2;
	while (j >= 0 && last.t - samples[j].t < FLING_WINDOW_MS) j--;
	if (j < 0) return false;
	const mid = samples[j];
	let k = j - 1;
	while (k >= 0 && mid.t - samples[k].t < FLING_WINDOW_MS) k--;
	if (k < 0) return false;
	const first = samples[k];
	const recent = (last.offset - mid.offset) / (last.t - mid.t);
	const before = (mid.offset - first.offset) / (mid.t - first.t);
	return recent * before >= 0 && Math.abs(recent) >= 2 * Math.abs(before) && Math.abs(recent) - Math.abs(before) >= .8;
}
function flingCaught(samples) {
	const last = samples[samples.length - 1];
	if (last === void 0) return false;
	let j = samples.length - 2;
	while (j >= 0 && last.t - samples[j].t < FLING_WINDOW_MS) j--;
	if (j < 0) return false;
	const from = samples[j];
	return Math.abs(last.offset - from.offset) / (last.t - from.t) >= .05;
}
// node_modules/@tanstack/virtual-core/dist/esm/ios-gesture.js
var _isIOSResult;
var isIOSWebKit = () => {
	if (_isIOSResult !== void 0) return _isIOSResult;
	if (typeof navigator === "undefined") return _isIOSResult = false;
	if (/iP(hone|od|ad)/.test(navigator.userAgent)) return _isIOSResult = true;
	const mtp = navigator.maxTouchPoints;
	return _isIOSResult = navigator.platform === "MacIntel" && mtp !== void 0 && mtp > 0;
};
var _iosMomentumOverridesWritesResult;
var iosMomentumOverridesWrites = () => {
	if (_iosMomentumOverridesWritesResult !== void 0) return _iosMomentumOverridesWritesResult;
	return _iosMomentumOverridesWritesResult = isIOSWebKit() && typeof CSS !== "undefined" && typeof CSS.supports === "function" && CSS.supports("overflow-anchor: auto");
};
var momentumOverridesWrites = () => !isIOSWebKit() || iosMomentumOverridesWrites();
var touchListenerOptions = {
	capture: true,
	passive: true
};
var IosGesture = class {
	constructor(host) {
		this.host = host;
		this._touch = null;
		this.inMotion = () => this._touch !== null && this._touch.phase !== "lateFling";
		this.dragging = () => {
			var _a;
			return ((_a = this._touch) == null ? void 0 : _a.phase) === "down" && this._touch.moved;
		};
		this.tail = () => {
			var _a;
			return ((_a = this._touch) == null ? void 0 : _a.phase) === "tail" ? this._touch.moved ? "fling" : "tap" : null;
		};
		this.onScroll = ({ isScrolling, ownReadBack, moved, external }) => {
			var _a, _b, _c;
			if (isScrolling && ((_a = this._touch) == null ? void 0 : _a.phase) === "tail") this._openTail(this._touch.moved || !ownReadBack, false);
			else if (((_b = this._touch) == null ? void 0 : _b.phase) === "lateFling") {
				if (this.host.now() > this._touch.until) this._touch = null;
				else if (external && isScrolling && moved) this._openTail(true, false);
			}
			if (!ownReadBack && isScrolling && moved && ((_c = this._touch) == null ? void 0 : _c.phase) === "down") {
				this._touch.moved = true;
				return true;
			}
			return false;
		};
		this.touchStart = () => {
			this.end();
			this._touch = {
				phase: "down",
				moved: false
			};
		};
		this.touchEnd = () => {
			var _a;
			const moved = ((_a = this._touch) == null ? void 0 : _a.phase) === "down" && this._touch.moved;
			this.end();
			this._openTail(moved, moved);
		};
		this.end = () => {
			var _a;
			const win = this.host.getWindow();
			if (((_a = this._touch) == null ? void 0 : _a.phase) === "tail" && win != null) win.clearTimeout(this._touch.timerId);
			this._touch = null;
		};
		this.listen = (target) => {
			const onTouchStart = () => this.touchStart();
			const onTouchEnd = () => this.touchEnd();
			target.addEventListener("touchstart", onTouchStart, touchListenerOptions);
			target.addEventListener("touchend", onTouchEnd, touchListenerOptions);
			target.addEventListener("touchcancel", onTouchEnd, touchListenerOptions);
			return () => {
				target.removeEventListener("touchstart", onTouchStart, touchListenerOptions);
				target.removeEventListener("touchend", onTouchEnd, touchListenerOptions);
				target.removeEventListener("touchcancel", onTouchEnd, touchListenerOptions);
				this.end();
			};
		};
		this._openTail = (moved, awaitingFling) => {
			const win = this.host.getWindow();
			if (win == null) return;
			this.end();
			const tail = {
				phase: "tail",
				moved,
				awaitingFling,
				timerId: win.setTimeout(() => {
					if (this.host.tailStillMoving()) {
						this._openTail(tail.moved, tail.awaitingFling);
						return;
					}
					this._touch = tail.awaitingFling ? {
						phase: "lateFling",
						until: this.host.now() + 1e3
					} : null;
					this.host.onTailClosed();
				}, 150)
			};
			this._touch = tail;
		};
	}
	get touch() {
		return this._touch;
	}
};
// node_modules/@tanstack/virtual-core/dist/esm/index.js
var getRect = (element) => {
	const { clientWidth, clientHeight } = element;
	return {
		width: clientWidth,
		height: clientHeight
	};
};
var createFrameQueue = (targetWindow) => {
	const ids = /* @__PURE__ */ new Set();
	return {
		schedule: (fn) => {
			const id = targetWindow.requestAnimationFrame(() => {
				ids.delete(id);
				fn();
			});
			ids.add(id);
		},
		cancel: () => {
			ids.forEach((id) => targetWindow.cancelAnimationFrame(id));
			ids.clear();
		}
	};
};
var defaultKeyExtractor = (index) => index;
var defaultRangeExtractor = (range) => {
	const overscan = range.overscan * Math.max(range.lanes ?? 1, 1);
	const start = Math.max(range.startIndex - overscan, 0);
	const len = Math.min(range.endIndex + overscan, range.count - 1) - start + 1;
	const arr = new Array(len);
	for (let i = 0; i < len; i++) arr[i] = start + i;
	return arr;
};
var observeElementRect = (instance, cb) => {
	const element = instance.scrollElement;
	if (!element) return;
	const targetWindow = instance.targetWindow;
	if (!targetWindow) return;
	const handler = (rect) => {
		const { width, height } = rect;
		cb({
			width: Math.round(width),
			height: Math.round(height)
		});
	};
	handler(getRect(element));
	if (!targetWindow.ResizeObserver) return () => {};
	const frames = createFrameQueue(targetWindow);
	const observer = new targetWindow.ResizeObserver(() => {
		const run = () => {
			handler(getRect(element));
		};
		instance.options.useAnimationFrameWithResizeObserver ? frames.schedule(run) : run();
	});
	observer.observe(element, { box: "content-box" });
	return () => {
		observer.unobserve(element);
		frames.cancel();
	};
};
var addEventListenerOptions = { passive: true };
var supportsScrollend = typeof window == "undefined" ? true : "onscrollend" in window;
var observeOffset = (instance, cb, readOffset) => {
	const element = instance.scrollElement;
	if (!element) return;
	const targetWindow = instance.targetWindow;
	if (!targetWindow) return;
	const registerScrollendEvent = instance.options.useScrollendEvent && supportsScrollend;
	let offset = 0;
	const fallback = registerScrollendEvent ? null : debounce(targetWindow, () => cb(readOffset(element), false), instance.options.isScrollingResetDelay);
	const createHandler = (isScrolling) => () => {
		offset = readOffset(element);
		fallback?.();
		cb(offset, isScrolling);
	};
	const handler = createHandler(true);
	const endHandler = createHandler(false);
	element.addEventListener("scroll", handler, addEventListenerOptions);
	if (registerScrollendEvent) element.addEventListener("scrollend", endHandler, addEventListenerOptions);
	return () => {
		element.removeEventListener("scroll", handler);
		if (registerScrollendEvent) element.removeEventListener("scrollend", endHandler);
		fallback?.cancel();
	};
};
var observeElementOffset = (instance, cb) => observeOffset(instance, cb, (el) => {
	const { horizontal, isRtl } = instance.options;
	return horizontal ? el.scrollLeft * (isRtl && -1 || 1) : el.scrollTop;
});
var measureElement = (element, entry, instance) => {
	if (instance.options.useCachedMeasurements) {
		const index = instance.indexFromElement(element);
		const key = instance.options.getItemKey(index);
		return instance.itemSizeCache.get(key) ?? instance.options.estimateSize(index);
	}
	if (entry == null ? void 0 : entry.borderBoxSize) {
		const box = entry.borderBoxSize[0];
		if (box) return Math.round(box[instance.options.horizontal ? "inlineSize" : "blockSize"]);
	}
	if (!entry) {
		const index = instance.indexFromElement(element);
		const key = instance.options.getItemKey(index);
		const cachedSize = instance.itemSizeCache.get(key);
		if (cachedSize !== void 0) return cachedSize;
	}
	return element[instance.options.horizontal ? "offsetWidth" : "offsetHeight"];
};
var scrollWithAdjustments = (offset, { adjustments = 0, behavior }, instance) => {
	var _a;
	const { scrollElement, options } = instance;
	const adjustedOffset = offset + adjustments;
	const isRtlElement = options.horizontal && options.isRtl && scrollElement !== null && "ownerDocument" in scrollElement;
	(_a = scrollElement == null ? void 0 : scrollElement.scrollTo) == null || _a.call(scrollElement, {
		[options.horizontal ? "left" : "top"]: isRtlElement ? -adjustedOffset : adjustedOffset,
		behavior
	});
};
var elementScroll = scrollWithAdjustments;
var initialScrollPhase = (behavior, atTarget) => behavior === "smooth" ? atTarget ? "smoothLanded" : "smooth" : "instant";
var isSmoothScroll = (state) => (state == null ? void 0 : state.phase) === "smooth" || (state == null ? void 0 : state.phase) === "smoothLanded";
function isAppendWithTrim(prevCount, nextCount, getPreviousKey, getNextKey) {
	if (nextCount === 0) return false;
	const firstKey = getNextKey(0);
	const removedKeys = /* @__PURE__ */ new Set();
	let removedCount = 0;
	while (removedCount < prevCount) {
		const key = getPreviousKey(removedCount);
		if (key === firstKey) break;
		removedKeys.add(key);
		removedCount++;
	}
	const retainedCount = prevCount - removedCount;
	if (retainedCount === 0 || retainedCount >= nextCount) return false;
	for (let i = 0; i < retainedCount; i++) if (getNextKey(i) !== getPreviousKey(removedCount + i)) return false;
	for (let i = retainedCount; i < nextCount; i++) if (removedKeys.has(getNextKey(i))) return false;
	return true;
}
var Virtualizer = class {
	constructor(opts) {
		this.unsubs = [];
		this.scrollElement = null;
		this.targetWindow = null;
		this.isScrolling = false;
		this.scrollState = null;
		this.measurementsCache = [];
		this._singleLaneMeasurements = null;
		this.itemSizeCache = /* @__PURE__ */ new Map();
		this.itemSizeCacheVersion = 0;
		this.laneAssignments = /* @__PURE__ */ new Map();
		this.pendingMin = null;
		this.prevLanes = void 0;
		this.lanesChangedFlag = false;
		this.lanesSettling = false;
		this.pendingScrollAnchor = null;
		this.scrollRect = null;
		this.scrollOffset = null;
		this.scrollDirection = null;
		this._holdOffset = 0;
		this._reportedOverscroll = false;
		this._iosGesture = new IosGesture({
			getWindow: () => this.targetWindow,
			now: () => this.now(),
			tailStillMoving: () => {
				const state = this.scrollState;
				if ((state == null ? void 0 : state.phase) !== "queued" || this.pendingWrite !== null) return false;
				const now = this._readElementOffset();
				if (now === null || this._lastElementOffset === null || Math.abs(now - this._lastElementOffset) < 1) return false;
				this._lastElementOffset = now;
				state.samples = [...state.samples ?? [], {
					t: this.now(),
					offset: now
				}];
				return true;
			},
			onTailClosed: () => {
				const state = this.scrollState;
				if ((state == null ? void 0 : state.phase) === "queued" && flingCaught(state.samples ?? [])) this.scrollState = null;
				this._flushHoldIfReady(true);
				this._writeAwaitingCommand();
				this._retryClampedAdjustment();
			}
		});
		this._lastElementOffset = null;
		this.pendingWrite = null;
		this._clampedAdjustment = null;
		this.elementsCache = /* @__PURE__ */ new Map();
		this._resizeBatch = null;
		this.now = () => {
			var _a, _b, _c;
			return ((_c = (_b = (_a = this.targetWindow) == null ? void 0 : _a.performance) == null ? void 0 : _b.now) == null ? void 0 : _c.call(_b)) ?? Date.now();
		};
		this.observer = /* @__PURE__ */ (() => {
			let _ro = null;
			let _frames = null;
			let delivering = false;
			let observeQueued = false;
			const pendingObservations = /* @__PURE__ */ new Set();
			const get = () => {
				if (_ro) return _ro;
				const targetWindow = this.targetWindow;
				if (!targetWindow || !targetWindow.ResizeObserver) return null;
				const frames = _frames = createFrameQueue(targetWindow);
				return _ro = new targetWindow.ResizeObserver((entries) => {
					const run = () => {
						const batch = { sync: false };
						this._resizeBatch = batch;
						try {
							entries.forEach(measureEntry);
						} finally {
							this._resizeBatch = null;
							if (batch.notify) {
								this.notify(batch.sync);
								this._noteClampMax();
								this._flushHoldIfReady(true);
								this._retryClampedAdjustment();
								this.measureElement(null);
							}
						}
					};
					if (this.options.useAnimationFrameWithResizeObserver) frames.schedule(run);
					else {
						delivering = true;
						try {
							run();
						} finally {
							delivering = false;
						}
					}
				});
			};
			const measureEntry = (entry) => {
				const node = entry.target;
				const index = this.indexFromElement(node);
				if (!node.isConnected) {
					this.observer.unobserve(node);
					for (const [cacheKey, cachedNode] of this.elementsCache) if (cachedNode === node) {
						this.elementsCache.delete(cacheKey);
						break;
					}
					return;
				}
				if (!this.isIndexInRange(index)) return;
				if (this.shouldMeasureDuringScroll(index)) this.resizeItem(index, this.options.measureElement(node, entry, this));
			};
			return {
				disconnect: () => {
					var _a;
					(_a = get()) == null || _a.disconnect();
					_frames?.cancel();
					pendingObservations.clear();
					observeQueued = false;
					_ro = null;
					_frames = null;
				},
				observe: (target) => {
					const observer = get();
					if (!observer) return;
					if (!delivering) {
						observer.observe(target, { box: "border-box" });
						return;
					}
					pendingObservations.add(target);
					if (!observeQueued) {
						observeQueued = true;
						_frames?.schedule(() => {
							observeQueued = false;
							pendingObservations.forEach((node) => {
								if (node.isConnected) _ro?.observe(node, { box: "border-box" });
							});
							pendingObservations.clear();
						});
					}
				},
				unobserve: (target) => {
					var _a;
					pendingObservations.delete(target);
					(_a = get()) == null || _a.unobserve(target);
				}
			};
		})();
		this.range = null;
		this.setOptions = (opts2) => {
			var _a;
			const merged = {
				debug: false,
				initialOffset: 0,
				overscan: 1,
				paddingStart: 0,
				paddingEnd: 0,
				scrollPaddingStart: 0,
				scrollPaddingEnd: 0,
				horizontal: false,
				getItemKey: defaultKeyExtractor,
				rangeExtractor: defaultRangeExtractor,
				onChange: () => {},
				measureElement,
				initialRect: {
					width: 0,
					height: 0
				},
				scrollMargin: 0,
				gap: 0,
				indexAttribute: "data-index",
				initialMeasurementsCache: [],
				lanes: 1,
				anchorTo: "start",
				followOnAppend: false,
				scrollEndThreshold: 1,
				isScrollingResetDelay: 150,
				enabled: true,
				isRtl: false,
				useScrollendEvent: false,
				useAnimationFrameWithResizeObserver: false,
				laneAssignmentMode: "estimate",
				useCachedMeasurements: false
			};
			for (const key in opts2) {
				const v = opts2[key];
				if (v !== void 0) merged[key] = v;
			}
			const prevOptions = this.options;
			let anchor = null;
			let followOnAppend = null;
			let edgeKeysChanged = false;
			if (prevOptions !== void 0 && prevOptions.enabled && merged.enabled && merged.anchorTo === "end" && this.scrollElement !== null) {
				const prevCount = prevOptions.count;
				const nextCount = merged.count;
				const measurements = this.getMeasurements();
				const previousItems = ((_a = this._singleLaneMeasurements) == null ? void 0 : _a.items) ?? measurements;
				const getPreviousKey = (index) => getMeasurementKey(previousItems[index]);
				const prevFirstKey = prevCount > 0 ? getPreviousKey(0) : null;
				const prevLastKey = prevCount > 0 ? getPreviousKey(prevCount - 1) : null;
				if (nextCount !== prevCount || prevCount > 0 && nextCount > 0 && (merged.getItemKey(0) !== prevFirstKey || merged.getItemKey(nextCount - 1) !== prevLastKey)) {
					edgeKeysChanged = true;
					const item = prevCount > 0 ? this.getVirtualItemForOffset(this.getScrollOffset()) ?? measurements[0] : null;
					if (item) anchor = [item.key, this.getScrollOffset() - item.start];
					const behavior = merged.followOnAppend === true ? "auto" : merged.followOnAppend || null;
					if (behavior && nextCount > 0 && this.isAtEnd(prevOptions.scrollEndThreshold) && (prevCount === 0 || merged.getItemKey(nextCount - 1) !== prevLastKey)) {
						if (nextCount > prevCount || isAppendWithTrim(prevCount, nextCount, getPreviousKey, merged.getItemKey)) followOnAppend = behavior;
					}
				}
			}
			this.options = merged;
			if (edgeKeysChanged) {
				this.pendingMin = 0;
				this.itemSizeCacheVersion++;
			}
			let anchorDelta = null;
			if (anchor && this.scrollOffset !== null && !this._awaitingCommandReadBack()) {
				const [anchorKey, anchorOffset] = anchor;
				const newMeasurements = this.getMeasurements();
				const { count, getItemKey } = this.options;
				let idx = 0;
				while (idx < count && getItemKey(idx) !== anchorKey) idx++;
				if (idx < count) {
					const anchorItem = newMeasurements[idx];
					if (anchorItem) {
						const newOffset = Math.max(0, anchorItem.start + anchorOffset);
						if (!followOnAppend && newOffset !== this.scrollOffset) {
							anchorDelta = newOffset - this.scrollOffset;
							this.scrollOffset = newOffset;
						}
					}
				}
			}
			if (followOnAppend) this.pendingScrollAnchor = {
				kind: "follow",
				behavior: followOnAppend
			};
			else if (anchorDelta !== null) {
				if (this._canWriteScroll()) this.pendingScrollAnchor = {
					kind: "anchor",
					delta: anchorDelta
				};
				else {
					this._holdOffset += anchorDelta;
					this._followOffsetTarget(anchorDelta);
				}
			}
		};
		this.notify = (sync) => {
			var _a, _b;
			(_b = (_a = this.options).onChange) == null || _b.call(_a, this, sync);
		};
		this.maybeNotify = memo$2(() => {
			this.calculateRange();
			return [
				this.isScrolling,
				this.range ? this.range.startIndex : null,
				this.range ? this.range.endIndex : null
			];
		}, (isScrolling) => {
			this.notify(isScrolling);
		}, {
			key: false,
			debug: () => this.options.debug,
			initialDeps: [
				this.isScrolling,
				this.range ? this.range.startIndex : null,
				this.range ? this.range.endIndex : null
			]
		});
		this.cleanup = () => {
			var _a;
			this.unsubs.filter(Boolean).forEach((d) => d());
			this.unsubs = [];
			this.observer.disconnect();
			if (this.rafId != null && this.targetWindow) {
				this.targetWindow.cancelAnimationFrame(this.rafId);
				this.rafId = null;
			}
			this.scrollState = null;
			(_a = this._momentumStop) == null || _a.restore();
			this._momentumStop = null;
			this.isScrolling = false;
			this.scrollDirection = null;
			this._holdOffset = 0;
			this._reportedOverscroll = false;
			this._clampedAdjustment = null;
			this.pendingWrite = null;
			this.scrollElement = null;
			this.targetWindow = null;
		};
		this._didMount = () => {
			return () => {
				this.cleanup();
			};
		};
		this._willUpdate = () => {
			var _a;
			const scrollElement = this.options.enabled ? this.options.getScrollElement() : null;
			if (this.scrollElement !== scrollElement) {
				this.cleanup();
				if (!scrollElement) {
					this.maybeNotify();
					return;
				}
				this.scrollElement = scrollElement;
				if (this.scrollElement && "ownerDocument" in this.scrollElement) this.targetWindow = this.scrollElement.ownerDocument.defaultView;
				else this.targetWindow = ((_a = this.scrollElement) == null ? void 0 : _a.window) ?? null;
				this.elementsCache.forEach((cached) => {
					this.observer.observe(cached);
				});
				this.unsubs.push(this.options.observeElementRect(this, (rect) => {
					this.scrollRect = rect;
					this.maybeNotify();
				}));
				this.unsubs.push(this.options.observeElementOffset(this, (offset, isScrolling) => {
					var _a2, _b, _c, _d;
					const elementMax = isScrolling ? this._elementMaxScrollOffset() : null;
					const wasOverscrolled = this._reportedOverscroll;
					this._reportedOverscroll = offset < 0 || elementMax !== null && offset > elementMax + 1;
					const elementOffset = offset;
					this._lastElementOffset = elementOffset;
					offset = this._toLayoutOffset(offset);
					const kind = this._classifyScrollEvent(offset, isScrolling, elementMax);
					if (kind === "spurious") return;
					if (kind === "readBack") offset = this.pendingWrite.target;
					else if (kind === "clampedReadBack" && ((_a2 = this.scrollState) == null ? void 0 : _a2.index) != null && offset < this.getMaxScrollOffset() - 1.5) this.scrollState.lastTargetOffset = offset;
					else if (externalRetiresCommand({
						kind,
						offset,
						command: this.scrollState,
						target: () => this.getScrollStateTarget(this.scrollState)
					})) this.scrollState = null;
					this.pendingWrite = null;
					if (this._clampedAdjustment !== null && Math.abs(offset - this._clampedAdjustment.maxAtWrite) >= 1.5) this._clampedAdjustment = null;
					const prevOffset = this.getScrollOffset();
					const prevDirection = this.scrollDirection;
					this.scrollDirection = isScrolling ? prevOffset === offset ? this.scrollDirection : prevOffset < offset ? "forward" : "backward" : null;
					this.scrollOffset = offset;
					this.isScrolling = isScrolling;
					const queued = this.scrollState;
					if ((queued == null ? void 0 : queued.phase) === "queued" && kind === "external" && isScrolling) {
						if (wasOverscrolled || this._reportedOverscroll) queued.samples = [];
						else {
							const t = this.now();
							queued.samples = [...(queued.samples ?? []).filter((sample) => t - sample.t <= 200), {
								t,
								offset: elementOffset
							}];
							if (prevDirection !== null && this.scrollDirection !== prevDirection || flingSpedUp(queued.samples)) this.scrollState = null;
						}
					}
					if (this._iosGesture.onScroll({
						isScrolling,
						ownReadBack: kind === "readBack",
						moved: offset !== prevOffset,
						external: kind === "external" && ((_b = this.scrollState) == null ? void 0 : _b.phase) !== "smooth" && ((_c = this.scrollState) == null ? void 0 : _c.phase) !== "smoothFinishing"
					}) && ((_d = this.scrollState) == null ? void 0 : _d.phase) === "queued") this.scrollState = null;
					this._flushHoldIfReady(true);
					if (this.scrollState) this.scheduleScrollReconcile();
					this.maybeNotify();
				}));
				if ("addEventListener" in this.scrollElement) this.unsubs.push(this._iosGesture.listen(this.scrollElement));
				this._scrollToOffset(this.getScrollOffset());
			}
			this._noteClampMax();
			const anchor = this.pendingScrollAnchor;
			this.pendingScrollAnchor = null;
			if (anchor && this.scrollElement && this.options.enabled) {
				if (anchor.kind === "anchor") {
					if (!this._canWriteScroll()) {
						this._holdOffset += anchor.delta;
						this._followOffsetTarget(anchor.delta);
						this.notify(false);
					} else if (isSmoothScroll(this.scrollState) && !approxEqual(this.getScrollOffset() - anchor.delta, this.scrollState.lastTargetOffset));
					else {
						this._followOffsetTarget(anchor.delta);
						this._scrollToOffset(this.getScrollOffset());
					}
				} else this.scrollToEnd({ behavior: anchor.behavior });
			}
			this._flushHoldIfReady(false);
			this._retryClampedAdjustment();
		};
		this._classifyScrollEvent = (offset, isScrolling, elementMax) => {
			var _a;
			return classifyScrollEvent({
				offset,
				isScrolling,
				elementMax,
				holdOffset: this._holdOffset,
				scrollOffset: this.scrollOffset,
				pendingWrite: this.pendingWrite,
				clampedMaxAtWrite: ((_a = this._clampedAdjustment) == null ? void 0 : _a.maxAtWrite) ?? null
			});
		};
		this._retryClampedAdjustment = () => {
			if (this._clampedAdjustment === null || !this.scrollElement || !this.options.enabled || !this._canWriteScroll()) return;
			const { target, maxAtWrite } = this._clampedAdjustment;
			const max = this.getMaxScrollOffset();
			if (max > maxAtWrite + .5) {
				this._clampedAdjustment = target > max + .5 ? {
					target,
					maxAtWrite: max
				} : null;
				this._scrollToOffset(target);
			}
		};
		this._writeAwaitingCommand = () => {
			const state = this.scrollState;
			if (state === null || state.phase !== "queued") return;
			const { behavior } = state;
			this.getMeasurements();
			const offset = this.getScrollStateTarget(state);
			state.lastTargetOffset = offset;
			this._clampedAdjustment = null;
			state.phase = initialScrollPhase(behavior, state.index != null && approxEqual(offset, this.getScrollOffset()));
			this._scrollToOffset(offset, { behavior });
			this.scheduleScrollReconcile();
		};
		this._readElementOffset = () => {
			const el = this.scrollElement;
			if (el == null) return null;
			const { horizontal, isRtl } = this.options;
			if (typeof el.scrollTop === "number") return horizontal ? el.scrollLeft * (isRtl && -1 || 1) : el.scrollTop;
			if (typeof el.scrollY === "number") return horizontal ? el.scrollX : el.scrollY;
			return null;
		};
		this._canWriteScroll = () => !(isIOSWebKit() && this._iosGesture.inMotion()) && !this._reportedOverscroll;
		this._flushHoldIfReady = (sync) => {
			var _a;
			if (this._holdOffset === 0) return;
			if (!this.scrollElement || !this.options.enabled) return;
			if (!this._canWriteScroll()) return;
			if (((_a = this.scrollState) == null ? void 0 : _a.phase) === "smooth") return;
			this._holdOffset = 0;
			if (this.scrollOffset !== null && this.scrollOffset < 0) this.scrollOffset = 0;
			this.notify(sync);
			const target = this.getCommandWrittenOffset() ?? this.getScrollOffset();
			this._clampedAdjustment = this._clampedBy(target);
			this._scrollToOffset(target);
		};
		this.rafId = null;
		this.getSize = () => {
			if (!this.options.enabled) {
				this.scrollRect = null;
				return 0;
			}
			this.scrollRect = this.scrollRect ?? this.options.initialRect;
			return this.scrollRect[this.options.horizontal ? "width" : "height"];
		};
		this.getScrollOffset = () => {
			if (!this.options.enabled) {
				this.scrollOffset = null;
				return 0;
			}
			this.scrollOffset = this.scrollOffset ?? (typeof this.options.initialOffset === "function" ? this.options.initialOffset() : this.options.initialOffset);
			return this.scrollOffset;
		};
		this.getMeasurementOptions = memo$2(() => [
			this.options.count,
			this.options.paddingStart,
			this.options.scrollMargin,
			this.options.getItemKey,
			this.options.enabled,
			this.options.lanes,
			this.options.laneAssignmentMode,
			this.options.gap
		], (count, paddingStart, scrollMargin, getItemKey, enabled, lanes, laneAssignmentMode, gap) => {
			if (this.prevLanes !== void 0 && this.prevLanes !== lanes) this.lanesChangedFlag = true;
			this.prevLanes = lanes;
			this.pendingMin = null;
			return {
				count,
				paddingStart,
				scrollMargin,
				getItemKey,
				enabled,
				lanes,
				laneAssignmentMode,
				gap
			};
		}, { key: false });
		this.isIndexInRange = (index) => index >= 0 && index < this.options.count;
		this.getMeasurements = memo$2(() => [this.getMeasurementOptions(), this.itemSizeCacheVersion], ({ count, paddingStart, scrollMargin, getItemKey, enabled, lanes, laneAssignmentMode, gap }, _itemSizeCacheVersion) => {
			var _a;
			const itemSizeCache = this.itemSizeCache;
			if (!enabled) {
				this.measurementsCache = [];
				this._singleLaneMeasurements = null;
				this.itemSizeCache.clear();
				this.laneAssignments.clear();
				return [];
			}
			if (this.laneAssignments.size > count) {
				for (const index of this.laneAssignments.keys()) if (index >= count) this.laneAssignments.delete(index);
			}
			if (this.lanesChangedFlag) {
				this.lanesChangedFlag = false;
				this.lanesSettling = true;
				this.measurementsCache = [];
				this._singleLaneMeasurements = null;
				this.itemSizeCache.clear();
				this.laneAssignments.clear();
				this.pendingMin = null;
			}
			if (this.measurementsCache.length === 0 && !this.lanesSettling) {
				this.measurementsCache = this.options.initialMeasurementsCache;
				this.measurementsCache.forEach((item) => {
					this.itemSizeCache.set(item.key, item.size);
				});
			}
			const min = this.lanesSettling ? 0 : this.pendingMin ?? 0;
			this.pendingMin = null;
			if (this.lanesSettling && this.measurementsCache.length === count) this.lanesSettling = false;
			if (lanes === 1) {
				const need = count * 2;
				let flat = (_a = this._singleLaneMeasurements) == null ? void 0 : _a.flat;
				if (!flat || flat.length < need) {
					const next = new Float64Array(need);
					if (flat && min > 0) next.set(flat.subarray(0, min * 2));
					flat = next;
				}
				const items = min === 0 ? new Array(count) : this._singleLaneMeasurements.items.slice();
				let runningStart;
				if (min === 0) runningStart = paddingStart + scrollMargin;
				else {
					const prevIdx = min - 1;
					runningStart = flat[prevIdx * 2] + flat[prevIdx * 2 + 1] + gap;
				}
				for (let i = min; i < count; i++) {
					const key = getItemKey(i);
					items[i] = key;
					const measuredSize = itemSizeCache.get(key);
					const size = typeof measuredSize === "number" ? measuredSize : this.options.estimateSize(i);
					flat[i * 2] = runningStart;
					flat[i * 2 + 1] = size;
					runningStart += size + gap;
				}
				this._singleLaneMeasurements = {
					flat,
					items
				};
				const view = createLazyMeasurementsView(items, flat);
				this.measurementsCache = view;
				return view;
			}
			const measurements = this.measurementsCache.slice(0, min);
			const laneLastIndex = new Array(lanes).fill(void 0);
			const laneEnds = new Float64Array(lanes);
			let filledLanes = 0;
			for (let m = 0; m < min; m++) {
				const item = measurements[m];
				if (item) {
					if (laneLastIndex[item.lane] === void 0) filledLanes++;
					laneLastIndex[item.lane] = m;
					laneEnds[item.lane] = item.end;
				}
			}
			for (let i = min; i < count; i++) {
				const key = getItemKey(i);
				const cachedLane = this.laneAssignments.get(i);
				let lane;
				let start;
				const shouldCacheLane = laneAssignmentMode === "estimate" || itemSizeCache.has(key);
				if (cachedLane !== void 0 && this.options.lanes > 1) {
					lane = cachedLane;
					const prevIndex = laneLastIndex[lane];
					const prevInLane = prevIndex !== void 0 ? measurements[prevIndex] : void 0;
					start = prevInLane ? prevInLane.end + gap : paddingStart + scrollMargin;
				} else if (filledLanes === lanes) {
					let bestLane = 0;
					let bestEnd = laneEnds[0];
					let bestIdx = laneLastIndex[0];
					for (let l = 1; l < lanes; l++) {
						const e = laneEnds[l];
						if (e < bestEnd || e === bestEnd && laneLastIndex[l] < bestIdx) {
							bestLane = l;
							bestEnd = e;
							bestIdx = laneLastIndex[l];
						}
					}
					lane = bestLane;
					start = bestEnd + gap;
					if (shouldCacheLane) this.laneAssignments.set(i, lane);
				} else {
					lane = i % this.options.lanes;
					start = paddingStart + scrollMargin;
					if (shouldCacheLane) this.laneAssignments.set(i, lane);
				}
				const measuredSize = itemSizeCache.get(key);
				const size = typeof measuredSize === "number" ? measuredSize : this.options.estimateSize(i);
				const end = start + size;
				measurements[i] = {
					index: i,
					start,
					size,
					end,
					key,
					lane
				};
				if (laneLastIndex[lane] === void 0) filledLanes++;
				laneLastIndex[lane] = i;
				laneEnds[lane] = end;
			}
			this.measurementsCache = measurements;
			return measurements;
		}, {
			key: false,
			debug: () => this.options.debug
		});
		this.calculateRange = memo$2(() => [
			this.getMeasurements(),
			this.getSize(),
			this.getScrollOffset(),
			this.options.lanes,
			this._getLayoutTotalSize() + this.options.scrollMargin
		], (measurements, outerSize, scrollOffset, lanes, listEnd) => {
			if (measurements.length === 0 || outerSize === 0) {
				this.range = null;
				return null;
			}
			const maxScrollOffset = Math.max(listEnd - outerSize, 0);
			this.range = calculateRangeImpl(measurements, outerSize, Math.min(scrollOffset, maxScrollOffset), lanes, lanes === 1 && this._singleLaneMeasurements !== null ? this._singleLaneMeasurements.flat : null);
			return this.range;
		}, {
			key: false,
			debug: () => this.options.debug
		});
		this.getVirtualIndexes = memo$2(() => {
			let startIndex = null;
			let endIndex = null;
			const range = this.calculateRange();
			if (range) {
				startIndex = range.startIndex;
				endIndex = range.endIndex;
			}
			this.maybeNotify.updateDeps([
				this.isScrolling,
				startIndex,
				endIndex
			]);
			return [
				this.options.rangeExtractor,
				this.options.overscan,
				this.options.count,
				startIndex,
				endIndex,
				this.options.lanes
			];
		}, (rangeExtractor, overscan, count, startIndex, endIndex, lanes) => {
			return startIndex === null || endIndex === null ? [] : rangeExtractor({
				startIndex,
				endIndex,
				overscan,
				count,
				lanes
			});
		}, {
			key: false,
			debug: () => this.options.debug
		});
		this.indexFromElement = (node) => {
			const attributeName = this.options.indexAttribute;
			const indexStr = node.getAttribute(attributeName);
			if (!indexStr) {
				console.warn(`Missing attribute name '${attributeName}={index}' on measured element.`);
				return -1;
			}
			return parseInt(indexStr, 10);
		};
		this.shouldMeasureDuringScroll = (index) => {
			var _a;
			if (!isSmoothScroll(this.scrollState)) return true;
			const scrollIndex = this.scrollState.index ?? ((_a = this.getVirtualItemForOffset(this.scrollState.lastTargetOffset)) == null ? void 0 : _a.index);
			if (scrollIndex !== void 0 && this.range) {
				const bufferSize = Math.max(this.options.overscan, Math.ceil((this.range.endIndex - this.range.startIndex) / 2));
				const minIndex = Math.max(0, scrollIndex - bufferSize);
				const maxIndex = Math.min(this.options.count - 1, scrollIndex + bufferSize);
				return index >= minIndex && index <= maxIndex;
			}
			return true;
		};
		this.measureElement = (node) => {
			if (!node) {
				this.elementsCache.forEach((cached, key2) => {
					if (!cached.isConnected) {
						this.observer.unobserve(cached);
						this.elementsCache.delete(key2);
					}
				});
				return;
			}
			const index = this.indexFromElement(node);
			if (!this.isIndexInRange(index)) return;
			const key = this.options.getItemKey(index);
			const prevNode = this.elementsCache.get(key);
			if (prevNode !== node) {
				if (prevNode) this.observer.unobserve(prevNode);
				this.observer.observe(node);
				this.elementsCache.set(key, node);
			}
			if (node.isConnected && (!this.isScrolling || this.scrollState) && this.shouldMeasureDuringScroll(index)) this.resizeItem(index, this.options.measureElement(node, void 0, this));
		};
		this.resizeItem = (index, size) => {
			var _a, _b, _c;
			if (!this.isIndexInRange(index)) return;
			if ((_a = this._resizeBatch) == null ? void 0 : _a.sync) this.getMeasurements();
			let cachedSize;
			let itemStart;
			let key;
			const flat = (_b = this._singleLaneMeasurements) == null ? void 0 : _b.flat;
			if (this.options.lanes === 1 && flat != null) {
				key = this.options.getItemKey(index);
				itemStart = flat[index * 2];
				cachedSize = flat[index * 2 + 1];
			} else {
				const item = this.measurementsCache[index];
				if (!item) return;
				key = item.key;
				itemStart = item.start;
				cachedSize = item.size;
			}
			const itemSize = this.itemSizeCache.get(key) ?? cachedSize;
			const delta = size - itemSize;
			if (delta !== 0) {
				const wasAtEnd = this.options.anchorTo === "end" && !isSmoothScroll(this.scrollState) && this.getVirtualDistanceFromEnd() <= this.options.scrollEndThreshold;
				const prevTotalSize = wasAtEnd ? this._getLayoutTotalSize() : 0;
				const scrollOffset = this.getScrollOffset();
				const defaultShouldAdjust = !this.itemSizeCache.has(key) ? itemStart < scrollOffset : itemStart + itemSize <= scrollOffset && this.scrollDirection !== "backward";
				const shouldAdjustScroll = !isSmoothScroll(this.scrollState) && (this.shouldAdjustScrollPositionOnItemSizeChange !== void 0 ? this.shouldAdjustScrollPositionOnItemSizeChange(this.measurementsCache[index] ?? {
					index,
					key,
					start: itemStart,
					size: cachedSize,
					end: itemStart + cachedSize,
					lane: 0
				}, delta, this) : defaultShouldAdjust);
				if (this.pendingMin === null || index < this.pendingMin) this.pendingMin = index;
				this.itemSizeCache.set(key, size);
				this.itemSizeCacheVersion++;
				let adjustedSync = false;
				if (!this._awaitingCommandReadBack()) {
					if (wasAtEnd) adjustedSync = this.applyScrollAdjustment(this._getLayoutTotalSize() - prevTotalSize);
					else if (shouldAdjustScroll) adjustedSync = this.applyScrollAdjustment(delta);
				}
				if (this._resizeBatch) {
					this._resizeBatch.notify = true;
					(_c = this._resizeBatch).sync || (_c.sync = adjustedSync);
					return;
				}
				this.notify(adjustedSync);
				this._noteClampMax();
				this._flushHoldIfReady(true);
				this._retryClampedAdjustment();
			}
		};
		this.getVirtualItems = memo$2(() => [
			this.getVirtualIndexes(),
			this.getMeasurements(),
			this._holdOffset
		], (indexes, measurements, hold) => {
			const virtualItems = [];
			for (let k = 0, len = indexes.length; k < len; k++) {
				const measurement = measurements[indexes[k]];
				virtualItems.push(hold === 0 ? measurement : {
					...measurement,
					start: measurement.start - hold,
					end: measurement.end - hold
				});
			}
			return virtualItems;
		}, {
			key: false,
			debug: () => this.options.debug
		});
		this.getVirtualItemForOffset = (offset) => {
			var _a;
			const measurements = this.getMeasurements();
			if (measurements.length === 0) return;
			const flat = (_a = this._singleLaneMeasurements) == null ? void 0 : _a.flat;
			const useFlat = this.options.lanes === 1 && flat != null;
			return notUndefined(measurements[findNearestBinarySearch(0, measurements.length - 1, useFlat ? (i) => flat[i * 2] : (i) => notUndefined(measurements[i]).start, offset)]);
		};
		this._noteClampMax = () => {
			if (!this._awaitingCommandReadBack()) return;
			const elementMax = this._elementMaxScrollOffset();
			if (elementMax === null) return;
			const write = this.pendingWrite;
			const max = Math.max(elementMax, 0) + this._holdOffset;
			if (max >= write.target) return;
			const lowMaxes = write.lowMaxes ?? (write.lowMaxes = []);
			if (lowMaxes[lowMaxes.length - 1] !== max) lowMaxes.push(max);
		};
		this.getMaxScrollOffset = () => (this._elementMaxScrollOffset() ?? 0) + this._holdOffset;
		this._toLayoutOffset = (elementOffset) => {
			var _a;
			let offset = elementOffset + this._holdOffset;
			if (((_a = this.pendingScrollAnchor) == null ? void 0 : _a.kind) === "anchor") offset += this.pendingScrollAnchor.delta;
			return offset;
		};
		this._elementMaxScrollOffset = () => {
			const el = this.scrollElement;
			if (el === null) return null;
			if ("scrollHeight" in el) return this.options.horizontal ? el.scrollWidth - el.clientWidth : el.scrollHeight - el.clientHeight;
			if ("document" in el) {
				const doc = el.document.documentElement;
				return this.options.horizontal ? doc.scrollWidth - el.innerWidth : doc.scrollHeight - el.innerHeight;
			}
			return null;
		};
		this._momentumStop = null;
		this._stopMomentum = (done) => {
			const el = this.scrollElement;
			const win = this.targetWindow;
			if (el === null || win === null) return;
			const scroller = "document" in el ? el.document.scrollingElement : el;
			if (!(scroller == null ? void 0 : scroller.style)) return;
			if (this._momentumStop) {
				this._momentumStop.done = done;
				return;
			}
			const { style } = scroller;
			const property = this.options.horizontal ? "overflow-x" : "overflow-y";
			const value = style.getPropertyValue(property);
			const priority = style.getPropertyPriority(property);
			const crossSize = () => this.options.horizontal ? scroller.clientHeight : scroller.clientWidth;
			const crossSizeBefore = crossSize();
			style.setProperty(property, "hidden", "important");
			if (crossSize() !== crossSizeBefore) {
				style.setProperty(property, value, priority);
				return;
			}
			const stop = {
				restore: () => {
					if (style.getPropertyValue(property) !== "hidden" || style.getPropertyPriority(property) !== "important") return false;
					style.setProperty(property, value, priority);
					return true;
				},
				done
			};
			this._momentumStop = stop;
			win.requestAnimationFrame(() => win.requestAnimationFrame(() => {
				if (this._momentumStop !== stop) return;
				this._momentumStop = null;
				if (stop.restore()) stop.done();
			}));
		};
		this._clampedBy = (target) => {
			const elementMax = this._elementMaxScrollOffset();
			if (elementMax === null) return null;
			const maxAtWrite = elementMax + this._holdOffset;
			return target > maxAtWrite + .5 ? {
				target,
				maxAtWrite
			} : null;
		};
		this.getVirtualDistanceFromEnd = () => {
			return Math.max(this._getLayoutTotalSize() + this.options.scrollMargin - this.getSize() - this.getScrollOffset(), 0);
		};
		this.getDistanceFromEnd = () => {
			return Math.max(this.getMaxScrollOffset() - this.getScrollOffset(), 0);
		};
		this.isAtEnd = (threshold = this.options.scrollEndThreshold) => {
			return this.getDistanceFromEnd() <= threshold;
		};
		this.getOffsetForAlignment = (toOffset, align, itemSize = 0) => {
			if (!this.scrollElement) return 0;
			const size = this.getSize();
			const scrollOffset = this.getScrollOffset();
			if (align === "auto") align = toOffset >= scrollOffset + size ? "end" : "start";
			if (align === "center") toOffset += (itemSize - size) / 2;
			else if (align === "end") toOffset -= size;
			const maxOffset = this.getMaxScrollOffset();
			return Math.max(Math.min(maxOffset, toOffset), 0);
		};
		this.getOffsetForIndex = (index, align = "auto") => {
			index = Math.max(0, Math.min(index, this.options.count - 1));
			const size = this.getSize();
			const scrollOffset = this.getScrollOffset();
			const item = this.getMeasurements()[index];
			if (!item) return;
			if (align === "auto") {
				if (item.end >= scrollOffset + size - this.options.scrollPaddingEnd) align = "end";
				else if (item.start <= scrollOffset + this.options.scrollPaddingStart) align = "start";
				else return [scrollOffset, align];
			}
			if (align === "end" && index === this.options.count - 1) {
				const maxOffset = this.getMaxScrollOffset();
				const toOffset2 = maxOffset - this.options.paddingEnd + this.options.scrollPaddingEnd;
				return [Math.max(Math.min(toOffset2, maxOffset), 0), align];
			}
			const toOffset = align === "end" ? item.end + this.options.scrollPaddingEnd : item.start - this.options.scrollPaddingStart;
			return [this.getOffsetForAlignment(toOffset, align, item.size), align];
		};
		this.scrollToOffset = (toOffset, { align = "start", behavior = "auto" } = {}) => {
			this._startScroll({
				index: null,
				align
			}, this.getOffsetForAlignment(toOffset, align), behavior, "absolute");
		};
		this.scrollToIndex = (index, { align: initialAlign = "auto", behavior = "auto" } = {}) => {
			index = Math.max(0, Math.min(index, this.options.count - 1));
			const offsetInfo = this.getOffsetForIndex(index, initialAlign);
			if (!offsetInfo) return;
			const [offset, align] = offsetInfo;
			this._startScroll({
				index,
				align
			}, offset, behavior, "absolute");
		};
		this.scrollBy = (delta, { behavior = "auto" } = {}) => {
			const offset = this.getOffsetForAlignment((this.getCommandWrittenOffset() ?? this.getScrollOffset()) + delta, "start");
			this._startScroll({
				index: null,
				align: "start"
			}, offset, behavior, "relative");
		};
		this.scrollToEnd = ({ behavior = "auto" } = {}) => {
			if (this.options.count > 0) {
				this._startScroll({
					index: this.options.count - 1,
					align: "end",
					toEnd: true
				}, Math.max(this.getMaxScrollOffset(), 0), behavior, "absolute");
				return;
			}
			this.scrollToOffset(Math.max(this.getTotalSize() - this.getSize(), 0), { behavior });
		};
		this.cancelScroll = () => {
			if (this.rafId != null && this.targetWindow) {
				this.targetWindow.cancelAnimationFrame(this.rafId);
				this.rafId = null;
			}
			this.scrollState = null;
		};
		this.getTotalSize = () => Math.max(this._getLayoutTotalSize() - this._holdOffset, 0);
		this._getLayoutTotalSize = () => {
			var _a, _b;
			const measurements = this.getMeasurements();
			let end;
			if (measurements.length === 0) end = this.options.paddingStart;
			else if (this.options.lanes === 1) {
				const lastIdx = measurements.length - 1;
				const flat = (_a = this._singleLaneMeasurements) == null ? void 0 : _a.flat;
				if (flat != null) end = flat[lastIdx * 2] + flat[lastIdx * 2 + 1];
				else end = ((_b = measurements[lastIdx]) == null ? void 0 : _b.end) ?? 0;
			} else {
				const endByLane = Array(this.options.lanes).fill(null);
				let endIndex = measurements.length - 1;
				while (endIndex >= 0 && endByLane.some((val) => val === null)) {
					const item = measurements[endIndex];
					if (endByLane[item.lane] === null) endByLane[item.lane] = item.end;
					endIndex--;
				}
				end = Math.max(...endByLane.filter((val) => val !== null));
			}
			return Math.max(end - this.options.scrollMargin + this.options.paddingEnd, 0);
		};
		this.takeSnapshot = () => {
			const snapshot = [];
			if (this.itemSizeCache.size === 0) return snapshot;
			const m = this.getMeasurements();
			for (const item of m) if (item && this.itemSizeCache.has(item.key)) snapshot.push({
				index: item.index,
				key: item.key,
				start: item.start,
				size: item.size,
				end: item.end,
				lane: item.lane
			});
			return snapshot;
		};
		this._scrollToOffset = (offset, { adjustments, behavior } = {}) => {
			const write = {
				target: offset + (adjustments ?? 0),
				smooth: behavior === "smooth"
			};
			this.pendingWrite = write;
			this.options.scrollToFn(offset - this._holdOffset, {
				behavior,
				adjustments
			}, this);
			return write;
		};
		this.getCommandWrittenOffset = () => this.scrollState !== null && this.pendingWrite !== null && !this.pendingWrite.smooth ? this.pendingWrite.target : null;
		this._awaitingCommandReadBack = () => {
			const writtenOffset = this.getCommandWrittenOffset();
			return !(isIOSWebKit() && this._iosGesture.dragging()) && writtenOffset !== null && !approxEqual(writtenOffset, this.getScrollOffset());
		};
		this._followOffsetTarget = (delta) => {
			if (this.scrollState !== null && this.scrollState.index == null) this.scrollState.lastTargetOffset += delta;
		};
		this.measure = () => {
			this.pendingMin = null;
			this.itemSizeCache.clear();
			this.laneAssignments.clear();
			this.itemSizeCacheVersion++;
			this.notify(false);
		};
		this.setOptions(opts);
	}
	/**
	* @deprecated Always 0: a scroll correction is folded into `scrollOffset`
	* at once, so there is never an outstanding adjustment to add to it. Read
	* `scrollOffset` alone.
	*/
	get scrollAdjustments() {
		return 0;
	}
	applyScrollAdjustment(delta, behavior) {
		if (delta === 0) return false;
		this._followOffsetTarget(delta);
		if (!this._canWriteScroll()) {
			this._holdOffset += delta;
			if (this.scrollOffset !== null) this.scrollOffset += delta;
			return true;
		} else {
			const offset = this.getScrollOffset();
			this._clampedAdjustment = this._clampedBy(offset + delta);
			const write = this._scrollToOffset(offset, {
				adjustments: delta,
				behavior
			});
			if (this.scrollOffset !== null) {
				if (this.pendingWrite === write) this.scrollOffset += delta;
				if (this.scrollOffset < 0) this.scrollOffset = 0;
			}
			return true;
		}
	}
	scheduleScrollReconcile() {
		if (!this.targetWindow) {
			this.scrollState = null;
			return;
		}
		if (this.rafId != null) return;
		this.rafId = this.targetWindow.requestAnimationFrame(() => {
			this.rafId = null;
			this.reconcileScroll();
		});
	}
	getScrollStateTarget(state) {
		const offsetInfo = state.toEnd ? [Math.max(this.getMaxScrollOffset(), 0)] : state.index != null ? this.getOffsetForIndex(state.index, state.align) : void 0;
		return offsetInfo ? offsetInfo[0] : state.lastTargetOffset;
	}
	reconcileScroll() {
		if (!this.scrollState) return;
		if (!this.scrollElement) return;
		if (this.now() - this.scrollState.startedAt > 5e3) {
			this.scrollState = null;
			return;
		}
		if (this.scrollState.phase === "queued") {
			this.scheduleScrollReconcile();
			return;
		}
		this.getMeasurements();
		const targetOffset = this.getScrollStateTarget(this.scrollState);
		const STABLE_FRAMES = this.scrollState.index == null ? 1 : this.options.useAnimationFrameWithResizeObserver ? 3 : 2;
		const targetChanged = targetOffset !== this.scrollState.lastTargetOffset;
		if (!targetChanged && approxEqual(targetOffset, this.getScrollOffset())) {
			if (this.scrollState.phase === "smooth") this.scrollState.phase = "smoothLanded";
			else if (this.scrollState.phase === "smoothFinishing") this.scrollState.phase = "instant";
			this.scrollState.stableFrames++;
			if (this.scrollState.stableFrames >= STABLE_FRAMES) {
				if (this.getScrollOffset() !== targetOffset) this._scrollToOffset(targetOffset, { behavior: "auto" });
				this.scrollState = null;
				return;
			}
		} else {
			this.scrollState.stableFrames = 0;
			if (targetChanged) {
				const viewport = this.getSize() || 600;
				const distance = Math.abs(targetOffset - this.getScrollOffset());
				const keepSmooth = isSmoothScroll(this.scrollState) && distance > viewport;
				this.scrollState.lastTargetOffset = targetOffset;
				if (keepSmooth) this.scrollState.phase = "smooth";
				else if (this.scrollState.phase === "smooth") this.scrollState.phase = "smoothFinishing";
				else if (this.scrollState.phase === "smoothLanded") this.scrollState.phase = "instant";
				this._scrollToOffset(targetOffset, { behavior: keepSmooth ? "smooth" : "auto" });
			}
		}
		this.scheduleScrollReconcile();
	}
	_startScroll(target, offset, behavior, kind) {
		this.pendingScrollAnchor = null;
		this._clampedAdjustment = null;
		const tail = this._iosGesture.tail();
		if (kind === "absolute" && tail !== null) {
			if (tail === "fling" && momentumOverridesWrites()) {
				this._stopMomentum(() => {
					const state = this.scrollState;
					if ((state == null ? void 0 : state.phase) !== "queued" || this._iosGesture.tail() !== "fling" || this._reportedOverscroll) return;
					this._iosGesture.end();
					this._flushHoldIfReady(true);
					this._writeAwaitingCommand();
				});
				this.scrollState = {
					...target,
					startedAt: this.now(),
					lastTargetOffset: offset,
					stableFrames: 0,
					phase: "queued",
					behavior,
					samples: []
				};
				this.scheduleScrollReconcile();
				return;
			}
			this._iosGesture.end();
		}
		this.scrollState = {
			...target,
			startedAt: this.now(),
			lastTargetOffset: offset,
			stableFrames: 0,
			behavior,
			phase: initialScrollPhase(behavior, target.index != null && approxEqual(offset, this.getScrollOffset()))
		};
		this._scrollToOffset(offset, { behavior });
		this.scheduleScrollReconcile();
	}
};
var findNearestBinarySearch = (low, high, getCurrentValue, value) => {
	while (low <= high) {
		const middle = (low + high) / 2 | 0;
		const currentValue = getCurrentValue(middle);
		if (currentValue < value) low = middle + 1;
		else if (currentValue > value) high = middle - 1;
		else return middle;
	}
	if (low > 0) return low - 1;
	else return 0;
};
function findNearestBinarySearchFlat(flat, high, value) {
	let low = 0;
	while (low <= high) {
		const middle = (low + high) / 2 | 0;
		const currentValue = flat[middle * 2];
		if (currentValue < value) low = middle + 1;
		else if (currentValue > value) high = middle - 1;
		else return middle;
	}
	return low > 0 ? low - 1 : 0;
}
function calculateRangeImpl(measurements, outerSize, scrollOffset, lanes, flat) {
	const lastIndex = measurements.length - 1;
	if (measurements.length <= lanes) return {
		startIndex: 0,
		endIndex: lastIndex
	};
	if (lanes === 1 && flat !== null) {
		const startIndex2 = findNearestBinarySearchFlat(flat, lastIndex, scrollOffset);
		let endIndex2 = startIndex2;
		const limit = scrollOffset + outerSize;
		while (endIndex2 < lastIndex && flat[endIndex2 * 2] + flat[endIndex2 * 2 + 1] < limit) endIndex2++;
		return {
			startIndex: startIndex2,
			endIndex: endIndex2
		};
	}
	const getStart = (index) => measurements[index].start;
	let startIndex = findNearestBinarySearch(0, lastIndex, getStart, scrollOffset);
	let endIndex = startIndex;
	if (lanes === 1) while (endIndex < lastIndex && measurements[endIndex].end < scrollOffset + outerSize) endIndex++;
	else if (lanes > 1) {
		const endPerLane = Array(lanes).fill(0);
		while (endIndex < lastIndex && endPerLane.some((pos) => pos < scrollOffset + outerSize)) {
			const item = measurements[endIndex];
			endPerLane[item.lane] = item.end;
			endIndex++;
		}
		const startPerLane = Array(lanes).fill(scrollOffset + outerSize);
		while (startIndex >= 0 && startPerLane.some((pos) => pos >= scrollOffset)) {
			const item = measurements[startIndex];
			startPerLane[item.lane] = item.start;
			startIndex--;
		}
		startIndex = Math.max(0, startIndex - startIndex % lanes);
		endIndex = Math.min(lastIndex, endIndex + (lanes - 1 - endIndex % lanes));
	}
	return {
		startIndex,
		endIndex
	};
}
// node_modules/@tanstack/react-virtual/dist/esm/index.js
var useIsomorphicLayoutEffect = typeof document !== "undefined" ? import_react.useLayoutEffect : import_react.useEffect;
function useVirtualizerBase({ useFlushSync = true, directDomUpdates = false, directDomUpdatesMode = "transform", ...options }) {
	const rerender = import_react.useReducer((x) => x + 1, 0)[1];
	const directRef = import_react.useRef({
		enabled: directDomUpdates,
		mode: directDomUpdatesMode,
		container: null,
		lastSize: null,
		lastPositions: /* @__PURE__ */ new WeakMap(),
		prevRange: null
	});
	directRef.current.enabled = directDomUpdates;
	directRef.current.mode = directDomUpdatesMode;
	const measuringFromRef = import_react.useRef(false);
	const applyContainerSize = (instance2) => {
		const state = directRef.current;
		if (!state.enabled || !state.container) return;
		const totalSize = instance2.getTotalSize();
		if (totalSize !== state.lastSize) {
			state.lastSize = totalSize;
			const sizeAxis = instance2.options.horizontal ? "width" : "height";
			state.container.style[sizeAxis] = `${totalSize}px`;
		}
	};
	const applyItemPosition = (instance2, item, el) => {
		const state = directRef.current;
		const horizontal = !!instance2.options.horizontal;
		const next = item.start - instance2.options.scrollMargin;
		if (state.lastPositions.get(el) === next) return;
		state.lastPositions.set(el, next);
		if (state.mode === "transform") el.style.transform = horizontal ? `translate3d(${next}px, 0, 0)` : `translate3d(0, ${next}px, 0)`;
		else el.style[horizontal ? "left" : "top"] = `${next}px`;
	};
	const applyDirectStyles = (instance2) => {
		const state = directRef.current;
		if (!state.enabled || !state.container) return;
		applyContainerSize(instance2);
		for (const item of instance2.getVirtualItems()) {
			const el = instance2.elementsCache.get(item.key);
			if (el) applyItemPosition(instance2, item, el);
		}
	};
	const resolvedOptions = {
		...options,
		onChange: (instance2, sync) => {
			var _a;
			const state = directRef.current;
			let shouldRerender = true;
			if (state.enabled) {
				applyDirectStyles(instance2);
				const range = instance2.range;
				const prev = state.prevRange;
				shouldRerender = !prev || prev.isScrolling !== instance2.isScrolling || prev.startIndex !== (range == null ? void 0 : range.startIndex) || prev.endIndex !== (range == null ? void 0 : range.endIndex);
				if (shouldRerender) state.prevRange = range ? {
					startIndex: range.startIndex,
					endIndex: range.endIndex,
					isScrolling: instance2.isScrolling
				} : null;
			}
			if (shouldRerender) {
				if (useFlushSync && sync && !measuringFromRef.current) (0, import_react_dom.flushSync)(rerender);
				else rerender();
			}
			(_a = options.onChange) == null || _a.call(options, instance2, sync);
		}
	};
	const [instance] = import_react.useState(() => {
		const v = new Virtualizer(resolvedOptions);
		const measureElement = v.measureElement;
		v.measureElement = (node) => {
			measuringFromRef.current = true;
			try {
				measureElement(node);
			} finally {
				measuringFromRef.current = false;
			}
			const state = directRef.current;
			if (node !== null && state.enabled && state.container) {
				const item = v.measurementsCache[v.indexFromElement(node)];
				if (item) applyItemPosition(v, item, node);
			}
		};
		return Object.assign(v, { containerRef: (node) => {
			const state = directRef.current;
			state.container = node;
			state.lastSize = null;
			if (node !== null) applyDirectStyles(v);
		} });
	});
	instance.setOptions(resolvedOptions);
	useIsomorphicLayoutEffect(() => {
		return instance._didMount();
	}, []);
	useIsomorphicLayoutEffect(() => {
		applyContainerSize(instance);
		return instance._willUpdate();
	});
	useIsomorphicLayoutEffect(() => {
		applyDirectStyles(instance);
	});
	return instance;
}
function useVirtualizer(options) {
	return useVirtualizerBase({
		observeElementRect,
		observeElementOffset,
		scrollToFn: elementScroll,
		...options
	});
}
// src/culling/grid/flight.ts
/** Faster than this, in pixels a millisecond, nobody reads a picture: none is asked for. */
var FAST = 1.2;
/** So long after the last movement the grid rests, in milliseconds. */
var REST = 110;
/** Watch how fast something scrolls, and tell when it flies and when it has landed; returns how to end that. */
function watchFlight(element, tell) {
	let [place, time, flying] = [
		element.scrollTop,
		performance.now(),
		false
	];
	let rest;
	const turn = (now) => {
		if (flying !== now) tell(now);
		flying = now;
	};
	const move = () => {
		const now = performance.now();
		const speed = speedOf(element.scrollTop - place, now - time);
		[place, time] = [element.scrollTop, now];
		if (speed > FAST) turn(true);
		clearTimeout(rest);
		rest = setTimeout(() => turn(false), REST);
	};
	element.addEventListener("scroll", move, { passive: true });
	return () => {
		clearTimeout(rest);
		element.removeEventListener("scroll", move);
	};
}
/** A first movement after a rest is measured against one frame, not against the rest. */
var speedOf = (pixels, milliseconds) => Math.abs(pixels) / Math.min(Math.max(milliseconds, 4), 33);
var Grid_module_default = {
	scroller: "_scroller_qz8a3_1",
	field: "_field_qz8a3_14",
	row: "_row_qz8a3_18",
	cell: "_cell_qz8a3_26",
	picture: "_picture_qz8a3_58",
	thumb: "_thumb_qz8a3_64",
	missing: "_missing_qz8a3_77",
	saidAt: "_saidAt_qz8a3_89",
	count: "_count_qz8a3_96",
	change: "_change_qz8a3_112",
	foot: "_foot_qz8a3_123",
	name: "_name_qz8a3_132",
	figures: "_figures_qz8a3_133",
	score: "_score_qz8a3_145",
	empty: "_empty_qz8a3_151",
	again: "_again_qz8a3_156"
};
var SaidBadge_module_default = { said: "_said_157q8_1" };
// src/culling/SaidBadge.tsx
/** What the human said: a flag or a cross, and stars. */
function SaidBadge({ pick, rating }) {
	if (pick <= 0 && rating < 0) return null;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
		className: SaidBadge_module_default.said,
		"data-pick": pick,
		children: [
			pick === 1 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", { children: "⚑ Pick" }),
			pick === 2 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", { children: "✕ Reject" }),
			rating >= 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				"aria-hidden": "true",
				children: rating === 0 ? "☆" : "★".repeat(rating)
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(VisuallyHidden, { children: rating === 1 ? "1 star" : `${rating} stars` })] })
		]
	});
}
// src/culling/state/moving.ts
var SMALLEST = 110;
var LARGEST = 420;
/** The photos that arrows go through, as the view has them. */
function wayOf(desk) {
	if (desk.view === "grid") return desk.cells;
	return desk.view === "loupe" ? desk.order : Int32Array.from(desk.compared);
}
/** So many photos on. Among compared ones the selection stays. */
function go(store, step) {
	const desk = store.getState();
	const index = stepped(wayOf(desk), desk.active, step);
	if (index >= 0) activate(store, index);
}
function activate(store, index) {
	const desk = store.getState();
	const selection = desk.view === "compare" || desk.view === "survey" ? {
		...activated(desk, index),
		selected: desk.selected
	} : only(index);
	store.setState({
		...selection,
		moves: desk.moves + 1
	});
}
/** A row in the grid; in the loupe a group. */
function goAcross(store, step) {
	const { view, across, order, columns, marks, active } = store.getState();
	if (view === "grid") go(store, step * across);
	else if (view === "loupe") activate(store, nextGroup(order, columns, marks, active, step));
	else go(store, step);
}
function extend(store, step) {
	const desk = store.getState();
	if (desk.view === "grid") store.setState(reached(desk, stepped(desk.cells, desk.active, step), desk.cells));
}
function goToUndecided(store) {
	const desk = store.getState();
	const way = desk.view === "grid" ? desk.cells : desk.order;
	const place = way.indexOf(desk.active);
	const found = [...way.subarray(place + 1), ...way.subarray(0, place + 1)].find((index) => !isMarked(desk.marks, index));
	if (found === void 0) store.setState({ told: "Every photo that is shown has a mark." });
	else activate(store, found);
}
function fold(store, index = store.getState().active) {
	const { columns, open } = store.getState();
	const group = at(columns.group, index);
	if (group < 0) {
		store.setState({ told: "This photo is in no group." });
		return;
	}
	const next = new Set(open);
	if (!next.delete(group)) next.add(group);
	arrange(store, { open: next });
}
function resize(store, factor) {
	const size = Math.round(store.getState().size * factor);
	store.setState({ size: Math.min(LARGEST, Math.max(SMALLEST, size)) });
}
// src/culling/grid/Thumb.tsx
/** A thumbnail: asked for when the grid does not fly by, and no longer wanted when it leaves. */
function Thumb({ index }) {
	const { pictures } = useHands();
	const image = (0, import_react.useRef)(null);
	const asked = (0, import_react.useRef)(false);
	const [missing, setMissing] = (0, import_react.useState)(false);
	if (!useDesk((desk) => desk.flying)) asked.current = true;
	const address = asked.current ? pictures.thumb(index) : "";
	(0, import_react.useEffect)(() => {
		const element = image.current;
		if (!element || address === "") return;
		element.src = address;
		return () => element.removeAttribute("src");
	}, [address]);
	if (missing) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
		className: Grid_module_default.missing,
		children: "No picture"
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("img", {
		ref: image,
		className: Grid_module_default.thumb,
		alt: "",
		draggable: false,
		decoding: "async",
		onError: () => setMissing(true)
	});
}
// src/culling/grid/Cell.tsx
/** Frames inside a folded stack that the sliders would change: its top stands for them. */
function changedInside(desk, frames, index) {
	if (desk.changes.size === 0) return 0;
	return frames.reduce((count, one) => count + Number(one !== index && desk.changes.has(one)), 0);
}
/** What a cell shows, as plain values: it is drawn again when one of them is another. */
function lookOf(desk, index) {
	const { columns, marks } = desk;
	const group = at(columns.group, index);
	const stack = desk.stacked ? desk.shown.get(group) ?? [index] : [index];
	const open = desk.open.has(group);
	return {
		name: columns.names[index] ?? "",
		technical: columns.technical[index],
		aesthetic: columns.aesthetic[index],
		verdict: verdictWord(at(marks.verdicts, index)),
		pick: at(marks.picks, index),
		rating: at(marks.ratings, index),
		active: desk.active === index,
		selected: desk.selected.has(index),
		change: desk.changes.get(index),
		frames: stack.length,
		inside: open ? 0 : changedInside(desk, stack, index),
		open,
		edited: at(columns.edited, index) === 1
	};
}
/** A photo of the grid; while that flies by, no more of it than its name. */
var Cell = (0, import_react.memo)(function Cell({ index, column }) {
	const flying = useDesk((desk) => desk.flying);
	const landed = (0, import_react.useRef)(-1);
	if (!flying) landed.current = index;
	return landed.current === index ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Whole, {
		index,
		column
	}) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Passing, {
		index,
		column
	});
});
function Passing({ index, column }) {
	const name = useHands().store.getState().columns.names[index];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		role: "gridcell",
		id: `photo-${index}`,
		"aria-colindex": column + 1,
		className: Grid_module_default.cell,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", { className: Grid_module_default.picture }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
			className: Grid_module_default.foot,
			children: name
		})]
	});
}
function Whole({ index, column }) {
	const { store } = useHands();
	const look = useDeskParts((desk) => lookOf(desk, index));
	const { name, verdict, change, inside, frames, open } = look;
	const press = (event) => {
		if (event.button !== 0) return;
		const desk = store.getState();
		if (event.shiftKey) store.setState(reached(desk, index, desk.cells));
		else if (event.ctrlKey || event.metaKey) store.setState(toggled(desk, index));
		else store.setState(only(index));
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		role: "gridcell",
		id: `photo-${index}`,
		"aria-colindex": column + 1,
		"aria-selected": look.selected,
		className: Grid_module_default.cell,
		"data-active": look.active || void 0,
		"data-rejected": look.pick === 2 || void 0,
		"data-changed": change || inside > 0 ? true : void 0,
		"data-stack": frames > 1 && !open ? true : void 0,
		onMouseDown: press,
		onDoubleClick: () => show(store, "loupe"),
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
			className: Grid_module_default.picture,
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Thumb, { index }, index),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
					className: Grid_module_default.saidAt,
					children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SaidBadge, {
						pick: look.pick,
						rating: look.rating
					})
				}),
				frames > 1 && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("button", {
					type: "button",
					tabIndex: -1,
					className: Grid_module_default.count,
					"aria-label": open ? `Fold the stack of ${frames}` : `Unfold the stack of ${frames}`,
					onMouseDown: (event) => event.stopPropagation(),
					onClick: () => fold(store, index),
					children: [
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
							"aria-hidden": "true",
							children: open ? "▾" : "▸"
						}),
						" ",
						frames
					]
				}),
				(change || inside > 0) && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
					className: Grid_module_default.change,
					title: change?.reason,
					children: [change && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Verdict, {
							verdict: change.before,
							compact: true
						}),
						" → ",
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Verdict, { verdict: change.after }),
						!change.certain && " ?"
					] }), inside > 0 && ` ${change ? "and " : ""}${inside} inside`]
				})
			]
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
			className: Grid_module_default.foot,
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: Grid_module_default.name,
				children: name
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
				className: Grid_module_default.figures,
				children: [
					verdict !== "" && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Verdict, { verdict }),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Score, {
						title: "Technical score",
						short: "T",
						value: look.technical
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Score, {
						title: "Look",
						short: "L",
						value: look.aesthetic
					}),
					look.edited && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						title: "Has an edited copy",
						children: "✎"
					})
				]
			})]
		})]
	});
}
function Score({ title, short, value }) {
	if (value === void 0 || Number.isNaN(value)) return null;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
		className: Grid_module_default.score,
		title,
		children: [
			short,
			" ",
			value.toFixed(1)
		]
	});
}
// src/culling/grid/Row.tsx
/** One row. Its elements are used again for another row: cells are told apart by their column. */
var Row = (0, import_react.memo)(function Row({ row, top, height, across, cells }) {
	const photos = [...cells.subarray(row * across, (row + 1) * across)];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
		role: "row",
		"aria-rowindex": row + 1,
		className: Grid_module_default.row,
		style: {
			transform: `translateY(${top}px)`,
			height,
			gridTemplateColumns: `repeat(${across}, minmax(0, 1fr))`
		},
		children: photos.map((index, column) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Cell, {
			index,
			column
		}, column))
	});
});
// src/culling/grid/slots.ts
/** Rows on screen, each in a slot; a row that leaves hands its slot, and so its elements, to one that comes. */
var Slots = class {
	taken = /* @__PURE__ */ new Map();
	free = [];
	made = 0;
	/** The slot of each row. Rows that stay keep theirs. */
	of(rows) {
		const wanted = new Set(rows);
		for (const [row, slot] of this.taken) {
			if (wanted.has(row)) continue;
			this.taken.delete(row);
			this.free.push(slot);
		}
		for (const row of rows) {
			if (this.taken.has(row)) continue;
			this.taken.set(row, this.free.pop() ?? this.made++);
		}
		return this.taken;
	}
};
// src/culling/grid/PhotoGrid.tsx
var GAP = 8;
var FOOT = 44;
/** Every photo of the run, as many elements as fit on the screen. */
function PhotoGrid() {
	const { store } = useHands();
	const { cells, active, size, moves } = useDeskParts(({ cells, active, size, moves }) => ({
		cells,
		active,
		size,
		moves
	}));
	const [scroller, setScroller] = (0, import_react.useState)(null);
	const width = useWidth(scroller);
	const across = Math.max(1, Math.floor((width - GAP) / (size + GAP)));
	const side = (width - GAP) / across - GAP;
	const rows = Math.ceil(cells.length / across);
	const slots = (0, import_react.useRef)(new Slots());
	const height = Math.round(side * .75) + FOOT + GAP;
	const virtualizer = useVirtualizer({
		count: width > 0 ? rows : 0,
		getScrollElement: () => scroller,
		estimateSize: () => height,
		overscan: 2,
		paddingStart: GAP
	});
	(0, import_react.useLayoutEffect)(() => virtualizer.measure(), [height, virtualizer]);
	(0, import_react.useEffect)(() => scroller?.focus({ preventScroll: true }), [scroller]);
	(0, import_react.useEffect)(() => scroller ? watchFlight(scroller, (flying) => store.setState({ flying })) : void 0, [scroller, store]);
	(0, import_react.useEffect)(() => {
		store.setState({
			across,
			rows: Math.floor((scroller?.clientHeight ?? 0) / height)
		});
	}, [
		store,
		across,
		height,
		scroller
	]);
	(0, import_react.useLayoutEffect)(() => {
		const place = cells.indexOf(active);
		if (place >= 0 && width > 0) virtualizer.scrollToIndex(Math.floor(place / across), { align: "auto" });
	}, [
		active,
		moves,
		across,
		cells,
		width,
		virtualizer
	]);
	const items = virtualizer.getVirtualItems();
	const taken = slots.current.of(items.map((item) => item.index));
	const inSlots = items.toSorted((one, other) => (taken.get(one.index) ?? 0) - (taken.get(other.index) ?? 0));
	const place = cells.indexOf(active);
	const onScreen = items.some((item) => item.index === Math.floor(place / across));
	if (cells.length === 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Empty, {});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
		ref: setScroller,
		className: Grid_module_default.scroller,
		role: "grid",
		"aria-label": "Photos",
		"aria-multiselectable": "true",
		"aria-rowcount": rows,
		"aria-colcount": across,
		"aria-activedescendant": onScreen && place >= 0 ? `photo-${active}` : void 0,
		tabIndex: 0,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
			role: "presentation",
			className: Grid_module_default.field,
			style: { height: virtualizer.getTotalSize() },
			children: inSlots.map((item) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Row, {
				row: item.index,
				top: item.start,
				height: height - GAP,
				across,
				cells
			}, taken.get(item.index)))
		})
	});
}
function Empty() {
	const { store } = useHands();
	const count = useDesk((desk) => desk.columns.count);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		className: Grid_module_default.empty,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", { children: [
			"No photo passes the filters. The run has ",
			count.toLocaleString("en"),
			"."
		] }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("button", {
			type: "button",
			className: Grid_module_default.again,
			onClick: () => arrange(store, { filters: ALL }),
			children: "Show all"
		})]
	});
}
function useWidth(element) {
	const [width, setWidth] = (0, import_react.useState)(0);
	(0, import_react.useLayoutEffect)(() => {
		if (!element) return;
		setWidth(element.clientWidth);
		const observer = new ResizeObserver(() => setWidth(element.clientWidth));
		observer.observe(element);
		return () => observer.disconnect();
	}, [element]);
	return width;
}
// src/culling/keys/actions.ts
/** What keys do. The order is that of the sheet. */
var ACTIONS = {
	pick: {
		words: "Pick",
		group: "Marks",
		keys: ["P"]
	},
	reject: {
		words: "Reject",
		group: "Marks",
		keys: ["X"]
	},
	unmark: {
		words: "Take the mark back",
		group: "Marks",
		keys: ["U"]
	},
	keepOnly: {
		words: "Pick this, reject the rest of its group",
		group: "Marks",
		keys: ["Shift+P"]
	},
	rate0: {
		words: "No stars",
		group: "Marks",
		keys: ["0"]
	},
	rate1: {
		words: "1 star",
		group: "Marks",
		keys: ["1"]
	},
	rate2: {
		words: "2 stars",
		group: "Marks",
		keys: ["2"]
	},
	rate3: {
		words: "3 stars",
		group: "Marks",
		keys: ["3"]
	},
	rate4: {
		words: "4 stars",
		group: "Marks",
		keys: ["4"]
	},
	rate5: {
		words: "5 stars",
		group: "Marks",
		keys: ["5"]
	},
	undo: {
		words: "Undo a mark",
		group: "Marks",
		keys: ["Ctrl+Z"]
	},
	redo: {
		words: "Do it again",
		group: "Marks",
		keys: ["Ctrl+Shift+Z", "Ctrl+Y"]
	},
	advance: {
		words: "Go on by itself after a mark: on, off",
		group: "Marks",
		keys: ["A"]
	},
	left: {
		words: "Photo before",
		group: "Go",
		keys: ["ArrowLeft"]
	},
	right: {
		words: "Next photo",
		group: "Go",
		keys: ["ArrowRight"]
	},
	up: {
		words: "Row above; in the loupe the group before",
		group: "Go",
		keys: ["ArrowUp"]
	},
	down: {
		words: "Row below; in the loupe the next group",
		group: "Go",
		keys: ["ArrowDown"]
	},
	pageUp: {
		words: "A screen up",
		group: "Go",
		keys: ["PageUp"]
	},
	pageDown: {
		words: "A screen down",
		group: "Go",
		keys: ["PageDown"]
	},
	first: {
		words: "First photo",
		group: "Go",
		keys: ["Home"]
	},
	last: {
		words: "Last photo",
		group: "Go",
		keys: ["End"]
	},
	nextUndecided: {
		words: "Next without a mark",
		group: "Go",
		keys: ["J"]
	},
	extendLeft: {
		words: "Select on to the left",
		group: "Select",
		keys: ["Shift+ArrowLeft"]
	},
	extendRight: {
		words: "Select on to the right",
		group: "Select",
		keys: ["Shift+ArrowRight"]
	},
	extendUp: {
		words: "Select a row up",
		group: "Select",
		keys: ["Shift+ArrowUp"]
	},
	extendDown: {
		words: "Select a row down",
		group: "Select",
		keys: ["Shift+ArrowDown"]
	},
	selectAll: {
		words: "Select all that is shown",
		group: "Select",
		keys: ["Ctrl+A"]
	},
	selectGroup: {
		words: "Select the group",
		group: "Select",
		keys: ["Shift+G"]
	},
	selectOne: {
		words: "Select only this one",
		group: "Select",
		keys: ["Ctrl+D"]
	},
	grid: {
		words: "Grid",
		group: "Look",
		keys: ["G", "Escape"]
	},
	loupe: {
		words: "Loupe",
		group: "Look",
		keys: ["E", "Enter"]
	},
	compare: {
		words: "Compare 2 to 4",
		group: "Look",
		keys: ["C"]
	},
	survey: {
		words: "Survey of the selected",
		group: "Look",
		keys: ["N"]
	},
	zoom: {
		words: "100 % at the pointer, and back",
		group: "Look",
		keys: ["Z"]
	},
	beforeAfter: {
		words: "Before and after",
		group: "Look",
		keys: ["Y", "\\"]
	},
	overlays: {
		words: "Boxes, faces and masks",
		group: "Look",
		keys: ["O"]
	},
	faces: {
		words: "Faces of the group",
		group: "Look",
		keys: ["F"]
	},
	stack: {
		words: "Unfold or fold a stack",
		group: "Look",
		keys: ["S"]
	},
	stacks: {
		words: "Stacks: on, off",
		group: "Look",
		keys: ["Shift+S"]
	},
	smaller: {
		words: "Smaller pictures",
		group: "Look",
		keys: ["-"]
	},
	larger: {
		words: "Larger pictures",
		group: "Look",
		keys: ["+", "="]
	},
	whatIf: {
		words: "What if: the sliders",
		group: "Page",
		keys: ["W"]
	},
	search: {
		words: "Search",
		group: "Page",
		keys: ["/"]
	},
	help: {
		words: "This sheet",
		group: "Page",
		keys: ["?"]
	}
};
// src/culling/state/scope.ts
/** What a key marks: in the grid all that is selected, everywhere else the one that is active. */
function targets(desk) {
	if (desk.active < 0) return [];
	return desk.view === "grid" && desk.selected.size > 1 ? [...desk.selected] : [desk.active];
}
/** The same in words, always on screen: nobody has to guess what P will hit. */
function scopeInWords(desk) {
	const hit = targets(desk);
	const [first] = hit;
	if (first === void 0) return "Keys mark nothing: no photo is shown.";
	if (hit.length > 1) return `Keys mark the ${hit.length} selected photos.`;
	const name = desk.columns.names[first] ?? "";
	const frames = desk.shown.get(at(desk.columns.group, first))?.length ?? 1;
	if (desk.view === "grid" && desk.stacked && !desk.open.has(at(desk.columns.group, first)) && frames > 1) return `Keys mark one photo: ${name}, the top of a stack of ${frames}.`;
	return `Keys mark one photo: ${name}.`;
}
/** The frames that Shift+P would reject: all others of the group, also those that a filter hides. */
var restOfGroup = (desk) => desk.active < 0 ? [] : groupOf(desk.columns, desk.active).filter((index) => index !== desk.active);
// src/culling/state/sayings.ts
var silent = (photos) => ({
	photos,
	pick: null,
	rating: null,
	clear: false
});
/** "IMG_1.jpg picked." or "12 photos picked." */
function told({ store }, photos, word) {
	const [first] = photos;
	return `${photos.length === 1 ? store.getState().columns.names[first ?? 0] : `${photos.length} photos`} ${word}.`;
}
function pick(hands, what) {
	const photos = targets(hands.store.getState());
	if (photos.length === 0) return;
	const word = what === "pick" ? "picked" : "rejected";
	hands.marking.mark(told(hands, photos, word), {
		...silent(photos),
		pick: what
	});
	onwards(hands, photos);
}
function rate(hands, rating) {
	const photos = targets(hands.store.getState());
	if (photos.length === 0) return;
	const word = rating === 0 ? "without stars" : rating === 1 ? "with 1 star" : `with ${rating} stars`;
	hands.marking.mark(told(hands, photos, word), {
		...silent(photos),
		rating
	});
	onwards(hands, photos);
}
/** Not gone on from: whoever takes back wants to see it. */
function clear(hands) {
	const photos = targets(hands.store.getState());
	if (photos.length === 0) return;
	hands.marking.mark(told(hands, photos, "without a mark"), {
		...silent(photos),
		clear: true
	});
}
/** Keep this one, reject the rest of its group: one deed. */
function keepOnly(hands) {
	const { store, marking } = hands;
	const { active, advance, columns } = store.getState();
	const rest = restOfGroup(store.getState());
	if (active < 0) return;
	const name = columns.names[active];
	const words = rest.length === 0 ? `${name} picked; it is in no group.` : `${name} picked, ${rest.length} of its group rejected.`;
	marking.mark(words, {
		...silent([active]),
		pick: "pick"
	}, {
		...silent(rest),
		pick: "reject"
	});
	if (advance) store.getState().view === "loupe" ? goAcross(hands.store, 1) : go(store, 1);
}
/** After one photo, and where it is asked for, on to the next. */
function onwards({ store }, photos) {
	const { advance, view } = store.getState();
	if (advance && photos.length === 1 && view !== "survey") go(store, 1);
}
// src/culling/state/together.ts
var MOST_COMPARED = 4;
var MOST_SURVEYED = 24;
/** What is compared: of the selected up to four, else the best frames of the group, else this photo and the next. */
function comparedOf(desk) {
	const chosen = chosenOf(desk);
	if (chosen.length > 1) return around(chosen, desk.active, MOST_COMPARED);
	const place = desk.order.indexOf(desk.active);
	const other = desk.order[place + 1] ?? desk.order[place - 1];
	return other === void 0 ? chosen : [desk.active, other];
}
/** What is surveyed: all that is selected, else the group. */
var surveyedOf = (desk) => around(chosenOf(desk), desk.active, MOST_SURVEYED);
function chosenOf({ active, selected, columns, order }) {
	if (active < 0) return [];
	return selected.size > 1 ? [...order].filter((index) => selected.has(index)) : groupOf(columns, active);
}
/** The first so many; the active one is among them in any case. */
function around(chosen, active, most) {
	const first = chosen.slice(0, most);
	return first.includes(active) ? first : [...first.slice(0, most - 1), active];
}
// src/culling/state/commands.ts
/** What each key does. */
var COMMANDS = {
	pick: (hands) => pick(hands, "pick"),
	reject: (hands) => pick(hands, "reject"),
	unmark: clear,
	keepOnly,
	rate0: (hands) => rate(hands, 0),
	rate1: (hands) => rate(hands, 1),
	rate2: (hands) => rate(hands, 2),
	rate3: (hands) => rate(hands, 3),
	rate4: (hands) => rate(hands, 4),
	rate5: (hands) => rate(hands, 5),
	undo: ({ marking }) => marking.undo(),
	redo: ({ marking }) => marking.redo(),
	advance: ({ store }) => {
		const advance = !store.getState().advance;
		store.setState({
			advance,
			told: advance ? "After a mark, on to the next photo." : "A mark stays on its photo."
		});
	},
	left: ({ store }) => go(store, -1),
	right: ({ store }) => go(store, 1),
	up: ({ store }) => goAcross(store, -1),
	down: ({ store }) => goAcross(store, 1),
	pageUp: ({ store }) => go(store, -screen(store)),
	pageDown: ({ store }) => go(store, screen(store)),
	first: ({ store }) => go(store, -Infinity),
	last: ({ store }) => go(store, Infinity),
	nextUndecided: ({ store }) => goToUndecided(store),
	extendLeft: ({ store }) => extend(store, -1),
	extendRight: ({ store }) => extend(store, 1),
	extendUp: ({ store }) => extend(store, -store.getState().across),
	extendDown: ({ store }) => extend(store, store.getState().across),
	selectAll: ({ store }) => store.setState(everything(store.getState(), wayOf(store.getState()))),
	selectGroup: ({ store }) => selectGroup(store),
	selectOne: ({ store }) => store.setState(only(store.getState().active)),
	grid: ({ store }) => show(store, "grid"),
	loupe: ({ store }) => show(store, "loupe"),
	compare: ({ store }) => together$1(store, "compare"),
	survey: ({ store }) => together$1(store, "survey"),
	zoom: ({ store }) => zoom(store),
	beforeAfter: ({ store }) => beforeAfter(store),
	overlays: ({ store }) => store.setState({ overlays: !store.getState().overlays }),
	faces: ({ store }) => {
		if (store.getState().view === "grid") show(store, "loupe");
		store.setState({ faceStrip: !store.getState().faceStrip });
	},
	stack: ({ store }) => fold(store),
	stacks: ({ store }) => arrange(store, { stacked: !store.getState().stacked }),
	smaller: ({ store }) => resize(store, 1 / 1.25),
	larger: ({ store }) => resize(store, 1.25),
	whatIf: ({ store }) => {
		const { panel, view } = store.getState();
		if (view !== "grid") show(store, "grid");
		store.setState({ panel: view === "grid" ? !panel : true });
	},
	search: ({ store }) => {
		show(store, "grid");
		requestAnimationFrame(() => document.getElementById("culling-search")?.focus());
	},
	help: ({ store }) => store.setState({ sheet: !store.getState().sheet })
};
var screen = (store) => {
	const { view, across, rows } = store.getState();
	return view === "grid" ? across * Math.max(1, rows - 1) : 10;
};
function together$1(store, view) {
	const desk = store.getState();
	if (desk.active < 0) return;
	const compared = view === "compare" ? comparedOf(desk) : surveyedOf(desk);
	store.setState({ compared });
	show(store, view);
}
function selectGroup(store) {
	const { columns, active, order } = store.getState();
	if (active < 0) return;
	const shown = new Set(order);
	const frames = groupOf(columns, active).filter((index) => shown.has(index));
	arrange(store, {
		open: /* @__PURE__ */ new Set([...store.getState().open, columns.group[active] ?? -1]),
		selected: new Set(frames)
	});
}
function zoom(store) {
	const { view, zoom, pointer } = store.getState();
	if (view === "grid" || view === "survey") show(store, "loupe");
	store.setState({ zoom: zoom && view !== "grid" ? null : {
		...pointer.spot,
		scale: 1
	} });
}
function beforeAfter(store) {
	const { view, beforeAfter, columns, active } = store.getState();
	if (!columns.edited[active]) {
		store.setState({ told: "This photo has no edited copy." });
		return;
	}
	if (view !== "loupe") show(store, "loupe");
	store.setState({
		beforeAfter: view !== "loupe" || !beforeAfter,
		zoom: null
	});
}
// src/culling/keys/useKeys.ts
var useCullingKeys = keymapStore("safelight.keys", ACTIONS);
/** The page's keys, wherever the focus is, except where somebody types or a control needs the key itself. */
function useKeys() {
	const hands = useHands();
	const keymap = useCullingKeys((keys) => keys.keymap);
	(0, import_react.useEffect)(() => {
		const press = (event) => {
			const action = actionOf(keymap, chordOf(event));
			if (action === null || event.defaultPrevented || isTaken(event, action)) return;
			event.preventDefault();
			COMMANDS[action](hands);
		};
		window.addEventListener("keydown", press);
		return () => window.removeEventListener("keydown", press);
	}, [keymap, hands]);
}
var OWN_KEYS = "[role=menu], [role=dialog], [role=listbox], select, [data-own-keys]";
var MOVES = /^(Arrow|Page|Home$|End$)/;
var TYPED = "input:not([type=checkbox]):not([type=radio]), textarea, [contenteditable=true]";
/** Whether the key belongs to the control that has the focus. */
function isTaken(event, action) {
	const target = event.target instanceof Element ? event.target : null;
	if (!target) return false;
	if (action === "help" && target.closest("[data-key-sheet]") && !target.closest("[data-own-keys]")) return false;
	if (target.closest(TYPED) || target.closest(OWN_KEYS)) return true;
	if (target.closest("[role=slider]") && MOVES.test(event.key)) return true;
	return (event.key === "Enter" || event.key === " ") && target.closest("button, a[href], summary") !== null;
}
// src/culling/keys/KeySheet.tsx
/** Every key of the photos' page. */
function KeySheet() {
	const { store } = useHands();
	const opened = useDesk((desk) => desk.sheet);
	const keys = useCullingKeys();
	const close = () => store.setState({ sheet: false });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(KeySheet$1, {
		title: "Keys",
		opened,
		onClose: close,
		bindings: ACTIONS,
		keys,
		children: "A key marks the selection in the grid, and one photo everywhere else: the line at the foot says which."
	});
}
var Loupe_module_default = {
	loupe: "_loupe_xno1p_1",
	nothing: "_nothing_xno1p_7",
	stage: "_stage_xno1p_11",
	pane: "_pane_xno1p_18",
	photo: "_photo_xno1p_36",
	layer: "_layer_xno1p_40",
	missing: "_missing_xno1p_47",
	scale: "_scale_xno1p_56",
	before: "_before_xno1p_66",
	compared: "_compared_xno1p_71",
	overlays: "_overlays_xno1p_76",
	mask: "_mask_xno1p_82",
	box: "_box_xno1p_91",
	label: "_label_xno1p_110",
	strip: "_strip_xno1p_121",
	frame: "_frame_xno1p_134",
	frameFoot: "_frameFoot_xno1p_165",
	reasons: "_reasons_xno1p_173",
	photoName: "_photoName_xno1p_182",
	verdictLine: "_verdictLine_xno1p_188",
	title: "_title_xno1p_194",
	soft: "_soft_xno1p_199",
	why: "_why_xno1p_204",
	otherwise: "_otherwise_xno1p_215",
	step: "_step_xno1p_216",
	facts: "_facts_xno1p_229",
	faces: "_faces_xno1p_250",
	headName: "_headName_xno1p_282",
	person: "_person_xno1p_290",
	faceSaid: "_faceSaid_xno1p_304",
	sharpest: "_sharpest_xno1p_317",
	face: "_face_xno1p_250",
	stripNote: "_stripNote_xno1p_345"
};
// src/culling/loupe/usePhoto.ts
/** What the run says of one photo. Not asked for of photos that are only passed by. */
function usePhoto(index) {
	const run = useDesk((desk) => desk.columns.run);
	const settled = useSettled(index, 90);
	const answer = useQuery({
		queryKey: [
			"photo",
			run,
			index
		],
		queryFn: ({ signal }) => photo$1(run, index, signal),
		enabled: index >= 0 && settled === index,
		staleTime: Number.POSITIVE_INFINITY
	});
	return {
		detail: answer.data,
		error: answer.error
	};
}
/** Faces of a group, person by person. */
function usePeople(group) {
	const run = useDesk((desk) => desk.columns.run);
	return useQuery({
		queryKey: [
			"people",
			run,
			group
		],
		queryFn: ({ signal }) => people(run, group, signal),
		enabled: group >= 0,
		staleTime: Number.POSITIVE_INFINITY,
		placeholderData: keepPreviousData
	});
}
/** A value, once it has not changed for so long. */
function useSettled(value, milliseconds) {
	const [settled, setSettled] = (0, import_react.useState)(value);
	(0, import_react.useEffect)(() => {
		const timer = setTimeout(() => setSettled(value), milliseconds);
		return () => clearTimeout(timer);
	}, [value, milliseconds]);
	return settled;
}
// src/culling/loupe/Overlays.tsx
var percent = (part) => `${(part * 100).toFixed(2)}%`;
var boxStyle = (box) => ({
	left: percent(box.x1),
	top: percent(box.y1),
	width: percent(box.x2 - box.x1),
	height: percent(box.y2 - box.y1)
});
/** What the run saw: masks, and boxes by line and word. */
function Overlays({ index }) {
	const { pictures } = useHands();
	const { detail } = usePhoto(index);
	if (!detail) return null;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		className: Loupe_module_default.overlays,
		children: [detail.masks.map((mask) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
			className: Loupe_module_default.mask,
			style: { maskImage: `url("${pictures.mask(index, mask.n)}")` },
			title: mask.label
		}, mask.n)), detail.boxes.map((seen) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
			className: Loupe_module_default.box,
			"data-kind": seen.kind,
			style: boxStyle(seen.box),
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: Loupe_module_default.label,
				children: inWords(seen)
			})
		}, `${seen.kind} ${seen.label} ${seen.box.x1} ${seen.box.y1}`))]
	});
}
function inWords({ kind, label, confidence, eyes }) {
	const sure = confidence === null ? "" : ` ${Math.round(confidence * 100)} %`;
	return `${kind === "crop" || kind === "subject" ? kind : label || kind}${sure}${eyes ? `, eyes ${eyes}` : ""}`;
}
// src/culling/loupe/Picture.tsx
/** Held arrow keys pass by photos: a preview is asked for when one stays this long, in milliseconds. */
var STAY = 70;
/** A photo: its thumbnail at once, the preview when it stays, every pixel when it is looked at closely. */
function Picture({ index, close }) {
	const { pictures } = useHands();
	const name = useDesk((desk) => desk.columns.names[index] ?? "");
	const stays = useStays();
	const [full, setFull] = (0, import_react.useState)(false);
	const [missing, setMissing] = (0, import_react.useState)(false);
	if (missing) return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
		className: Loupe_module_default.missing,
		children: [name, " cannot be shown."]
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("img", {
			className: Loupe_module_default.layer,
			src: pictures.thumb(index),
			alt: "",
			draggable: false
		}),
		stays && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("img", {
			className: Loupe_module_default.layer,
			src: pictures.preview(index, window.devicePixelRatio > 1 ? 2560 : 1600),
			alt: name,
			draggable: false,
			decoding: "async",
			onError: () => setMissing(true)
		}),
		stays && close && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("img", {
			className: Loupe_module_default.layer,
			src: pictures.full(index),
			alt: "",
			draggable: false,
			decoding: "async",
			"data-loaded": full || void 0,
			onLoad: () => setFull(true),
			onError: (event) => event.currentTarget.remove()
		})
	] });
}
function useStays() {
	const [stays, setStays] = (0, import_react.useState)(false);
	(0, import_react.useEffect)(() => {
		const timer = setTimeout(() => setStays(true), STAY);
		return () => clearTimeout(timer);
	}, []);
	return stays;
}
// src/culling/loupe/Pane.tsx
/** Pixels that a hand may tremble in a click. */
var TREMOR = 4;
var NOWHERE = {
	width: 0,
	height: 0
};
/** One photo in a pane. All panes look equally closely at the same spot; a click is 100 % there, a drag moves all. */
function Pane({ index, overlaid = true, children }) {
	const { store } = useHands();
	const frame = (0, import_react.useRef)(null);
	const [pane, setPane] = (0, import_react.useState)(NOWHERE);
	const drag = (0, import_react.useRef)(null);
	const zoom = useDesk((desk) => desk.zoom);
	const { width, height, overlays } = useDeskParts((desk) => ({
		width: Math.max(1, at(desk.columns.width, index)),
		height: Math.max(1, at(desk.columns.height, index)),
		overlays: desk.overlays
	}));
	const density = window.devicePixelRatio || 1;
	const lies = placed$1(zoom, pane, {
		width,
		height
	}, density);
	(0, import_react.useEffect)(() => {
		const element = frame.current;
		if (!element) return;
		const observer = new ResizeObserver(() => setPane({
			width: element.clientWidth,
			height: element.clientHeight
		}));
		observer.observe(element);
		return () => observer.disconnect();
	}, []);
	const pointOf = (event) => {
		const corner = frame.current?.getBoundingClientRect();
		return {
			x: event.clientX - (corner?.left ?? 0),
			y: event.clientY - (corner?.top ?? 0)
		};
	};
	(0, import_react.useEffect)(() => {
		const element = frame.current;
		if (!element || pane.width === 0) return;
		const turn = (event) => {
			event.preventDefault();
			const corner = element.getBoundingClientRect();
			const now = store.getState().zoom;
			const spot = spotAt({
				x: event.clientX - corner.left,
				y: event.clientY - corner.top
			}, pane, placed$1(now, pane, {
				width,
				height
			}, density));
			const factor = Math.exp(-event.deltaY * .002);
			store.setState({ zoom: scaled(now, factor, spot, pane, {
				width,
				height
			}, density) });
		};
		element.addEventListener("wheel", turn, { passive: false });
		return () => element.removeEventListener("wheel", turn);
	}, [
		store,
		pane,
		width,
		height,
		density
	]);
	const down = (event) => {
		if (event.button !== 0) return;
		event.currentTarget.setPointerCapture(event.pointerId);
		drag.current = {
			x: event.clientX,
			y: event.clientY,
			moved: false
		};
	};
	const move = (event) => {
		store.getState().pointer.spot = spotAt(pointOf(event), pane, lies);
		const from = drag.current;
		if (!from) return;
		const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
		if (!from.moved && Math.hypot(dx, dy) < TREMOR) return;
		drag.current = {
			x: event.clientX,
			y: event.clientY,
			moved: true
		};
		if (zoom) store.setState({ zoom: panned(zoom, dx, dy, pane, lies) });
	};
	const up = (event) => {
		const from = drag.current;
		drag.current = null;
		if (!from || from.moved) return;
		const spot = spotAt(pointOf(event), pane, lies);
		store.setState({ zoom: zoom ? null : {
			...spot,
			scale: 1
		} });
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		ref: frame,
		className: Loupe_module_default.pane,
		"data-zoomed": zoom ? true : void 0,
		onPointerDown: down,
		onPointerMove: move,
		onPointerUp: up,
		onPointerCancel: () => {
			drag.current = null;
		},
		children: [
			pane.width > 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
				className: Loupe_module_default.photo,
				style: lies,
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Picture, {
					index,
					close: zoom !== null
				}, index), overlays && overlaid && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Overlays, { index })]
			}),
			zoom && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
				className: Loupe_module_default.scale,
				children: [Math.round(zoom.scale * 100), " %"]
			}),
			children
		]
	});
}
var Together_module_default = {
	together: "_together_bptea_1",
	survey: "_survey_bptea_15",
	beside: "_beside_bptea_25",
	caption: "_caption_bptea_38",
	besideName: "_besideName_bptea_48",
	whyShort: "_whyShort_bptea_60"
};
// src/culling/loupe/Compare.tsx
/** Two to four photos, looked at equally closely at the same spot. */
function Compare() {
	const compared = useDesk((desk) => desk.compared);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
		className: Together_module_default.together,
		"data-count": compared.length,
		children: compared.map((index) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Beside, {
			index,
			why: true
		}, index))
	});
}
/** A pane among others; keys mark the one that was clicked or reached last. `why`: there is room for scores and reasons. */
function Beside({ index, why = false }) {
	const { store } = useHands();
	const look = useDeskParts((desk) => ({
		name: desk.columns.names[index] ?? "",
		active: desk.active === index,
		verdict: verdictWord(at(desk.marks.verdicts, index)),
		pick: at(desk.marks.picks, index),
		rating: at(desk.marks.ratings, index),
		technical: desk.columns.technical[index] ?? NaN,
		aesthetic: desk.columns.aesthetic[index] ?? NaN
	}));
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("section", {
		className: Together_module_default.beside,
		"aria-label": look.name,
		"data-active": look.active || void 0,
		onPointerDownCapture: () => activate(store, index),
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Pane, { index }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
				className: Together_module_default.caption,
				children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("button", {
						type: "button",
						className: Together_module_default.besideName,
						title: look.name,
						"aria-pressed": look.active,
						onClick: () => activate(store, index),
						children: look.name
					}),
					look.verdict !== "" && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Verdict, { verdict: look.verdict }),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(SaidBadge, {
						pick: look.pick,
						rating: look.rating
					}),
					why && !Number.isNaN(look.technical) && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
						title: "Technical score",
						children: ["T ", look.technical.toFixed(1)]
					}),
					why && !Number.isNaN(look.aesthetic) && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
						title: "Look",
						children: ["L ", look.aesthetic.toFixed(1)]
					})
				]
			}),
			why && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(WhyShort, { index })
		]
	});
}
function WhyShort({ index }) {
	const { detail } = usePhoto(index);
	const first = detail?.why[0];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
		className: Together_module_default.whyShort,
		children: [first?.message, first?.counterfactual].filter(Boolean).join(" · ")
	});
}
// node_modules/react-compare-slider/dist/consts.mjs
var e$1 = {
	all: `all`,
	itemOne: `itemOne`,
	itemTwo: `itemTwo`
};
var t$1 = {
	rawPosition: `--rcs-raw-position`,
	currentPosition: `--rcs-current-position`,
	boundsPadding: `--rcs-bounds-padding`,
	handleColor: `--rcs-handle-color`
};
// node_modules/react-compare-slider/dist/internal-hooks-DCZzlIVu.mjs
var n = {
	capture: !1,
	passive: !0
};
var r$1 = {
	capture: !0,
	passive: !1
};
var i$1 = function(e) {
	return e.ARROW_LEFT = `ArrowLeft`, e.ARROW_RIGHT = `ArrowRight`, e.ARROW_UP = `ArrowUp`, e.ARROW_DOWN = `ArrowDown`, e;
}({});
var a$2 = (n, r, i, a) => {
	let o = (0, import_react.useRef)(void 0);
	(0, import_react.useEffect)(() => {
		o.current = r;
	}, [r]), (0, import_react.useEffect)(() => {
		if (!i?.addEventListener) return;
		let e = (e) => o.current?.(e);
		return i.addEventListener(n, e, a), () => {
			i.removeEventListener(n, e, a);
		};
	}, [
		n,
		i,
		a
	]);
};
// node_modules/react-compare-slider/dist/root-DkZVJzK1.mjs
var u$1 = (0, import_react.createContext)(null);
var d$1 = ({ children: e, ...t }) => (0, import_jsx_runtime.jsx)(u$1.Provider, {
	value: t,
	children: e
});
var f$1 = () => {
	let e = (0, import_react.useContext)(u$1);
	if (!e) throw Error(`useReactCompareSliderContext must be used within the Provider component`);
	return e;
};
var p$1 = ({ flip: e }) => {
	let n = {
		width: `0.85rem`,
		height: `0.85rem`,
		clipPath: `polygon(100% 0%, 100% 100%, 30% 50%)`,
		rotate: e ? `180deg` : `0deg`,
		outline: `0.5rem solid var(${t$1.handleColor})`,
		outlineOffset: `-0.5rem`
	};
	return (0, import_jsx_runtime.jsx)(`div`, {
		"aria-hidden": `true`,
		className: `__rcs-handle-arrow`,
		style: n
	});
};
var m = ({ className: e = `__rcs-handle-root`, buttonStyle: n, linesStyle: r, style: i, ...a }) => {
	let { disabled: o, portrait: s } = f$1(), u = {
		boxSizing: `border-box`,
		position: `relative`,
		display: `inline-flex`,
		flexDirection: s ? `row` : `column`,
		placeItems: `center`,
		width: s ? `100%` : void 0,
		height: s ? void 0 : `100%`,
		cursor: o ? `not-allowed` : s ? `ns-resize` : `ew-resize`,
		pointerEvents: `none`,
		[t$1.handleColor]: `rgba(255, 255, 255, 1)`,
		...i
	}, d = {
		flexGrow: 1,
		height: s ? 2 : `100%`,
		width: s ? `100%` : 2,
		outline: `1px solid var(${t$1.handleColor})`,
		outlineOffset: -1,
		pointerEvents: `auto`,
		boxShadow: `0 0 4px rgba(0,0,0,.5)`,
		...r
	}, m = {
		direction: `ltr`,
		display: `grid`,
		gridAutoFlow: `column`,
		gap: `0.5rem`,
		placeContent: `center`,
		flexShrink: 0,
		width: `3.5rem`,
		height: `3.5rem`,
		borderRadius: `50%`,
		border: `2px solid var(${t$1.handleColor})`,
		color: `inherit`,
		pointerEvents: `auto`,
		backdropFilter: `blur(0.5rem)`,
		WebkitBackdropFilter: `blur(0.5rem)`,
		backgroundColor: `rgba(0, 0, 0, 0.125)`,
		boxShadow: `0 0 4px rgba(0,0,0,.35)`,
		transform: s ? `rotate(90deg)` : void 0,
		...n
	};
	return (0, import_jsx_runtime.jsxs)(`div`, {
		"data-rcs": `handle`,
		...a,
		className: e,
		style: u,
		children: [
			(0, import_jsx_runtime.jsx)(`div`, {
				className: `__rcs-handle-line`,
				style: d
			}),
			(0, import_jsx_runtime.jsxs)(`div`, {
				className: `__rcs-handle-button`,
				style: m,
				children: [(0, import_jsx_runtime.jsx)(p$1, {}), (0, import_jsx_runtime.jsx)(p$1, { flip: !0 })]
			}),
			(0, import_jsx_runtime.jsx)(`div`, {
				className: `__rcs-handle-line`,
				style: d
			})
		]
	});
};
var h = ({ display: e = `block`, width: t = `100%`, height: n = `100%`, maxWidth: r = `100%`, boxSizing: i = `border-box`, objectFit: a = `cover`, objectPosition: o = `center center`, ...s } = {}) => ({
	display: e,
	width: t,
	height: n,
	maxWidth: r,
	boxSizing: i,
	objectFit: a,
	objectPosition: o,
	...s
});
var g = ({ alt: e, style: t, ...n }) => {
	let r = h(t);
	return (0, import_jsx_runtime.jsx)(`img`, {
		"data-rcs": `image`,
		...n,
		alt: e,
		style: r
	});
};
var _ = ({ style: e, ...r }) => {
	let { disabled: a, portrait: o, position: s, handleRootRef: l, onHandleRootClick: u, onHandleRootKeyDown: d } = f$1(), p = {
		WebkitAppearance: `none`,
		MozAppearance: `none`,
		WebkitTapHighlightColor: `transparent`,
		boxSizing: `border-box`,
		position: `absolute`,
		display: `flex`,
		flexDirection: o ? `row` : `column`,
		placeItems: `center`,
		contain: `layout`,
		top: o ? `-50%` : void 0,
		left: o ? void 0 : `-50%`,
		width: `100%`,
		height: `100%`,
		background: `none`,
		border: 0,
		padding: 0,
		pointerEvents: `none`,
		appearance: `none`,
		outline: 0,
		zIndex: 1,
		translate: o ? `0 var(${t$1.currentPosition}) 0` : `var(${t$1.currentPosition}) 0 0`,
		backfaceVisibility: `hidden`,
		willChange: `translate`,
		...e
	};
	return a$2(`keydown`, d, l.current, r$1), a$2(`click`, u, l.current, r$1), (0, import_jsx_runtime.jsx)(`div`, {
		ref: l,
		tabIndex: 0,
		"aria-label": `Click and drag or focus and use arrow keys to change the position of the slider`,
		"aria-orientation": o ? `vertical` : `horizontal`,
		"aria-valuemin": 0,
		"aria-valuemax": 100,
		"aria-valuenow": s.current,
		"aria-disabled": a,
		"data-rcs": `handle-root`,
		role: `slider`,
		style: p,
		...r
	});
};
var v = ({ itemClip: n, portrait: r }) => n === e$1.itemOne ? r ? `inset(0px 0px calc(100% - var(${t$1.currentPosition})) 0px)` : `inset(0px calc(100% - var(${t$1.currentPosition})) 0px 0px)` : n === e$1.itemTwo ? r ? `inset(var(${t$1.currentPosition}) 0px 0px 0px)` : `inset(0px 0px 0px var(${t$1.currentPosition}))` : `none`;
var y = ({ item: t, style: n, ...r }) => {
	let { clip: i, portrait: a } = f$1(), o = {
		KhtmlUserSelect: `none`,
		MozUserSelect: `none`,
		WebkitUserSelect: `none`,
		backfaceVisibility: `hidden`,
		WebkitBackfaceVisibility: `hidden`,
		gridArea: `1 / 1`,
		maxWidth: `100%`,
		overflow: `hidden`,
		clipPath: v({
			itemClip: i === e$1.all || i === t ? t : void 0,
			portrait: a
		}),
		boxSizing: `border-box`,
		transform: `translateZ(0)`,
		userSelect: `none`,
		zIndex: t === e$1.itemOne ? 1 : void 0,
		willChange: `clip-path`,
		...n
	};
	return (0, import_jsx_runtime.jsx)(`div`, {
		"data-rcs": `item`,
		"data-rcs-item": t,
		...r,
		style: o
	});
};
var b = `clamp(var(${t$1.boundsPadding}), var(${t$1.rawPosition}) - var(${t$1.boundsPadding}) + var(${t$1.boundsPadding}), calc(100% - var(${t$1.boundsPadding})))`;
var x = ({ style: e, ...a }) => {
	let { browsingContext: o, boundsPadding: l, changePositionOnHover: u, clip: d, isDragging: p, portrait: m, position: h, onTouchEnd: g, onPointerDown: _, onPointerMove: v, onPointerUp: y, interactiveTarget: x, rootRef: S, transition: C, canTransition: w } = f$1(), T = {
		position: `relative`,
		boxSizing: `border-box`,
		display: `grid`,
		maxWidth: `100%`,
		maxHeight: `100%`,
		overflow: `hidden`,
		cursor: p ? m ? `ns-resize` : `ew-resize` : void 0,
		touchAction: `pan-y`,
		userSelect: `none`,
		KhtmlUserSelect: `none`,
		msUserSelect: `none`,
		MozUserSelect: `none`,
		WebkitUserSelect: `none`,
		transition: w && C ? `${t$1.rawPosition} ${C}` : `none`,
		[t$1.rawPosition]: `${h.current}%`,
		[t$1.boundsPadding]: l,
		[t$1.currentPosition]: b,
		...e
	};
	return a$2(`touchend`, g, x, r$1), a$2(`pointerdown`, _, x, r$1), (0, import_react.useEffect)(() => {
		let e = S.current, t = (e) => {
			p || y(e);
		};
		return u && (e.addEventListener(`pointermove`, v, n), e.addEventListener(`pointerleave`, t, n)), () => {
			e.removeEventListener(`pointermove`, v), e.removeEventListener(`pointerleave`, t);
		};
	}, [
		u,
		v,
		y,
		p,
		S
	]), (0, import_react.useEffect)(() => {
		if (p) return o.addEventListener(`pointermove`, v, n), o.addEventListener(`pointerup`, y, n), () => {
			o?.removeEventListener(`pointermove`, v), o?.removeEventListener(`pointerup`, y);
		};
	}, [
		v,
		y,
		p,
		o
	]), (0, import_jsx_runtime.jsx)(`div`, {
		ref: S,
		style: T,
		"data-rcs": `root`,
		"data-rcs-clip": d,
		...a
	});
};
// node_modules/react-compare-slider/dist/hooks-Ca9jngmy.mjs
(() => {
	try {
		typeof CSS < `u` && CSS.registerProperty({
			name: t$1.rawPosition,
			syntax: `<percentage>`,
			inherits: !0,
			initialValue: `50%`
		});
	} catch (e) {
		console.debug(`[react-compare-slider] register CSS property:`, e);
	}
})();
var c = () => globalThis.matchMedia?.(`(prefers-reduced-motion: no-preference)`)?.matches ? `0.15s ease-out` : `none`;
var l = () => !!globalThis.matchMedia?.(`(pointer: coarse)`)?.matches;
var u = ({ boundsPadding: u = `0px`, browsingContext: d = globalThis, changePositionOnHover: f = !1, clip: p = e$1.all, defaultPosition: m = 50, disabled: h = !1, keyboardIncrement: g = `5%`, onlyHandleDraggable: _ = l(), onPositionChange: v, portrait: y = !1, transition: b = c() } = {}) => {
	let x = (0, import_react.useRef)(null), S = (0, import_react.useRef)(null), C = (0, import_react.useRef)(m), [w, T] = (0, import_react.useState)(!1), [E, D] = (0, import_react.useState)(!0), [O, k] = (0, import_react.useState)(null), A = (0, import_react.useCallback)((e) => {
		let n = Math.min(Math.max(e, 0), 100);
		x.current?.style.setProperty(t$1.rawPosition, `${n}%`), S.current?.setAttribute(`aria-valuenow`, `${Math.round(n)}`), C.current = n, v?.(n);
	}, [v]), j = (0, import_react.useCallback)(function({ x: e, y: t }) {
		let { width: n, height: r, top: i, left: a } = x.current.getBoundingClientRect();
		n === 0 || r === 0 || A((y ? t - i - d.scrollY : e - a - d.scrollX) / (y ? r : n) * 100);
	}, [
		d,
		y,
		A
	]), M = (0, import_react.useCallback)((e) => {
		e.preventDefault(), !(h || e.button !== 0) && (j({
			x: e.pageX,
			y: e.pageY
		}), T(!0), D(!0));
	}, [h, j]), N = (0, import_react.useCallback)(function(e) {
		D(!1), j({
			x: e.pageX,
			y: e.pageY
		});
	}, [j]), P = (0, import_react.useCallback)((e) => {
		T(!1), D(!0);
	}, []), F = (0, import_react.useCallback)((e) => {
		T(!1), D(!0);
	}, []), I = (0, import_react.useCallback)((e) => {
		e.preventDefault(), e.currentTarget?.focus();
	}, []), L = (0, import_react.useCallback)((e) => {
		if (!Object.values(i$1).includes(e.key)) return;
		e.preventDefault(), D(!0);
		let t = typeof g == `string` ? Number.parseFloat(g) : g / x.current?.getBoundingClientRect().width * 100;
		A((y ? e.key === i$1.ARROW_LEFT || e.key === i$1.ARROW_DOWN : e.key === i$1.ARROW_RIGHT || e.key === i$1.ARROW_UP) ? C.current + t : C.current - t);
	}, [
		g,
		y,
		A
	]);
	return (0, import_react.useLayoutEffect)(() => {
		k(_ ? S.current : x.current);
	}, [_]), (0, import_react.useEffect)(() => {
		A(m);
	}, [m, A]), {
		boundsPadding: u,
		browsingContext: d,
		changePositionOnHover: f,
		clip: p,
		defaultPosition: m,
		disabled: h,
		keyboardIncrement: g,
		onlyHandleDraggable: _,
		portrait: y,
		transition: b,
		onHandleRootKeyDown: L,
		onPointerDown: M,
		onPointerMove: N,
		onPointerUp: P,
		onTouchEnd: F,
		onHandleRootClick: I,
		canTransition: E,
		isDragging: w,
		position: C,
		setPosition: A,
		setPositionFromBounds: j,
		rootRef: x,
		handleRootRef: S,
		interactiveTarget: O
	};
};
// node_modules/react-compare-slider/dist/index.mjs
var p = ({ boundsPadding: e, browsingContext: t, changePositionOnHover: n, clip: c, defaultPosition: l, disabled: p, handle: m$1, itemOne: h, itemTwo: g, keyboardIncrement: _$1, onPositionChange: v, onlyHandleDraggable: y$1, portrait: b, transition: x$1, ...S }) => (0, import_jsx_runtime.jsx)(d$1, {
	...u({
		boundsPadding: e,
		browsingContext: t,
		changePositionOnHover: n,
		clip: c,
		defaultPosition: l,
		disabled: p,
		keyboardIncrement: _$1,
		onPositionChange: v,
		onlyHandleDraggable: y$1,
		portrait: b,
		transition: x$1
	}),
	children: (0, import_jsx_runtime.jsxs)(x, {
		...S,
		children: [
			(0, import_jsx_runtime.jsx)(y, {
				item: `itemOne`,
				children: h
			}),
			(0, import_jsx_runtime.jsx)(y, {
				item: `itemTwo`,
				children: g
			}),
			(0, import_jsx_runtime.jsx)(_, { children: m$1 || (0, import_jsx_runtime.jsx)(m, {}) })
		]
	})
});
// src/culling/loupe/BeforeAfter.tsx
/** The photo and its edited copy, under one line that is moved by mouse, or by arrows when it has the focus. */
function BeforeAfter({ index }) {
	const { pictures } = useHands();
	const name = useDesk((desk) => desk.columns.names[index] ?? "");
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		className: Loupe_module_default.pane,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(p, {
				className: Loupe_module_default.compared,
				itemOne: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(g, {
					src: pictures.preview(index, 1600),
					alt: `${name}, before`,
					style: { objectFit: "contain" }
				}),
				itemTwo: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(g, {
					src: pictures.edited(index, 1600),
					alt: `${name}, after`,
					style: { objectFit: "contain" }
				})
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: `${Loupe_module_default.scale} ${Loupe_module_default.before}`,
				children: "Before"
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: Loupe_module_default.scale,
				children: "After"
			})
		]
	});
}
// src/culling/loupe/FaceCaption.tsx
/** What is told of a face. Of eyes that nobody judged nothing is: it would be said of most faces. */
function FaceCaption({ eyes, sharpest }) {
	const judged = eyes === "open" || eyes === "closed";
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
		className: Loupe_module_default.faceSaid,
		children: [judged ? /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
			"data-eyes": eyes,
			children: ["eyes ", eyes]
		}) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(VisuallyHidden, { children: "eyes not told" }), sharpest && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
			className: Loupe_module_default.sharpest,
			children: "◆ sharpest"
		})]
	});
}
// src/culling/loupe/FaceStrip.tsx
/** Each person of the group in a row, across its frames: whoever blinks is seen at once. A click goes to that frame. */
function FaceStrip() {
	const { group, columns, active } = useDeskParts((desk) => ({
		group: at(desk.columns.group, desk.active),
		columns: desk.columns,
		active: desk.active
	}));
	const { data, error } = usePeople(group);
	if (group < 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
		className: Loupe_module_default.stripNote,
		children: "This photo is in no group: there is nothing to hold its faces against."
	});
	if (error) return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
		className: Loupe_module_default.stripNote,
		children: ["The faces could not be read. ", error.message]
	});
	if (!data) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
		className: Loupe_module_default.stripNote,
		children: "Matching faces."
	});
	if (data.rows.length === 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
		className: Loupe_module_default.stripNote,
		children: "No faces were found in this group."
	});
	const frames = groupOf(columns, active);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
		className: Loupe_module_default.faces,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("table", { children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(VisuallyHidden, {
				component: "caption",
				children: "Faces of this group, a person a row, a frame a column"
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("thead", { children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("tr", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("th", {
				scope: "col",
				className: Loupe_module_default.person,
				children: "Person"
			}), frames.map((index) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FrameHead, { index }, index))] }) }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("tbody", { children: data.rows.map((row) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("tr", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("th", {
				scope: "row",
				className: Loupe_module_default.person,
				children: row.person + 1
			}), frames.map((index) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("td", { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Face, {
				face: row.faces.find((face) => face.index === index),
				best: sharpest(row.faces)
			}) }, index))] }, row.person)) })
		] })
	});
}
function FrameHead({ index }) {
	const { name, active, pick, rating } = useDeskParts((desk) => ({
		name: desk.columns.names[index] ?? "",
		active: desk.active === index,
		pick: at(desk.marks.picks, index),
		rating: at(desk.marks.ratings, index)
	}));
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("th", {
		scope: "col",
		"data-active": active || void 0,
		title: name,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: Loupe_module_default.headName,
				children: name.split("/").at(-1)
			}),
			" ",
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(SaidBadge, {
				pick,
				rating
			})
		]
	});
}
function Face({ face, best }) {
	const { store, pictures } = useHands();
	const { active, name } = useDeskParts((desk) => ({
		active: desk.active === face?.index,
		name: face ? desk.columns.names[face.index] ?? "" : ""
	}));
	if (!face) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(VisuallyHidden, { children: "Not seen" });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("button", {
		type: "button",
		className: Loupe_module_default.face,
		"aria-current": active || void 0,
		onClick: () => activate(store, face.index),
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("img", {
			src: pictures.face(face.index, face.n),
			alt: `Face in ${name}`,
			draggable: false,
			loading: "lazy"
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FaceCaption, {
			eyes: face.eyes,
			sharpest: face === best
		})]
	});
}
/** The one with the narrowest edges, where several were measured. */
function sharpest(faces) {
	const measured = faces.filter((face) => face.sharpness !== null);
	if (measured.length < 2) return void 0;
	return measured.reduce((best, face) => (face.sharpness ?? 0) < (best.sharpness ?? 0) ? face : best);
}
// src/culling/loupe/Filmstrip.tsx
var EACH_SIDE = 8;
/** The neighbours of the photo. Frames of one group are joined by a line. */
function Filmstrip() {
	const order = useDesk((desk) => desk.order);
	const settled = useSettled(useDesk((desk) => desk.active), 60);
	const place = Math.max(0, order.indexOf(settled));
	const start = Math.max(0, Math.min(place - EACH_SIDE, order.length - 16 - 1));
	const near = [...order.subarray(start, start + 16 + 1)];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("nav", {
		className: Loupe_module_default.strip,
		"aria-label": "Neighbours",
		children: near.map((index) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Frame, { index }, index))
	});
}
function Frame({ index }) {
	const button = (0, import_react.useRef)(null);
	const { store, pictures } = useHands();
	const look = useDeskParts((desk) => ({
		name: desk.columns.names[index] ?? "",
		group: at(desk.columns.group, index),
		same: at(desk.columns.group, index) >= 0 && at(desk.columns.group, index) === at(desk.columns.group, desk.active),
		active: desk.active === index,
		verdict: verdictWord(at(desk.marks.verdicts, index)),
		pick: at(desk.marks.picks, index),
		rating: at(desk.marks.ratings, index)
	}));
	(0, import_react.useEffect)(() => {
		const strip = button.current?.parentElement;
		if (!look.active || !strip || !button.current) return;
		strip.scrollLeft = button.current.offsetLeft - (strip.clientWidth - button.current.offsetWidth) / 2;
	}, [look.active]);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("button", {
		ref: button,
		type: "button",
		className: Loupe_module_default.frame,
		"data-same": look.same || void 0,
		"aria-current": look.active || void 0,
		tabIndex: look.active ? 0 : -1,
		onClick: () => activate(store, index),
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("img", {
			src: pictures.thumb(index),
			alt: look.name,
			draggable: false,
			decoding: "async"
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
			className: Loupe_module_default.frameFoot,
			children: [look.verdict !== "" && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Verdict, {
				verdict: look.verdict,
				compact: true
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SaidBadge, {
				pick: look.pick,
				rating: look.rating
			})]
		})]
	});
}
// src/culling/loupe/Reasons.tsx
/** What the run says of a photo, and what would have made it say otherwise. */
function Reasons({ index }) {
	const look = useDeskParts((desk) => ({
		name: desk.columns.names[index] ?? "",
		verdict: verdictWord(at(desk.marks.verdicts, index)),
		machine: verdictWord(at(desk.columns.machine, index)),
		pick: at(desk.marks.picks, index),
		rating: at(desk.marks.ratings, index),
		technical: desk.columns.technical[index] ?? NaN,
		aesthetic: desk.columns.aesthetic[index] ?? NaN,
		camera: desk.columns.cameraNames[at(desk.columns.camera, index)],
		taken: desk.columns.taken[index] ?? NaN,
		group: desk.columns.groupNames[at(desk.columns.group, index)],
		frame: groupOf(desk.columns, index).indexOf(index) + 1,
		frames: groupOf(desk.columns, index).length,
		width: at(desk.columns.width, index),
		height: at(desk.columns.height, index),
		labels: desk.columns.labels.get(index)?.join(", ")
	}));
	const { detail, error } = usePhoto(index);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("aside", {
		className: Loupe_module_default.reasons,
		"aria-label": "What the run says",
		tabIndex: 0,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("h2", {
				className: Loupe_module_default.photoName,
				children: look.name
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
				className: Loupe_module_default.verdictLine,
				children: [look.verdict !== "" && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Verdict, { verdict: look.verdict }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SaidBadge, {
					pick: look.pick,
					rating: look.rating
				})]
			}),
			look.machine !== "" && look.machine !== look.verdict && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
				className: Loupe_module_default.soft,
				children: ["Your word counts. The recipe alone: ", /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Verdict, { verdict: look.machine })]
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("h3", {
				className: Loupe_module_default.title,
				children: "Why"
			}),
			error && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
				className: Loupe_module_default.soft,
				children: ["The reasons could not be read. ", error.message]
			}),
			detail?.why.length === 0 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
				className: Loupe_module_default.soft,
				children: "Nothing spoke against it."
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
				className: Loupe_module_default.why,
				children: detail?.why.map((why) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
					why.message,
					why.counterfactual && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						className: Loupe_module_default.otherwise,
						children: why.counterfactual
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						className: Loupe_module_default.step,
						children: why.step
					})
				] }, `${why.step} ${why.message}`))
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("dl", {
				className: Loupe_module_default.facts,
				children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Fact, {
						name: "Technical score",
						value: figure(look.technical)
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Fact, {
						name: "Look",
						value: figure(look.aesthetic)
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Fact, {
						name: "Group",
						value: look.group && `${look.group}: frame ${look.frame} of ${look.frames}, by rank`
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Fact, {
						name: "Sharper than",
						value: detail?.sharper_than.slice(0, 3).join(", ")
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Fact, {
						name: "Seen",
						value: look.labels
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Fact, {
						name: "Taken",
						value: when(look.taken)
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Fact, {
						name: "Camera",
						value: look.camera
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Fact, {
						name: "Pixels",
						value: look.width > 0 ? `${look.width} × ${look.height}` : ""
					})
				]
			})
		]
	});
}
function Fact({ name, value }) {
	if (!value) return null;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("dt", { children: name }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("dd", { children: value })] });
}
var figure = (value) => Number.isNaN(value) ? "" : `${value.toFixed(1)} of 10`;
var when = (value) => Number.isNaN(value) ? "" : new Date(value).toLocaleString("en-GB");
// src/culling/loupe/Loupe.tsx
/** One photo, what the run says of it beside it, and its neighbours below. */
function Loupe() {
	const active = useDesk((desk) => desk.active);
	const edited = useDesk((desk) => desk.beforeAfter && at(desk.columns.edited, desk.active) === 1);
	const faceStrip = useDesk((desk) => desk.faceStrip);
	useNeighbours(active);
	if (active < 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
		className: Loupe_module_default.nothing,
		children: "No photo passes the filters."
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		className: Loupe_module_default.loupe,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
			className: Loupe_module_default.stage,
			children: [
				edited ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(BeforeAfter, { index: active }, active) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Pane, { index: active }),
				faceStrip && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FaceStrip, {}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Filmstrip, {})
			]
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Reasons, { index: active })]
	});
}
/** The photos that an arrow leads to are fetched beforehand. */
function useNeighbours(active) {
	const { store, pictures } = useHands();
	const settled = useSettled(active, 250);
	(0, import_react.useEffect)(() => {
		const { order, columns } = store.getState();
		const place = order.indexOf(settled);
		if (place < 0) return;
		const near = /* @__PURE__ */ new Set([
			order[place + 1],
			order[place - 1],
			...groupOf(columns, settled).slice(0, 2)
		]);
		for (const index of near) if (index !== void 0) new Image().src = pictures.preview(index, window.devicePixelRatio > 1 ? 2560 : 1600);
	}, [
		settled,
		store,
		pictures
	]);
}
// src/culling/loupe/Survey.tsx
/** All that was selected, as large as fits. */
function Survey() {
	const surveyed = useDesk((desk) => desk.compared);
	const faceStrip = useDesk((desk) => desk.faceStrip);
	const across = Math.ceil(Math.sqrt(surveyed.length));
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		className: Loupe_module_default.stage,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
				className: Together_module_default.survey,
				style: { gridTemplateColumns: `repeat(${across}, minmax(9rem, 1fr))` },
				children: surveyed.map((index) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Beside, { index }, index))
			}),
			surveyed.length < 2 && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
				className: Loupe_module_default.soft,
				children: "Select several photos in the grid (Shift or Ctrl with a click) to survey them."
			}),
			faceStrip && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FaceStrip, {})
		]
	});
}
// src/culling/Stale.tsx
/** Marked photos stay where they were seen; how many the filter would no longer show, and the button that says so. */
function Stale() {
	const { store } = useHands();
	const { order, filters, revision, view } = useDeskParts(({ order, filters, revision, view }) => ({
		order,
		filters,
		revision,
		view
	}));
	const stale = (0, import_react.useMemo)(() => {
		if (isAll(filters)) return 0;
		const passes = passing(filters, store.getState());
		return order.reduce((count, index) => count + Number(!passes(index)), 0);
	}, [
		store,
		order,
		filters,
		revision
	]);
	if (stale === 0 || view !== "grid") return null;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("button", {
		type: "button",
		className: `${Culling_module_default.toggle} ${Culling_module_default.end}`,
		onClick: () => arrange(store),
		children: [stale, " no longer fit the filter: put away"]
	});
}
var HandOver_module_default = {
	actions: "_actions_1bart_1",
	fault: "_fault_1bart_9",
	hint: "_hint_1bart_13",
	primary: "_primary_1bart_17"
};
// src/culling/handover/ExportDialog.tsx
var TITLES = {
	copies: "Copies into a folder",
	sidecars: "Sidecars into a folder"
};
/** Which photos, and where to. */
function ExportDialog({ run, what, onClose }) {
	const { selected, order } = useDeskParts((desk) => ({
		selected: desk.selected,
		order: desk.order
	}));
	const [which, setWhich] = (0, import_react.useState)("kept");
	const [to, setTo] = (0, import_react.useState)("");
	const places = useQuery({
		queryKey: ["folders", parentOf(to)],
		queryFn: ({ signal }) => listFolder(parentOf(to) || null, signal),
		retry: false
	});
	const write = useMutation({ mutationFn: () => {
		const photos = which === "kept" ? null : which === "selected" ? [...selected] : [...order];
		return exportTo(run, what, to, photos);
	} });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Modal, {
		opened: true,
		onClose,
		title: TITLES[what],
		closeButtonProps: { "aria-label": "Close" },
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(NativeSelect, {
				classNames: { description: HandOver_module_default.hint },
				label: "Photos",
				value: which,
				data: [
					{
						value: "kept",
						label: "All that is kept"
					},
					{
						value: "selected",
						label: `The ${selected.size} selected`
					},
					{
						value: "shown",
						label: `The ${order.length} that pass the filters`
					}
				],
				onChange: (event) => setWhich(event.currentTarget.value)
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Autocomplete, {
				classNames: { description: HandOver_module_default.hint },
				mt: "sm",
				label: "Folder",
				description: "Below a folder that Safelight may use. It is made if it is not there; nothing in it is replaced.",
				value: to,
				onChange: setTo,
				data: [...new Set(places.data?.folders.map((folder) => folder.path))],
				filter: ({ options }) => options
			}),
			write.error && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
				className: HandOver_module_default.fault,
				role: "alert",
				children: write.error.message
			}),
			write.data && /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
				role: "status",
				children: [
					write.data.written,
					" written into ",
					write.data.folder,
					"."
				]
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
				className: HandOver_module_default.actions,
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
					variant: "default",
					onClick: onClose,
					children: write.data ? "Close" : "Leave it"
				}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
					className: HandOver_module_default.primary,
					onClick: () => write.mutate(),
					loading: write.isPending,
					disabled: to.trim() === "",
					children: "Write"
				})]
			})
		]
	});
}
/** The folder whose folders are offered: what stands before the last slash. */
var parentOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf("/")));
// src/culling/handover/HandOver.tsx
var FORMATS = [
	["txt", "Names, one a line"],
	["csv", "Table (CSV)"],
	["json", "For programs (JSON)"]
];
/** What comes of the culling: a list, sidecars, copies, or the editor's own. */
function HandOver() {
	const run = useDesk((desk) => desk.columns.run);
	const [open, setOpen] = (0, import_react.useState)(null);
	const close = () => setOpen(null);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Menu, {
			position: "bottom-end",
			withinPortal: false,
			withInitialFocusPlaceholder: false,
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Menu.Target, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("button", {
				type: "button",
				className: Culling_module_default.toggle,
				children: ["Hand over ", /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
					"aria-hidden": "true",
					children: "▾"
				})]
			}) }), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Menu.Dropdown, { children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Menu.Item, {
					onClick: () => setOpen("deliver"),
					children: "To your editor, beside the originals…"
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Menu.Item, {
					onClick: () => setOpen("sidecars"),
					children: "Sidecars into a folder…"
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Menu.Item, {
					onClick: () => setOpen("copies"),
					children: "Copies into a folder…"
				}),
				FORMATS.map(([format, words]) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Menu.Item, {
					component: "a",
					href: listAddress(run, format, "keep"),
					download: true,
					children: ["List of what is kept: ", words]
				}, format))
			] })]
		}),
		open === "deliver" && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(DeliverDialog, {
			run,
			onClose: close
		}),
		(open === "copies" || open === "sidecars") && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ExportDialog, {
			run,
			what: open,
			onClose: close
		})
	] });
}
// src/culling/ViewBar.tsx
var VIEWS$1 = [
	["grid", "Grid"],
	["loupe", "Loupe"],
	["compare", "Compare"],
	["survey", "Survey"]
];
/** Views, and what they show. All of it by key, too. */
function ViewBar() {
	const desk = useDeskParts((one) => ({
		run: one.columns.run,
		view: one.view,
		advance: one.advance,
		stacked: one.stacked,
		overlays: one.overlays,
		faceStrip: one.faceStrip,
		beforeAfter: one.beforeAfter,
		zoomed: one.zoom !== null,
		panel: one.panel,
		edited: one.columns.edited[one.active] === 1
	}));
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		className: Culling_module_default.bar,
		role: "toolbar",
		"aria-label": "Views",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
				className: Culling_module_default.group,
				children: VIEWS$1.map(([view, word]) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Does, {
					action: view,
					pressed: desk.view === view,
					keyed: true,
					children: word
				}, view))
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
				className: Culling_module_default.group,
				children: [
					desk.view === "grid" ? /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Does, {
							action: "stacks",
							pressed: desk.stacked,
							children: "Stacks"
						}),
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Does, {
							action: "smaller",
							name: "Smaller pictures",
							children: "−"
						}),
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Does, {
							action: "larger",
							name: "Larger pictures",
							children: "+"
						})
					] }) : /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Does, {
						action: "zoom",
						pressed: desk.zoomed,
						keyed: true,
						children: "100 %"
					}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Does, {
						action: "overlays",
						pressed: desk.overlays,
						keyed: true,
						children: "Boxes"
					})] }),
					desk.view === "loupe" && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Does, {
						action: "beforeAfter",
						pressed: desk.beforeAfter,
						keyed: true,
						off: !desk.edited,
						children: "Before/after"
					}),
					(desk.view === "loupe" || desk.view === "survey") && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Does, {
						action: "faces",
						pressed: desk.faceStrip,
						keyed: true,
						children: "Faces"
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Does, {
						action: "advance",
						pressed: desk.advance,
						keyed: true,
						children: "Auto-advance"
					})
				]
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
				className: `${Culling_module_default.group} ${Culling_module_default.end}`,
				children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Link, {
						href: `/runs/${desk.run}`,
						className: Culling_module_default.toggle,
						children: "The run"
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Does, {
						action: "whatIf",
						pressed: desk.panel && desk.view === "grid",
						keyed: true,
						children: "What if"
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(HandOver, {}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Does, {
						action: "help",
						name: "Keys",
						children: "?"
					})
				]
			})
		]
	});
}
/** A button that does what a key does. */
function Does({ action, pressed, keyed = false, name, title, off, children }) {
	const hands = useHands();
	const key = useCullingKeys(({ keymap }) => keymap[action][0]);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("button", {
		type: "button",
		className: Culling_module_default.toggle,
		"aria-pressed": pressed,
		"aria-label": name,
		title,
		disabled: off,
		onClick: () => COMMANDS[action](hands),
		children: [children, keyed && key && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
			className: Culling_module_default.hint,
			"aria-hidden": "true",
			children: chordInShort(key)
		})]
	});
}
// src/culling/MarkBar.tsx
/** At the foot: what a key will hit, what the last one did, and the same marks for the mouse. */
function MarkBar() {
	const scope = useDesk(scopeInWords);
	const rest = useDesk((desk) => restOfGroup(desk).length);
	const { told, trouble } = useDeskParts((desk) => ({
		told: desk.told,
		trouble: desk.trouble
	}));
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("footer", {
		className: Culling_module_default.foot,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
				className: Culling_module_default.group,
				role: "toolbar",
				"aria-label": "Marks",
				children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Does, {
						action: "pick",
						keyed: true,
						children: "⚑ Pick"
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Does, {
						action: "reject",
						keyed: true,
						children: "✕ Reject"
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Does, {
						action: "keepOnly",
						keyed: true,
						off: rest === 0,
						title: `Pick this one, reject the other ${rest} of its group`,
						children: "Only this"
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Does, {
						action: "unmark",
						keyed: true,
						children: "No mark"
					}),
					[
						1,
						2,
						3,
						4,
						5
					].map((stars) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Does, {
						action: `rate${stars}`,
						name: stars === 1 ? "1 star" : `${stars} stars`,
						children: [stars, "★"]
					}, stars)),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Does, {
						action: "undo",
						name: "Undo",
						children: "↶"
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Does, {
						action: "redo",
						name: "Do it again",
						children: "↷"
					})
				]
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
				className: Culling_module_default.words,
				children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						className: Culling_module_default.scope,
						"data-testid": "scope",
						children: scope
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						className: Culling_module_default.told,
						role: "status",
						children: told
					}),
					trouble && /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						className: Culling_module_default.trouble,
						role: "alert",
						children: trouble
					})
				]
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Stale, {})
		]
	});
}
// src/culling/Desktop.tsx
var WHAT_IF = new Chunk(() => __vitePreload(() => import("./WhatIfPanel.js"), __vite__mapDeps([0,1,2,3,4,5,6,7,8,9,10,11]), import.meta.url));
var VIEWS = {
	grid: PhotoGrid,
	loupe: Loupe,
	compare: Compare,
	survey: Survey
};
/** The bars, and the view between them. */
function Desktop() {
	useKeys();
	const view = useDesk((desk) => desk.view);
	const panel = useDesk((desk) => desk.panel);
	const Shown = VIEWS[view];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		className: Culling_module_default.desk,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(VisuallyHidden, {
				component: "h1",
				children: "Photos of the run"
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(ViewBar, {}),
			view === "grid" && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FilterBar, {}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
				className: Culling_module_default.middle,
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Shown, {}), view === "grid" && panel && /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Part, { of: WHAT_IF })]
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(MarkBar, {}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(KeySheet, {})
		]
	});
}
// src/culling/state/company.ts
/**
* Marks of one run in one browser: what one page has saved, the others show at once. What other processes said is asked
* for whenever the page is looked at again. Returns how to end that, once nothing is on its way any more.
*/
function keepCompany(run, marking) {
	const channel = new BroadcastChannel(`safelight.marks.${run}`);
	const tell = (held) => channel.postMessage(held);
	marking.onHeld = tell;
	channel.onmessage = ({ data }) => marking.hear(data);
	let looking = false;
	const look = async () => {
		if (looking || document.visibilityState === "hidden") return;
		looking = true;
		marking.goOn();
		await marking.refresh(() => standing(run)).catch(() => void 0);
		looking = false;
	};
	const part = () => marking.part();
	window.addEventListener("focus", look);
	window.addEventListener("online", look);
	document.addEventListener("visibilitychange", look);
	window.addEventListener("pagehide", part);
	return () => {
		window.removeEventListener("focus", look);
		window.removeEventListener("online", look);
		document.removeEventListener("visibilitychange", look);
		marking.settled().then(() => {
			window.removeEventListener("pagehide", part);
			if (marking.onHeld === tell) marking.onHeld = () => void 0;
			channel.close();
		});
	};
}
// src/culling/state/history.ts
var EMPTY = {
	done: [],
	undone: []
};
var having = (history, deed) => ({
	done: [...history.done.slice(-999), deed],
	undone: []
});
/** Null where there is nothing to undo. */
function undone(history) {
	const deed = history.done.at(-1);
	if (!deed) return null;
	return {
		deed,
		history: {
			done: history.done.slice(0, -1),
			undone: [...history.undone, deed]
		}
	};
}
function redone(history) {
	const deed = history.undone.at(-1);
	if (!deed) return null;
	return {
		deed,
		history: {
			done: [...history.done, deed],
			undone: history.undone.slice(0, -1)
		}
	};
}
/** A step that the server refused was never made: its deed goes back to where it was. */
function backIn(history, deed, where) {
	const done = history.done.filter((one) => one !== deed);
	const undone = history.undone.filter((one) => one !== deed);
	return {
		done: where === "done" ? [...done, deed] : done,
		undone: where === "undone" ? [...undone, deed] : undone
	};
}
// src/culling/state/word.ts
var isSame = (one, other) => one.pick === other.pick && one.rating === other.rating;
/** What was said last of each photo. */
function lastOf(words) {
	return [...new Map(words.flatMap((word) => word.after).map((said) => [said.index, said])).values()];
}
/** A word as far as it is about these photos; null where it is about none of them. */
function about(word, photos) {
	const own = (said) => photos.has(said.index);
	const after = word.after.filter(own);
	if (after.length === 0) return null;
	const sayings = word.sayings.map((one) => ({
		...one,
		photos: one.photos.filter((index) => photos.has(index))
	}));
	return {
		...word,
		sayings,
		before: word.before.filter(own),
		after
	};
}
/**
* Of words that a page left behind, what the server did not hear. Of a photo that stands as it stood before or between
* these words, all of them are said again: said twice they come to the same. Where something else was said since, that
* stays.
*/
function unheard(left, standing) {
	const states = /* @__PURE__ */ new Map();
	for (const said of left.flatMap((word) => [...word.before, ...word.after])) states.set(said.index, [...states.get(said.index) ?? [], said]);
	const missing = /* @__PURE__ */ new Set();
	let overruled = 0;
	for (const last of lastOf(left)) {
		const now = standing(last.index);
		if (isSame(now, last)) continue;
		if (states.get(last.index)?.some((said) => isSame(said, now))) missing.add(last.index);
		else overruled += 1;
	}
	return {
		words: left.flatMap((word) => about(word, missing) ?? []),
		overruled
	};
}
// src/culling/state/queue.ts
var AGAIN_AFTER_MS = 3e3;
/** Words go to the server one after the other, in the order of the keys. While it does not answer they wait, and are kept. */
var Queue = class {
	keeper;
	outbox;
	onWaiting;
	line = [];
	going = null;
	stuck = false;
	timer;
	/** `onWaiting` hears how many wait for a server that is away, and of none once it has them. */
	constructor(keeper, outbox, onWaiting) {
		this.keeper = keeper;
		this.outbox = outbox;
		this.onWaiting = onWaiting;
	}
	add(word, ends) {
		this.line = [...this.line, {
			...this.outbox.put(word),
			ends
		}];
		this.go();
	}
	/** Send on what waits. */
	go() {
		clearTimeout(this.timer);
		this.going ??= this.send().finally(() => {
			this.going = null;
		});
	}
	/** Until all is saved, or the server does not answer. */
	async settled() {
		await this.going;
	}
	/** The page goes: what was said last of each photo is sent off. What does not arrive is still kept. */
	part() {
		const last = lastOf(this.line.map(({ word }) => word));
		if (last.length > 0) this.keeper.restoreInParting(last);
	}
	async send() {
		for (let next = this.line[0]; next; next = this.line[0]) {
			const fault = await this.sendOne(next);
			if (fault !== null) {
				this.stuck = true;
				this.timer = setTimeout(() => this.go(), AGAIN_AFTER_MS);
				this.onWaiting(this.line.length, fault);
				return;
			}
		}
		if (this.stuck) this.onWaiting(0, null);
		this.stuck = false;
	}
	/** The fault, where nobody heard the word: it stays. */
	async sendOne({ word, drop, ends }) {
		const done = () => {
			this.line = this.line.slice(1);
			drop();
		};
		try {
			const held = await this.ask(word);
			done();
			ends.held(held);
		} catch (fault) {
			if (fault instanceof ApiError && fault.isUnheard) return fault;
			done();
			ends.refused(fault);
		}
		return null;
	}
	/** All of it, or none. */
	async ask({ sayings, before, after }) {
		if (sayings.length === 0) return this.keeper.restore(after);
		const held = [];
		for (const saying of sayings.filter((one) => one.photos.length > 0)) try {
			held.push(...(await this.keeper.say(saying)).marks);
		} catch (fault) {
			if (held.length > 0) await this.keeper.restore(before).catch(() => void 0);
			throw fault;
		}
		return { marks: held };
	}
};
// src/culling/state/underWay.ts
/** What is on screen before it is saved, and what the server has of it. Of each photo the last word counts. */
var UnderWay = class {
	store;
	/** The number of what was said last of a photo, while it is under way. */
	last = /* @__PURE__ */ new Map();
	/** What the server has of such a photo. */
	saved = /* @__PURE__ */ new Map();
	number = 0;
	/** Counts what was said and what was heard: what was read of the server before a step is out of date after it. */
	steps = 0;
	constructor(store) {
		this.store = store;
	}
	/** Show what was said; returns the number of these words. */
	say(words) {
		const { marks, columns } = this.store.getState();
		this.number += 1;
		for (const one of words) {
			if (!this.last.has(one.index)) this.saved.set(one.index, standOf(marks, one.index));
			this.last.set(one.index, this.number);
			write(marks, columns, one.index, one);
		}
		this.step();
		return this.number;
	}
	/** The server has these words, or refused them (`held` null): what it has is shown where nothing else was said since. */
	settle(words, number, held) {
		for (const one of held?.marks ?? []) this.saved.set(one.index, heardOf(one));
		const { marks, columns } = this.store.getState();
		for (const { index } of words) {
			const saved = this.saved.get(index);
			if (this.last.get(index) !== number || !saved) continue;
			write(marks, columns, index, saved.said, saved.verdict);
			this.last.delete(index);
			this.saved.delete(index);
		}
		this.step();
	}
	/** The server has words from elsewhere; those that are on their way from here come after them. */
	hear({ marks: words }) {
		const { marks, columns } = this.store.getState();
		for (const one of words) {
			const stand = heardOf(one);
			if (this.last.has(one.index)) this.saved.set(one.index, stand);
			else write(marks, columns, one.index, stand.said, stand.verdict);
		}
		this.step();
	}
	/** All that the server has; returns of how many photos it was another word than the one shown. */
	take(standing) {
		const stands = marksOf(standing);
		const { marks, columns } = this.store.getState();
		let others = 0;
		for (let index = 0; index < columns.count; index++) {
			if (this.last.has(index) || isAlike(marks, stands, index)) continue;
			const { said, verdict } = standOf(stands, index);
			write(marks, columns, index, said, verdict);
			others += 1;
		}
		if (others > 0) this.step();
		return others;
	}
	step() {
		this.steps += 1;
		this.store.setState({ revision: this.store.getState().revision + 1 });
	}
};
var standOf = (marks, index) => ({
	said: saidOf(marks, index),
	verdict: at(marks.verdicts, index)
});
var heardOf = ({ pick, rating, verdict }) => ({
	said: {
		pick,
		rating
	},
	verdict: verdictCode(verdict)
});
var isAlike = (one, other, index) => at(one.picks, index) === at(other.picks, index) && at(one.ratings, index) === at(other.ratings, index) && at(one.verdicts, index) === at(other.verdicts, index);
// src/culling/state/marking.ts
/** Marks are shown at once and saved one after the other, in the order of the keys; what is refused is taken back. */
var Marking = class {
	store;
	queue;
	outbox;
	underWay;
	history = EMPTY;
	/** Is told what was saved. */
	onHeld = () => void 0;
	constructor(store, keeper, outbox) {
		this.store = store;
		this.outbox = outbox;
		this.queue = new Queue(keeper, outbox, (count, fault) => this.wait(count, fault));
		this.underWay = new UnderWay(store);
	}
	/** Say one thing, or several that are undone together. Of one photo only the last counts. */
	mark(words, ...sayings) {
		const { marks } = this.store.getState();
		const after = /* @__PURE__ */ new Map();
		for (const saying of sayings) for (const index of saying.photos) {
			const was = after.get(index) ?? saidOf(marks, index);
			after.set(index, {
				index,
				...joined(was, saying)
			});
		}
		const deed = {
			words,
			before: [...after.keys()].map((index) => ({
				index,
				...saidOf(marks, index)
			})),
			after: [...after.values()]
		};
		this.history = having(this.history, deed);
		this.send({
			...deed,
			sayings
		}, () => this.putBack(deed, "dropped"));
	}
	undo() {
		const found = undone(this.history);
		if (!found) {
			this.tell("There is nothing more to undo since this page was opened.");
			return;
		}
		this.history = found.history;
		const { words, before, after } = found.deed;
		const word = {
			words: `Undone: ${words}`,
			before: after,
			after: before,
			sayings: []
		};
		this.send(word, () => this.putBack(found.deed, "done"));
	}
	redo() {
		const found = redone(this.history);
		if (!found) {
			this.tell("There is nothing to do again.");
			return;
		}
		this.history = found.history;
		const word = {
			...found.deed,
			words: `Done again: ${found.deed.words}`,
			sayings: []
		};
		this.send(word, () => this.putBack(found.deed, "undone"));
	}
	/** Say what pages that are gone could not. It cannot be undone here: of what they did before, nothing could. */
	resume() {
		const { marks, columns } = this.store.getState();
		const { left } = this.outbox;
		const { words, overruled } = unheard(left.map(({ word }) => word).filter((word) => word.after.every(({ index }) => index < columns.count)), (index) => saidOf(marks, index));
		for (const word of words) this.send(word, () => void 0);
		for (const { drop } of left) drop();
		const late = new Set(words.flatMap((word) => word.after.map(({ index }) => index))).size;
		const told = [late > 0 ? `Marked before this page was opened, and saved now: ${counted(late)}.` : "", overruled > 0 ? `Marked otherwise elsewhere since, and left so: ${counted(overruled)}.` : ""];
		if (late + overruled > 0) this.tell(told.join(" ").trim());
	}
	/** Until everything that was said is saved, or waits for a server that is away. */
	settled() {
		return this.queue.settled();
	}
	/** Send on what waits for a server that was away. */
	goOn() {
		this.queue.go();
	}
	/** The page goes: what is on its way is sent off. */
	part() {
		this.queue.part();
	}
	/** Another page's words, once they are saved. */
	hear(held) {
		this.underWay.hear(held);
	}
	/** How things stand, wherever it was said; asked again where something was said or saved meanwhile. */
	async refresh(standing) {
		for (;;) {
			await this.queue.settled();
			const { steps } = this.underWay;
			const stands = await standing();
			if (steps !== this.underWay.steps) continue;
			const others = this.underWay.take(stands);
			if (others > 0) this.store.setState({ told: `Marked elsewhere: ${counted(others)}.` });
			return;
		}
	}
	tell(told) {
		this.store.setState({
			told,
			trouble: ""
		});
	}
	send(word, takeBack) {
		const number = this.underWay.say(word.after);
		this.tell(word.words);
		this.queue.add(word, {
			held: (held) => {
				this.underWay.settle(word.after, number, held);
				this.onHeld(held);
			},
			refused: (fault) => {
				this.underWay.settle(word.after, number, null);
				takeBack();
				const why = fault instanceof ApiError ? fault.message : "The server's answer could not be read.";
				this.store.setState({ trouble: `Not saved, and taken back: ${word.words} ${why}` });
			}
		});
	}
	putBack(deed, where) {
		this.history = backIn(this.history, deed, where);
	}
	wait(count, fault) {
		if (fault === null) this.tell("What waited for the server is saved.");
		else {
			const kept = count === 1 ? "1 mark is not saved yet: this browser keeps it" : `${count} marks are not saved yet: this browser keeps them`;
			this.store.setState({ trouble: `${kept} until the server answers. ${fault.message}` });
		}
	}
};
var counted = (photos) => photos === 1 ? "1 photo" : `${photos.toLocaleString("en")} photos`;
// src/culling/state/outbox.ts
/** Milliseconds in which a page that was left lets go of its lock. */
var PARTING = 500;
/** Words that the server has not confirmed, kept by the browser: they outlive the page, and the browser's own end. */
var Outbox = class Outbox {
	/** What pages that are gone left behind, the oldest first. */
	left;
	shelf;
	own;
	number = 0;
	constructor(shelf, own, left) {
		this.shelf = shelf;
		this.own = own;
		this.left = left;
	}
	/** Each page has one of its own, and a lock for as long as it lives: only words of pages that are gone are taken over. */
	static async open(run, shelf = localStorage, locks = navigator.locks, page = `${Date.now()}-${Math.random().toString(36).slice(2)}`) {
		const all = `safelight.words.${run}.`;
		const own = `${all}${page}.`;
		await live(own, locks);
		const pages = new Set(keysUnder(all, shelf).map((key) => key.slice(0, key.lastIndexOf(".") + 1)));
		const left = (await Promise.all([...pages].map(async (one) => await isGone(one, locks) ? one : null))).flatMap((one) => one === null ? [] : keysUnder(one, shelf)).flatMap((key) => kept(key, shelf));
		return new Outbox(shelf, own, left);
	}
	put(word) {
		const key = `${this.own}${String(this.number++).padStart(8, "0")}`;
		try {
			this.shelf.setItem(key, JSON.stringify(word));
		} catch {}
		return {
			word,
			drop: () => this.shelf.removeItem(key)
		};
	}
};
function keysUnder(prefix, shelf) {
	return Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? "").filter((key) => key.startsWith(prefix)).sort();
}
function kept(key, shelf) {
	try {
		return [{
			word: JSON.parse(shelf.getItem(key) ?? ""),
			drop: () => shelf.removeItem(key)
		}];
	} catch {
		return [];
	}
}
/** Hold the lock until the page is gone. */
function live(name, locks) {
	if (!locks) return Promise.resolve();
	return new Promise((resolve) => {
		locks.request(name, () => {
			resolve();
			return new Promise(() => void 0);
		});
	});
}
/** Over plain HTTP from another machine browsers have no locks: every other page counts as gone, and says its words, too. */
async function isGone(name, locks) {
	if (!locks) return true;
	try {
		return await locks.request(name, { signal: AbortSignal.timeout(PARTING) }, async () => true);
	} catch {
		return false;
	}
}
// src/culling/CullingPage.tsx
var CullingPage_exports = /* @__PURE__ */ __exportAll({ default: () => CullingPage });
/** The photos of a run, to go through by keys. */
function CullingPage({ run }) {
	const { data, error } = useQuery({
		queryKey: ["grid", run],
		queryFn: async ({ signal }) => {
			return {
				outbox: await Outbox.open(run),
				photos: await grid(run, signal)
			};
		},
		structuralSharing: false,
		staleTime: 0,
		gcTime: 0,
		refetchOnReconnect: false
	});
	if (error) return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
		className: Culling_module_default.message,
		children: ["The photos could not be read. ", error.message]
	});
	if (!data) return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("p", {
		className: Culling_module_default.message,
		role: "status",
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Loader, {
			size: "xs",
			color: "gray"
		}), " Reading the photos of this run."]
	});
	if (data.photos.count === 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("p", {
		className: Culling_module_default.message,
		children: "This run has no photos yet."
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Laid, { ...data }, run);
}
function Laid({ photos, outbox }) {
	const [room] = (0, import_react.useState)(() => {
		const { run } = photos;
		const place = recalled(run);
		const told = addressed(run, location.hash);
		const store = deskOf(photos, told ? {
			...place,
			view: told.view
		} : place);
		if (told) placed(store, told);
		return {
			store,
			marking: new Marking(store, {
				say: (saying) => say(run, saying),
				restore: (marks) => restore(run, marks),
				restoreInParting: (marks) => restoreInParting(run, marks)
			}, outbox),
			pictures: pictures(run)
		};
	});
	(0, import_react.useLayoutEffect)(() => room.marking.resume(), [room]);
	(0, import_react.useEffect)(() => keepPlace(room.store), [room]);
	(0, import_react.useEffect)(() => keepCompany(photos.run, room.marking), [room, photos.run]);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(DeskRoom, {
		room,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Desktop, {})
	});
}
export { filter as a, CullingPage as default, arrange as i, activate as n, useDesk as o, fold as r, useHands as s, CullingPage_exports as t };
