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
export const useSample = create<SampleState>()((set, get) => ({
  run: null,
  state: "none",
  said: "",
  details: [],
  text: "",

  async start({ text, recipe }, profile, folder, until) {
    set({ run: null, state: "running", said: "Starting", details: [], text });
    try {
      const { out } = await askPlace([folder], recipe?.name ?? "", true);
      const { id } = await startRun({ text, profile, photos: [folder], out, sample: SAMPLE, until: until ?? null });
      set({ run: id });
      const live = await over(id, (said) => get().run === id && set({ said }));
      if (get().run !== id) return;
      if (live.state !== "done") return set({ state: "failed", said: `The run is ${live.state}` });
      const { count } = await grid(id);
      const few = Array.from({ length: Math.min(count, SAMPLE) }, (_, index) => photo(id, index));
      const details = await Promise.all(few);
      if (get().run === id) set({ state: "done", said: `${details.length} photos`, details });
    } catch (fault) {
      set({ state: "failed", said: fault instanceof Error ? fault.message : String(fault) });
    }
  },

  stop() {
    const { run } = get();
    if (run !== null) void cancelRun(run).catch(() => undefined);
    get().clear();
  },

  clear: () => set({ run: null, state: "none", said: "", details: [] }),
}));

/** Ask until the run is over. */
async function over(id: string, say: (said: string) => void): Promise<Live> {
  for (;;) {
    const live = await ask<Live>("GET", `/runs/${encodeURIComponent(id)}/live`);
    if (isOver(live.state)) return live;
    const phase = live.phases.at(-1);
    say(phase ? `${phase.what}: ${phase.done} of ${phase.photos}` : "Starting");
    await new Promise((done) => setTimeout(done, AGAIN_MS));
  }
}
