import { Tabs } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Document } from "../document";
import { useDocument } from "../documentStore";
import { StepForm } from "../StepForm";
import { ExplainPanel } from "./ExplainPanel";
import classes from "./Panel.module.css";
import { RecipeForm } from "./RecipeForm";
import { TextPanel } from "./TextPanel";
import { VersionsPanel } from "./VersionsPanel";

interface SidePanelProps {
  readonly document: Document;
  /** False where the step's form is shown elsewhere. */
  readonly withStep: boolean;
}

/** What is beside the recipe: the chosen step, the whole, what it would do, what it was, and its text. */
export function SidePanel({ document, withStep }: SidePanelProps) {
  const selected = useDocument((state) => state.selected);
  const [tab, setTab] = useState<string | null>(withStep ? "recipe" : "explain");
  useEffect(() => {
    if (selected !== null && withStep) setTab("step");
  }, [selected, withStep]);
  const shown = tab === "step" && !withStep ? "explain" : tab;
  const step = document.steps.find((one) => one.id === selected);
  return (
    <aside className={classes.panel} aria-label="Beside the recipe">
      <Tabs value={shown} onChange={setTab} keepMounted={false} className={classes.tabs}>
        <Tabs.List grow>
          {withStep && <Tabs.Tab value="step">Step</Tabs.Tab>}
          <Tabs.Tab value="recipe">Recipe</Tabs.Tab>
          <Tabs.Tab value="explain">Explain</Tabs.Tab>
          <Tabs.Tab value="versions">Versions</Tabs.Tab>
          <Tabs.Tab value="text">Text</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="step" className={classes.tab}>
          {step ? (
            <StepForm key={step.path.join("/") || step.id} step={step} />
          ) : (
            <p className={classes.soft}>Select a step to see everything that can be set about it.</p>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="recipe" className={classes.tab}>
          <RecipeForm document={document} />
        </Tabs.Panel>
        <Tabs.Panel value="explain" className={classes.tab}>
          <ExplainPanel document={document} />
        </Tabs.Panel>
        <Tabs.Panel value="versions" className={classes.tab}>
          <VersionsPanel document={document} />
        </Tabs.Panel>
        <Tabs.Panel value="text" className={classes.tab}>
          <TextPanel document={document} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}
