import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useState } from "react";
import { add } from "../../canvas/gestures";
import { found } from "../../canvas/search";
import type { Path } from "../document";
import { useDocument } from "../documentStore";
import { useCatalogue } from "../useCatalogue";
import classes from "./List.module.css";

interface AddStepProps {
  readonly list: Path;
  readonly length: number;
  /** The stage's or flow's name. */
  readonly where: string;
}

/** Add a step by typing what it should do. */
export function AddStep({ list, length, where }: AddStepProps) {
  const [query, setQuery] = useState("");
  const actions = useCatalogue()?.actions ?? [];
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  // What belongs to no model, Safelight adds by itself.
  const shown = found(actions, query).filter((one) => one.model !== "");

  function take(key: string): void {
    const action = actions.find((one) => `${one.model}/${one.name}` === key);
    const { document, edit } = useDocument.getState();
    if (action && document) void edit(add(document, action, { list, index: length }));
    setQuery("");
    box.closeDropdown();
  }

  return (
    <Combobox store={box} onOptionSubmit={take} withinPortal>
      <Combobox.Target>
        <TextInput
          className={classes.addStep}
          variant="unstyled"
          aria-label={`Add a step to ${where}`}
          placeholder="+ Add a step: type what it should do"
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            box.openDropdown();
            box.selectFirstOption();
          }}
          onClick={() => box.openDropdown()}
          onBlur={() => box.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={320} style={{ overflowY: "auto" }} aria-label="Steps">
          {shown.map((one) => (
            <Combobox.Option key={`${one.model}/${one.name}`} value={`${one.model}/${one.name}`}>
              <span className={classes.optionTitle}>{one.title}</span>{" "}
              <span className={classes.optionModel}>{one.model}</span>
              <span className={classes.optionSentence}>{one.playable ? one.sentence : one.why}</span>
            </Combobox.Option>
          ))}
          {shown.length === 0 && <Combobox.Empty>No step does that.</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
