import { createStore, type StoreApi } from "zustand/vanilla";
import type { Grid } from "../../api/photos";
import type { Change } from "../../api/whatif";
import { type Addressed, addressed, addressOf, isOf } from "./address";
import { type Columns, columnsOf } from "./columns";
import type { Filters } from "./filters";
import { passing } from "./filters";
import { type Marks, marksOf } from "./marks";
import { type Place, remember, type View } from "./place";
import { activated, NOTHING, only, type Selection } from "./selection";
import { sorted } from "./sorting";
import { type Arrangement, arranged } from "./stacks";
import { MIDDLE, type Spot, type Zoom } from "./zooming";

/** Everything the culling page knows. Columns and marks are arrays that are never copied; `revision` tells of a mark. */
export interface Desk extends Selection, Arrangement, Omit<Place, "photo"> {
  readonly columns: Columns;
  readonly marks: Marks;
  readonly revision: number;
  /** Counts moves: the active photo is brought into sight at each, also where it is the same one. */
  readonly moves: number;
  /** Groups that are unfolded. */
  readonly open: ReadonlySet<number>;
  readonly compared: readonly number[];
  readonly overlays: boolean;
  readonly beforeAfter: boolean;
  readonly faceStrip: boolean;
  /** Null: nothing was turned. */
  readonly changes: ReadonlyMap<number, Change>;
  /** How closely every pane looks; null: the whole photo. */
  readonly zoom: Zoom | null;
  /** Where the pointer is over a photo: written in place, nobody is told. */
  readonly pointer: { spot: Spot };
  /** Cells in a row of the grid, and rows on a screen. */
  readonly across: number;
  readonly rows: number;
  readonly sheet: boolean;
  readonly panel: boolean;
  /** The grid flies by: no picture is asked for. */
  readonly flying: boolean;
  /** What was done last, for the line at the foot and for readers of the screen. */
  readonly told: string;
  readonly trouble: string;
}

export type DeskStore = StoreApi<Desk>;

export function deskOf(grid: Grid, place: Place): DeskStore {
  const columns = columnsOf(grid);
  const { photo, ...kept } = place;
  const store = createStore<Desk>()(() => ({
    ...kept,
    ...NOTHING,
    columns,
    marks: marksOf(grid),
    revision: 0,
    moves: 0,
    open: new Set<number>(),
    order: new Int32Array(),
    cells: new Int32Array(),
    shown: new Map(),
    compared: [],
    overlays: false,
    beforeAfter: false,
    faceStrip: false,
    changes: new Map(),
    zoom: null,
    pointer: { spot: MIDDLE },
    across: 1,
    rows: 1,
    sheet: false,
    panel: false,
    flying: false,
    told: "",
    trouble: "",
  }));
  const active = columns.names.indexOf(photo);
  if (active >= 0) store.setState({ ...only(active), told: `Here is where you stopped: ${photo}.` });
  arrange(store);
  return store;
}

/** Apply filters, sorting and stacks anew. A mark does not do it: what was marked stays where it was seen. */
export function arrange(store: DeskStore, change: Partial<Desk> = {}): void {
  const state = { ...store.getState(), ...change };
  const passes = passing(state.filters, state);
  const photos = Int32Array.from({ length: state.columns.count }, (_, index) => index).filter(passes);
  const inOrder = sorted(photos, state.sorting, state.columns, state.marks);
  const arrangement = arranged(inOrder, state.columns, state.marks, state.stacked, state.open);
  store.setState({ ...change, ...arrangement, ...onScreen(state, arrangement) });
}

/** What is active and selected has to be on screen: what a key hits is seen. */
function onScreen(state: Desk, { cells, order }: Arrangement): Selection {
  const seen = new Set(state.view === "grid" ? cells : order);
  const selected = [...state.selected].filter((index) => seen.has(index));
  const { active, anchor } = state;
  if (seen.has(active)) return { active, anchor, selected: new Set(selected) };
  const group = state.columns.group[active] ?? -1;
  const near = cells.find((index) => group >= 0 && state.columns.group[index] === group) ?? selected[0] ?? cells[0];
  return near === undefined ? NOTHING : activated({ active, anchor, selected: new Set(selected) }, near);
}

export const filter = (store: DeskStore, part: Partial<Filters>): void =>
  arrange(store, { filters: { ...store.getState().filters, ...part } });

/** Another view. The loupe goes through every frame, the grid through what is not folded away. */
export function show(store: DeskStore, view: View): void {
  const { view: was, beforeAfter } = store.getState();
  arrange(store, { view, beforeAfter: view === "loupe" && was === "loupe" && beforeAfter });
}

/** The photos that a view is of, by name: none of the grid, which is of all. */
export function namesInView({ view, active, compared, columns }: Desk): readonly string[] {
  const photos = view === "grid" ? [] : view === "loupe" ? [active] : compared;
  return photos.flatMap((index) => columns.names[index] ?? []);
}

/** To the view that an address names. Photos that are gone are left out. */
export function placed(store: DeskStore, { view, photos }: Addressed): void {
  const { columns, active, moves } = store.getState();
  const found = photos.map((name) => columns.names.indexOf(name)).filter((index) => index >= 0);
  const [first = active] = found;
  const together = view === "compare" || view === "survey";
  const compared = together ? found : [];
  if (found.length > 0 && !found.includes(active)) store.setState({ ...only(first), moves: moves + 1 });
  arrange(store, { compared, view: together && found.length < 2 ? "loupe" : view });
}

/** Keep the place in the browser and in the address, whenever something of it changes; returns how to end that. */
export function keepPlace(store: DeskStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { run } = store.getState().columns;
  const write = () => {
    const desk = store.getState();
    const { columns, active, view, filters, sorting, stacked, advance, size } = desk;
    remember(run, { photo: columns.names[active] ?? "", view, filters, sorting, stacked, advance, size });
    const address = addressOf(run, { view, photos: namesInView(desk) });
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
