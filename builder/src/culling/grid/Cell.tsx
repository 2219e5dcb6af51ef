import { type MouseEvent, memo, useRef } from "react";
import { Verdict } from "../../design/Verdict";
import { useDesk, useDeskParts, useHands } from "../hands";
import { SaidBadge } from "../SaidBadge";
import { at } from "../state/columns";
import type { Desk } from "../state/desk";
import { show } from "../state/desk";
import { fold } from "../state/moving";
import { only, reached, toggled } from "../state/selection";
import { verdictWord } from "../state/verdicts";
import classes from "./Grid.module.css";
import { Thumb } from "./Thumb";

/** Frames inside a folded stack that the sliders would change: its top stands for them. */
function changedInside(desk: Desk, frames: readonly number[], index: number): number {
  if (desk.changes.size === 0) return 0;
  return frames.reduce((count, one) => count + Number(one !== index && desk.changes.has(one)), 0);
}

/** What a cell shows, as plain values: it is drawn again when one of them is another. */
function lookOf(desk: Desk, index: number) {
  const { columns, marks } = desk;
  const group = at(columns.group, index);
  const stack = desk.stacked ? (desk.shown.get(group) ?? [index]) : [index];
  const open = desk.open.has(group);
  return {
    name: columns.names[index] ?? "",
    technical: columns.technical[index],
    aesthetic: columns.aesthetic[index],
    verdict: verdictWord(at(marks.verdicts, index)),
    pick: at(marks.picks, index),
    rating: at(marks.ratings, index),
    active: desk.active === index,
    selected: desk.selected.has(index),
    change: desk.changes.get(index),
    frames: stack.length,
    inside: open ? 0 : changedInside(desk, stack, index),
    open,
    edited: at(columns.edited, index) === 1,
  };
}

interface Props {
  readonly index: number;
  readonly column: number;
}

/** A photo of the grid; while that flies by, no more of it than its name. */
export const Cell = memo(function Cell({ index, column }: Props) {
  const flying = useDesk((desk) => desk.flying);
  const landed = useRef(-1);
  if (!flying) landed.current = index;
  return landed.current === index ? <Whole index={index} column={column} /> : <Passing index={index} column={column} />;
});

function Passing({ index, column }: Props) {
  const name = useHands().store.getState().columns.names[index];
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a table cannot be laid freely
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus, and names the active cell
    <div role="gridcell" id={`photo-${index}`} aria-colindex={column + 1} className={classes.cell}>
      <div className={classes.picture} />
      <div className={classes.foot}>{name}</div>
    </div>
  );
}

function Whole({ index, column }: Props) {
  const { store } = useHands();
  const look = useDeskParts((desk) => lookOf(desk, index));
  const { name, verdict, change, inside, frames, open } = look;

  const press = (event: MouseEvent) => {
    if (event.button !== 0) return;
    const desk = store.getState();
    if (event.shiftKey) store.setState(reached(desk, index, desk.cells));
    else if (event.ctrlKey || event.metaKey) store.setState(toggled(desk, index));
    else store.setState(only(index));
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a table cannot be laid freely
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus, and names the active cell
    <div
      role="gridcell"
      id={`photo-${index}`}
      aria-colindex={column + 1}
      aria-selected={look.selected}
      className={classes.cell}
      data-active={look.active || undefined}
      data-rejected={look.pick === 2 || undefined}
      data-changed={change || inside > 0 ? true : undefined}
      data-stack={frames > 1 && !open ? true : undefined}
      onMouseDown={press}
      onDoubleClick={() => show(store, "loupe")}
    >
      <div className={classes.picture}>
        <Thumb key={index} index={index} />
        <span className={classes.saidAt}>
          <SaidBadge pick={look.pick} rating={look.rating} />
        </span>
        {frames > 1 && (
          <button
            type="button"
            tabIndex={-1}
            className={classes.count}
            aria-label={open ? `Fold the stack of ${frames}` : `Unfold the stack of ${frames}`}
            onMouseDown={(event) => event.stopPropagation()}
            onClick={() => fold(store, index)}
          >
            <span aria-hidden="true">{open ? "▾" : "▸"}</span> {frames}
          </button>
        )}
        {(change || inside > 0) && (
          <span className={classes.change} title={change?.reason}>
            {change && (
              <>
                <Verdict verdict={change.before} compact /> → <Verdict verdict={change.after} />
                {!change.certain && " ?"}
              </>
            )}
            {inside > 0 && ` ${change ? "and " : ""}${inside} inside`}
          </span>
        )}
      </div>
      <div className={classes.foot}>
        <span className={classes.name}>{name}</span>
        <span className={classes.figures}>
          {verdict !== "" && <Verdict verdict={verdict} />}
          <Score title="Technical score" short="T" value={look.technical} />
          <Score title="Look" short="L" value={look.aesthetic} />
          {look.edited && <span title="Has an edited copy">✎</span>}
        </span>
      </div>
    </div>
  );
}

function Score({ title, short, value }: { title: string; short: string; value: number | undefined }) {
  if (value === undefined || Number.isNaN(value)) return null;
  return (
    <span className={classes.score} title={title}>
      {short} {value.toFixed(1)}
    </span>
  );
}
