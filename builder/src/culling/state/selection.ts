/** One photo is active; several can be selected. The active one is always among them. */
export interface Selection {
  readonly active: number;
  readonly anchor: number;
  readonly selected: ReadonlySet<number>;
}

export const NOTHING: Selection = { active: -1, anchor: -1, selected: new Set() };

export const only = (index: number): Selection => ({ active: index, anchor: index, selected: new Set([index]) });

/** Add or take out one (Ctrl+click). The last one stays. */
export function toggled(selection: Selection, index: number): Selection {
  const selected = new Set(selection.selected);
  if (!selected.delete(index)) selected.add(index);
  if (selected.size === 0) return only(index);
  const active = selected.has(index) ? index : ([...selected].at(-1) ?? index);
  return { active, anchor: index, selected };
}

/** From the anchor to here (Shift+click, Shift+arrow), in the order that is on screen. */
export function reached(selection: Selection, index: number, cells: Int32Array): Selection {
  const [from, to] = [cells.indexOf(selection.anchor), cells.indexOf(index)];
  if (from < 0 || to < 0) return only(index);
  const range = cells.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { active: index, anchor: selection.anchor, selected: new Set(range) };
}

export function everything(selection: Selection, cells: Int32Array): Selection {
  const active = cells.includes(selection.active) ? selection.active : (cells[0] ?? -1);
  return { active, anchor: active, selected: new Set(cells) };
}

/** Another of the selected is active (a click into a compared pane): the selection stays. */
export const activated = (selection: Selection, index: number): Selection =>
  selection.selected.has(index)
    ? { active: index, anchor: selection.anchor, selected: selection.selected }
    : only(index);

/** The photo `step` places on; at the ends it stays. */
export function stepped(photos: Int32Array, from: number, step: number): number {
  if (photos.length === 0) return -1;
  const place = photos.indexOf(from);
  if (place < 0) return photos[0] ?? -1;
  return photos[Math.min(photos.length - 1, Math.max(0, place + step))] ?? from;
}
