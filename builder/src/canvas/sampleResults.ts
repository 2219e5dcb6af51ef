import type { PhotoDetail } from "../api/photos";
import type { Step } from "../recipes/document";
import type { Kind } from "./kinds";

/** What a step gave for one photo of the sample, in a word or two. */
export interface Shown {
  readonly index: number;
  readonly name: string;
  readonly word: string;
}

export interface Sampled {
  readonly photos: readonly Shown[];
  /** How many photos the step has a result for. */
  readonly count: number;
  /** How many it had something to say against: set aside, or made alternates. */
  readonly stopped: number;
}

export function sampledOf(step: Step, kind: Kind, details: readonly PhotoDetail[]): Sampled {
  const output = step.output ?? "";
  const given = details.filter((one) => one.record.results?.[output as never] !== undefined);
  const photos = given.map((one) => {
    const result = (one.record.results as Readonly<Record<string, unknown>>)[output];
    return { index: one.index, name: String(one.record.photo ?? one.index), word: wordOf(kind, result) };
  });
  const against = (one: PhotoDetail) => one.why.some((why) => why.step === step.id);
  return { photos, count: given.length, stopped: step.gate || step.selects ? details.filter(against).length : 0 };
}

function wordOf(kind: Kind, result: unknown): string {
  if (typeof result !== "object" || result === null) return String(result ?? "");
  const fields = result as Readonly<Record<string, unknown>>;
  const { count, technical_score, score, lighting, scene_type, rank, size, text } = fields;
  switch (kind) {
    case "finds":
    case "outlines":
      return String(count ?? "");
    case "scores":
      return decimal(technical_score ?? score);
    case "scene":
      return String(lighting ?? scene_type ?? "").replaceAll("_", " ");
    case "ranks":
      return size ? `${rank} of ${size}` : String(rank ?? "");
    case "groups":
      return Number(count) > 1 ? `one of ${count}` : "alone";
    case "words":
      return String(text ?? "").slice(0, 40);
    case "edits":
      return technical_score === undefined ? "edits" : decimal(technical_score);
    default:
      return "";
  }
}

function decimal(value: unknown): string {
  return typeof value === "number" ? value.toFixed(1) : "";
}
