import classes from "./Start.module.css";

interface KeepersProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** How many of a hundred frames are kept, to see at a glance. */
export function Keepers({ value, onChange }: KeepersProps) {
  return (
    <div className={classes.keepers}>
      <div className={classes.frames} aria-hidden="true">
        {FRAMES.map((frame, at) => (
          <span key={frame} className={classes.frame} data-kept={isKept(at, value) || undefined} />
        ))}
      </div>
      <div className={classes.slider}>
        <input
          type="range"
          aria-label="Keepers of a hundred"
          aria-valuetext={`${value} of 100, ${said(value)}`}
          min={1}
          max={100}
          value={value}
          onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
        <p className={classes.keepersSaid}>
          About <strong>{value}</strong> of 100 — {said(value)}.
        </p>
      </div>
    </div>
  );
}

const FRAMES = Array.from({ length: 100 }, (_, at) => `frame ${at}`);

/** Spread over the hundred, as keepers are over a shoot. */
function isKept(at: number, keepers: number): boolean {
  return Math.floor(((at + 1) * keepers) / 100) > Math.floor((at * keepers) / 100);
}

function said(keepers: number): string {
  if (keepers <= 8) return "only the very best";
  if (keepers <= 30) return "the best of each moment";
  if (keepers <= 60) return "a choice of each moment";
  if (keepers <= 90) return "all but the copies and the misses";
  return "nearly everything";
}
