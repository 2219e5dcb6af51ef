import type { VerdictWord } from "../../api/photos";
import type { WhatIf } from "../../api/whatif";
import { VERDICT_WORDS, Verdict } from "../../design/Verdict";
import { useDesk, useHands } from "../hands";
import { filter } from "../state/desk";
import { activate, fold } from "../state/moving";
import classes from "./WhatIf.module.css";

const MOST = 100;

/** How many verdicts would be others, which, and why. */
export function Changes({ answer }: { answer: WhatIf }) {
  const { store } = useHands();
  const names = useDesk((desk) => desk.columns.names);
  const onlyThese = useDesk((desk) => desk.filters.changed);
  const { changes, unknown } = answer;
  return (
    <section>
      <p className={classes.sum} role="status">
        {sumOf(changes.length)}
      </p>
      <table className={classes.tally}>
        <tbody>
          {(Object.keys(VERDICT_WORDS) as VerdictWord[]).map((word) => {
            const [before, after] = [answer.before[word] ?? 0, answer.after[word] ?? 0];
            if (before === 0 && after === 0) return null;
            return (
              <tr key={word}>
                <th scope="row">
                  <Verdict verdict={word} />
                </th>
                <td>{before}</td>
                <td>→ {after}</td>
                <td className={classes.soft}>{after === before ? "" : signed(after - before)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {unknown > 0 && (
        <p className={classes.soft}>
          Of {unknown} {unknown === 1 ? "photo" : "photos"} the run knows too little to say
          {answer.seconds_to_know === null ? "" : `; a run would take about ${Math.ceil(answer.seconds_to_know)} s`}.
        </p>
      )}
      {changes.length > 0 && (
        <button
          type="button"
          className={classes.only}
          aria-pressed={onlyThese}
          onClick={() => filter(store, { changed: !onlyThese })}
        >
          {onlyThese ? "Show all photos" : "Show only these in the grid"}
        </button>
      )}
      <ol className={classes.changes}>
        {changes.slice(0, MOST).map((change) => (
          <li key={change.index}>
            <button type="button" className={classes.changed} onClick={() => reveal(store, change.index)}>
              <span className={classes.name}>{names[change.index]}</span>
              <span>
                <Verdict verdict={change.before} /> → <Verdict verdict={change.after} />
              </span>
              <span className={classes.soft}>
                {change.reason}
                {!change.certain && " Not certain: it hangs on photos that are not known."}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {changes.length > MOST && <p className={classes.soft}>And {changes.length - MOST} more, outlined in the grid.</p>}
    </section>
  );
}

/** Into sight, out of its stack if it is folded away. */
function reveal(store: ReturnType<typeof useHands>["store"], index: number): void {
  if (!store.getState().cells.includes(index)) fold(store, index);
  if (store.getState().cells.includes(index)) activate(store, index);
}

const sumOf = (count: number) =>
  count === 0
    ? "No verdict would change."
    : count === 1
      ? "1 verdict would change."
      : `${count} verdicts would change.`;

const signed = (value: number) => (value > 0 ? `+${value}` : `−${-value}`);
