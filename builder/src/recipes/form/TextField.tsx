import { Autocomplete, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTyped } from "./useTyped";

interface TextFieldProps {
  readonly label?: ReactNode;
  /** Where the eye needs no label. */
  readonly "aria-label"?: string;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  readonly long?: boolean;
  readonly value: unknown;
  readonly optional?: boolean;
  readonly placeholder?: string;
  readonly suggestions?: readonly string[];
  readonly onChange: (value: unknown) => void;
  readonly onLeave?: (() => void) | undefined;
}

/** A text, long or short. Empty is none where none is allowed. */
export function TextField({ long, value, optional, suggestions = [], onChange, onLeave, ...said }: TextFieldProps) {
  const typed = useTyped(typeof value === "string" ? value : "", said.error !== undefined);
  const take = (next: string) => {
    typed.take(next);
    onChange(next === "" && optional ? null : next);
  };
  const leave = () => {
    typed.leave();
    onLeave?.();
  };
  const shared = { ...said, value: typed.value, onFocus: typed.enter, onBlur: leave };
  if (long) return <Textarea {...shared} autosize minRows={2} maxRows={12} onChange={(e) => take(e.target.value)} />;
  if (suggestions.length > 0) return <Autocomplete {...shared} data={[...suggestions]} onChange={take} />;
  return <TextInput {...shared} onChange={(e) => take(e.target.value)} />;
}
