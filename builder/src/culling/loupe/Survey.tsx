import { useDesk } from "../hands";
import { Beside } from "./Compare";
import { FaceStrip } from "./FaceStrip";
import classes from "./Loupe.module.css";
import together from "./Together.module.css";

/** All that was selected, as large as fits. */
export function Survey() {
  const surveyed = useDesk((desk) => desk.compared);
  const faceStrip = useDesk((desk) => desk.faceStrip);
  const across = Math.ceil(Math.sqrt(surveyed.length));
  return (
    <div className={classes.stage}>
      <div className={together.survey} style={{ gridTemplateColumns: `repeat(${across}, minmax(9rem, 1fr))` }}>
        {surveyed.map((index) => (
          <Beside key={index} index={index} />
        ))}
      </div>
      {surveyed.length < 2 && (
        <p className={classes.soft}>Select several photos in the grid (Shift or Ctrl with a click) to survey them.</p>
      )}
      {faceStrip && <FaceStrip />}
    </div>
  );
}
