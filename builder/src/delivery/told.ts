import type { Delivery } from "../api/delivery";

const WORDS: Readonly<Record<string, readonly [planned: string, done: string]>> = {
  new: ["new sidecars", "new sidecars"],
  merge: ["more to be added to", "more were added to"],
  same: ["say it already", "said it already"],
  refused: ["left alone", "left alone"],
  inside: ["photos whose sidecars this editor does not read", "photos whose sidecars this editor does not read"],
  restored: ["to be put back as they were", "put back as they were"],
  removed: ["to be taken away", "taken away"],
  left: ["left as they are", "left as they are"],
};

/** What a delivery comes to, in a sentence. */
export function told({ counts, done }: Delivery, undo: boolean): string {
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count.toLocaleString("en-GB")} ${said(word, done)}`);
  return `${done ? "Done: " : "Nothing is written yet: "}${parts.join(", ") || nothing(undo)}.`;
}

function said(word: string, done: boolean): string {
  const [planned, was] = WORDS[word] ?? [word, word];
  return done ? was : planned;
}

function nothing(undo: boolean): string {
  return undo ? "nothing was delivered here that could be put back" : "there is nothing to write";
}
