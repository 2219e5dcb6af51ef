import type { ReactNode } from "react";
import { Link } from "wouter";
import classes from "./Culling.module.css";
import { HandOver } from "./handover/HandOver";
import { useDeskParts, useHands } from "./hands";
import type { Action } from "./keys/actions";
import { COMMANDS } from "./state/commands";

const VIEWS = [
  ["grid", "Grid", "G"],
  ["loupe", "Loupe", "E"],
  ["compare", "Compare", "C"],
  ["survey", "Survey", "N"],
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
        {VIEWS.map(([view, word, key]) => (
          <Does key={view} action={view} pressed={desk.view === view} hint={key}>
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
            <Does action="zoom" pressed={desk.zoomed} hint="Z">
              100 %
            </Does>
            <Does action="overlays" pressed={desk.overlays} hint="O">
              Boxes
            </Does>
          </>
        )}
        {desk.view === "loupe" && (
          <>
            <Does action="beforeAfter" pressed={desk.beforeAfter} hint="Y" off={!desk.edited}>
              Before/after
            </Does>
            <Does action="faces" pressed={desk.faceStrip} hint="F">
              Faces
            </Does>
          </>
        )}
        <Does action="advance" pressed={desk.advance} hint="A">
          Auto-advance
        </Does>
      </div>
      <div className={`${classes.group} ${classes.end}`}>
        <Link href={`/runs/${desk.run}`} className={classes.toggle}>
          The run
        </Link>
        <Does action="whatIf" pressed={desk.panel && desk.view === "grid"} hint="W">
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
  readonly hint?: string;
  readonly name?: string;
  readonly title?: string;
  readonly off?: boolean;
  readonly children: ReactNode;
}

/** A button that does what a key does. */
export function Does({ action, pressed, hint, name, title, off, children }: Props) {
  const hands = useHands();
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
      {hint && (
        <span className={classes.hint} aria-hidden="true">
          {hint}
        </span>
      )}
    </button>
  );
}
