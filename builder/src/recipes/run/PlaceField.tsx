import { TextInput } from "@mantine/core";
import { usePlace } from "./usePlace";

interface PlaceFieldProps {
  readonly folder: string;
  /** What the recipe calls itself. */
  readonly recipe: string;
  readonly sample: boolean;
  /** The place that was chosen instead; null: the one that the server proposes. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** Where the results go: said before anything starts, and changed by whoever wants them elsewhere. */
export function PlaceField({ folder, recipe, sample, value, onChange }: PlaceFieldProps) {
  const { data, error } = usePlace(folder, recipe, sample);
  return (
    <TextInput
      label="Results go to"
      description={
        value === null && data?.inside
          ? "A folder inside that of the photos, since nothing around it is in reach here. It is never taken for photos."
          : "A folder of its own. Your photos stay as they are."
      }
      error={error?.message}
      value={value ?? data?.out ?? ""}
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => (value?.trim() === "" || value === data?.out) && onChange(null)}
    />
  );
}
