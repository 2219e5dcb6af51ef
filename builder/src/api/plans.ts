import { ask } from "./client";

export interface PlayerCost {
  readonly model: string;
  readonly name: string;
  readonly revision: string;
  readonly memory_bytes: number;
  readonly licence: string;
}

export interface PlannedNode {
  readonly id: string;
  readonly stage: string;
  readonly scope: "photo" | "group" | "set";
  readonly model: string;
  readonly action: string;
  readonly sentence: string;
  readonly output: string;
  readonly gate: boolean;
  readonly selects: boolean;
  readonly conditions: readonly string[];
  readonly until: string;
  /** Why the planner put it there; empty: the recipe has it. */
  readonly added: string;
}

export interface Calls {
  readonly node: string;
  readonly measurement: string;
  readonly player: string;
  readonly photos: number;
  readonly cached: number;
  readonly calls: number;
  readonly cpu_seconds: number;
  /** False: so many at most, since a condition or a gate stands before it. */
  readonly certain: boolean;
  readonly ahead: boolean;
}

export interface PlannedPhase {
  readonly players: Readonly<Record<string, number>>;
  readonly memory_bytes: number;
  readonly ahead: readonly Calls[];
  readonly nodes: readonly PlannedNode[];
  readonly barrier: PlannedNode | null;
  readonly calls: readonly Calls[];
}

/** What a change of one parameter costs after a run: deciding again, or measuring again. */
export interface ParameterCost {
  readonly node: string;
  readonly parameter: string;
  readonly value: unknown;
  readonly cost: "decide" | "measure";
  readonly measurements: readonly string[];
}

/** What a run would do, and what it would cost. */
export interface Explanation {
  readonly recipe: string;
  readonly profile: string;
  readonly photos: number | null;
  readonly figures_for: number;
  readonly batch_size: number;
  readonly memory_limit: number | null;
  readonly players: readonly PlayerCost[];
  readonly phases: readonly PlannedPhase[];
  readonly decodes: number;
  readonly loads: number;
  readonly calls: number;
  readonly cached_share: number;
  readonly cpu_seconds: number;
  readonly download_bytes: number;
  readonly disk_bytes: number;
  readonly parameters: readonly ParameterCost[];
  readonly dropped: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, unknown>>;
}

export interface PlanQuestion {
  readonly text: string;
  readonly profile: string;
  readonly variables: readonly string[];
  readonly overrides: readonly string[];
  readonly photos: readonly string[];
}

export function explainPlan(question: PlanQuestion, signal?: AbortSignal): Promise<Explanation> {
  return ask("POST", "/plans", question, signal);
}
