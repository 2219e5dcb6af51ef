import { ask } from "../../api/client";
import type { VerdictWord } from "../../api/photos";

/** What `deliver` would write, or wrote. */
export interface Delivery {
  readonly counts: Readonly<Record<string, number>>;
  readonly changes: readonly { readonly photo: string; readonly file: string; readonly what: string }[];
  readonly warnings: readonly string[];
  readonly done: boolean;
}

/** What becomes of sidecars, in words; others that the server may know are told as they come. */
const TOLD: Readonly<Record<string, string>> = {
  new: "new sidecars",
  merge: "added to",
  same: "that say it already",
  refused: "left alone",
  inside: "named in a list, as the editor reads no sidecar of them",
};

export const inWords = (counts: Delivery["counts"]): string =>
  Object.entries(counts)
    .map(([what, count]) => `${count} ${TOLD[what] ?? what.replaceAll("_", " ")}`)
    .join(", ") || "nothing";

/** Sidecars that would be written. */
export const toWrite = ({ counts }: Delivery): number => (counts.new ?? 0) + (counts.merge ?? 0);

export const EDITORS = {
  lightroom: "Lightroom Classic",
  captureone: "Capture One",
  darktable: "darktable",
  digikam: "digiKam",
  photomechanic: "Photo Mechanic",
} as const;

export type Editor = keyof typeof EDITORS;

const base = (run: string) => `/runs/${encodeURIComponent(run)}`;

export const deliver = (run: string, to: Editor, how: { readonly dry_run: boolean; readonly undo: boolean }) =>
  ask<Delivery>("POST", `${base(run)}/deliver`, { to, ...how });

/** Copies or sidecars of all that is kept (`photos` null), or of these. */
export const exportTo = (run: string, what: "copies" | "sidecars", to: string, photos: readonly number[] | null) =>
  ask<{ readonly written: number; readonly folder: string }>("POST", `${base(run)}/export`, { what, to, photos });

export const listAddress = (run: string, format: "txt" | "csv" | "json", verdict: VerdictWord) =>
  `/api${base(run)}/list?format=${format}&verdict=${verdict}`;

export interface Folders {
  readonly path: string | null;
  readonly parent: string | null;
  readonly folders: readonly { readonly name: string; readonly path: string }[];
}

export const folders = (path: string, signal?: AbortSignal) =>
  ask<Folders>("GET", path === "" ? "/folders" : `/folders?path=${encodeURIComponent(path)}`, undefined, signal);
