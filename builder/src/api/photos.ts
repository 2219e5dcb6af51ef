import { ask } from "./client";

export type VerdictWord = "keep" | "alternate" | "review" | "rejected" | "failed";
export type Pick = "pick" | "reject";

/** All photos of a run, as columns: 20,000 photos in one answer. */
export interface Grid {
  readonly run: string;
  readonly count: number;
  readonly names: readonly string[];
  readonly verdicts: readonly (VerdictWord | "")[];
  readonly machine: readonly (VerdictWord | "")[];
  readonly picks: readonly (Pick | null)[];
  readonly ratings: readonly (number | null)[];
  /** -1: in none. */
  readonly groups: readonly number[];
  readonly group_names: readonly string[];
  /** 1 is the best of its group; 0: not ranked. */
  readonly ranks: readonly number[];
  readonly technical: readonly (number | null)[];
  readonly aesthetic: readonly (number | null)[];
  /** As the camera's clock showed it. */
  readonly taken: readonly (string | null)[];
  /** -1: not known. */
  readonly cameras: readonly number[];
  readonly camera_names: readonly string[];
  /** Sparse: by the photo's index, as JSON's keys are text. */
  readonly labels: Readonly<Record<string, readonly string[]>>;
  readonly edited: readonly boolean[];
  readonly faces: readonly number[];
  readonly widths: readonly number[];
  readonly heights: readonly number[];
}

/** A rectangle, relative to the photo: 0..1. */
export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface SeenBox {
  readonly kind: "face" | "object" | "subject" | "crop";
  readonly label: string;
  readonly confidence: number | null;
  readonly box: Box;
  readonly eyes: string | null;
}

export interface Why {
  readonly step: string;
  readonly message: string;
  readonly counterfactual: string;
}

/** What the page shows of one photo; `record` is its line of photos.jsonl. */
export interface PhotoDetail {
  readonly index: number;
  readonly record: Readonly<Record<string, unknown>>;
  readonly why: readonly Why[];
  readonly boxes: readonly SeenBox[];
  readonly masks: readonly { readonly n: number; readonly label: string }[];
  /** Photos of its group that are softer, the nearest first. */
  readonly sharper_than: readonly string[];
  readonly has_edited: boolean;
}

export interface SeenFace {
  readonly index: number;
  readonly n: number;
  readonly box: Box;
  /** Width of its edges in pixels: less is sharper. */
  readonly sharpness: number | null;
  readonly eyes: string | null;
}

/** Each person of a group, across its frames. */
export interface People {
  readonly rows: readonly { readonly person: number; readonly faces: readonly SeenFace[] }[];
}

const base = (run: string) => `/runs/${encodeURIComponent(run)}`;

export const grid = (run: string, signal?: AbortSignal) => ask<Grid>("GET", `${base(run)}/photos`, undefined, signal);

export const photo = (run: string, index: number, signal?: AbortSignal) =>
  ask<PhotoDetail>("GET", `${base(run)}/photos/${index}`, undefined, signal);

export const people = (run: string, group: number, signal?: AbortSignal) =>
  ask<People>("GET", `${base(run)}/people?group=${group}`, undefined, signal);

/** Addresses of pictures: for `src`, so with `/api` before them. */
export const pictures = (run: string) => {
  const of = (index: number) => `/api${base(run)}/photos/${index}`;
  return {
    thumb: (index: number) => `${of(index)}/thumb`,
    preview: (index: number, edge: 1600 | 2560) => `${of(index)}/preview?edge=${edge}`,
    full: (index: number) => `${of(index)}/full`,
    edited: (index: number, edge: 1600 | 2560) => `${of(index)}/edited?edge=${edge}`,
    mask: (index: number, n: number) => `${of(index)}/masks/${n}`,
    face: (index: number, n: number) => `${of(index)}/faces/${n}`,
  };
};

export type Pictures = ReturnType<typeof pictures>;
