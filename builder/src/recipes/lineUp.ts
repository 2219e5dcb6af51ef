import type { Edit } from "./document";
import { samePath } from "./document";

/** A change that waits for those before it. `edits` is null for what is none: undo, reading a text. */
export interface Waiting {
  /** The recipe that is changed. */
  readonly of: string | null;
  /** Whether those behind it are made for what it makes; a save makes nothing. */
  readonly makes: boolean;
  readonly edits: readonly Edit[] | null;
  readonly group: string | null;
  readonly run: () => Promise<void>;
  readonly done: (made: boolean) => void;
}

/**
 * One change after the other, in the order of the gestures. Where one fails, those of its recipe behind it are dropped:
 * they were made for a text that is not there. A value that is set again before it was sent is sent once, as it was set last.
 */
export class LineUp {
  #waiting: Waiting[] = [];
  #running = false;
  readonly #onBusy: (busy: boolean) => void;

  constructor(onBusy: (busy: boolean) => void) {
    this.#onBusy = onBusy;
  }

  add(waiting: Waiting): void {
    const last = this.#waiting.at(-1);
    if (last && supersedes(waiting, last)) {
      this.#waiting.pop();
      const done = (made: boolean) => {
        last.done(made);
        waiting.done(made);
      };
      this.#waiting.push({ ...waiting, done });
    } else {
      this.#waiting.push(waiting);
    }
    if (!this.#running) void this.#work();
  }

  async #work(): Promise<void> {
    this.#running = true;
    this.#onBusy(true);
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const made = await next.run().then(
        () => true,
        () => false,
      );
      const lost = (one: Waiting) => !made && next.makes && one.of === next.of;
      const dropped = this.#waiting.filter(lost);
      this.#waiting = this.#waiting.filter((one) => !lost(one));
      for (const one of [next, ...dropped]) one.done(made && one === next);
    }
    this.#running = false;
    this.#onBusy(false);
  }
}

function supersedes(later: Waiting, earlier: Waiting): boolean {
  if (later.group === null || later.group !== earlier.group || later.of !== earlier.of) return false;
  // Of a whole text that is typed, only the last one counts.
  if (later.edits === null || earlier.edits === null) return later.edits === earlier.edits;
  const [one, other] = [later.edits[0], earlier.edits[0]];
  if (later.edits.length !== 1 || earlier.edits.length !== 1) return false;
  return one?.op === "set" && other?.op === "set" && samePath(one.path, other.path);
}
