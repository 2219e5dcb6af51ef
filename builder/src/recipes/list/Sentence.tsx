import type { Document, Step } from "../document";
import classes from "./List.module.css";
import { SentenceValue } from "./SentenceValue";

/** A step's sentence, with the values in it to change in place. */
export function Sentence({ document, step }: { readonly document: Document; readonly step: Step }) {
  const seen = new Map<string, number>();
  return (
    <p className={classes.sentence}>
      {step.sentence_parts.map((part) => {
        const name = part.parameter ?? part.text;
        const times = (seen.get(name) ?? 0) + 1;
        seen.set(name, times);
        const key = `${name}:${times}`;
        if (part.parameter === undefined) return <span key={key}>{part.text}</span>;
        return <SentenceValue key={key} document={document} step={step} parameter={part.parameter} text={part.text} />;
      })}
    </p>
  );
}
