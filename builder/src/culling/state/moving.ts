import { at } from "./columns";
import { arrange, type Desk, type DeskStore } from "./desk";
import { isMarked } from "./marks";
import { activated, only, reached, stepped } from "./selection";
import { nextGroup } from "./stacks";

const SMALLEST = 110;
const LARGEST = 420;

/** The photos that arrows go through, as the view has them. */
export function wayOf(desk: Pick<Desk, "view" | "cells" | "order" | "compared">): Int32Array {
  if (desk.view === "grid") return desk.cells;
  return desk.view === "loupe" ? desk.order : Int32Array.from(desk.compared);
}

/** So many photos on. Among compared ones the selection stays. */
export function go(store: DeskStore, step: number): void {
  const desk = store.getState();
  const index = stepped(wayOf(desk), desk.active, step);
  if (index >= 0) activate(store, index);
}

export function activate(store: DeskStore, index: number): void {
  const desk = store.getState();
  const together = desk.view === "compare" || desk.view === "survey";
  const selection = together ? { ...activated(desk, index), selected: desk.selected } : only(index);
  store.setState({ ...selection, moves: desk.moves + 1 });
}

/** A row in the grid; in the loupe a group. */
export function goAcross(store: DeskStore, step: 1 | -1): void {
  const { view, across, order, columns, marks, active } = store.getState();
  if (view === "grid") go(store, step * across);
  else if (view === "loupe") activate(store, nextGroup(order, columns, marks, active, step));
  else go(store, step);
}

export function extend(store: DeskStore, step: number): void {
  const desk = store.getState();
  if (desk.view === "grid") store.setState(reached(desk, stepped(desk.cells, desk.active, step), desk.cells));
}

export function goToUndecided(store: DeskStore): void {
  const desk = store.getState();
  const way = desk.view === "grid" ? desk.cells : desk.order;
  const place = way.indexOf(desk.active);
  const later = [...way.subarray(place + 1), ...way.subarray(0, place + 1)];
  const found = later.find((index) => !isMarked(desk.marks, index));
  if (found === undefined) store.setState({ told: "Every photo that is shown has a mark." });
  else activate(store, found);
}

export function fold(store: DeskStore, index: number = store.getState().active): void {
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

export function resize(store: DeskStore, factor: number): void {
  const size = Math.round(store.getState().size * factor);
  store.setState({ size: Math.min(LARGEST, Math.max(SMALLEST, size)) });
}
