import { NumberInput } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./Form.module.css";
import type { FieldKind } from "./fieldKind";
import { useTyped } from "./useTyped";

interface NumberFieldProps {
  readonly label: ReactNode;
  readonly description: ReactNode;
  readonly error?: string | undefined;
  readonly kind: Extract<FieldKind, { kind: "number" }>;
  readonly value: unknown;
  readonly optional: boolean;
  readonly onChange: (value: unknown) => void;
  readonly onLeave?: (() => void) | undefined;
}

/** A number to type, and to draw where its bounds are near. What is none yet, such as "-", is not sent. */
export function NumberField({ kind, value, optional, onChange, onLeave, error, ...said }: NumberFieldProps) {
  const typed = useTyped<string | number>(typeof value === "number" ? value : "", error !== undefined);
  const { least, most, whole } = kind;
  const step = whole ? 1 : (most ?? 100) <= 2 ? 0.01 : 0.1;

  function take(next: string | number): void {
    typed.take(next);
    if (next === "") {
      if (optional) onChange(null);
    } else if (Number.isFinite(Number(next))) {
      onChange(Number(next));
    }
  }
  function leave(): void {
    typed.leave();
    onLeave?.();
  }

  return (
    <div>
      <NumberInput
        {...said}
        {...(least === undefined ? {} : { min: least })}
        {...(most === undefined ? {} : { max: most })}
        error={error}
        value={typed.value}
        step={step}
        clampBehavior="none"
        allowDecimal={!whole}
        placeholder={optional ? "none" : ""}
        onFocus={typed.enter}
        onChange={take}
        onBlur={leave}
      />
      {least !== undefined && most !== undefined && most - least <= 100 && (
        // For the mouse: the field above says the same to readers of the screen and to the keyboard.
        <input
          type="range"
          className={classes.range}
          aria-hidden="true"
          tabIndex={-1}
          min={least}
          max={most}
          step={step}
          value={Number(typed.value || least)}
          onChange={(event) => take(event.currentTarget.valueAsNumber)}
          onPointerUp={leave}
        />
      )}
    </div>
  );
}
