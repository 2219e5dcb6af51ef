import { ask } from "./client";

export interface Profile {
  readonly name: string;
  readonly title: string;
  readonly playable: boolean;
  readonly why: string;
}

export interface Player {
  readonly profile: string;
  readonly name: string;
  readonly licence: string;
  readonly paid_work: "yes" | "no" | "ask";
  readonly present: boolean;
}

export interface Model {
  readonly role: string;
  readonly title: string;
  readonly blurb: string;
  readonly players: readonly Player[];
}

export interface ResultField {
  readonly name: string;
  readonly type: string;
  readonly choices: readonly string[] | null;
}

/** JSON Schema, as far as actions' parameters use it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minItems?: number;
  readonly maxLength?: number;
  readonly "x-part"?: "decide" | "measure";
  readonly "x-aliases"?: readonly string[];
}

export interface Action {
  readonly name: string;
  /** The role that plays it; empty: Safelight itself. */
  readonly model: string;
  readonly scope: "photo" | "group" | "set";
  readonly title: string;
  readonly sentence: string;
  readonly output: string | null;
  readonly fields: readonly ResultField[];
  readonly gate: boolean;
  readonly selects: boolean;
  readonly proposes: boolean;
  readonly parameters: Schema;
  readonly aliases: Readonly<Record<string, string>>;
  /** Results that it can read. */
  readonly inputs: readonly string[];
  readonly playable: boolean;
  readonly why: string;
}

export interface ConditionFunction {
  readonly name: string;
  readonly detail: string;
}

export interface Catalogue {
  readonly profiles: readonly Profile[];
  readonly models: readonly Model[];
  readonly actions: readonly Action[];
  readonly conditions: { readonly functions: readonly ConditionFunction[] };
}

export function readCatalogue(profile: string): Promise<Catalogue> {
  return ask("GET", `/catalogue?profile=${encodeURIComponent(profile)}`);
}
