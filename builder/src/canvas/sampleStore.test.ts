import { beforeEach, expect, test } from "vitest";
import type { Document } from "../recipes/document";
import { fakeServer } from "../runs/testing/fakeServer";
import { useSample } from "./sampleStore";

const live = (state: string) => ({ state, phases: [{ what: "Scoring", done: 1, photos: 2 }] });
const over = (id: string, state = "done") => ({
  [`GET /runs/${id}/live`]: live(state),
  [`GET /runs/${id}/photos`]: { count: 2, names: ["a", "b"] },
  [`GET /runs/${id}/photos/0`]: { index: 0, record: {} },
  [`GET /runs/${id}/photos/1`]: { index: 1, record: {} },
  [`POST /runs/${id}/cancel`]: {},
  "POST /runs/place": { out: "/photos-cull", inside: false },
});
const sample = () => useSample.getState();
const cull = { text: "text", recipe: { name: "cull" } } as unknown as Document;
const start = () => sample().start(cull, "builtin", "/photos");

beforeEach(() => sample().clear());

test("a sample that is over shows what each photo became, and of which text", async () => {
  fakeServer({ "POST /runs": { id: "one" }, ...over("one") });
  await start();
  expect([sample().state, sample().details.length, sample().text]).toEqual(["done", 2, "text"]);
});

test("a run that ends otherwise says how", async () => {
  fakeServer({ "POST /runs": { id: "one" }, ...over("one", "stopped") });
  await start();
  expect([sample().state, sample().said]).toEqual(["failed", "The run is stopped"]);
});

test("a run that cannot begin says why", async () => {
  fakeServer({});
  await start();
  expect([sample().state, sample().said]).toEqual(["failed", "There is no POST /runs/place."]);
});

test("what is stopped while it begins is stopped, and shows nothing later", async () => {
  const { asked } = fakeServer({ "POST /runs": { id: "one" }, ...over("one") });
  const started = start();
  while (!asked.includes("POST /runs")) await Promise.resolve();
  sample().stop();
  await started;
  expect([sample().state, sample().details]).toEqual(["none", []]);
  expect(asked).toEqual(["POST /runs/place", "POST /runs", "POST /runs/one/cancel"]);
});

test("what is stopped before it is known where it would go never begins", async () => {
  const { asked } = fakeServer(over("one"));
  const started = start();
  sample().stop();
  await started;
  expect(asked).toEqual(["POST /runs/place"]);
});

test("a run that fails once nobody asks for it any more is not told", async () => {
  fakeServer({});
  const started = start();
  sample().clear();
  await started;
  expect(sample().state).toBe("none");
});
