import type { Saying } from "../../api/marks";
import type { Pick } from "../../api/photos";
import type { Hands } from "./commands";
import { go, goAcross } from "./moving";
import { restOfGroup, targets } from "./scope";

const silent = (photos: readonly number[]): Saying => ({ photos, pick: null, rating: null, clear: false });

/** "IMG_1.jpg picked." or "12 photos picked." */
function told({ store }: Hands, photos: readonly number[], word: string): string {
  const [first] = photos;
  const who = photos.length === 1 ? store.getState().columns.names[first ?? 0] : `${photos.length} photos`;
  return `${who} ${word}.`;
}

export function pick(hands: Hands, what: Pick): void {
  const photos = targets(hands.store.getState());
  if (photos.length === 0) return;
  const word = what === "pick" ? "picked" : "rejected";
  hands.marking.mark(told(hands, photos, word), { ...silent(photos), pick: what });
  onwards(hands, photos);
}

export function rate(hands: Hands, rating: number): void {
  const photos = targets(hands.store.getState());
  if (photos.length === 0) return;
  const word = rating === 0 ? "without stars" : rating === 1 ? "with 1 star" : `with ${rating} stars`;
  hands.marking.mark(told(hands, photos, word), { ...silent(photos), rating });
  onwards(hands, photos);
}

/** Not gone on from: whoever takes back wants to see it. */
export function clear(hands: Hands): void {
  const photos = targets(hands.store.getState());
  if (photos.length === 0) return;
  hands.marking.mark(told(hands, photos, "without a mark"), { ...silent(photos), clear: true });
}

/** Keep this one, reject the rest of its group: one deed. */
export function keepOnly(hands: Hands): void {
  const { store, marking } = hands;
  const { active, advance, columns } = store.getState();
  const rest = restOfGroup(store.getState());
  if (active < 0) return;
  const name = columns.names[active];
  const alone = rest.length === 0;
  const words = alone ? `${name} picked; it is in no group.` : `${name} picked, ${rest.length} of its group rejected.`;
  marking.mark(words, { ...silent([active]), pick: "pick" }, { ...silent(rest), pick: "reject" });
  if (advance) store.getState().view === "loupe" ? goAcross(hands.store, 1) : go(store, 1);
}

/** After one photo, and where it is asked for, on to the next. */
function onwards({ store }: Hands, photos: readonly number[]): void {
  const { advance, view } = store.getState();
  if (advance && photos.length === 1 && view !== "survey") go(store, 1);
}
