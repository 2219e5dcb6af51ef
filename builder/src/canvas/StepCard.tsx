import { Handle, type NodeProps, Position } from "@xyflow/react";
import { memo } from "react";
import classes from "./Card.module.css";
import { KIND_WORDS } from "./kinds";
import type { CardNode } from "./nodes";
import { SampleResult } from "./SampleResult";

const SCOPES = { photo: "each photo", group: "each group", set: "all photos" } as const;

/** A step: what it does in a sentence, whose it is, when it runs, what it gives, and what is wrong with it. */
export const StepCard = memo(function StepCard({ data, selected }: NodeProps<CardNode>) {
  const { card, title, kind, ports } = data;
  const { step } = card;
  const own = card.raw !== null;
  return (
    <div
      className={classes.card}
      data-kind={kind}
      data-added={step.added || undefined}
      data-off={step.disabled || undefined}
      data-wrong={card.problems.length > 0 || undefined}
      data-selected={selected || undefined}
      title={step.added ? `Safelight adds this step: ${step.why_added}` : undefined}
    >
      <Handle
        type="target"
        id="input"
        position={Position.Left}
        className={classes.port}
        data-idle={ports.length === 0 || undefined}
        style={{ top: 21 }}
        isConnectable={own}
        title="Takes in a result"
      />
      {own && (
        <Handle
          type="target"
          id="when"
          position={Position.Left}
          className={classes.when}
          style={{ top: "auto", bottom: 8 }}
          title="Runs when: a wire to here makes a condition"
        />
      )}
      <header className={classes.head}>
        <strong>{title}</strong>
        <span className={classes.model}>{step.model || "Safelight"}</span>
      </header>
      {!step.added && <p className={classes.sentence}>{step.sentence}</p>}
      {card.condition !== null && <Row word="when" text={card.condition} />}
      {card.until !== null && <Row word="↻ until" text={card.until} />}
      {card.problems.slice(0, 2).map((problem) => (
        <p key={problem.message} className={classes.problem} title={problem.cure}>
          <span aria-hidden="true">▲ </span>
          {problem.message}
        </p>
      ))}
      <SampleResult step={step} kind={kind} />
      <footer className={classes.foot}>
        <span>{SCOPES[step.scope]}</span>
        {step.gate && <span title="It may set photos aside, to be looked at">◆ gate</span>}
        {step.selects && <span title="It chooses among photos; the others become alternates">◐ chooses</span>}
        {step.optional && <span title="Left out where nobody can play it">optional</span>}
        {step.disabled && <span>off</span>}
        {step.output !== null && (
          <span className={classes.output} title={`Gives ${step.output}: ${KIND_WORDS[kind]}`}>
            <span className={classes.name}>{step.output}</span>
            {kind !== "result" && ` · ${KIND_WORDS[kind]}`}
          </span>
        )}
      </footer>
      <Handle
        type="source"
        id="out"
        position={Position.Right}
        className={classes.port}
        style={{ top: "auto", bottom: 8 }}
        title={step.output ? `${step.output}: draw a wire to a step that reads it` : "Gives no result"}
      />
      <Handle
        type="source"
        id="down"
        position={Position.Bottom}
        className={classes.hidden}
        style={{ left: 14 }}
        isConnectable={false}
      />
    </div>
  );
});

function Row({ word, text }: { readonly word: string; readonly text: string }) {
  return (
    <p className={classes.row}>
      <span>{word}</span>
      <code>{text}</code>
    </p>
  );
}
