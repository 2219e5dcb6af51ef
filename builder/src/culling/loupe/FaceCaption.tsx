import { VisuallyHidden } from "@mantine/core";
import classes from "./Loupe.module.css";

/** What is told of a face. Of eyes that nobody judged nothing is: it would be said of most faces. */
export function FaceCaption({ eyes, sharpest }: { eyes: string | null; sharpest: boolean }) {
  const judged = eyes === "open" || eyes === "closed";
  return (
    <span className={classes.faceSaid}>
      {judged ? <span data-eyes={eyes}>eyes {eyes}</span> : <VisuallyHidden>eyes not told</VisuallyHidden>}
      {sharpest && <span className={classes.sharpest}>◆ sharpest</span>}
    </span>
  );
}
