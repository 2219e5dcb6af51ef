import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followed } from "./liveRun";
import { FakeEventSource } from "./testing/FakeEventSource";
import { madeLive } from "./testing/madeRuns";

beforeEach(() => {
  FakeEventSource.opened = [];
  vi.stubGlobal("EventSource", FakeEventSource);
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("ten thousand events between two frames are one change, and only the last is read", () => {
  const { store, stop } = followed("a run");
  const changes = vi.fn();
  store.subscribe(changes);
  const parse = vi.spyOn(JSON, "parse");
  for (let number = 1; number <= 10_000; number++) {
    FakeEventSource.last.say("live", madeLive(number), String(number));
  }
  vi.advanceTimersByTime(20);
  expect(changes).toHaveBeenCalledTimes(1);
  expect(parse).toHaveBeenCalledTimes(1);
  expect(store.getState().live?.number).toBe(10_000);
  stop();
});

test("a tab that is given no frames hears within a second all the same", () => {
  vi.stubGlobal("requestAnimationFrame", () => 1);
  const { store, stop } = followed("a run");
  FakeEventSource.last.say("live", madeLive(1));
  vi.advanceTimersByTime(1_000);
  expect(store.getState().live?.number).toBe(1);
  stop();
});

test("the end of a run closes the stream, and is no loss of the server", () => {
  const { store } = followed("a run");
  FakeEventSource.last.say("live", madeLive(7, { state: "done" }));
  FakeEventSource.last.say("error");
  expect(store.getState()).toMatchObject({ reached: true, live: { state: "done" } });
  expect(FakeEventSource.last.readyState).toBe(FakeEventSource.CLOSED);
  vi.advanceTimersByTime(60_000);
  expect(FakeEventSource.opened).toHaveLength(1);
});

test("a server that goes away is told, and what was seen stays", () => {
  const { store, stop } = followed("a run");
  FakeEventSource.last.say("live", madeLive(3));
  FakeEventSource.last.say("error");
  expect(store.getState()).toMatchObject({ reached: false, live: { number: 3 } });
  FakeEventSource.last.say("open");
  expect(store.getState().reached).toBe(true);
  stop();
});

test("a stream that the browser gave up is opened anew after the last event", () => {
  const { stop } = followed("a run");
  FakeEventSource.last.say("live", madeLive(3), "3");
  FakeEventSource.last.close();
  FakeEventSource.last.say("error");
  vi.advanceTimersByTime(3_000);
  expect(FakeEventSource.opened.map((source) => source.url)).toEqual([
    "/api/runs/a%20run/events",
    "/api/runs/a%20run/events?after=3",
  ]);
  stop();
});

test("a picture that is older than the one shown is not shown", () => {
  const { store, stop } = followed("a run");
  FakeEventSource.last.say("live", madeLive(9));
  vi.advanceTimersByTime(20);
  FakeEventSource.last.say("live", madeLive(4));
  vi.advanceTimersByTime(20);
  expect(store.getState().live?.number).toBe(9);
  stop();
});
