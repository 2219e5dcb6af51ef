import { ask } from "./client";

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

/** Write sidecars beside the originals, or put them back (`undo`); `dry_run` only says what would be written. */
export function deliver(run: string, to: Editor, how: { dry_run: boolean; undo: boolean }): Promise<Delivery> {
  return ask("POST", `/runs/${encodeURIComponent(run)}/deliver`, { to, ...how });
}
