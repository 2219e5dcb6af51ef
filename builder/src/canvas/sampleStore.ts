import { create } from "zustand";
import { ask } from "../api/client";
import type { Live } from "../api/live";
import { grid, type PhotoDetail, photo } from "../api/photos";
import { askPlace, cancelRun, isOver, startRun } from "../api/runs";
import type { Document } from "../recipes/document";

export const SAMPLE = 12;
const AGAIN_MS = 600;

interface SampleState {
  readonly run: string | null;
  readonly state: "none" | "running" | "done" | "failed";
  /** How far it is, or why it failed. */
  readonly said: string;
  readonly details: readonly PhotoDetail[];
  /** The recipe that was run: once it is changed, the results are of the one before. */
  readonly text: string;
  /** `until`: the last step that is run; the whole recipe without it. */
  start(document: Document, profile: string, folder: string, until?: string): Promise<void>;
  stop(): void;
  clear(): void;
}

/** One run over a few photos, whose results the cards show. */
export const useSample = create<SampleState>()((set, get) => {
  let started = 0;
  return {
    run: null,
    state: "none",
    said: "",
    details: [],
    text: "",

    async start({ text, recipe }, profile, folder, until) {
      started += 1;
      const own = started;
      /** Whether nobody stopped it, or began another, since. */
      const counts = () => started === own;
      set({ run: null, state: "running", said: "Starting", details: [], text });
      try {
        const { out } = await askPlace([folder], recipe?.name ?? "", true);
        if (!counts()) return;
        const { id } = await startRun({ text, profile, photos: [folder], out, sample: SAMPLE, until: until ?? null });
        if (!counts()) return void cancelRun(id).catch(() => undefined);
        set({ run: id });
        const live = await over(id, counts, (said) => set({ said }));
        if (live === null) return;
        if (live.state !== "done") return set({ state: "failed", said: `The run is ${live.state}` });
        const { count } = await grid(id);
        const few = Array.from({ length: Math.min(count, SAMPLE) }, (_, index) => photo(id, index));
        const details = await Promise.all(few);
        if (counts()) set({ state: "done", said: `${details.length} photos`, details });
      } catch (fault) {
        if (counts()) set({ state: "failed", said: fault instanceof Error ? fault.message : String(fault) });
      }
    },

    stop() {
      const { run } = get();
      if (run !== null) void cancelRun(run).catch(() => undefined);
      get().clear();
    },

    clear() {
      started += 1;
      set({ run: null, state: "none", said: "", details: [] });
    },
  };
});

/** Ask until the run is over; null: it does not count any more. */
async function over(id: string, counts: () => boolean, say: (said: string) => void): Promise<Live | null> {
  for (;;) {
    const live = await ask<Live>("GET", `/runs/${encodeURIComponent(id)}/live`);
    if (!counts()) return null;
    if (isOver(live.state)) return live;
    const phase = live.phases.at(-1);
    say(phase ? `${phase.what}: ${phase.done} of ${phase.photos}` : "Starting");
    await new Promise((done) => setTimeout(done, AGAIN_MS));
  }
}
