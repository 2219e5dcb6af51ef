import { Select, Switch } from "@mantine/core";
import type { ReactNode } from "react";
import type { Field } from "./fieldKind";
import { NumberField } from "./NumberField";
import { PairsField } from "./PairsField";
import { TextField } from "./TextField";
import { WordsField } from "./WordsField";

export interface ValueFieldProps {
  readonly field: Field;
  readonly value: unknown;
  /** What is wrong with it, in the server's words. */
  readonly error?: string | undefined;
  /** What may be meant, such as the results that stand before. */
  readonly suggestions?: readonly string[];
  /** undefined: back to what holds where nothing is said. */
  readonly onChange: (value: unknown) => void;
  readonly onLeave?: () => void;
  readonly label?: ReactNode;
}

/** One value, asked for as its schema wants it. */
export function ValueField(props: ValueFieldProps) {
  const { field, value, error, suggestions = [], onChange, onLeave } = props;
  const shared = { label: props.label ?? field.title, description: field.help, error };
  const { kind } = field;
  switch (kind.kind) {
    case "number":
      return (
        <NumberField
          {...shared}
          kind={kind}
          value={value}
          optional={field.optional}
          onChange={onChange}
          onLeave={onLeave}
        />
      );
    case "choice":
      return (
        <Select
          {...shared}
          data={kind.choices.map((one) => ({ value: one, label: one.replaceAll("_", " ") }))}
          value={typeof value === "string" ? value : null}
          clearable={field.optional}
          allowDeselect={field.optional}
          placeholder={field.optional ? "none" : ""}
          clearButtonProps={{ "aria-label": `No ${field.title.toLowerCase()}` }}
          onChange={(next) => onChange(next ?? (field.fallback === null ? undefined : null))}
          // To choose what holds anyway is to write it down.
          onOptionSubmit={(next) => !field.optional && next === value && onChange(next)}
        />
      );
    case "switch":
      return (
        <Switch
          {...shared}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
          onBlur={onLeave}
        />
      );
    case "choices":
      return <WordsField {...shared} value={value} choices={kind.choices} onChange={onChange} onLeave={onLeave} />;
    case "words":
      return (
        <WordsField
          {...shared}
          value={value}
          choices={null}
          suggestions={suggestions}
          onChange={onChange}
          onLeave={onLeave}
        />
      );
    case "pairs":
      return <PairsField {...shared} value={value} onChange={onChange} onLeave={onLeave} />;
    case "text":
      return (
        <TextField
          {...shared}
          long={kind.long}
          value={value}
          optional={field.optional}
          suggestions={suggestions}
          onChange={onChange}
          onLeave={onLeave}
        />
      );
  }
}
