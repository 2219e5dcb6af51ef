import { TextInput, UnstyledButton } from "@mantine/core";
import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import type { Action } from "../api/catalogue";
import { chordInWords } from "../keys/chord";
import { useCanvasKeys } from "./keys";
import { kindOf } from "./kinds";
import classes from "./Palette.module.css";
import { byModel, found } from "./search";

/** What a dragged action is called while it is in the hand. */
export const DRAGGED = "application/x-safelight-action";

interface Props {
  readonly actions: readonly Action[];
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onAdd: (action: Action) => void;
}

/** Every action, by the model that plays it: to drag onto a stage, or to add by click and Enter behind the selected step. */
export function Palette({ actions, search, onAdd }: Props) {
  const [query, setQuery] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const hits = found(actions, query);
  const [searchKey] = useCanvasKeys((keys) => keys.keymap.search);
  const step = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement) + (event.key === "ArrowDown" ? 1 : -1);
    (at < 0 ? search.current : buttons[Math.min(at, buttons.length - 1)])?.focus();
  };
  return (
    <aside className={classes.palette} aria-label="Models and actions" onKeyDown={step}>
      <TextInput
        ref={search}
        size="xs"
        type="search"
        aria-label="Search models and actions"
        placeholder="Search actions"
        value={query}
        rightSection={searchKey && <kbd className={classes.key}>{chordInWords(searchKey)}</kbd>}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = hits;
          if (event.key === "Enter" && first) onAdd(first);
          if (event.key === "Escape") setQuery("");
        }}
      />
      <div className={classes.list} ref={list}>
        {hits.length === 0 && <p className={classes.none}>No action is called so.</p>}
        {byModel(hits).map(([model, own]) => (
          <section key={model} aria-label={model || "Safelight"}>
            <h2>{model || "Safelight"}</h2>
            {own.map((action) => (
              <UnstyledButton
                key={action.name}
                className={classes.action}
                data-kind={kindOf(action)}
                data-idle={!action.playable || undefined}
                draggable
                title={action.playable ? action.sentence : `${action.sentence}\nNot with this profile: ${action.why}`}
                onClick={() => onAdd(action)}
                onDragStart={(event) => {
                  event.dataTransfer.setData(DRAGGED, `${action.model}/${action.name}`);
                  event.dataTransfer.effectAllowed = "copy";
                }}
              >
                <strong>{action.title}</strong>
                <span>{action.playable ? action.sentence : `Not played: ${action.why}`}</span>
              </UnstyledButton>
            ))}
          </section>
        ))}
      </div>
    </aside>
  );
}
