import { useEffect, useState } from "react";
import { useDesk, useHands } from "../hands";
import classes from "./Loupe.module.css";

/** Held arrow keys pass by photos: a preview is asked for when one stays this long, in milliseconds. */
const STAY = 70;

/** A photo: its thumbnail at once, the preview when it stays, every pixel when it is looked at closely. */
export function Picture({ index, close }: { index: number; close: boolean }) {
  const { pictures } = useHands();
  const name = useDesk((desk) => desk.columns.names[index] ?? "");
  const stays = useStays();
  const [full, setFull] = useState(false);
  const [missing, setMissing] = useState(false);
  if (missing) return <p className={classes.missing}>{name} cannot be shown.</p>;
  return (
    <>
      <img className={classes.layer} src={pictures.thumb(index)} alt="" draggable={false} />
      {stays && (
        <img
          className={classes.layer}
          src={pictures.preview(index, window.devicePixelRatio > 1 ? 2560 : 1600)}
          alt={name}
          draggable={false}
          decoding="async"
          onError={() => setMissing(true)}
        />
      )}
      {stays && close && (
        <img
          className={classes.layer}
          src={pictures.full(index)}
          alt=""
          draggable={false}
          decoding="async"
          data-loaded={full || undefined}
          onLoad={() => setFull(true)}
          onError={(event) => event.currentTarget.remove()}
        />
      )}
    </>
  );
}

function useStays(): boolean {
  const [stays, setStays] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setStays(true), STAY);
    return () => clearTimeout(timer);
  }, []);
  return stays;
}
