import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { useTyped } from "./useTyped";

function typing(kept: string) {
  const { result, rerender } = renderHook(({ now }) => useTyped(now), { initialProps: { now: kept } });
  return {
    value: () => result.current.value,
    enter: () => act(() => result.current.enter()),
    type: (text: string) => act(() => result.current.take(text)),
    leave: () => act(() => result.current.leave()),
    answer: (now: string) => rerender({ now }),
  };
}

test("an answer that arrives late takes back no letters", () => {
  const field = typing("a");
  field.enter();
  field.type("ab");
  field.type("abc");
  field.answer("ab");
  expect(field.value()).toBe("abc");
  field.answer("abc");
  expect(field.value()).toBe("abc");
});

test("after the field is left, what was typed stands until the recipe says something else", () => {
  const field = typing("a");
  field.enter();
  field.type("ab");
  field.leave();
  expect(field.value()).toBe("ab");
  field.answer("ab");
  expect(field.value()).toBe("ab");
  field.answer("undone");
  expect(field.value()).toBe("undone");
});

test("a field that nobody types in shows what the recipe says", () => {
  const field = typing("a");
  field.answer("b");
  expect(field.value()).toBe("b");
  field.enter();
  field.answer("c");
  expect(field.value()).toBe("c");
});

test("what was typed and is the same as before waits for nothing", () => {
  const field = typing("a");
  field.enter();
  field.type("ab");
  field.type("a");
  field.leave();
  field.answer("b");
  expect(field.value()).toBe("b");
});
