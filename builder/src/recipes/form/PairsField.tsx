import { ActionIcon, Button, Group, Input, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTyped } from "./useTyped";

interface PairsFieldProps {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly onLeave?: (() => void) | undefined;
}

/** Names and what each stands for. */
export function PairsField({ label, description, error, value, onChange, onLeave }: PairsFieldProps) {
  const [fresh, setFresh] = useState("");
  const pairs = value && typeof value === "object" ? (value as Readonly<Record<string, unknown>>) : {};
  const name = fresh.trim();
  const add = () => {
    if (name !== "" && !(name in pairs)) onChange({ ...pairs, [name]: "" });
    setFresh("");
  };
  return (
    <Input.Wrapper label={label} description={description} error={error} labelElement="div">
      {Object.entries(pairs).map(([key, text]) => (
        <Group key={key} gap="xs" mt={4} wrap="nowrap">
          <PairText
            name={key}
            text={String(text)}
            onChange={(next) => onChange({ ...pairs, [key]: next })}
            onLeave={onLeave}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Remove ${key}`}
            onClick={() => onChange(Object.fromEntries(Object.entries(pairs).filter(([one]) => one !== key)))}
          >
            ✕
          </ActionIcon>
        </Group>
      ))}
      <Group gap="xs" mt={6} wrap="nowrap">
        <TextInput
          flex={1}
          aria-label="Another name"
          placeholder="another name"
          value={fresh}
          onChange={(event) => setFresh(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") add();
          }}
        />
        <Button variant="default" onClick={add} disabled={name === ""}>
          Add
        </Button>
      </Group>
    </Input.Wrapper>
  );
}

interface PairTextProps {
  readonly name: string;
  readonly text: string;
  readonly onChange: (next: string) => void;
  readonly onLeave?: (() => void) | undefined;
}

function PairText({ name, text, onChange, onLeave }: PairTextProps) {
  const typed = useTyped(text);
  return (
    <TextInput
      flex={1}
      label={name}
      value={typed.value}
      onFocus={typed.enter}
      onChange={(event) => {
        typed.take(event.target.value);
        onChange(event.target.value);
      }}
      onBlur={() => {
        typed.leave();
        onLeave?.();
      }}
    />
  );
}
