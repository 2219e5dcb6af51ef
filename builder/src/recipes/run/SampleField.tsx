import { Group, NumberInput, Radio } from "@mantine/core";

const USUAL = 40;

interface SampleFieldProps {
  /** How many photos; null: all. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** All photos, or some of them to see first what the recipe makes of them. */
export function SampleField({ value, onChange }: SampleFieldProps) {
  return (
    <Radio.Group
      label="How many"
      value={value === null ? "all" : "some"}
      onChange={(next) => onChange(next === "all" ? null : USUAL)}
    >
      <Group gap="lg" mt={6}>
        <Radio value="all" label="All photos" />
        <Radio value="some" label="A sample, to try it" />
        {value !== null && (
          <NumberInput
            aria-label="Photos in the sample"
            w={100}
            min={1}
            max={100000}
            value={value}
            onChange={(next) => typeof next === "number" && next >= 1 && onChange(next)}
          />
        )}
      </Group>
    </Radio.Group>
  );
}
