import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useDesk, useDeskParts, useHands } from "../hands";
import { at } from "../state/columns";
import { panned, placed, type Size, scaled, spotAt } from "../state/zooming";
import classes from "./Loupe.module.css";
import { Overlays } from "./Overlays";
import { Picture } from "./Picture";

/** Pixels that a hand may tremble in a click. */
const TREMOR = 4;
const NOWHERE: Size = { width: 0, height: 0 };

/** One photo in a pane. All panes look equally closely at the same spot; a click is 100 % there, a drag moves all. */
export function Pane({
  index,
  overlaid = true,
  children,
}: {
  index: number;
  overlaid?: boolean;
  children?: ReactNode;
}) {
  const { store } = useHands();
  const frame = useRef<HTMLDivElement>(null);
  const [pane, setPane] = useState<Size>(NOWHERE);
  const drag = useRef<{ x: number; y: number; moved: boolean } | null>(null);
  const zoom = useDesk((desk) => desk.zoom);
  const { width, height, overlays } = useDeskParts((desk) => ({
    width: Math.max(1, at(desk.columns.width, index)),
    height: Math.max(1, at(desk.columns.height, index)),
    overlays: desk.overlays,
  }));
  const density = window.devicePixelRatio || 1;
  const lies = placed(zoom, pane, { width, height }, density);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setPane({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const pointOf = (event: { clientX: number; clientY: number }) => {
    const corner = frame.current?.getBoundingClientRect();
    return { x: event.clientX - (corner?.left ?? 0), y: event.clientY - (corner?.top ?? 0) };
  };

  useEffect(() => {
    const element = frame.current;
    if (!element || pane.width === 0) return;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      const corner = element.getBoundingClientRect();
      const now = store.getState().zoom;
      const point = { x: event.clientX - corner.left, y: event.clientY - corner.top };
      const spot = spotAt(point, pane, placed(now, pane, { width, height }, density));
      const factor = Math.exp(-event.deltaY * 0.002);
      store.setState({ zoom: scaled(now, factor, spot, pane, { width, height }, density) });
    };
    // React listens passively to wheels: the page would scroll as well.
    element.addEventListener("wheel", turn, { passive: false });
    return () => element.removeEventListener("wheel", turn);
  }, [store, pane, width, height, density]);

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, y: event.clientY, moved: false };
  };
  const move = (event: PointerEvent) => {
    store.getState().pointer.spot = spotAt(pointOf(event), pane, lies);
    const from = drag.current;
    if (!from) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (!from.moved && Math.hypot(dx, dy) < TREMOR) return;
    drag.current = { x: event.clientX, y: event.clientY, moved: true };
    if (zoom) store.setState({ zoom: panned(zoom, dx, dy, pane, lies) });
  };
  const up = (event: PointerEvent) => {
    const from = drag.current;
    drag.current = null;
    if (!from || from.moved) return;
    const spot = spotAt(pointOf(event), pane, lies);
    store.setState({ zoom: zoom ? null : { ...spot, scale: 1 } });
  };

  return (
    <div
      ref={frame}
      className={classes.pane}
      data-zoomed={zoom ? true : undefined}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={() => {
        drag.current = null;
      }}
    >
      {pane.width > 0 && (
        <div className={classes.photo} style={lies}>
          <Picture key={index} index={index} close={zoom !== null} />
          {overlays && overlaid && <Overlays index={index} />}
        </div>
      )}
      {zoom && <span className={classes.scale}>{Math.round(zoom.scale * 100)} %</span>}
      {children}
    </div>
  );
}
