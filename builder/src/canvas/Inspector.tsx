import { CloseButton, Text } from "@mantine/core";
import { useDeferredValue } from "react";
import { useDocument } from "../recipes/documentStore";
import { StepForm } from "../recipes/StepForm";
import classes from "./Canvas.module.css";
import { focusCard } from "./useCommands";

/** The form of the step that is selected. */
export function Inspector() {
  const document = useDocument((state) => state.document);
  // A form is much to draw: what is selected shows first, and of many in a row only the last has its form drawn.
  const selected = useDocument((state) => state.selected);
  const shown = useDeferredValue(selected);
  const chosen = useDocument((state) => state.selection.length);
  const select = useDocument((state) => state.select);
  const named = (id: string | null) => document?.steps.find((one) => one.id === id);
  // One that was just renamed goes by its new name alone: its form stays, and the cursor in it.
  const step = named(shown) ?? named(selected);
  if (step === undefined || chosen !== 1) return null;
  return (
    <aside
      className={classes.inspector}
      aria-label="The selected step"
      data-canvas-form
      // Enter on its card leads here, Escape back.
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) focusCard(step.id);
      }}
    >
      <CloseButton className={classes.close} aria-label="Close the form" onClick={() => select()} />
      {step.added ? (
        <Text size="sm" pr="xl">
          {step.sentence}. Safelight adds this step itself: {step.why_added}.
        </Text>
      ) : (
        <StepForm key={step.path.join("/")} step={step} />
      )}
    </aside>
  );
}
