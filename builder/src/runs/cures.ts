import type { Failure } from "../api/runs";

/** What to do about a photo that failed, for codes whose message does not say it. */
const CURES: Readonly<Record<string, string>> = {
  empty: "Copy it again from the card.",
  truncated: "Copy it again from the card.",
  damaged: "Copy it again from the card.",
  vanished: "Put it back, then go on with the run.",
  changed: "Run the recipe again: the file is another one now.",
  unreadable: "Check its permissions and the disk.",
  unknown_format: "Open it in an editor and export it.",
  unsupported: "Export it as JPEG.",
  too_large: "Export a smaller version.",
  out_of_memory: "Close other programs, or export a smaller version.",
  crashed: "The file is probably damaged: copy it again from the card.",
  timeout: "The file is probably damaged: copy it again from the card.",
  unwritten: "Make room on the disk, or give another folder.",
  no_answer: "Go on with the run: the model is asked again.",
  bad_answer: "Go on with the run: the model is asked again.",
};
const ELSE = "Go on with the run; if it fails again, report it with the photo's format.";

export interface Told {
  readonly what: string;
  readonly cure: string;
}

/** What happened and what to do about it. Messages say both, parted by their last semicolon. */
export function told(failure: Failure): Told {
  const cut = failure.message.lastIndexOf("; ");
  if (cut > 0) return { what: failure.message.slice(0, cut), cure: sentence(failure.message.slice(cut + 2)) };
  return { what: failure.message, cure: CURES[failure.code] ?? ELSE };
}

function sentence(words: string): string {
  const capital = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
