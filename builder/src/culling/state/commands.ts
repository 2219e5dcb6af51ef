import type { Action } from "../keys/actions";
import { groupOf } from "./columns";
import { arrange, type DeskStore, show } from "./desk";
import type { Marking } from "./marking";
import { extend, fold, go, goAcross, goToUndecided, resize, wayOf } from "./moving";
import { clear, keepOnly, pick, rate } from "./sayings";
import { everything, only } from "./selection";
import { comparedOf, surveyedOf } from "./together";

export interface Hands {
  readonly store: DeskStore;
  readonly marking: Marking;
}

/** What each key does. */
export const COMMANDS: Readonly<Record<Action, (hands: Hands) => void>> = {
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
    store.setState({ advance, told: advance ? "After a mark, on to the next photo." : "A mark stays on its photo." });
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
  compare: ({ store }) => together(store, "compare"),
  survey: ({ store }) => together(store, "survey"),
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
  help: ({ store }) => store.setState({ sheet: !store.getState().sheet }),
};

const screen = (store: DeskStore): number => {
  const { view, across, rows } = store.getState();
  return view === "grid" ? across * Math.max(1, rows - 1) : 10;
};

function together(store: DeskStore, view: "compare" | "survey"): void {
  const desk = store.getState();
  if (desk.active < 0) return;
  const compared = view === "compare" ? comparedOf(desk) : surveyedOf(desk);
  store.setState({ compared });
  show(store, view);
}

function selectGroup(store: DeskStore): void {
  const { columns, active, order } = store.getState();
  if (active < 0) return;
  const shown = new Set(order);
  const frames = groupOf(columns, active).filter((index) => shown.has(index));
  const open = new Set([...store.getState().open, columns.group[active] ?? -1]);
  arrange(store, { open, selected: new Set(frames) });
}

function zoom(store: DeskStore): void {
  const { view, zoom, pointer } = store.getState();
  if (view === "grid" || view === "survey") show(store, "loupe");
  store.setState({ zoom: zoom && view !== "grid" ? null : { ...pointer.spot, scale: 1 } });
}

function beforeAfter(store: DeskStore): void {
  const { view, beforeAfter, columns, active } = store.getState();
  if (!columns.edited[active]) {
    store.setState({ told: "This photo has no edited copy." });
    return;
  }
  if (view !== "loupe") show(store, "loupe");
  store.setState({ beforeAfter: view !== "loupe" || !beforeAfter, zoom: null });
}
