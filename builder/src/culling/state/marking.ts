import { ApiError } from "../../api/client";
import type { Held, Said, SaidOf, Saying } from "../../api/marks";
import { at } from "./columns";
import type { DeskStore } from "./desk";
import { backIn, type Deed, EMPTY, type History, having, redone, undone } from "./history";
import { joined, saidOf, write } from "./marks";
import { verdictCode } from "./verdicts";

/** Who keeps the marks. */
export interface Keeper {
  readonly say: (saying: Saying) => Promise<Held>;
  readonly restore: (marks: readonly SaidOf[]) => Promise<Held>;
}

/** A change that is on screen before it is saved. */
interface Shown {
  readonly deed: Deed;
  readonly now: readonly SaidOf[];
  readonly words: string;
  /** Where the deed belongs if the server refuses. */
  readonly refused: "dropped" | "done" | "undone";
}

/** Marks are shown at once and saved one after the other, in the order of the keys; what is refused is taken back. */
export class Marking {
  private readonly store: DeskStore;
  private readonly keeper: Keeper;
  private history: History = EMPTY;
  private queue: Promise<void> = Promise.resolve();
  /** The number of what was said last of a photo, while it is under way. */
  private readonly last = new Map<number, number>();
  /** What the server has of such a photo. */
  private readonly saved = new Map<number, { readonly said: Said; readonly verdict: number }>();
  private number = 0;

  constructor(store: DeskStore, keeper: Keeper) {
    this.store = store;
    this.keeper = keeper;
  }

  /** Say one thing, or several that are undone together. Of one photo only the last counts. */
  mark(words: string, ...sayings: readonly Saying[]): void {
    const { marks } = this.store.getState();
    const after = new Map<number, SaidOf>();
    for (const saying of sayings) {
      for (const index of saying.photos) {
        const was = after.get(index) ?? saidOf(marks, index);
        after.set(index, { index, ...joined(was, saying) });
      }
    }
    const before = [...after.keys()].map((index) => ({ index, ...saidOf(marks, index) }));
    const deed: Deed = { words, before, after: [...after.values()] };
    this.history = having(this.history, deed);
    const now = deed.after;
    this.send({ deed, now, words, refused: "dropped" }, () => this.sayAll(sayings, before));
  }

  undo(): void {
    const found = undone(this.history);
    if (!found) {
      this.tell("There is nothing to undo.");
      return;
    }
    this.history = found.history;
    const { before } = found.deed;
    const words = `Undone: ${found.deed.words}`;
    this.send({ deed: found.deed, now: before, words, refused: "done" }, () => this.keeper.restore(before));
  }

  redo(): void {
    const found = redone(this.history);
    if (!found) {
      this.tell("There is nothing to do again.");
      return;
    }
    this.history = found.history;
    const { after } = found.deed;
    const words = `Done again: ${found.deed.words}`;
    this.send({ deed: found.deed, now: after, words, refused: "undone" }, () => this.keeper.restore(after));
  }

  /** Until everything that was said is saved. */
  async settled(): Promise<void> {
    await this.queue;
  }

  /** All of it, or none. */
  private async sayAll(sayings: readonly Saying[], before: readonly SaidOf[]): Promise<Held> {
    const held: Held["marks"][number][] = [];
    for (const saying of sayings.filter((one) => one.photos.length > 0)) {
      try {
        held.push(...(await this.keeper.say(saying)).marks);
      } catch (fault) {
        if (held.length > 0) await this.keeper.restore(before).catch(() => undefined);
        throw fault;
      }
    }
    return { marks: held };
  }

  private tell(told: string): void {
    this.store.setState({ told, trouble: "" });
  }

  private send(change: Shown, ask: () => Promise<Held>): void {
    const number = ++this.number;
    const { marks } = this.store.getState();
    for (const { index } of change.now) {
      if (!this.last.has(index)) {
        this.saved.set(index, { said: saidOf(marks, index), verdict: at(marks.verdicts, index) });
      }
      this.last.set(index, number);
    }
    this.show(change.now);
    this.tell(change.words);
    this.queue = this.queue.then(ask).then(
      (held) => this.settle(change, held, number),
      (fault: unknown) => this.refuse(change, fault, number),
    );
  }

  private show(said: readonly SaidOf[]): void {
    const { marks, columns, revision } = this.store.getState();
    for (const one of said) write(marks, columns, one.index, one);
    this.store.setState({ revision: revision + 1 });
  }

  private settle({ now }: Shown, held: Held, number: number): void {
    for (const one of held.marks) {
      this.saved.set(one.index, { said: { pick: one.pick, rating: one.rating }, verdict: verdictCode(one.verdict) });
    }
    this.comeTo(now, number);
  }

  private refuse({ deed, now, words, refused }: Shown, fault: unknown, number: number): void {
    this.comeTo(now, number);
    this.history = backIn(this.history, deed, refused);
    const why = fault instanceof ApiError ? fault.message : "The server's answer could not be read.";
    this.store.setState({ trouble: `Not saved, and taken back: ${words} ${why}` });
  }

  /** What the server has is shown, of photos of which nothing else was said since. */
  private comeTo(photos: readonly SaidOf[], number: number): void {
    const { marks, columns, revision } = this.store.getState();
    for (const { index } of photos) {
      const saved = this.saved.get(index);
      if (this.last.get(index) !== number || !saved) continue;
      write(marks, columns, index, saved.said, saved.verdict);
      this.last.delete(index);
      this.saved.delete(index);
    }
    this.store.setState({ revision: revision + 1 });
  }
}
