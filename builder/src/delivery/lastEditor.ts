import { EDITORS, type Editor } from "../api/delivery";

const KEY = "safelight.editor";

/** The editor that was chosen last: most people finish in one. */
export function lastEditor(storage: Pick<Storage, "getItem"> = localStorage): Editor {
  const kept = storage.getItem(KEY) ?? "";
  return kept in EDITORS ? (kept as Editor) : "lightroom";
}

export const keepEditor = (editor: Editor, storage: Pick<Storage, "setItem"> = localStorage): void =>
  storage.setItem(KEY, editor);
