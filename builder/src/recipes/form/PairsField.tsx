import { ActionIcon, Button, Group, Input, TextInput } from "@mantine/core";
import { type FocusEvent, type ReactNode, useMemo, useState } from "react";
import { useTyped } from "./useTyped";

interface PairsFieldProps {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly onLeave?: (() => void) | undefined;
}

type Pairs = Readonly<Record<string, string>>;

/** Names and what each stands for. The next may be written before the server answered the last. */
export function PairsField({ label, description, error, value, onChange, onLeave }: PairsFieldProps) {
  const [fresh, setFresh] = useState("");
  const typed = useTyped(
    useMemo(() => pairsOf(value), [value]),
    error !== undefined,
  );
  const pairs = typed.value;
  const name = fresh.trim();
  const write = (next: Pairs) => {
    typed.take(next);
    onChange(next);
  };
  const add = () => {
    if (name !== "" && !(name in pairs)) write({ ...pairs, [name]: "" });
    setFresh("");
  };
  const leave = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    typed.leave();
    onLeave?.();
  };
  return (
    <Input.Wrapper
      label={label}
      description={description}
      error={error}
      labelElement="div"
      onFocus={typed.enter}
      onBlur={leave}
    >
      {Object.entries(pairs).map(([key, text]) => (
        <Group key={key} gap="xs" mt={4} wrap="nowrap">
          <TextInput
            flex={1}
            label={key}
            value={text}
            onChange={(event) => write({ ...pairs, [key]: event.target.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Remove ${key}`}
            onClick={() => write(Object.fromEntries(Object.entries(pairs).filter(([one]) => one !== key)))}
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

function pairsOf(value: unknown): Pairs {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)]));
}
