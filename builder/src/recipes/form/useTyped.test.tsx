import { act, renderHook } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { useDocument } from "../documentStore";
import { useTyped } from "./useTyped";

function typing(kept: string) {
  const said = { now: kept, wrong: false };
  const { result, rerender } = renderHook(({ now, wrong }) => useTyped(now, wrong), { initialProps: said });
  return {
    value: () => result.current.value,
    enter: () => act(() => result.current.enter()),
    type: (text: string) => act(() => result.current.take(text)),
    leave: () => act(() => result.current.leave()),
    answer: (now: string, wrong = false) => rerender({ now, wrong }),
  };
}

/** Changes are under way, or all are answered. */
function server(busy: boolean) {
  act(() => useDocument.setState({ busy }));
}

afterEach(() => server(false));

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

test("after the field is left, answers to its first letters do not take the place of the last", () => {
  const field = typing("a");
  field.enter();
  server(true);
  field.type("ab");
  field.type("abc");
  field.leave();
  field.answer("ab");
  expect(field.value()).toBe("abc");
  field.answer("abc");
  server(false);
  expect(field.value()).toBe("abc");
  field.answer("undone");
  expect(field.value()).toBe("undone");
});

test("after the field is left, what was refused gives way to what the recipe says", () => {
  const field = typing("a");
  field.enter();
  server(true);
  field.type("ab");
  field.leave();
  server(false);
  expect(field.value()).toBe("a");
});

test("what is wrong stands as it was typed, and what is right again is the recipe's", () => {
  const field = typing("5");
  field.enter();
  server(true);
  field.type("0");
  field.leave();
  field.answer("5", true);
  server(false);
  expect(field.value()).toBe("0");
  field.answer("6");
  expect(field.value()).toBe("6");
});

test("what is wrong gives way to what is written elsewhere, right or wrong", () => {
  const field = typing("5");
  field.enter();
  server(true);
  field.type("0");
  field.leave();
  field.answer("5", true);
  server(false);
  field.answer("7", true);
  expect(field.value()).toBe("7");
});

test("it does so, too, where it was known to be wrong before the field was left", () => {
  const field = typing("5");
  field.enter();
  field.type("0");
  field.answer("5", true);
  field.leave();
  expect(field.value()).toBe("0");
  field.answer("7", true);
  expect(field.value()).toBe("7");
});

test("what is no value yet goes when the field is left", () => {
  const field = typing("5");
  field.enter();
  field.type("-");
  expect(field.value()).toBe("-");
  field.leave();
  expect(field.value()).toBe("5");
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
