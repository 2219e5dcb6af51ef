import type { LivePhase } from "../api/live";
import type { PlannedPhase } from "../api/runs";

export interface Phase {
  readonly number: number;
  readonly what: string;
  readonly players: readonly string[];
  readonly state: "to come" | "under way" | "done";
  readonly done: number;
  readonly photos: number;
  readonly seconds: number | null;
}

interface Now {
  readonly phase: number;
  readonly phases: readonly LivePhase[];
}

/** Every phase of the plan with what became of it so far. A phase that only decides tells no progress; it is over when the next begins. */
export function phasesOf(planned: readonly PlannedPhase[], now: Now | null): readonly Phase[] {
  const heard = new Map((now?.phases ?? []).map((phase) => [phase.phase, phase]));
  const total = Math.max(planned.length, ...[...heard.keys()].map((number) => number + 1));
  return Array.from({ length: total }, (_, number) => {
    const plan = planned[number];
    const live = heard.get(number);
    const state = !live || !now ? "to come" : number < now.phase ? "done" : "under way";
    const photos = live?.photos ?? plan?.photos ?? 0;
    return {
      number,
      // What is still to come is named by its steps, as the recipe names them.
      what: live ? capitalised(live.what) : (plan?.what ?? ""),
      players: plan?.players ?? [],
      state,
      done: state === "done" ? photos : (live?.done ?? 0),
      photos,
      seconds: live?.seconds ?? null,
    };
  });
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
