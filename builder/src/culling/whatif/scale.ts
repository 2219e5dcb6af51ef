import type { Knob } from "../../api/whatif";

/** A slider's places, and the values that stand at them. */
export interface Scale {
  /** Places go from 0 to this. */
  readonly last: number;
  readonly valueAt: (place: number) => number;
  readonly placeOf: (value: number) => number;
}

type Range = Pick<Knob, "value" | "least" | "most" | "unit">;

const PLACES = 200;
/** Below this share of the way the run's value would have no room beside it: the scale is stretched there. */
const LOW = 0.05;
/** What is counted has no halves. */
const COUNTED: readonly string[] = ["photo", "photos", "frame", "frames", "face", "faces"];

/** Places for a hand: round values, whole ones for what is counted, and room around the value that the run had. */
export function scaleOf({ value, least, most, unit }: Range): Scale {
  const range = most - least;
  const counted = unit !== null && COUNTED.includes(unit);
  const last = Math.max(1, counted ? Math.min(PLACES, Math.round(range)) : PLACES);
  const bend = !counted && value > least && (value - least) / range < LOW ? 3 : 1;
  const exact = (place: number) => least + range * (place / last) ** bend;
  const placeOf = (wanted: number) => (range > 0 ? Math.round(last * ((wanted - least) / range) ** (1 / bend)) : 0);
  const home = placeOf(value);
  const valueAt = (place: number) => {
    if (place === home) return value;
    if (place <= 0) return least;
    if (place >= last) return most;
    return rounded(exact(place), counted ? 1 : exact(place + 1) - exact(place));
  };
  return { last, valueAt, placeOf };
}

/** As few digits as still tell a place from the next. */
function rounded(value: number, spacing: number): number {
  const power = Math.floor(Math.log10(spacing) + 1e-9);
  return power < 0 ? Number(value.toFixed(-power)) : Math.round(value / 10 ** power) * 10 ** power;
}
