import { Verdict } from "../../design/Verdict";
import { useDesk, useDeskParts, useHands } from "../hands";
import { SaidBadge } from "../SaidBadge";
import { at } from "../state/columns";
import { activate } from "../state/moving";
import { verdictWord } from "../state/verdicts";
import { Pane } from "./Pane";
import classes from "./Together.module.css";
import { usePhoto } from "./usePhoto";

/** Two to four photos, looked at equally closely at the same spot. */
export function Compare() {
  const compared = useDesk((desk) => desk.compared);
  return (
    <div className={classes.together} data-count={compared.length}>
      {compared.map((index) => (
        <Beside key={index} index={index} why />
      ))}
    </div>
  );
}

/** A pane among others; keys mark the one that was clicked or reached last. `why`: there is room for scores and reasons. */
export function Beside({ index, why = false }: { index: number; why?: boolean }) {
  const { store } = useHands();
  const look = useDeskParts((desk) => ({
    name: desk.columns.names[index] ?? "",
    active: desk.active === index,
    verdict: verdictWord(at(desk.marks.verdicts, index)),
    pick: at(desk.marks.picks, index),
    rating: at(desk.marks.ratings, index),
    technical: desk.columns.technical[index] ?? Number.NaN,
    aesthetic: desk.columns.aesthetic[index] ?? Number.NaN,
  }));
  return (
    <section
      className={classes.beside}
      aria-label={look.name}
      data-active={look.active || undefined}
      onPointerDownCapture={() => activate(store, index)}
    >
      <Pane index={index} />
      <div className={classes.caption}>
        <button
          type="button"
          className={classes.besideName}
          title={look.name}
          aria-pressed={look.active}
          onClick={() => activate(store, index)}
        >
          {look.name}
        </button>
        {look.verdict !== "" && <Verdict verdict={look.verdict} />}
        <SaidBadge pick={look.pick} rating={look.rating} />
        {why && !Number.isNaN(look.technical) && <span title="Technical score">T {look.technical.toFixed(1)}</span>}
        {why && !Number.isNaN(look.aesthetic) && <span title="Look">L {look.aesthetic.toFixed(1)}</span>}
      </div>
      {why && <WhyShort index={index} />}
    </section>
  );
}

function WhyShort({ index }: { index: number }) {
  const { detail } = usePhoto(index);
  const first = detail?.why[0];
  return <p className={classes.whyShort}>{[first?.message, first?.counterfactual].filter(Boolean).join(" · ")}</p>;
}
