import { ask } from "./client";

export type PaidWork = "yes" | "no" | "ask";

export interface Weights {
  readonly repository: string;
  readonly host: string;
  readonly revision: string;
  readonly bytes: number;
  readonly licence: string;
  readonly paid_work: PaidWork;
  readonly present: boolean;
  readonly state: string;
}

export interface Player {
  readonly role: string;
  readonly player: string;
  readonly revision: string;
  readonly memory_mb: number;
  readonly licence: string;
  readonly paid_work: PaidWork;
  readonly description: string;
  readonly weights: readonly Weights[];
}

export interface Models {
  readonly profile: string;
  readonly folder: string;
  readonly players: readonly Player[];
}

export function readModels(profile: string, signal?: AbortSignal): Promise<Models> {
  return ask("GET", `/models?profile=${encodeURIComponent(profile)}`, undefined, signal);
}

export interface Profile {
  readonly name: string;
  readonly title: string;
  readonly playable: boolean;
  readonly why: string;
}

export interface Role {
  readonly role: string;
  readonly title: string;
  readonly blurb: string;
}

/** Every profile there is, and what the roles are for. */
export function readRoles(
  signal?: AbortSignal,
): Promise<{ readonly profiles: readonly Profile[]; readonly models: readonly Role[] }> {
  return ask("GET", "/catalogue?profile=builtin", undefined, signal);
}
