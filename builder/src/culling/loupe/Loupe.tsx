import { useEffect } from "react";
import { useDesk, useHands } from "../hands";
import { at, groupOf } from "../state/columns";
import { BeforeAfter } from "./BeforeAfter";
import { FaceStrip } from "./FaceStrip";
import { Filmstrip } from "./Filmstrip";
import classes from "./Loupe.module.css";
import { Pane } from "./Pane";
import { Reasons } from "./Reasons";
import { useSettled } from "./usePhoto";

/** One photo, what the run says of it beside it, and its neighbours below. */
export function Loupe() {
  const active = useDesk((desk) => desk.active);
  const edited = useDesk((desk) => desk.beforeAfter && at(desk.columns.edited, desk.active) === 1);
  const faceStrip = useDesk((desk) => desk.faceStrip);
  useNeighbours(active);
  if (active < 0) return <p className={classes.nothing}>No photo passes the filters.</p>;
  return (
    <div className={classes.loupe}>
      <div className={classes.stage}>
        {edited ? <BeforeAfter key={active} index={active} /> : <Pane index={active} />}
        {faceStrip && <FaceStrip />}
        <Filmstrip />
      </div>
      <Reasons index={active} />
    </div>
  );
}

/** The photos that an arrow leads to are fetched beforehand. */
function useNeighbours(active: number): void {
  const { store, pictures } = useHands();
  const settled = useSettled(active, 250);
  useEffect(() => {
    const { order, columns } = store.getState();
    const place = order.indexOf(settled);
    if (place < 0) return;
    const near = new Set([order[place + 1], order[place - 1], ...groupOf(columns, settled).slice(0, 2)]);
    for (const index of near) {
      if (index !== undefined) new Image().src = pictures.preview(index, window.devicePixelRatio > 1 ? 2560 : 1600);
    }
  }, [settled, store, pictures]);
}
