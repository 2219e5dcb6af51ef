import { ApiError } from "../../api/client";
import type { Held, SaidOf, Saying } from "../../api/marks";
import type { Kept, Outbox } from "./outbox";
import { lastOf, type Word } from "./word";

/** Who keeps the marks. */
export interface Keeper {
  readonly say: (saying: Saying) => Promise<Held>;
  readonly restore: (marks: readonly SaidOf[]) => Promise<Held>;
  /** The same while the page goes: sent off, and no answer is heard. */
  readonly restoreInParting: (marks: readonly SaidOf[]) => void;
}

/** What comes of a word. */
export interface Ends {
  readonly held: (held: Held) => void;
  readonly refused: (fault: unknown) => void;
}

interface Waiting extends Kept {
  readonly ends: Ends;
}

const AGAIN_AFTER_MS = 3_000;

/** Words go to the server one after the other, in the order of the keys. While it does not answer they wait, and are kept. */
export class Queue {
  private readonly keeper: Keeper;
  private readonly outbox: Pick<Outbox, "put">;
  private readonly onWaiting: (count: number, fault: ApiError | null) => void;
  private line: readonly Waiting[] = [];
  private going: Promise<void> | null = null;
  private stuck = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `onWaiting` hears how many wait for a server that is away, and of none once it has them. */
  constructor(keeper: Keeper, outbox: Pick<Outbox, "put">, onWaiting: Queue["onWaiting"]) {
    this.keeper = keeper;
    this.outbox = outbox;
    this.onWaiting = onWaiting;
  }

  add(word: Word, ends: Ends): void {
    this.line = [...this.line, { ...this.outbox.put(word), ends }];
    this.go();
  }

  /** Send on what waits. */
  go(): void {
    clearTimeout(this.timer);
    this.going ??= this.send().finally(() => {
      this.going = null;
    });
  }

  /** Until all is saved, or the server does not answer. */
  async settled(): Promise<void> {
    await this.going;
  }

  /** The page goes: what was said last of each photo is sent off. What does not arrive is still kept. */
  part(): void {
    const last = lastOf(this.line.map(({ word }) => word));
    if (last.length > 0) this.keeper.restoreInParting(last);
  }

  private async send(): Promise<void> {
    for (let next = this.line[0]; next; next = this.line[0]) {
      const fault = await this.sendOne(next);
      if (fault !== null) {
        this.stuck = true;
        this.timer = setTimeout(() => this.go(), AGAIN_AFTER_MS);
        this.onWaiting(this.line.length, fault);
        return;
      }
    }
    if (this.stuck) this.onWaiting(0, null);
    this.stuck = false;
  }

  /** The fault, where nobody heard the word: it stays. */
  private async sendOne({ word, drop, ends }: Waiting): Promise<ApiError | null> {
    const done = () => {
      this.line = this.line.slice(1);
      drop();
    };
    try {
      const held = await this.ask(word);
      done();
      ends.held(held);
    } catch (fault) {
      if (fault instanceof ApiError && fault.isUnheard) return fault;
      done();
      ends.refused(fault);
    }
    return null;
  }

  /** All of it, or none. */
  private async ask({ sayings, before, after }: Word): Promise<Held> {
    if (sayings.length === 0) return this.keeper.restore(after);
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
}
