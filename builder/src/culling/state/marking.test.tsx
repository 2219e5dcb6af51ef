import { beforeEach, expect, test } from "vitest";
import { ApiError } from "../../api/client";
import type { Held, SaidOf, Saying, Standing } from "../../api/marks";
import { type DeskStore, deskOf } from "./desk";
import { SHOOT } from "./fixture";
import { Marking } from "./marking";
import { saidOf } from "./marks";
import { Outbox } from "./outbox";
import { START } from "./place";
import type { Keeper } from "./queue";
import { Shelf } from "./shelf.fixture";
import { verdictWord } from "./verdicts";

/** A server that remembers what it was asked, and refuses, or does not hear, when it is told to. */
class Ledger implements Keeper {
  readonly asked: unknown[] = [];
  readonly parting: (readonly SaidOf[])[] = [];
  refuses = 0;
  away = false;
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

  restoreInParting(marks: readonly SaidOf[]): void {
    this.parting.push(marks);
  }

  private async answer(asked: unknown, marks: readonly SaidOf[]): Promise<Held> {
    await Promise.resolve();
    if (this.away) throw new ApiError(0, "Unreachable", "Nobody answers.");
    this.asked.push(asked);
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
let shelf: Shelf;
const pick = (index: number): Saying => ({ photos: [index], pick: "pick", rating: null, clear: false });
const reject = (...photos: number[]): Saying => ({ photos, pick: "reject", rating: null, clear: false });
const word = (index: number) => saidOf(store.getState().marks, index).pick;

/** A page on the run: what another one left behind is said again. */
const open = async (grid = SHOOT) => {
  store = deskOf(grid, START);
  marking = new Marking(store, ledger, await Outbox.open("r1", shelf, undefined));
  marking.resume();
};

beforeEach(async () => {
  ledger = new Ledger();
  shelf = new Shelf();
  await open();
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
  expect(store.getState().told).toBe("There is nothing more to undo since this page was opened.");
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

test("while the server is away, marks stay on screen, wait in the browser, and are saved when it answers", async () => {
  ledger.away = true;
  marking.mark("picked", pick(0));
  marking.mark("rejected", reject(1));
  await marking.settled();
  expect([word(0), word(1), shelf.length]).toEqual(["pick", "reject", 2]);
  expect(store.getState().trouble).toContain("2 marks are not saved yet");
  ledger.away = false;
  marking.goOn();
  await marking.settled();
  expect(ledger.asked).toEqual([pick(0), reject(1)]);
  expect([shelf.length, store.getState().trouble]).toEqual([0, ""]);
});

test("when the page goes, what was said last of each photo is sent off", () => {
  marking.mark("picked", pick(0));
  marking.mark("rejected", reject(0, 1));
  marking.undo();
  marking.part();
  expect(ledger.parting).toEqual([
    [
      { index: 0, pick: "pick", rating: null },
      { index: 1, pick: null, rating: null },
    ],
  ]);
});

test("a page with nothing on its way sends nothing off", async () => {
  marking.mark("picked", pick(0));
  await marking.settled();
  marking.part();
  expect(ledger.parting).toEqual([]);
});

test("what a page could not send is shown and said by the next one, which has nothing to undo", async () => {
  ledger.away = true;
  marking.mark("picked", pick(0));
  marking.mark("rejected", reject(1, 2));
  marking.undo();
  await marking.settled();
  ledger.away = false;
  await open();
  expect([word(0), word(1), word(2)]).toEqual(["pick", null, null]);
  expect(store.getState().told).toBe("Marked before this page was opened, and saved now: 1 photo.");
  await marking.settled();
  expect([ledger.asked, shelf.length]).toEqual([[pick(0)], 0]);
  marking.undo();
  expect(word(0)).toBe("pick");
});

test("what the server heard without an answer is not said again, and a later word from elsewhere stays", async () => {
  ledger.away = true;
  marking.mark("picked", pick(0));
  marking.mark("picked", pick(1));
  await marking.settled();
  ledger.away = false;
  await open({ ...SHOOT, picks: ["pick", "reject", null, null, null, null] });
  await marking.settled();
  expect([ledger.asked, shelf.length, word(1)]).toEqual([[], 0, "reject"]);
  expect(store.getState().told).toBe("Marked otherwise elsewhere since, and left so: 1 photo.");
});

test("what another page has saved is shown, but not over a word that is on its way from here", async () => {
  marking.mark("picked", pick(0));
  marking.hear({
    marks: [0, 1].map((index) => ({ index, pick: "reject", rating: null, verdict: "rejected" }) as const),
  });
  expect([word(0), word(1)]).toEqual(["pick", "reject"]);
  await marking.settled();
  expect(word(0)).toBe("pick");
});

test("what was marked elsewhere is shown when the server is asked anew, after what is on its way", async () => {
  marking.mark("picked", pick(0));
  const verdicts: Standing["verdicts"] = ["keep", "rejected", "alternate", "keep", "keep", "keep"];
  const stands = (...picks: Standing["picks"]): Standing => ({
    verdicts,
    picks: [...picks, null, null, null, null],
    ratings: [null, null, null, null, 3, null],
  });
  const answers = [stands(null, null), stands("pick", "reject")];
  await marking.refresh(async () => {
    const stand = answers.shift() ?? stands("pick", "reject");
    // A word that is said while the answer comes makes it old.
    if (answers.length === 1) marking.mark("3 stars", { photos: [4], pick: null, rating: 3, clear: false });
    return stand;
  });
  expect([word(0), word(1), saidOf(store.getState().marks, 4).rating]).toEqual(["pick", "reject", 3]);
  expect(store.getState().told).toBe("Marked elsewhere: 1 photo.");
});
