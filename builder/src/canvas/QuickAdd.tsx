import { useClickOutside } from "@mantine/hooks";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { Action } from "../api/catalogue";
import { useBoard } from "./CanvasContext";
import type { Adding } from "./canvasStore";
import { cardsOf } from "./lanes";
import classes from "./QuickAdd.module.css";
import { found, type Offer, offers } from "./search";

interface Props {
  readonly adding: Adding;
  readonly actions: readonly Action[];
  readonly onPick: (action: Action, offer: Offer | null) => void;
  readonly onClose: () => void;
}

const WIDTH = 300;
const HEIGHT = 340;

/** Add by search, where the pointer is. From a wire, only what can read its result is offered, and how. */
export function QuickAdd({ adding, actions, onPick, onClose }: Props) {
  const board = useBoard();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const outside = useClickOutside<HTMLDivElement>(onClose);
  useEffect(() => input.current?.focus(), []);

  const giver = cardsOf(board.lanes).find((card) => card.id === adding.from);
  const possible = giver ? offers(board, giver.step, actions) : null;
  const hits = found(possible?.map((offer) => offer.action) ?? actions, query);
  const offered = (action: Action) => possible?.find((offer) => offer.action === action) ?? null;
  const chosen = Math.min(at, hits.length - 1);

  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
    else if (event.key === "ArrowDown") setAt(Math.min(chosen + 1, hits.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(chosen - 1, 0));
    else if (event.key === "Enter") {
      const action = hits[chosen];
      if (action) onPick(action, offered(action));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const left = Math.max(8, Math.min(adding.at.x, window.innerWidth - WIDTH - 8));
  const top = Math.max(8, Math.min(adding.at.y, window.innerHeight - HEIGHT - 8));
  const title = giver ? `Add a step that uses ${giver.step.output}` : "Add a step";
  return (
    <div ref={outside} className={classes.panel} role="dialog" aria-label={title} style={{ left, top, width: WIDTH }}>
      <input
        ref={input}
        className={classes.search}
        role="combobox"
        aria-label={title}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={hits[chosen] ? `${id}-${chosen}` : undefined}
        placeholder={title}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div id={id} role="listbox" aria-label="Actions" className={classes.list}>
        {hits.map((action, number) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the combobox above has the focus, and names the option
          // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the combobox's
          <div
            key={`${action.model}/${action.name}`}
            id={`${id}-${number}`}
            role="option"
            aria-selected={number === chosen}
            className={classes.option}
            ref={number === chosen ? (element) => element?.scrollIntoView?.({ block: "nearest" }) : null}
            onPointerMove={() => setAt(number)}
            onClick={() => onPick(action, offered(action))}
          >
            <strong>{action.title}</strong>
            <span>
              {[offered(action)?.how, action.model || "Safelight", action.playable ? "" : "not played"]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </div>
        ))}
        {hits.length === 0 && <p className={classes.none}>No action is called so.</p>}
      </div>
    </div>
  );
}
