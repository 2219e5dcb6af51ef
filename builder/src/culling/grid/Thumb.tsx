import { useEffect, useRef, useState } from "react";
import { useDesk, useHands } from "../hands";
import classes from "./Grid.module.css";

/** A thumbnail: asked for when the grid does not fly by, and no longer wanted when it leaves. */
export function Thumb({ index }: { index: number }) {
  const { pictures } = useHands();
  const image = useRef<HTMLImageElement>(null);
  const asked = useRef(false);
  const [missing, setMissing] = useState(false);
  const flying = useDesk((desk) => desk.flying);
  if (!flying) asked.current = true;
  const address = asked.current ? pictures.thumb(index) : "";
  // A request that is still under way when the cell leaves would be in the way of those that are seen.
  useEffect(() => {
    const element = image.current;
    if (!element || address === "") return;
    element.src = address;
    return () => element.removeAttribute("src");
  }, [address]);
  if (missing) return <span className={classes.missing}>No picture</span>;
  return (
    <img
      ref={image}
      className={classes.thumb}
      alt=""
      draggable={false}
      decoding="async"
      onError={() => setMissing(true)}
    />
  );
}
