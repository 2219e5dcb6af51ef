import type { Grid, Pick, VerdictWord } from "../../api/photos";

interface Frame {
  readonly name?: string;
  readonly group?: number;
  readonly rank?: number;
  readonly verdict?: VerdictWord;
  readonly pick?: Pick;
  readonly rating?: number;
  readonly technical?: number;
  readonly taken?: string;
  readonly camera?: number;
  readonly labels?: readonly string[];
}

/** A run for tests: what a frame does not say is as usual. */
export function runOf(...frames: readonly Frame[]): Grid {
  const groups = Math.max(-1, ...frames.map((frame) => frame.group ?? -1)) + 1;
  return {
    run: "r1",
    count: frames.length,
    names: frames.map((frame, index) => frame.name ?? `IMG_${index}.jpg`),
    verdicts: frames.map((frame) => frame.verdict ?? "keep"),
    machine: frames.map((frame) => frame.verdict ?? "keep"),
    picks: frames.map((frame) => frame.pick ?? null),
    ratings: frames.map((frame) => frame.rating ?? null),
    groups: frames.map((frame) => frame.group ?? -1),
    group_names: Array.from({ length: groups }, (_, n) => `g000${n + 1}`),
    ranks: frames.map((frame) => frame.rank ?? 1),
    technical: frames.map((frame) => frame.technical ?? null),
    aesthetic: frames.map(() => null),
    taken: frames.map((frame) => frame.taken ?? null),
    cameras: frames.map((frame) => frame.camera ?? 0),
    camera_names: ["Canon EOS R5", "Nikon Z8"],
    labels: Object.fromEntries(frames.flatMap((frame, index) => (frame.labels ? [[String(index), frame.labels]] : []))),
    edited: frames.map(() => false),
    faces: frames.map(() => 0),
    widths: frames.map(() => 3000),
    heights: frames.map(() => 2000),
  };
}

/** Two bursts and a photo alone: the best frame of each burst is not its first. */
export const SHOOT = runOf(
  { group: 0, rank: 2, verdict: "alternate" },
  { group: 0, rank: 1 },
  { group: 0, rank: 3, verdict: "alternate" },
  { labels: ["dog"], camera: 1 },
  { group: 1, rank: 2, verdict: "review" },
  { group: 1, rank: 1 },
);
