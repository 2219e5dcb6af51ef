import classes from "./Culling.module.css";
import { useDesk, useDeskParts } from "./hands";
import { Stale } from "./Stale";
import { restOfGroup, scopeInWords } from "./state/scope";
import { Does } from "./ViewBar";

/** At the foot: what a key will hit, what the last one did, and the same marks for the mouse. */
export function MarkBar() {
  const scope = useDesk(scopeInWords);
  const rest = useDesk((desk) => restOfGroup(desk).length);
  const { told, trouble } = useDeskParts((desk) => ({ told: desk.told, trouble: desk.trouble }));
  return (
    <footer className={classes.foot}>
      <div className={classes.group} role="toolbar" aria-label="Marks">
        <Does action="pick" keyed>
          ⚑ Pick
        </Does>
        <Does action="reject" keyed>
          ✕ Reject
        </Does>
        <Does action="keepOnly" keyed off={rest === 0} title={`Pick this one, reject the other ${rest} of its group`}>
          Only this
        </Does>
        <Does action="unmark" keyed>
          No mark
        </Does>
        {([1, 2, 3, 4, 5] as const).map((stars) => (
          <Does key={stars} action={`rate${stars}`} name={stars === 1 ? "1 star" : `${stars} stars`}>
            {stars}★
          </Does>
        ))}
        <Does action="undo" name="Undo">
          ↶
        </Does>
        <Does action="redo" name="Do it again">
          ↷
        </Does>
      </div>
      <div className={classes.words}>
        <span className={classes.scope} data-testid="scope">
          {scope}
        </span>
        <span className={classes.told} role="status">
          {told}
        </span>
        {trouble && (
          <span className={classes.trouble} role="alert">
            {trouble}
          </span>
        )}
      </div>
      <Stale />
    </footer>
  );
}
