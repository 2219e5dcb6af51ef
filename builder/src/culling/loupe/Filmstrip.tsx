import { useEffect, useRef } from "react";
import { Verdict } from "../../design/Verdict";
import { useDesk, useDeskParts, useHands } from "../hands";
import { SaidBadge } from "../SaidBadge";
import { at } from "../state/columns";
import { activate } from "../state/moving";
import { verdictWord } from "../state/verdicts";
import classes from "./Loupe.module.css";
import { useSettled } from "./usePhoto";

const EACH_SIDE = 8;

/** The neighbours of the photo. Frames of one group are joined by a line. */
export function Filmstrip() {
  const order = useDesk((desk) => desk.order);
  const active = useDesk((desk) => desk.active);
  // It follows a held key only when that rests: the photo itself goes first.
  const settled = useSettled(active, 60);
  const place = Math.max(0, order.indexOf(settled));
  const start = Math.max(0, Math.min(place - EACH_SIDE, order.length - 2 * EACH_SIDE - 1));
  const near = [...order.subarray(start, start + 2 * EACH_SIDE + 1)];
  return (
    <nav className={classes.strip} aria-label="Neighbours">
      {near.map((index) => (
        <Frame key={index} index={index} />
      ))}
    </nav>
  );
}

function Frame({ index }: { index: number }) {
  const button = useRef<HTMLButtonElement>(null);
  const { store, pictures } = useHands();
  const look = useDeskParts((desk) => ({
    name: desk.columns.names[index] ?? "",
    group: at(desk.columns.group, index),
    same: at(desk.columns.group, index) >= 0 && at(desk.columns.group, index) === at(desk.columns.group, desk.active),
    active: desk.active === index,
    verdict: verdictWord(at(desk.marks.verdicts, index)),
    pick: at(desk.marks.picks, index),
    rating: at(desk.marks.ratings, index),
  }));
  useEffect(() => {
    const strip = button.current?.parentElement;
    if (!look.active || !strip || !button.current) return;
    strip.scrollLeft = button.current.offsetLeft - (strip.clientWidth - button.current.offsetWidth) / 2;
  }, [look.active]);
  return (
    <button
      ref={button}
      type="button"
      className={classes.frame}
      data-same={look.same || undefined}
      aria-current={look.active || undefined}
      tabIndex={look.active ? 0 : -1}
      onClick={() => activate(store, index)}
    >
      <img src={pictures.thumb(index)} alt={look.name} draggable={false} decoding="async" />
      <span className={classes.frameFoot}>
        {look.verdict !== "" && <Verdict verdict={look.verdict} compact />}
        <SaidBadge pick={look.pick} rating={look.rating} />
      </span>
    </button>
  );
}
