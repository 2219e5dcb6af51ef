import type { Document, Edit, Path } from "../recipes/document";
import { ask } from "./client";

export type Shot = "wedding" | "portraits" | "sports" | "wildlife" | "property" | "travel" | "other";
export type Finish = "lightroom" | "capture-one" | "darktable" | "digikam" | "photo-mechanic" | "here";

/** The first questions: what was shot, how many of a hundred are kept, and where the work is finished. */
export interface Answers {
  readonly shot: Shot;
  readonly keepers: number;
  readonly finish: Finish;
}

/** What differs between two recipes, said as a sentence. */
export interface Difference {
  readonly kind: "added" | "removed" | "changed" | "moved";
  readonly stage: string | null;
  readonly step: string | null;
  readonly what: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly sentence: string;
}

export interface CompletionOption {
  readonly label: string;
  readonly type: string;
  readonly detail: string;
}

export interface Completion {
  readonly from: number;
  readonly options: readonly CompletionOption[];
}

/** A condition as it is being typed at `key` of the part at `step`. */
export interface CompletionQuestion {
  readonly text: string;
  readonly step: Path;
  readonly key: string;
  readonly expression: string;
  readonly cursor: number;
  readonly profile: string;
}

export function readDocument(text: string, profile: string): Promise<Document> {
  return ask("POST", "/documents/read", { text, profile });
}

export function editDocument(text: string, profile: string, edits: readonly Edit[]): Promise<Document> {
  return ask("POST", "/documents/edit", { text, profile, edits });
}

export function newDocument(answers: Answers): Promise<Document> {
  return ask("POST", "/documents/new", answers);
}

export async function convertDocument(text: string, to: "yaml" | "json" | "canonical"): Promise<string> {
  return (await ask<{ readonly text: string }>("POST", "/documents/convert", { text, to })).text;
}

export async function compareDocuments(before: string, after: string): Promise<readonly Difference[]> {
  type Answer = { readonly changes: readonly Difference[] };
  return (await ask<Answer>("POST", "/documents/compare", { before, after })).changes;
}

export function completeCondition(question: CompletionQuestion, signal?: AbortSignal): Promise<Completion> {
  return ask("POST", "/documents/complete", question, signal);
}
