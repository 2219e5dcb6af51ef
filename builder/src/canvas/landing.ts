import type { Path } from "../recipes/document";
import type { Edits } from "./gestures";
import { key } from "./lanes";

/** Where the steps stand that edits add or move, once all of them are made. */
export function landings(edits: Edits): readonly Path[] {
  return edits.flatMap((edit, at) => {
    const there = landing(edit);
    return there === null ? [] : [edits.slice(at + 1).reduce(followed, there)];
  });
}

function landing(edit: Edits[number]): Path | null {
  if (edit.op === "insert" && edit.path.at(-1) === "steps") return [...edit.path, edit.index];
  if (edit.op === "move" && edit.to.at(-1) === "steps") return [...edit.to, edit.index];
  return edit.op === "insert" && edit.path.length === 1 ? ["stages", edit.index, "steps", 0] : null;
}

/** A path once a later edit was made, which takes something out of a list before it, or puts it there. */
function followed(path: Path, edit: Edits[number]): Path {
  if (edit.op === "set") return path;
  if (edit.op === "insert") return shifted(path, edit.path, edit.index, 1);
  const list = edit.path.slice(0, -1);
  const closed = shifted(path, list, Number(edit.path.at(-1)) + 1, -1);
  return edit.op === "move" ? shifted(closed, edit.to, edit.index, 1) : closed;
}

/** What stands in the list at `from` or later, or in an entry there, stands so many entries further. */
function shifted(path: Path, list: Path, from: number, by: -1 | 1): Path {
  const own = path[list.length];
  if (typeof own !== "number" || own < from || key(path.slice(0, list.length)) !== key(list)) return path;
  return path.with(list.length, own + by);
}
