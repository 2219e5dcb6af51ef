import { useClickOutside } from "@mantine/hooks";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { Point } from "./layout";
import classes from "./PickPanel.module.css";

export interface Option {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly pick: () => void;
}

interface Props {
  readonly title: string;
  readonly at: Point;
  /** What is left of the options for a query. */
  readonly optionsFor: (query: string) => readonly Option[];
  readonly none: string;
  readonly onClose: () => void;
}

const WIDTH = 300;
const HEIGHT = 340;

/** A small panel where the pointer is: type to search, arrows and Enter to pick. */
export function PickPanel({ title, at, optionsFor, none, onClose }: Props) {
  const [query, setQuery] = useState("");
  const [marked, setMarked] = useState(0);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const outside = useClickOutside<HTMLDivElement>(onClose);
  useEffect(() => input.current?.focus(), []);

  const options = optionsFor(query);
  const chosen = Math.min(marked, options.length - 1);

  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
    else if (event.key === "ArrowDown") setMarked(Math.min(chosen + 1, options.length - 1));
    else if (event.key === "ArrowUp") setMarked(Math.max(chosen - 1, 0));
    else if (event.key === "Enter") options[chosen]?.pick();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const left = Math.max(8, Math.min(at.x, window.innerWidth - WIDTH - 8));
  const top = Math.max(8, Math.min(at.y, window.innerHeight - HEIGHT - 8));
  return (
    <div ref={outside} className={classes.panel} role="dialog" aria-label={title} style={{ left, top, width: WIDTH }}>
      <input
        ref={input}
        className={classes.search}
        role="combobox"
        aria-label={title}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={options[chosen] ? `${id}-${chosen}` : undefined}
        placeholder={title}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setMarked(0);
        }}
        onKeyDown={onKey}
      />
      <div id={id} role="listbox" aria-label={title} className={classes.list}>
        {options.map((option, number) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the combobox above has the focus, and names the option
          // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the combobox's
          <div
            key={option.key}
            id={`${id}-${number}`}
            role="option"
            aria-selected={number === chosen}
            className={classes.option}
            ref={number === chosen ? (element) => element?.scrollIntoView?.({ block: "nearest" }) : null}
            onPointerMove={() => setMarked(number)}
            onClick={option.pick}
          >
            <strong>{option.title}</strong>
            <span>{option.note}</span>
          </div>
        ))}
        {options.length === 0 && <p className={classes.none}>{none}</p>}
      </div>
    </div>
  );
}
