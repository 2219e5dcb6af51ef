import { t as create } from "./react.js";
import { t as ApiError } from "./client.js";
import { a as readRecipe, f as readDocument, n as keepRecipe, u as editDocument } from "./recipes.js";
// src/recipes/document.ts
function samePath(one, other) {
	return one.length === other.length && one.every((key, at) => key === other[at]);
}
/** What stands at a path of the full form; undefined where nothing does. */
function valueAt(recipe, path) {
	let found = recipe;
	for (const key of path) {
		if (typeof found !== "object" || found === null) return void 0;
		found = found[key];
	}
	return found;
}
/** A step as it is written, to copy and to change; undefined for one that the planner added. */
function writtenStep(document, step) {
	return step.path.length === 0 ? void 0 : valueAt(document.recipe, step.path);
}
function problemsOf(document, step) {
	return step.problems.flatMap((index) => document.problems[index] ?? []);
}
/** The step that something at a path belongs to. */
function stepAt(document, path) {
	return document.steps.find(({ path: own }) => own.length > 0 && samePath(own, path.slice(0, own.length)));
}
// src/recipes/history.ts
/** Edits of one group that follow each other this closely are one step of undo: a word typed, a slider drawn. */
var ONE_GESTURE_MS = 2e3;
var NO_HISTORY = {
	entries: [],
	at: -1
};
function begun(document, profile) {
	return {
		entries: [{
			document,
			profile,
			group: null,
			made: 0
		}],
		at: 0
	};
}
function shown(history) {
	return history.entries[history.at];
}
/** A new text after the one shown; what was undone is forgotten. Within one gesture it takes the place of the one shown. */
function advanced(history, document, profile, group) {
	const last = shown(history);
	if (last === void 0) return begun(document, profile);
	if (last.document.text === document.text) return replaced(history, document, profile);
	const made = Date.now();
	const same = group !== null && last.group === group && made - last.made < ONE_GESTURE_MS;
	const before = history.entries.slice(0, same ? history.at : history.at + 1).slice(-300);
	return {
		entries: [...before, {
			document,
			profile,
			group,
			made
		}],
		at: before.length
	};
}
/** The same text, read anew. */
function replaced(history, document, profile) {
	return {
		entries: history.entries.map((one, at) => at === history.at ? {
			...one,
			document,
			profile
		} : one),
		at: history.at
	};
}
/** The gesture is over: the next edit is a step of undo of its own. */
function settled(history) {
	return {
		entries: history.entries.map((one, at) => at === history.at ? {
			...one,
			group: null
		} : one),
		at: history.at
	};
}
function turned(history, by) {
	const at = history.at + by;
	return at < 0 || at >= history.entries.length ? history : settled({
		entries: history.entries,
		at
	});
}
// src/recipes/lineUp.ts
/**
* One change after the other, in the order of the gestures. Where one fails, those of its recipe behind it are dropped:
* they were made for a text that is not there. A value that is set again before it was sent is sent once, as it was set last.
*/
var LineUp = class {
	#waiting = [];
	#running = false;
	#onBusy;
	constructor(onBusy) {
		this.#onBusy = onBusy;
	}
	add(waiting) {
		const last = this.#waiting.at(-1);
		if (last && supersedes(waiting, last)) {
			this.#waiting.pop();
			const done = (made) => {
				last.done(made);
				waiting.done(made);
			};
			this.#waiting.push({
				...waiting,
				done
			});
		} else this.#waiting.push(waiting);
		if (!this.#running) this.#work();
	}
	async #work() {
		this.#running = true;
		this.#onBusy(true);
		for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
			const made = await next.run().then(() => true, () => false);
			const lost = (one) => !made && next.makes && one.of === next.of;
			const dropped = this.#waiting.filter(lost);
			this.#waiting = this.#waiting.filter((one) => !lost(one));
			for (const one of [next, ...dropped]) one.done(made && one === next);
		}
		this.#running = false;
		this.#onBusy(false);
	}
};
function supersedes(later, earlier) {
	if (later.group === null || later.group !== earlier.group || later.of !== earlier.of) return false;
	if (later.edits === null || earlier.edits === null) return later.edits === earlier.edits;
	const [one, other] = [later.edits[0], earlier.edits[0]];
	if (later.edits.length !== 1 || earlier.edits.length !== 1) return false;
	return one?.op === "set" && other?.op === "set" && samePath(one.path, other.path);
}
// src/recipes/documentStore.ts
var BUILTIN_PROFILE = "builtin";
var NOWHERE = {
	name: null,
	shipped: false,
	base: null,
	savedText: "",
	history: NO_HISTORY,
	selection: []
};
/** Unsaved changes of the recipes that are not shown now. */
var laidAside = /* @__PURE__ */ new Map();
var useDocument = create()((set, get) => {
	const lineUp = new LineUp((busy) => set({ busy }));
	function put(place) {
		const { name, shipped, base, savedText, history, selection } = {
			...get(),
			...place
		};
		const document = shown(history)?.document ?? null;
		const there = document ? stillThere(selection, get().document, document) : selection;
		set({
			name,
			shipped,
			base,
			savedText,
			history,
			document,
			selection: there,
			selected: there.at(-1) ?? null,
			dirty: document !== null && document.text !== savedText,
			canUndo: history.at > 0,
			canRedo: history.at < history.entries.length - 1
		});
	}
	/** Queue a change; what it gives belongs to the recipe that was open then. `makes`: see `Waiting`. */
	function queue(edits, group, change, makes = true) {
		const { name } = get();
		return new Promise((done) => {
			const run = async () => {
				if (get().name !== name) throw new Error("another recipe was opened");
				try {
					const place = await change();
					if (get().name === name) put(place);
					set({ fault: null });
				} catch (fault) {
					set({ fault: asRefusal(fault) });
					throw fault;
				}
			};
			lineUp.add({
				of: name,
				makes,
				edits,
				group,
				run,
				done
			});
		});
	}
	function move(by) {
		queue(null, null, async () => {
			const { profile, history } = get();
			const next = turned(history, by);
			set({ turns: get().turns + 1 });
			const entry = shown(next);
			if (entry === void 0 || entry.profile === profile) return { history: next };
			return { history: replaced(next, await readDocument(entry.document.text, profile), profile) };
		});
	}
	async function fetched(name) {
		const kept = await readRecipe(name);
		const { profile } = get();
		const document = await readDocument(kept.text, profile);
		return {
			base: kept.shipped ? null : kept.version,
			shipped: kept.shipped,
			savedText: kept.text,
			history: begun(document, profile)
		};
	}
	return {
		...NOWHERE,
		profile: BUILTIN_PROFILE,
		document: null,
		dirty: false,
		canUndo: false,
		canRedo: false,
		turns: 0,
		busy: false,
		saving: false,
		fault: null,
		conflict: false,
		selected: null,
		clipboard: [],
		async open(name) {
			const state = get();
			if (state.name === name && state.document !== null && (state.dirty || state.busy)) return;
			if (state.name !== null && state.name !== name && state.dirty) laidAside.set(state.name, state);
			const back = laidAside.get(name);
			laidAside.delete(name);
			put({
				...NOWHERE,
				...back,
				name
			});
			set({
				fault: null,
				conflict: false
			});
			if (back !== void 0) return;
			try {
				const place = await fetched(name);
				if (get().name === name) put(place);
			} catch (fault) {
				if (get().name === name) set({ fault: asRefusal(fault) });
			}
		},
		edit(edits, group) {
			if (edits.length === 0) return Promise.resolve(true);
			return queue(edits, group ?? null, async () => {
				const { document, profile } = get();
				const made = await editDocument(document?.text ?? "", profile, edits);
				return { history: advanced(get().history, made, profile, group ?? null) };
			});
		},
		replace(text, group) {
			return queue(null, group ?? null, async () => {
				const { profile } = get();
				const made = await readDocument(text, profile);
				return { history: advanced(get().history, made, profile, group ?? null) };
			});
		},
		settle() {
			const { name } = get();
			const run = async () => {
				if (get().name === name) put({ history: settled(get().history) });
			};
			lineUp.add({
				of: name,
				makes: false,
				edits: null,
				group: null,
				run,
				done: () => void 0
			});
		},
		undo: () => move(-1),
		redo: () => move(1),
		async save(over = false) {
			let kept = false;
			const keep = async () => {
				const { name, document, base } = get();
				if (name === null || document === null) return {};
				if (!get().dirty && !over) {
					kept = true;
					return {};
				}
				set({ saving: true });
				try {
					const from = over ? await currentVersion(name) : base;
					const { version } = await keepRecipe(name, document.text, from);
					set({ conflict: false });
					kept = true;
					return {
						base: version,
						shipped: false,
						savedText: document.text
					};
				} catch (fault) {
					if (fault instanceof ApiError && fault.kind === "Conflict") set({ conflict: true });
					throw fault;
				} finally {
					set({ saving: false });
				}
			};
			await queue(null, null, keep, false);
			return kept;
		},
		async reload() {
			const { name } = get();
			if (name === null) return;
			if (await queue(null, null, () => fetched(name))) set({ conflict: false });
		},
		async readFor(profile) {
			set({ profile });
			const again = async () => {
				const { document, history } = get();
				if (document === null) return {};
				return { history: replaced(history, await readDocument(document.text, profile), profile) };
			};
			await queue(null, null, again, false);
		},
		select: (...ids) => put({ selection: ids }),
		copy(steps) {
			const { document } = get();
			if (document === null) return;
			const written = steps.flatMap((step) => writtenStep(document, step) ?? []);
			if (written.length > 0) set({ clipboard: written });
		}
	};
});
/** A step that was renamed, or whose neighbour took its place, is found again by where it stands. */
function stillThere(ids, before, now) {
	const found = ids.flatMap((id) => {
		if (now.steps.some((step) => step.id === id)) return id;
		const path = before?.steps.find((step) => step.id === id)?.path ?? [];
		return path.length === 0 ? [] : now.steps.find((step) => samePath(step.path, path))?.id ?? [];
	});
	return [...new Set(found)];
}
async function currentVersion(name) {
	const kept = await readRecipe(name);
	return kept.shipped ? null : kept.version;
}
function asRefusal(fault) {
	if (fault instanceof ApiError) return fault;
	return new ApiError(0, "Unknown", fault instanceof Error ? fault.message : String(fault));
}
export { stepAt as a, samePath as i, useDocument as n, valueAt as o, problemsOf as r, writtenStep as s, BUILTIN_PROFILE as t };
