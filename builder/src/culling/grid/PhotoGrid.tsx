import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useDesk, useDeskParts, useHands } from "../hands";
import { arrange } from "../state/desk";
import { ALL } from "../state/filters";
import { watchFlight } from "./flight";
import classes from "./Grid.module.css";
import { Row } from "./Row";
import { Slots } from "./slots";

const GAP = 8;
const FOOT = 44;

/** Every photo of the run, as many elements as fit on the screen. */
export function PhotoGrid() {
  const { store } = useHands();
  const { cells, active, size, moves } = useDeskParts(({ cells, active, size, moves }) => ({
    cells,
    active,
    size,
    moves,
  }));
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const width = useWidth(scroller);
  const across = Math.max(1, Math.floor((width - GAP) / (size + GAP)));
  const side = (width - GAP) / across - GAP;
  const rows = Math.ceil(cells.length / across);
  const slots = useRef(new Slots());
  const height = Math.round(side * 0.75) + FOOT + GAP;
  const virtualizer = useVirtualizer({
    count: width > 0 ? rows : 0,
    getScrollElement: () => scroller,
    estimateSize: () => height,
    overscan: 2,
    paddingStart: GAP,
  });

  // Sizes are kept by row: they are others when the pictures are.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is what makes them others
  useLayoutEffect(() => virtualizer.measure(), [height, virtualizer]);
  useEffect(() => scroller?.focus({ preventScroll: true }), [scroller]);
  useEffect(
    () => (scroller ? watchFlight(scroller, (flying) => store.setState({ flying })) : undefined),
    [scroller, store],
  );
  useEffect(() => {
    store.setState({ across, rows: Math.floor((scroller?.clientHeight ?? 0) / height) });
  }, [store, across, height, scroller]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every move brings the active photo into sight
  useLayoutEffect(() => {
    const place = cells.indexOf(active);
    if (place >= 0 && width > 0) virtualizer.scrollToIndex(Math.floor(place / across), { align: "auto" });
  }, [active, moves, across, cells, width, virtualizer]);

  const items = virtualizer.getVirtualItems();
  const taken = slots.current.of(items.map((item) => item.index));
  // By slot, not by place: elements that stay in their order need not be moved.
  const inSlots = items.toSorted((one, other) => (taken.get(one.index) ?? 0) - (taken.get(other.index) ?? 0));
  const place = cells.indexOf(active);
  const onScreen = items.some((item) => item.index === Math.floor(place / across));
  if (cells.length === 0) return <Empty />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a table cannot be laid freely
    <div
      ref={setScroller}
      className={classes.scroller}
      role="grid"
      aria-label="Photos"
      aria-multiselectable="true"
      aria-rowcount={rows}
      aria-colcount={across}
      aria-activedescendant={onScreen && place >= 0 ? `photo-${active}` : undefined}
      tabIndex={0}
    >
      <div role="presentation" className={classes.field} style={{ height: virtualizer.getTotalSize() }}>
        {inSlots.map((item) => (
          <Row
            key={taken.get(item.index)}
            row={item.index}
            top={item.start}
            height={height - GAP}
            across={across}
            cells={cells}
          />
        ))}
      </div>
    </div>
  );
}

function Empty() {
  const { store } = useHands();
  const count = useDesk((desk) => desk.columns.count);
  return (
    <div className={classes.empty}>
      <p>No photo passes the filters. The run has {count.toLocaleString("en")}.</p>
      <button type="button" className={classes.again} onClick={() => arrange(store, { filters: ALL })}>
        Show all
      </button>
    </div>
  );
}

function useWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!element) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
