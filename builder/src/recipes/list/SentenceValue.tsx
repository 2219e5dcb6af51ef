import { Popover } from "@mantine/core";
import { useState } from "react";
import type { Document, Step } from "../document";
import { useDocument } from "../documentStore";
import { fieldsOf, inWords } from "../form/fieldKind";
import { ValueField } from "../form/ValueField";
import { errorAt, gestureAt, parameterEdits, resultsBefore, shownValue, writtenName } from "../parameters";
import { useAction } from "../useCatalogue";
import classes from "./List.module.css";

interface SentenceValueProps {
  readonly document: Document;
  readonly step: Step;
  readonly parameter: string;
  readonly text: string;
}

/** A value within a sentence: opens its field where it stands. */
export function SentenceValue({ document, step, parameter, text }: SentenceValueProps) {
  const [open, setOpen] = useState(false);
  const action = useAction(step);
  const { edit, settle } = useDocument.getState();
  const field = action && fieldsOf(action.parameters, action.aliases).find((one) => one.name === parameter);
  if (field === undefined) return <span>{text}</span>;
  const path = [...step.path, "parameters", writtenName(document, step, action, parameter)];
  const error = errorAt(document, path);
  const change = (value: unknown) =>
    void edit(parameterEdits(document, step, action, parameter, value), gestureAt(path));

  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={320} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button
          type="button"
          className={classes.value}
          data-wrong={error !== undefined || undefined}
          aria-label={`${inWords(parameter)}: ${text}. Change`}
          onClick={(event) => {
            event.stopPropagation();
            useDocument.getState().select(step.id);
            setOpen(!open);
          }}
        >
          {text}
        </button>
      </Popover.Target>
      <Popover.Dropdown onClick={(event) => event.stopPropagation()} aria-label={inWords(parameter)}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setOpen(false);
          }}
        >
          <ValueField
            field={field}
            value={shownValue(document, step, action, parameter) ?? field.fallback}
            error={error}
            suggestions={parameter === "input_from" ? resultsBefore(document, step) : []}
            onChange={change}
            onLeave={settle}
          />
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
