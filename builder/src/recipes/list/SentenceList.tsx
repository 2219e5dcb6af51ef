import { Button } from "@mantine/core";
import { addLane } from "../../canvas/gestures";
import { lanesOf } from "../../canvas/lanes";
import type { Document } from "../document";
import { useDocument } from "../documentStore";
import { Problems } from "../Problems";
import classes from "./List.module.css";
import { StageSection } from "./StageSection";

/** The recipe as what it does, sentence by sentence, stage by stage. */
export function SentenceList({ document }: { readonly document: Document }) {
  const { edit } = useDocument.getState();
  if (document.recipe === null) {
    return (
      <section className={classes.list} aria-label="The recipe">
        <p>This text cannot be read as a recipe. Mend it in the panel “Text”, or undo.</p>
        <Problems problems={document.problems} lines />
      </section>
    );
  }
  const lanes = lanesOf(document);
  const loose = document.problems.filter((one) => one.path[0] !== "stages");
  return (
    <section className={classes.list} aria-label="The recipe">
      <Problems problems={loose} lines />
      {lanes.map((lane) => (
        <StageSection key={lane.id} document={document} lane={lane} last={lane.index === lanes.length - 1} />
      ))}
      {lanes.length === 0 && <p className={classes.empty}>Nothing is done yet. Add a stage, and steps to it.</p>}
      <Button variant="default" className={classes.addStage} onClick={() => void edit(addLane(document))}>
        + Add a stage
      </Button>
    </section>
  );
}
