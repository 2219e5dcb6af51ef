import type { Step } from "./document";

/** Everything about one step, to change: what B2's canvas shows beside its cards too. */
export function StepForm({ step }: { readonly step: Step }) {
  return <p>{step.sentence}</p>;
}
