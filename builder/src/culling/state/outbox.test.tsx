import { beforeEach, expect, test } from "vitest";
import { Outbox } from "./outbox";
import { Shelf } from "./shelf.fixture";
import type { Word } from "./word";

/** Locks of pages that live: whoever asks for one of theirs waits until it asks no longer. */
class Living implements Pick<LockManager, "request"> {
  readonly names = new Set<string>();

  async request(name: string, how: unknown, then?: unknown): Promise<never> {
    const { signal } = (then ? how : {}) as { signal?: AbortSignal };
    const act = (then ?? how) as (lock: Lock | null) => Promise<never>;
    if (this.names.has(name)) await new Promise((_, refuse) => signal?.addEventListener("abort", () => refuse(signal)));
    this.names.add(name);
    const over = act(null);
    if (signal) over.finally(() => this.names.delete(name));
    return over;
  }
}

const word = (words: string): Word => ({ words, sayings: [], before: [], after: [] });
const told = (outbox: Outbox) => outbox.left.map((one) => one.word.words);
let shelf: Shelf;
let living: Living;
const open = (page: string, run = "r1") => Outbox.open(run, shelf, living, page);

beforeEach(() => {
  shelf = new Shelf();
  living = new Living();
});

test("words of pages that are gone are found in the order in which they were said", async () => {
  const older = await open("1");
  const newer = await open("2");
  newer.put(word("third"));
  older.put(word("first"));
  older.put(word("second"));
  living.names.clear();
  expect(told(await open("3"))).toEqual(["first", "second", "third"]);
});

test("words of a page that lives are its own", async () => {
  (await open("1")).put(word("on its way"));
  expect(told(await open("2"))).toEqual([]);
});

test("without locks every other page counts as gone", async () => {
  (await open("1")).put(word("on its way"));
  expect(told(await Outbox.open("r1", shelf, undefined))).toEqual(["on its way"]);
});

test("another run's words are left alone", async () => {
  (await open("1", "r10")).put(word("of another run"));
  living.names.clear();
  expect(told(await open("2", "r1"))).toEqual([]);
});

test("what was let go is not found again", async () => {
  const { drop } = (await open("1")).put(word("saved"));
  drop();
  living.names.clear();
  expect(told(await open("2"))).toEqual([]);
});

test("a browser that is full, or has kept what cannot be read, still culls", async () => {
  const outbox = await open("1");
  shelf.setItem("safelight.words.r1.0.00000000", "{");
  shelf.isFull = true;
  outbox.put(word("not kept")).drop();
  living.names.clear();
  expect(told(await open("2"))).toEqual([]);
});
