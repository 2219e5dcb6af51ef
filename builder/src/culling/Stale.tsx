import { useMemo } from "react";
import classes from "./Culling.module.css";
import { useDeskParts, useHands } from "./hands";
import { arrange } from "./state/desk";
import { isAll, passing } from "./state/filters";

/** Marked photos stay where they were seen; how many the filter would no longer show, and the button that says so. */
export function Stale() {
  const { store } = useHands();
  const { order, filters, revision, view } = useDeskParts(({ order, filters, revision, view }) => ({
    order,
    filters,
    revision,
    view,
  }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks are written in place, the revision tells
  const stale = useMemo(() => {
    if (isAll(filters)) return 0;
    const passes = passing(filters, store.getState());
    return order.reduce((count, index) => count + Number(!passes(index)), 0);
  }, [store, order, filters, revision]);
  if (stale === 0 || view !== "grid") return null;
  return (
    <button type="button" className={`${classes.toggle} ${classes.end}`} onClick={() => arrange(store)}>
      {stale} no longer fit the filter: put away
    </button>
  );
}
