import { ReactCompareSlider, ReactCompareSliderImage } from "react-compare-slider";
import { useDesk, useHands } from "../hands";
import classes from "./Loupe.module.css";

/** The photo and its edited copy, under one line that is moved by mouse, or by arrows when it has the focus. */
export function BeforeAfter({ index }: { index: number }) {
  const { pictures } = useHands();
  const name = useDesk((desk) => desk.columns.names[index] ?? "");
  return (
    <div className={classes.pane}>
      <ReactCompareSlider
        className={classes.compared}
        itemOne={
          <ReactCompareSliderImage
            src={pictures.preview(index, 1600)}
            alt={`${name}, before`}
            style={{ objectFit: "contain" }}
          />
        }
        itemTwo={
          <ReactCompareSliderImage
            src={pictures.edited(index, 1600)}
            alt={`${name}, after`}
            style={{ objectFit: "contain" }}
          />
        }
      />
      <span className={`${classes.scale} ${classes.before}`}>Before</span>
      <span className={classes.scale}>After</span>
    </div>
  );
}
