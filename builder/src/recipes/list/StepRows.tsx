import { type DragEvent, useState } from "react";
import { cardsNamed, moveSteps } from "../../canvas/gestures";
import type { Card } from "../../canvas/lanes";
import type { Document, Path } from "../document";
import { useDocument } from "../documentStore";
import { AddedRow } from "./AddedRow";
import classes from "./List.module.css";
import { StepRow } from "./StepRow";

export const DRAGGED = "application/x-safelight-step";

interface StepRowsProps {
  readonly document: Document;
  readonly list: Path;
  readonly cards: readonly Card[];
  readonly label: string;
}

/** The steps of one list, in order; a step is dropped before the row that it is dropped on, or at the end. */
export function StepRows({ document, list, cards, label }: StepRowsProps) {
  const [over, setOver] = useState<number | null>(null);
  const { edit, select } = useDocument.getState();
  const written = cards.filter((card) => card.raw !== null);

  function drop(event: DragEvent, index: number): void {
    const id = event.dataTransfer.getData(DRAGGED);
    setOver(null);
    if (id === "") return;
    event.preventDefault();
    event.stopPropagation();
    void edit(moveSteps(document, cardsNamed(document, new Set([id])), { list, index }));
    select(id);
  }
  function enter(event: DragEvent, index: number): void {
    if (!event.dataTransfer.types.includes(DRAGGED)) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(index);
  }

  return (
    <ol
      className={classes.rows}
      aria-label={label}
      data-over={over === written.length || undefined}
      onDragOver={(event) => enter(event, written.length)}
      onDragLeave={() => setOver(null)}
      onDrop={(event) => drop(event, written.length)}
    >
      {cards.map((card) => {
        if (card.raw === null) return <AddedRow key={card.id} card={card} />;
        const index = written.indexOf(card);
        return (
          <StepRow
            key={card.id}
            document={document}
            card={card}
            here={over === index}
            onDragOver={(event) => enter(event, index)}
            onDrop={(event) => drop(event, index)}
          />
        );
      })}
    </ol>
  );
}
