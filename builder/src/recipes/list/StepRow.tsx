import type { DragEvent, MouseEvent } from "react";
import type { Card } from "../../canvas/lanes";
import type { Document } from "../document";
import { useDocument } from "../documentStore";
import { Problems } from "../Problems";
import classes from "./List.module.css";
import { Sentence } from "./Sentence";
import { StepMenu } from "./StepMenu";
import { DRAGGED } from "./StepRows";

interface StepRowProps {
  readonly document: Document;
  readonly card: Card;
  /** Something dragged would come to stand before it. */
  readonly here: boolean;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

/** One step as its sentence. The grip selects it, by mouse and keyboard, and drags it. */
export function StepRow({ document, card, here, onDragOver, onDrop }: StepRowProps) {
  const selected = useDocument((state) => state.selection.includes(card.id));
  const { select } = useDocument.getState();
  const { step } = card;

  function choose(event: MouseEvent): void {
    const { selection } = useDocument.getState();
    const more = event.shiftKey || event.ctrlKey || event.metaKey;
    select(...(more ? selection.filter((id) => id !== card.id) : []), card.id);
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grip within does the same for the keyboard.
    <li
      className={classes.row}
      data-step={card.id}
      data-selected={selected || undefined}
      data-disabled={step.disabled || undefined}
      data-wrong={card.problems.length > 0 || undefined}
      data-here={here || undefined}
      onClick={choose}
      onDragOver={onDragOver}
      onDrop={onDrop}
    >
      <button
        type="button"
        className={classes.grip}
        aria-pressed={selected}
        aria-label={`Select: ${step.sentence}`}
        title="Drag, or Alt+arrows, to move"
        draggable
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAGGED, card.id);
          event.dataTransfer.effectAllowed = "move";
        }}
      >
        <span aria-hidden="true">{step.gate ? "◇" : step.selects ? "◉" : "○"}</span>
      </button>
      <div className={classes.body}>
        <Sentence document={document} step={step} />
        <p className={classes.notes}>
          {step.disabled && <span className={classes.note}>turned off</span>}
          {step.left_out ? (
            <span className={classes.note}>left out: {step.left_out}</span>
          ) : (
            step.optional && <span className={classes.note}>may be left out</span>
          )}
          {card.condition !== null && (
            <span className={classes.note}>
              only where <code>{card.condition}</code>
            </span>
          )}
          {card.until !== null && (
            <span className={classes.note}>
              repeated until <code>{card.until}</code>
            </span>
          )}
        </p>
        <Problems problems={card.problems} />
      </div>
      <StepMenu document={document} card={card} />
    </li>
  );
}
