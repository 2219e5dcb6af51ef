import type { Live } from "../../api/live";
import type { Run, RunDetail } from "../../api/runs";

/** Runs for tests. */
export function madeRun(changes: Partial<Run> = {}): Run {
  return {
    id: "20261128-045838-beaf1d",
    state: "done",
    recipe: "Cull",
    profile: "builtin",
    photos: 40,
    counts: { keep: 22, alternate: 16, review: 2, failed: 0 },
    started: "2026-11-28T04:58:38+00:00",
    seconds: 4.568,
    folder: "/photos/culled",
    report: true,
    interrupted: false,
    seen_by: "web",
    sample: false,
    stopping: false,
    ...changes,
  };
}

export function madeDetail(changes: Partial<RunDetail> = {}): RunDetail {
  return {
    ...madeRun(),
    nodes: [
      { node: "quality_check", seconds: 2.5, asked: 40, measured: 10, memory: 60_000_000 },
      { node: "decide", seconds: 0.02, asked: null, measured: null, memory: null },
    ],
    share: 0.75,
    slowest: [{ photo: "SLT_0001.jpg", seconds: 0.37, step: "quality_check" }],
    failures: [],
    notes: [],
    recipe_text: "name: Cull\n",
    phases: [
      { what: "looking: quality", players: ["builtin/quality@1"], photos: 40 },
      { what: "deciding: decide", players: [], photos: 40 },
    ],
    players: { "builtin/quality@1": 60_000_000 },
    ...changes,
  };
}

export function madeLive(number: number, changes: Partial<Live> = {}): Live {
  return {
    id: "20261128-045838-beaf1d",
    state: "running",
    number,
    phase: 0,
    phases: [{ phase: 0, what: "looking: quality", done: number, photos: 40, seconds: 1 }],
    check: 0,
    failed: 0,
    photos: 40,
    seconds: 1,
    left_seconds: 31,
    left_at_most: 31,
    memory_bytes: 384_000_000,
    models: [{ name: "builtin/quality@1", bytes: 60_000_000 }],
    nodes: [],
    failures: [],
    notes: [],
    counts: null,
    stopping: false,
    ...changes,
  };
}
