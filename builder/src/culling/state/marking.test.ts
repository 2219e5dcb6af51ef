import { beforeEach, expect, test } from "vitest";
import { ApiError } from "../../api/client";
import type { Held, SaidOf, Saying } from "../../api/marks";
import { type DeskStore, deskOf } from "./desk";
import { SHOOT } from "./fixture";
import { type Keeper, Marking } from "./marking";
import { saidOf } from "./marks";
import { START } from "./place";
import { verdictWord } from "./verdicts";

/** A server that remembers what it was asked, and refuses when it is told to. */
class Ledger implements Keeper {
  readonly asked: unknown[] = [];
  refuses = 0;
  verdict: "keep" | "review" = "keep";

  say(saying: Saying): Promise<Held> {
    return this.answer(
      saying,
      saying.photos.map((index) => ({ index, pick: saying.pick, rating: saying.rating })),
    );
  }

  restore(marks: readonly SaidOf[]): Promise<Held> {
    return this.answer(marks, marks);
  }

  private async answer(asked: unknown, marks: readonly SaidOf[]): Promise<Held> {
    this.asked.push(asked);
    await Promise.resolve();
    if (this.refuses > 0) {
      this.refuses -= 1;
      throw new ApiError(503, "StoreError", "The disk is full.");
    }
    return { marks: marks.map((one) => ({ ...one, verdict: this.verdict })) };
  }
}

let store: DeskStore;
let ledger: Ledger;
let marking: Marking;
const pick = (index: number): Saying => ({ photos: [index], pick: "pick", rating: null, clear: false });
const reject = (...photos: number[]): Saying => ({ photos, pick: "reject", rating: null, clear: false });
const word = (index: number) => saidOf(store.getState().marks, index).pick;

beforeEach(() => {
  store = deskOf(SHOOT, START);
  ledger = new Ledger();
  marking = new Marking(store, ledger);
});

test("a mark is shown before the server has answered", () => {
  marking.mark("picked", pick(0));
  expect(word(0)).toBe("pick");
  expect(store.getState().revision).toBe(1);
});

test("the server's verdict counts, when it comes", async () => {
  ledger.verdict = "review";
  marking.mark("picked", pick(0));
  await marking.settled();
  expect(verdictWord(store.getState().marks.verdicts[0] ?? 0)).toBe("review");
});

test("an answer that comes late does not write over a later word", async () => {
  marking.mark("picked", pick(0));
  marking.mark("rejected", reject(0));
  expect(word(0)).toBe("reject");
  await marking.settled();
  expect(word(0)).toBe("reject");
  expect(ledger.asked).toEqual([pick(0), reject(0)]);
});

test("what the server refuses is taken back, with its word, and cannot be undone", async () => {
  ledger.refuses = 1;
  marking.mark("IMG_0 picked.", pick(0));
  await marking.settled();
  expect(word(0)).toBeNull();
  expect(store.getState().trouble).toBe("Not saved, and taken back: IMG_0 picked. The disk is full.");
  marking.undo();
  expect(store.getState().told).toBe("There is nothing to undo.");
});

test("a refusal does not take a later word back", async () => {
  ledger.refuses = 1;
  marking.mark("picked", pick(0));
  marking.mark("rejected", reject(0));
  await marking.settled();
  expect(word(0)).toBe("reject");
});

test("of several words that are all refused, what the server has is shown in the end", async () => {
  ledger.refuses = 4;
  marking.mark("rejected", reject(0));
  marking.mark("3 stars", { photos: [0], pick: null, rating: 3, clear: false });
  marking.mark("no stars", { photos: [0], pick: null, rating: 0, clear: false });
  marking.mark("rejected", reject(0));
  await marking.settled();
  expect(saidOf(store.getState().marks, 0)).toEqual({ pick: null, rating: null });
  expect(verdictWord(store.getState().marks.verdicts[0] ?? 0)).toBe("alternate");
});

test("a refused word gives way to the one that was saved before it", async () => {
  marking.mark("picked", pick(0));
  await marking.settled();
  ledger.refuses = 1;
  marking.mark("rejected", reject(0));
  await marking.settled();
  expect(word(0)).toBe("pick");
});

test("undo and redo restore exactly what was, of many photos at once", async () => {
  marking.mark("only this", pick(1), reject(0, 2));
  marking.undo();
  expect([word(0), word(1), word(2)]).toEqual([null, null, null]);
  marking.redo();
  expect([word(0), word(1), word(2)]).toEqual(["reject", "pick", "reject"]);
  await marking.settled();
  expect(ledger.asked.length).toBe(4);
  expect(ledger.asked[2]).toContainEqual({ index: 0, pick: null, rating: null });
});

test("an undo that is refused can be tried again", async () => {
  marking.mark("picked", pick(0));
  await marking.settled();
  ledger.refuses = 1;
  marking.undo();
  await marking.settled();
  expect(word(0)).toBe("pick");
  marking.undo();
  await marking.settled();
  expect(word(0)).toBeNull();
});

test("of two parts that belong together, none stays when the second is refused", async () => {
  const say = ledger.say.bind(ledger);
  ledger.say = (saying) => {
    if (saying.pick === "reject") ledger.refuses = 1;
    return say(saying);
  };
  marking.mark("only this", pick(1), reject(0, 2));
  await marking.settled();
  expect([word(0), word(1), word(2)]).toEqual([null, null, null]);
  expect(ledger.asked.at(-1)).toContainEqual({ index: 1, pick: null, rating: null });
});

test("a new mark ends what could be done again", () => {
  marking.mark("picked", pick(0));
  marking.undo();
  marking.mark("picked", pick(1));
  marking.redo();
  expect(word(0)).toBeNull();
  expect(store.getState().told).toBe("There is nothing to do again.");
});
