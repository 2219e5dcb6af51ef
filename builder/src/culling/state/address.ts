import type { View } from "./place";

/** A view that an address names, with its photos by name: `#/runs/r1/photos/compare/IMG_1.jpg/IMG_2.jpg`. */
export interface Addressed {
  readonly view: View;
  readonly photos: readonly string[];
}

const VIEWS: ReadonlySet<string> = new Set<View>(["grid", "loupe", "compare", "survey"]);
const isView = (word: string | undefined): word is View => word !== undefined && VIEWS.has(word);

const page = (run: string) => `#/runs/${encodeURIComponent(run)}/photos`;
const base = (run: string) => `${page(run)}/`;

/** Whether an address is of the run's photos at all: who leaves them is followed by no word of theirs. */
export const isOf = (run: string, hash: string): boolean => hash === page(run) || hash.startsWith(base(run));

/** Null where the address says nothing of a view. */
export function addressed(run: string, hash: string): Addressed | null {
  if (!hash.startsWith(base(run))) return null;
  const [view, ...photos] = hash.slice(base(run).length).split("/");
  if (!isView(view)) return null;
  try {
    return { view, photos: photos.map(decodeURIComponent) };
  } catch {
    return { view, photos: [] };
  }
}

/** Names may hold slashes: of a photo in a folder of the shoot. */
export const addressOf = (run: string, { view, photos }: Addressed): string =>
  base(run) + [view, ...photos].map(encodeURIComponent).join("/");
