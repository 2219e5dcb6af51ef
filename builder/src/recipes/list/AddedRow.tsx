import type { Card } from "../../canvas/lanes";
import { useDocument } from "../documentStore";
import classes from "./List.module.css";

/** A step that the planner adds: said, so that nothing happens unseen, and not to be changed. */
export function AddedRow({ card }: { readonly card: Card }) {
  const { select } = useDocument.getState();
  return (
    <li className={classes.added}>
      <button type="button" className={classes.addedButton} onClick={() => select(card.id)}>
        <span className={classes.addedWord}>by itself</span> {card.step.sentence}
      </button>
    </li>
  );
}
