import { ask } from "./client";

export type RunStateName = "running" | "done" | "failed" | "stopped" | "cancelled" | "dead";

/** How many photos came to which verdict; one that no photo came to may be missing. */
export type Counts = Readonly<Partial<Record<"keep" | "alternate" | "review" | "failed" | "rejected", number>>>;

export interface Run {
  readonly id: string;
  readonly state: RunStateName;
  readonly recipe: string;
  readonly profile: string;
  readonly photos: number;
  readonly counts: Counts;
  readonly started: string;
  readonly seconds: number | null;
  readonly folder: string;
  readonly report: boolean;
  readonly interrupted: boolean;
  readonly seen_by: string;
  readonly sample: boolean;
  /** It was asked to stop, and finishes the photos that it has in hand. */
  readonly stopping: boolean;
}

export interface Failure {
  readonly photo: string;
  readonly code: string;
  readonly message: string;
}

export interface NodeTime {
  readonly node: string;
  readonly seconds: number;
  readonly asked?: number | null;
  readonly measured?: number | null;
  readonly memory?: number | null;
}

export interface PlannedPhase {
  readonly what: string;
  readonly players: readonly string[];
  readonly photos: number;
}

export interface RunDetail extends Run {
  readonly nodes: readonly NodeTime[];
  /** The share of answers that the store had, 0 to 1. */
  readonly share: number | null;
  readonly slowest: readonly { readonly photo: string; readonly seconds: number; readonly step: string }[];
  readonly failures: readonly Failure[];
  readonly notes: readonly string[];
  readonly recipe_text: string;
  readonly phases: readonly PlannedPhase[];
  readonly players: Readonly<Record<string, number>>;
}

/** What to run over which photos; what is left out is the server's own default. */
export interface RunOrder {
  readonly recipe?: string | null;
  readonly text?: string | null;
  readonly profile?: string;
  readonly photos: readonly string[];
  readonly out?: string | null;
  readonly sample?: number | null;
  readonly only?: readonly string[] | null;
  readonly until?: string | null;
  readonly variables?: readonly string[];
  readonly overrides?: readonly string[];
  readonly fresh?: boolean;
}

/** Where the results of a run would go. */
export interface ResultsPlace {
  readonly out: string;
  /** Inside the photos' folder, since nothing around it is in reach. */
  readonly inside: boolean;
}

/** A run that is over stays as it is until somebody goes on with it. */
export function isOver(state: RunStateName): boolean {
  return state !== "running";
}

/** Whether going on with it could change anything. */
export function canGoOn(run: Pick<Run, "state" | "interrupted">): boolean {
  return isOver(run.state) && (run.state !== "done" || run.interrupted);
}

export async function listRuns(limit = 50, signal?: AbortSignal): Promise<readonly Run[]> {
  return (await ask<{ runs: readonly Run[] }>("GET", `/runs?limit=${limit}`, undefined, signal)).runs;
}

export function readRun(id: string, signal?: AbortSignal): Promise<RunDetail> {
  return ask("GET", `/runs/${encodeURIComponent(id)}`, undefined, signal);
}

export function startRun(order: RunOrder): Promise<Run> {
  return ask("POST", "/runs", order);
}

export function askPlace(
  photos: readonly string[],
  recipe: string,
  sample: boolean,
  signal?: AbortSignal,
): Promise<ResultsPlace> {
  return ask("POST", "/runs/place", { photos, recipe, sample }, signal);
}

export function cancelRun(id: string): Promise<Run> {
  return ask("POST", `/runs/${encodeURIComponent(id)}/cancel`);
}

export function resumeRun(id: string): Promise<Run> {
  return ask("POST", `/runs/${encodeURIComponent(id)}/resume`);
}

export function deleteRun(id: string): Promise<void> {
  return ask("DELETE", `/runs/${encodeURIComponent(id)}`);
}

export function reportAddress(id: string): string {
  return `/api/runs/${encodeURIComponent(id)}/report`;
}
