import type { ReactNode } from "react";
import { Link } from "wouter";
import { chordInShort } from "../keys/chord";
import classes from "./Culling.module.css";
import { HandOver } from "./handover/HandOver";
import { useDeskParts, useHands } from "./hands";
import type { Action } from "./keys/actions";
import { useCullingKeys } from "./keys/useKeys";
import { COMMANDS } from "./state/commands";

const VIEWS = [
  ["grid", "Grid"],
  ["loupe", "Loupe"],
  ["compare", "Compare"],
  ["survey", "Survey"],
] as const;

/** Views, and what they show. All of it by key, too. */
export function ViewBar() {
  const desk = useDeskParts((one) => ({
    run: one.columns.run,
    view: one.view,
    advance: one.advance,
    stacked: one.stacked,
    overlays: one.overlays,
    faceStrip: one.faceStrip,
    beforeAfter: one.beforeAfter,
    zoomed: one.zoom !== null,
    panel: one.panel,
    edited: one.columns.edited[one.active] === 1,
  }));
  return (
    <div className={classes.bar} role="toolbar" aria-label="Views">
      <div className={classes.group}>
        {VIEWS.map(([view, word]) => (
          <Does key={view} action={view} pressed={desk.view === view} keyed>
            {word}
          </Does>
        ))}
      </div>
      <div className={classes.group}>
        {desk.view === "grid" ? (
          <>
            <Does action="stacks" pressed={desk.stacked}>
              Stacks
            </Does>
            <Does action="smaller" name="Smaller pictures">
              −
            </Does>
            <Does action="larger" name="Larger pictures">
              +
            </Does>
          </>
        ) : (
          <>
            <Does action="zoom" pressed={desk.zoomed} keyed>
              100 %
            </Does>
            <Does action="overlays" pressed={desk.overlays} keyed>
              Boxes
            </Does>
          </>
        )}
        {desk.view === "loupe" && (
          <Does action="beforeAfter" pressed={desk.beforeAfter} keyed off={!desk.edited}>
            Before/after
          </Does>
        )}
        {(desk.view === "loupe" || desk.view === "survey") && (
          <Does action="faces" pressed={desk.faceStrip} keyed>
            Faces
          </Does>
        )}
        <Does action="advance" pressed={desk.advance} keyed>
          Auto-advance
        </Does>
      </div>
      <div className={`${classes.group} ${classes.end}`}>
        <Link href={`/runs/${desk.run}`} className={classes.toggle}>
          The run
        </Link>
        <Does action="whatIf" pressed={desk.panel && desk.view === "grid"} keyed>
          What if
        </Does>
        <HandOver />
        <Does action="help" name="Keys">
          ?
        </Does>
      </div>
    </div>
  );
}

interface Props {
  readonly action: Action;
  readonly pressed?: boolean;
  /** Its key is shown on it. */
  readonly keyed?: boolean;
  readonly name?: string;
  readonly title?: string;
  readonly off?: boolean;
  readonly children: ReactNode;
}

/** A button that does what a key does. */
export function Does({ action, pressed, keyed = false, name, title, off, children }: Props) {
  const hands = useHands();
  const key = useCullingKeys(({ keymap }) => keymap[action][0]);
  return (
    <button
      type="button"
      className={classes.toggle}
      aria-pressed={pressed}
      aria-label={name}
      title={title}
      disabled={off}
      onClick={() => COMMANDS[action](hands)}
    >
      {children}
      {keyed && key && (
        <span className={classes.hint} aria-hidden="true">
          {chordInShort(key)}
        </span>
      )}
    </button>
  );
}
