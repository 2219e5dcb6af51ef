import { expect, test } from "vitest";
import { told } from "./cures";

test("a message is parted into what happened and what to do", () => {
  expect(
    told({ photo: "a.jpg", code: "empty", message: "the file is empty (0 bytes); copy it again from the card" }),
  ).toEqual({ what: "the file is empty (0 bytes)", cure: "Copy it again from the card." });
});

test("where the message has no cure, its code has", () => {
  expect(told({ photo: "a.jpg", code: "too_large", message: "it has 900 megapixels" }).cure).toBe(
    "Export a smaller version.",
  );
});

test("a code that nobody knows still says what to do", () => {
  expect(told({ photo: "a.jpg", code: "new_code", message: "it fell over" }).cure).toContain("Go on with the run");
});
