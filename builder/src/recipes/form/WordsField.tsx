import { MultiSelect, TagsInput } from "@mantine/core";
import { type ReactNode, useMemo } from "react";
import { useTyped } from "./useTyped";

interface WordsFieldProps {
  readonly label?: ReactNode;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  readonly value: unknown;
  /** All that there are; null: any word will do. */
  readonly choices: readonly string[] | null;
  /** What may be meant, where any will do. */
  readonly suggestions?: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
  readonly onLeave?: (() => void) | undefined;
}

/** A list of words, chosen or typed. The next may follow before the server answered the last. */
export function WordsField(props: WordsFieldProps) {
  const { value, choices, suggestions = [], onChange, onLeave, ...said } = props;
  const typed = useTyped(
    useMemo(() => wordsOf(value), [value]),
    said.error !== undefined,
  );
  const shared = {
    ...said,
    value: [...typed.value],
    onChange: (next: string[]) => {
      typed.take(next);
      onChange(next);
    },
    onFocus: typed.enter,
    onBlur: () => {
      typed.leave();
      onLeave?.();
    },
  };
  if (choices === null) return <TagsInput {...shared} data={[...suggestions]} acceptValueOnBlur />;
  return <MultiSelect {...shared} data={choices.map((one) => ({ value: one, label: one.replaceAll("_", " ") }))} />;
}

function wordsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? [...new Set(value.map(String))] : [];
}
