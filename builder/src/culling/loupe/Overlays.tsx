import type { Box, SeenBox } from "../../api/photos";
import { useHands } from "../hands";
import classes from "./Loupe.module.css";
import { usePhoto } from "./usePhoto";

const percent = (part: number) => `${(part * 100).toFixed(2)}%`;

export const boxStyle = (box: Box) => ({
  left: percent(box.x1),
  top: percent(box.y1),
  width: percent(box.x2 - box.x1),
  height: percent(box.y2 - box.y1),
});

/** What the run saw: masks, and boxes by line and word. */
export function Overlays({ index }: { index: number }) {
  const { pictures } = useHands();
  const { detail } = usePhoto(index);
  if (!detail) return null;
  return (
    <div className={classes.overlays}>
      {detail.masks.map((mask) => (
        <div
          key={mask.n}
          className={classes.mask}
          style={{ maskImage: `url("${pictures.mask(index, mask.n)}")` }}
          title={mask.label}
        />
      ))}
      {detail.boxes.map((seen) => (
        <div
          key={`${seen.kind} ${seen.label} ${seen.box.x1} ${seen.box.y1}`}
          className={classes.box}
          data-kind={seen.kind}
          style={boxStyle(seen.box)}
        >
          <span className={classes.label}>{inWords(seen)}</span>
        </div>
      ))}
    </div>
  );
}

function inWords({ kind, label, confidence, eyes }: SeenBox): string {
  const sure = confidence === null ? "" : ` ${Math.round(confidence * 100)} %`;
  const word = kind === "crop" || kind === "subject" ? kind : label || kind;
  return `${word}${sure}${eyes ? `, eyes ${eyes}` : ""}`;
}
