import { ActionIcon } from "@mantine/core";
import type { FlowLane } from "../../canvas/lanes";
import type { Document } from "../document";
import { useDocument } from "../documentStore";
import { ConditionEditor } from "../form/ConditionEditor";
import { AddStep } from "./AddStep";
import classes from "./List.module.css";
import { StepRows } from "./StepRows";

/** Steps that are done only for photos where a condition holds. */
export function FlowBox({ document, flow }: { readonly document: Document; readonly flow: FlowLane }) {
  const { edit } = useDocument.getState();
  const name = flow.name.replaceAll("_", " ");
  return (
    <section className={classes.flow} aria-label={`Flow ${name}`}>
      <header className={classes.flowHead}>
        <strong className={classes.flowName}>{name}</strong>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Delete the flow ${name}`}
          onClick={() => void edit([{ op: "remove", path: flow.path }])}
        >
          ✕
        </ActionIcon>
      </header>
      <ConditionEditor part={flow.path} at={["condition"]} label="Only where" value={flow.condition} />
      <StepRows document={document} list={[...flow.path, "steps"]} cards={flow.cards} label={`Steps of ${name}`} />
      <AddStep list={[...flow.path, "steps"]} length={flow.cards.length} where={name} />
    </section>
  );
}
