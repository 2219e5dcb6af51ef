import type { Action } from "../api/catalogue";

/** What a result is, for whoever wires it: told by a colour and a word. */
export type Kind = "finds" | "outlines" | "scene" | "ranks" | "groups" | "edits" | "scores" | "words" | "result";

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  finds: "finds",
  outlines: "outlines",
  scene: "scene",
  ranks: "ranks",
  groups: "groups",
  edits: "edits",
  scores: "scores",
  words: "words",
  result: "result",
};

/** The first whose fields an action's result has wins: so actions of other people are typed as well. */
const SIGNS: readonly (readonly [Kind, readonly string[]])[] = [
  ["outlines", ["masks"]],
  ["finds", ["detections"]],
  ["scene", ["scene_type"]],
  ["ranks", ["rank"]],
  ["groups", ["kind", "position"]],
  ["edits", ["corrections", "straighten"]],
  ["scores", ["technical_score", "aesthetic_score", "score"]],
  ["edits", ["edits", "edited"]],
  ["words", ["text"]],
];

export function kindOf(action: Action | undefined): Kind {
  const names = new Set(action?.fields.map((field) => field.name));
  // Duplicates are ranked too, but what is read of them is the group.
  if (names.has("copy_of")) return "groups";
  return SIGNS.find(([, signs]) => signs.some((sign) => names.has(sign)))?.[0] ?? "result";
}

/** A first condition over a result, for a wire that is drawn to "when". It is there to be changed. */
export function firstCondition(kind: Kind, result: string, step: string): string {
  switch (kind) {
    case "finds":
    case "outlines":
      return `${result}.count > 0`;
    case "groups":
      return "similar_images.count > 1";
    case "scores":
      return `${result}.technical_score > 5.0`;
    case "scene":
      return `${result}.lighting == 'low_light'`;
    case "ranks":
      return `${result}.rank == 1`;
    default:
      return `ran('${step}')`;
  }
}
