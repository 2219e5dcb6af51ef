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
  // A request that is still under way would be in the way of those that are seen.
  useEffect(() => {
    const element = image.current;
    return () => element?.removeAttribute("src");
  }, []);
  if (missing) return <span className={classes.missing}>No picture</span>;
  return (
    <img
      ref={image}
      className={classes.thumb}
      src={asked.current ? pictures.thumb(index) : undefined}
      alt=""
      draggable={false}
      decoding="async"
      onError={() => asked.current && setMissing(true)}
    />
  );
}
