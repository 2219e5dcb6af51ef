import type { Word } from "./word";

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;
type Locks = Pick<LockManager, "request">;

/** A word that the browser keeps, and how to let it go. */
export interface Kept {
  readonly word: Word;
  readonly drop: () => void;
}

/** Milliseconds in which a page that was left lets go of its lock. */
const PARTING = 500;

/** Words that the server has not confirmed, kept by the browser: they outlive the page, and the browser's own end. */
export class Outbox {
  /** What pages that are gone left behind, the oldest first. */
  readonly left: readonly Kept[];
  private readonly shelf: Shelf;
  private readonly own: string;
  private number = 0;

  private constructor(shelf: Shelf, own: string, left: readonly Kept[]) {
    this.shelf = shelf;
    this.own = own;
    this.left = left;
  }

  /** Each page has one of its own, and a lock for as long as it lives: only words of pages that are gone are taken over. */
  static async open(
    run: string,
    shelf: Shelf = localStorage,
    locks: Locks | undefined = navigator.locks,
    page = `${Date.now()}-${Math.random().toString(36).slice(2)}`,
  ): Promise<Outbox> {
    const all = `safelight.words.${run}.`;
    const own = `${all}${page}.`;
    await live(own, locks);
    const pages = new Set(keysUnder(all, shelf).map((key) => key.slice(0, key.lastIndexOf(".") + 1)));
    const gone = await Promise.all([...pages].map(async (one) => ((await isGone(one, locks)) ? one : null)));
    const left = gone.flatMap((one) => (one === null ? [] : keysUnder(one, shelf))).flatMap((key) => kept(key, shelf));
    return new Outbox(shelf, own, left);
  }

  put(word: Word): Kept {
    const key = `${this.own}${String(this.number++).padStart(8, "0")}`;
    try {
      this.shelf.setItem(key, JSON.stringify(word));
    } catch {
      // A browser that keeps nothing still culls.
    }
    return { word, drop: () => this.shelf.removeItem(key) };
  }
}

function keysUnder(prefix: string, shelf: Shelf): readonly string[] {
  const keys = Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? "");
  return keys.filter((key) => key.startsWith(prefix)).sort();
}

function kept(key: string, shelf: Shelf): readonly Kept[] {
  try {
    return [{ word: JSON.parse(shelf.getItem(key) ?? ""), drop: () => shelf.removeItem(key) }];
  } catch {
    return [];
  }
}

/** Hold the lock until the page is gone. */
function live(name: string, locks: Locks | undefined): Promise<void> {
  if (!locks) return Promise.resolve();
  return new Promise((resolve) => {
    void locks.request(name, () => {
      resolve();
      return new Promise<never>(() => undefined);
    });
  });
}

/** Over plain HTTP from another machine browsers have no locks: every other page counts as gone, and says its words, too. */
async function isGone(name: string, locks: Locks | undefined): Promise<boolean> {
  if (!locks) return true;
  try {
    return await locks.request(name, { signal: AbortSignal.timeout(PARTING) }, async () => true);
  } catch {
    return false;
  }
}
