import { ApiError } from "../../api/client";
import type { Held, SaidOf, Saying, Standing } from "../../api/marks";
import type { DeskStore } from "./desk";
import { backIn, type Deed, EMPTY, type History, having, redone, undone } from "./history";
import { joined, saidOf } from "./marks";
import type { Outbox } from "./outbox";
import { type Keeper, Queue } from "./queue";
import { UnderWay } from "./underWay";
import { unheard, type Word } from "./word";

/** Marks are shown at once and saved one after the other, in the order of the keys; what is refused is taken back. */
export class Marking {
  private readonly store: DeskStore;
  private readonly queue: Queue;
  private readonly outbox: Pick<Outbox, "put" | "left">;
  private readonly underWay: UnderWay;
  private history: History = EMPTY;
  /** Is told what was saved. */
  onHeld: (held: Held) => void = () => undefined;

  constructor(store: DeskStore, keeper: Keeper, outbox: Pick<Outbox, "put" | "left">) {
    this.store = store;
    this.outbox = outbox;
    this.queue = new Queue(keeper, outbox, (count, fault) => this.wait(count, fault));
    this.underWay = new UnderWay(store);
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
    this.send({ ...deed, sayings }, () => this.putBack(deed, "dropped"));
  }

  undo(): void {
    const found = undone(this.history);
    if (!found) {
      this.tell("There is nothing more to undo since this page was opened.");
      return;
    }
    this.history = found.history;
    const { words, before, after } = found.deed;
    const word: Word = { words: `Undone: ${words}`, before: after, after: before, sayings: [] };
    this.send(word, () => this.putBack(found.deed, "done"));
  }

  redo(): void {
    const found = redone(this.history);
    if (!found) {
      this.tell("There is nothing to do again.");
      return;
    }
    this.history = found.history;
    const word: Word = { ...found.deed, words: `Done again: ${found.deed.words}`, sayings: [] };
    this.send(word, () => this.putBack(found.deed, "undone"));
  }

  /** Say what pages that are gone could not. It cannot be undone here: of what they did before, nothing could. */
  resume(): void {
    const { marks, columns } = this.store.getState();
    const { left } = this.outbox;
    const fits = left.map(({ word }) => word).filter((word) => word.after.every(({ index }) => index < columns.count));
    const { words, overruled } = unheard(fits, (index) => saidOf(marks, index));
    for (const word of words) this.send(word, () => undefined);
    for (const { drop } of left) drop();
    const late = new Set(words.flatMap((word) => word.after.map(({ index }) => index))).size;
    const told = [
      late > 0 ? `Marked before this page was opened, and saved now: ${counted(late)}.` : "",
      overruled > 0 ? `Marked otherwise elsewhere since, and left so: ${counted(overruled)}.` : "",
    ];
    if (late + overruled > 0) this.tell(told.join(" ").trim());
  }

  /** Until everything that was said is saved, or waits for a server that is away. */
  settled(): Promise<void> {
    return this.queue.settled();
  }

  /** Send on what waits for a server that was away. */
  goOn(): void {
    this.queue.go();
  }

  /** The page goes: what is on its way is sent off. */
  part(): void {
    this.queue.part();
  }

  /** Another page's words, once they are saved. */
  hear(held: Held): void {
    this.underWay.hear(held);
  }

  /** How things stand, wherever it was said; asked again where something was said or saved meanwhile. */
  async refresh(standing: () => Promise<Standing>): Promise<void> {
    for (;;) {
      await this.queue.settled();
      const { steps } = this.underWay;
      const stands = await standing();
      if (steps !== this.underWay.steps) continue;
      const others = this.underWay.take(stands);
      if (others > 0) this.store.setState({ told: `Marked elsewhere: ${counted(others)}.` });
      return;
    }
  }

  private tell(told: string): void {
    this.store.setState({ told, trouble: "" });
  }

  private send(word: Word, takeBack: () => void): void {
    const number = this.underWay.say(word.after);
    this.tell(word.words);
    this.queue.add(word, {
      held: (held) => {
        this.underWay.settle(word.after, number, held);
        this.onHeld(held);
      },
      refused: (fault) => {
        this.underWay.settle(word.after, number, null);
        takeBack();
        const why = fault instanceof ApiError ? fault.message : "The server's answer could not be read.";
        this.store.setState({ trouble: `Not saved, and taken back: ${word.words} ${why}` });
      },
    });
  }

  private putBack(deed: Deed, where: "dropped" | "done" | "undone"): void {
    this.history = backIn(this.history, deed, where);
  }

  private wait(count: number, fault: ApiError | null): void {
    if (fault === null) this.tell("What waited for the server is saved.");
    else {
      const kept =
        count === 1
          ? "1 mark is not saved yet: this browser keeps it"
          : `${count} marks are not saved yet: this browser keeps them`;
      this.store.setState({ trouble: `${kept} until the server answers. ${fault.message}` });
    }
  }
}

const counted = (photos: number): string => (photos === 1 ? "1 photo" : `${photos.toLocaleString("en")} photos`);
