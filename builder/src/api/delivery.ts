import { ask } from "./client";
import type { VerdictWord } from "./photos";

export const EDITORS = {
  lightroom: "Lightroom Classic",
  captureone: "Capture One",
  darktable: "darktable",
  digikam: "digiKam",
  photomechanic: "Photo Mechanic",
} as const;

export type Editor = keyof typeof EDITORS;

export interface Delivery {
  readonly counts: Readonly<Record<string, number>>;
  readonly changes: readonly { readonly photo: string; readonly file: string; readonly what: string }[];
  readonly warnings: readonly string[];
  readonly done: boolean;
}

const base = (run: string) => `/runs/${encodeURIComponent(run)}`;

/** Write sidecars beside the originals, or put them back (`undo`); `dry_run` only says what would be written. */
export const deliver = (run: string, to: Editor, how: { readonly dry_run: boolean; readonly undo: boolean }) =>
  ask<Delivery>("POST", `${base(run)}/deliver`, { to, ...how });

/** Copies or sidecars of all that is kept (`photos` null), or of these. */
export const exportTo = (run: string, what: "copies" | "sidecars", to: string, photos: readonly number[] | null) =>
  ask<{ readonly written: number; readonly folder: string }>("POST", `${base(run)}/export`, { what, to, photos });

/** For a link, so with `/api` before it. */
export const listAddress = (run: string, format: "txt" | "csv" | "json", verdict: VerdictWord) =>
  `/api${base(run)}/list?format=${format}&verdict=${verdict}`;
