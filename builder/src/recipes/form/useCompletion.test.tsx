import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { documentOf } from "../../canvas/testing";
import { useDocument } from "../documentStore";
import { useCompletion } from "./useCompletion";

const PAUSE_MS = 100;
let answers: ((label: string) => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  useDocument.setState({ document: documentOf({}) });
  vi.stubGlobal("fetch", (_: string, { signal }: RequestInit) => {
    return new Promise<Response>((done, fail) => {
      signal?.addEventListener("abort", () => fail(new Error("aborted")));
      answers.push((label) =>
        done(new Response(JSON.stringify({ from: 0, options: [{ label, type: "", detail: "" }] }))),
      );
    });
  });
});
afterEach(() => void vi.useRealTimers());

function typing() {
  const { result, unmount } = renderHook(() => useCompletion(["stages", 0, "steps", 0], "conditional"));
  const ask = (text: string) => act(() => result.current.ask(text, text.length));
  const rest = () => act(() => vi.advanceTimersByTimeAsync(PAUSE_MS));
  const answer = (at: number, label: string) => act(async () => answers[at]?.(label));
  return { ask, rest, answer, labels: () => result.current.options.map((one) => one.label), unmount };
}

test("the server is asked once the hand rests, and not for every letter", async () => {
  const { ask, rest, answer, labels } = typing();
  for (const text of ["q", "qu", "qua"]) ask(text);
  await rest();
  expect(answers).toHaveLength(1);
  await answer(0, "quality");
  expect(labels()).toEqual(["quality"]);
});

test("an answer to an earlier question comes too late to count", async () => {
  const { ask, rest, answer, labels } = typing();
  ask("q");
  await rest();
  ask("d");
  await rest();
  await answer(1, "duplicates");
  await answer(0, "quality");
  expect(labels()).toEqual(["duplicates"]);
});

test("nothing is asked once the field is gone", async () => {
  const { ask, rest, unmount } = typing();
  ask("q");
  unmount();
  await rest();
  expect(answers).toEqual([]);
});
