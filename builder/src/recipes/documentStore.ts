import { create } from "zustand";
import { ApiError } from "../api/client";
import { editDocument, readDocument } from "../api/documents";
import { keepRecipe, readRecipe } from "../api/recipes";
import { type Document, type Edit, type RecipeStep, type Step, samePath, writtenStep } from "./document";
import { advanced, begun, type History, NO_HISTORY, replaced, settled, shown, turned } from "./history";
import { LineUp } from "./lineUp";

export const BUILTIN_PROFILE = "builtin";

interface Place {
  /** The name that it is kept under; null: none is open. */
  readonly name: string | null;
  readonly shipped: boolean;
  /** The version that this was made from; null: nothing is kept under this name yet. */
  readonly base: number | null;
  readonly savedText: string;
  readonly history: History;
  readonly selection: readonly string[];
}

export interface DocumentState extends Place {
  readonly profile: string;
  /** The recipe as it is shown; null until it was read. */
  readonly document: Document | null;
  readonly dirty: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** How often something was undone or done again: what is being typed then is no more. */
  readonly turns: number;
  /** Changes are on their way to the server. */
  readonly busy: boolean;
  readonly saving: boolean;
  /** What the server refused last; null once something went well. */
  readonly fault: ApiError | null;
  /** Somebody else kept another version since this one was opened. */
  readonly conflict: boolean;
  /** The step whose form is shown: the last one of `selection`. */
  readonly selected: string | null;
  readonly clipboard: readonly RecipeStep[];

  /** Open a recipe; unsaved changes of this and of other recipes are kept as long as the page lives. */
  open(name: string): Promise<void>;
  /**
   * Make edits, all or none, after those under way. `group` names a gesture, such as the parameter being typed: its edits
   * are one step of undo. True once made; false where the server refused (see `fault`).
   */
  edit(edits: readonly Edit[], group?: string): Promise<boolean>;
  /** Another text as a whole, such as the raw view's or an older version. */
  replace(text: string, group?: string): Promise<boolean>;
  /** The gesture is over (a field was left, a slider let go). */
  settle(): void;
  undo(): void;
  redo(): void;
  /** Keep it, where anything changed. `over`: also where somebody else kept another version meanwhile. */
  save(over?: boolean): Promise<boolean>;
  /** Forget unsaved changes and read what is kept. */
  reload(): Promise<void>;
  readFor(profile: string): Promise<void>;
  select(...ids: readonly string[]): void;
  copy(steps: readonly Step[]): void;
}

const NOWHERE: Place = {
  name: null,
  shipped: false,
  base: null,
  savedText: "",
  history: NO_HISTORY,
  selection: [],
};

/** Unsaved changes of the recipes that are not shown now. */
const laidAside = new Map<string, Place>();

export const useDocument = create<DocumentState>()((set, get) => {
  const lineUp = new LineUp((busy) => set({ busy }));

  function put(place: Partial<Place>): void {
    const { name, shipped, base, savedText, history, selection } = { ...get(), ...place };
    const document = shown(history)?.document ?? null;
    const there = document ? stillThere(selection, get().document, document) : selection;
    set({
      ...{ name, shipped, base, savedText, history, document },
      selection: there,
      selected: there.at(-1) ?? null,
      dirty: document !== null && document.text !== savedText,
      canUndo: history.at > 0,
      canRedo: history.at < history.entries.length - 1,
    });
  }

  type Change = () => Promise<Partial<Place>>;

  /** Queue a change; what it gives belongs to the recipe that was open then. `makes`: see `Waiting`. */
  function queue(edits: readonly Edit[] | null, group: string | null, change: Change, makes = true) {
    const { name } = get();
    return new Promise<boolean>((done) => {
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
      lineUp.add({ of: name, makes, edits, group, run, done });
    });
  }

  function move(by: -1 | 1): void {
    void queue(null, null, async () => {
      const { profile, history } = get();
      const next = turned(history, by);
      set({ turns: get().turns + 1 });
      const entry = shown(next);
      if (entry === undefined || entry.profile === profile) return { history: next };
      return { history: replaced(next, await readDocument(entry.document.text, profile), profile) };
    });
  }

  async function fetched(name: string): Promise<Partial<Place>> {
    const kept = await readRecipe(name);
    const { profile } = get();
    const document = await readDocument(kept.text, profile);
    const base = kept.shipped ? null : kept.version;
    return { base, shipped: kept.shipped, savedText: kept.text, history: begun(document, profile) };
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
      put({ ...NOWHERE, ...back, name });
      set({ fault: null, conflict: false });
      if (back !== undefined) return;
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
      lineUp.add({ of: name, makes: false, edits: null, group: null, run, done: () => undefined });
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
          return { base: version, shipped: false, savedText: document.text };
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
      // After what is under way: its answer must not come over what is read now.
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
    },
  };
});

/** A step that was renamed, or whose neighbour took its place, is found again by where it stands. */
function stillThere(ids: readonly string[], before: Document | null, now: Document): readonly string[] {
  const found = ids.flatMap((id) => {
    if (now.steps.some((step) => step.id === id)) return id;
    const path = before?.steps.find((step) => step.id === id)?.path ?? [];
    return path.length === 0 ? [] : (now.steps.find((step) => samePath(step.path, path))?.id ?? []);
  });
  return [...new Set(found)];
}

async function currentVersion(name: string): Promise<number | null> {
  const kept = await readRecipe(name);
  return kept.shipped ? null : kept.version;
}

function asRefusal(fault: unknown): ApiError {
  if (fault instanceof ApiError) return fault;
  return new ApiError(0, "Unknown", fault instanceof Error ? fault.message : String(fault));
}
