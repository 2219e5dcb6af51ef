import type { Held, Said, SaidOf, Standing } from "../../api/marks";
import { at } from "./columns";
import type { DeskStore } from "./desk";
import { type Marks, marksOf, saidOf, write } from "./marks";
import { verdictCode } from "./verdicts";

interface Stand {
  readonly said: Said;
  readonly verdict: number;
}

/** What is on screen before it is saved, and what the server has of it. Of each photo the last word counts. */
export class UnderWay {
  private readonly store: DeskStore;
  /** The number of what was said last of a photo, while it is under way. */
  private readonly last = new Map<number, number>();
  /** What the server has of such a photo. */
  private readonly saved = new Map<number, Stand>();
  private number = 0;
  /** Counts what was said and what was heard: what was read of the server before a step is out of date after it. */
  steps = 0;

  constructor(store: DeskStore) {
    this.store = store;
  }

  /** Show what was said; returns the number of these words. */
  say(words: readonly SaidOf[]): number {
    const { marks, columns } = this.store.getState();
    this.number += 1;
    for (const one of words) {
      if (!this.last.has(one.index)) this.saved.set(one.index, standOf(marks, one.index));
      this.last.set(one.index, this.number);
      write(marks, columns, one.index, one);
    }
    this.step();
    return this.number;
  }

  /** The server has these words, or refused them (`held` null): what it has is shown where nothing else was said since. */
  settle(words: readonly SaidOf[], number: number, held: Held | null): void {
    for (const one of held?.marks ?? []) this.saved.set(one.index, heardOf(one));
    const { marks, columns } = this.store.getState();
    for (const { index } of words) {
      const saved = this.saved.get(index);
      if (this.last.get(index) !== number || !saved) continue;
      write(marks, columns, index, saved.said, saved.verdict);
      this.last.delete(index);
      this.saved.delete(index);
    }
    this.step();
  }

  /** The server has words from elsewhere; those that are on their way from here come after them. */
  hear({ marks: words }: Held): void {
    const { marks, columns } = this.store.getState();
    for (const one of words) {
      const stand = heardOf(one);
      if (this.last.has(one.index)) this.saved.set(one.index, stand);
      else write(marks, columns, one.index, stand.said, stand.verdict);
    }
    this.step();
  }

  /** All that the server has; returns of how many photos it was another word than the one shown. */
  take(standing: Standing): number {
    const stands = marksOf(standing);
    const { marks, columns } = this.store.getState();
    let others = 0;
    for (let index = 0; index < columns.count; index++) {
      if (this.last.has(index) || isAlike(marks, stands, index)) continue;
      const { said, verdict } = standOf(stands, index);
      write(marks, columns, index, said, verdict);
      others += 1;
    }
    if (others > 0) this.step();
    return others;
  }

  private step(): void {
    this.steps += 1;
    this.store.setState({ revision: this.store.getState().revision + 1 });
  }
}

const standOf = (marks: Marks, index: number): Stand => ({
  said: saidOf(marks, index),
  verdict: at(marks.verdicts, index),
});

const heardOf = ({ pick, rating, verdict }: Held["marks"][number]): Stand => ({
  said: { pick, rating },
  verdict: verdictCode(verdict),
});

const isAlike = (one: Marks, other: Marks, index: number): boolean =>
  at(one.picks, index) === at(other.picks, index) &&
  at(one.ratings, index) === at(other.ratings, index) &&
  at(one.verdicts, index) === at(other.verdicts, index);
