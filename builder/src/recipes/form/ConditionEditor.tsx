import { Combobox, Textarea, useCombobox } from "@mantine/core";
import { type KeyboardEvent, useId } from "react";
import { flushSync } from "react-dom";
import type { Path } from "../document";
import { useDocument } from "../documentStore";
import { errorAt, gestureAt, problemsAt } from "../parameters";
import { completed } from "./completed";
import { ErrorPlace } from "./ErrorPlace";
import classes from "./Form.module.css";
import { useCompletion } from "./useCompletion";
import { useTyped } from "./useTyped";

interface ConditionEditorProps {
  /** The step or flow that has it. */
  readonly part: Path;
  /** Where below it the condition stands: `["conditional", "if"]`, `["condition"]`, `["iterate_until"]`. */
  readonly at: Path;
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  /** It was left empty; without this, an empty condition is written as it is. */
  readonly onEmpty?: () => void;
}

/** A condition over results, with names that can stand there as one types, and what is wrong with it where it is. */
export function ConditionEditor({ part, at, label, help, value, onEmpty }: ConditionEditorProps) {
  const document = useDocument((state) => state.document);
  const { edit, settle } = useDocument.getState();
  const problems = document ? problemsAt(document, [...part, at[0] ?? ""]) : [];
  const typed = useTyped(value);
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const completion = useCompletion(part, String(at.at(-1)));
  const id = useId();
  if (document === null) return null;

  function write(text: string): void {
    const path = [...part, ...at];
    typed.take(text);
    // Who empties it may be about to write another.
    if (isNone(text)) return;
    void edit([{ op: "set", path, value: text }], gestureAt(path));
  }
  function isNone(text: string): boolean {
    return onEmpty !== undefined && text.trim() === "";
  }
  function ask(element: HTMLTextAreaElement): void {
    completion.ask(element.value, element.selectionStart);
    box.openDropdown();
  }
  function take(option: string): void {
    const element = window.document.getElementById(id) as HTMLTextAreaElement | null;
    const next = completed(typed.value, completion.from, element?.selectionStart ?? typed.value.length, option);
    // At once: who types on does not wait for a frame.
    flushSync(() => write(next.text));
    element?.setSelectionRange(next.cursor, next.cursor);
    box.closeDropdown();
  }
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key === " " && event.ctrlKey) ask(event.currentTarget);
    // A condition is one line; Enter takes the option that is chosen, or does nothing.
    else if (event.key === "Enter") event.preventDefault();
  }

  return (
    <div className={classes.code}>
      <Combobox store={box} onOptionSubmit={take} withinPortal>
        <Combobox.Target>
          <Textarea
            id={id}
            label={label}
            description={help}
            value={typed.value}
            autosize
            spellCheck={false}
            error={problems.length > 0 && errorAt(document, [...part, at[0] ?? ""])}
            onFocus={typed.enter}
            onChange={(event) => {
              write(event.target.value.replaceAll("\n", " "));
              ask(event.target);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => {
              if (isNone(typed.value)) onEmpty?.();
              typed.leave();
              box.closeDropdown();
              settle();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={completion.options.length === 0}>
          <Combobox.Options mah={220} style={{ overflowY: "auto" }} aria-label="What can stand here">
            {completion.options.map((option) => (
              <Combobox.Option key={option.label} value={option.label} className={classes.option}>
                <code>{option.label}</code>
                <span className={classes.detail}>{option.detail || option.type}</span>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {problems.map((problem) => (
        <ErrorPlace key={problem.message} expression={typed.value} problem={problem} />
      ))}
    </div>
  );
}
