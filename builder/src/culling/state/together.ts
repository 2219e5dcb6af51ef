import { groupOf } from "./columns";
import type { Desk } from "./desk";

type Chosen = Pick<Desk, "active" | "selected" | "columns" | "order">;

const MOST_COMPARED = 4;
const MOST_SURVEYED = 24;

/** What is compared: of the selected up to four, else the best frames of the group, else this photo and the next. */
export function comparedOf(desk: Chosen): readonly number[] {
  const chosen = chosenOf(desk);
  if (chosen.length > 1) return around(chosen, desk.active, MOST_COMPARED);
  const place = desk.order.indexOf(desk.active);
  const other = desk.order[place + 1] ?? desk.order[place - 1];
  return other === undefined ? chosen : [desk.active, other];
}

/** What is surveyed: all that is selected, else the group. */
export const surveyedOf = (desk: Chosen): readonly number[] => around(chosenOf(desk), desk.active, MOST_SURVEYED);

function chosenOf({ active, selected, columns, order }: Chosen): readonly number[] {
  if (active < 0) return [];
  return selected.size > 1 ? [...order].filter((index) => selected.has(index)) : groupOf(columns, active);
}

/** The first so many; the active one is among them in any case. */
function around(chosen: readonly number[], active: number, most: number): readonly number[] {
  const first = chosen.slice(0, most);
  return first.includes(active) ? first : [...first.slice(0, most - 1), active];
}
