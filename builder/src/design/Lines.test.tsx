import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Lines } from "./Lines";

test("a list that scrolls is reached by Tab and named, another is neither", () => {
  render(
    <>
      <Lines label="Notes">
        <li>one</li>
      </Lines>
      <Lines>
        <li>two</li>
      </Lines>
    </>,
  );
  const [long, short] = screen.getAllByRole("list");
  expect([long?.tabIndex, long?.ariaLabel ?? long?.getAttribute("aria-label")]).toEqual([0, "Notes"]);
  expect([short?.tabIndex, short?.hasAttribute("aria-label")]).toEqual([-1, false]);
});
