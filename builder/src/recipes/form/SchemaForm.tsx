import { Button, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./Form.module.css";
import type { Field } from "./fieldKind";
import { ValueField } from "./ValueField";

interface SchemaFormProps {
  readonly fields: readonly Field[];
  readonly valueOf: (name: string) => unknown;
  /** Names that are written, and so can be put back to their defaults. */
  readonly written: ReadonlySet<string>;
  readonly errorOf: (name: string) => string | undefined;
  readonly suggestionsOf?: (field: Field) => readonly string[];
  readonly onChange: (name: string, value: unknown) => void;
  readonly onLeave: () => void;
}

/** A form made from a schema: each field with what it means, what is wrong with it, and a way back to the default. */
export function SchemaForm(props: SchemaFormProps) {
  return (
    <Stack gap="md">
      {props.fields.map((field) => (
        <div key={field.name}>
          <ValueField
            field={field}
            label={<FieldLabel field={field} written={props.written.has(field.name)} />}
            value={props.valueOf(field.name) ?? field.fallback}
            error={props.errorOf(field.name)}
            suggestions={props.suggestionsOf?.(field) ?? []}
            onChange={(value) => props.onChange(field.name, value)}
            onLeave={props.onLeave}
          />
          <Reset {...props} field={field} />
        </div>
      ))}
    </Stack>
  );
}

function FieldLabel({ field, written }: { readonly field: Field; readonly written: boolean }): ReactNode {
  return (
    <span>
      {field.title}
      {written && <span className={classes.changed}> · set</span>}
    </span>
  );
}

function Reset({ field, written, onChange }: SchemaFormProps & { readonly field: Field }) {
  if (!written.has(field.name) || field.fallback === undefined) return null;
  const fallback = saidShort(field.fallback);
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-xs"
      className={classes.reset}
      onClick={() => onChange(field.name, undefined)}
      aria-label={`${field.title}: back to ${fallback}`}
    >
      Back to {fallback}
    </Button>
  );
}

function saidShort(value: unknown): string {
  if (value === null) return "none";
  if (typeof value === "boolean") return value ? "on" : "off";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.join(", ");
  const text = typeof value === "object" ? "none" : String(value);
  return text.length > 24 ? `${text.slice(0, 22)}…` : text;
}
