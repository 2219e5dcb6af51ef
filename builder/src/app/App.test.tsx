import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { App } from "./App";

test("the shell names its pages, and says which one is open", async () => {
  render(<App />);
  expect((await screen.findByRole("link", { name: "Start" })).getAttribute("aria-current")).toBe("page");
  expect(screen.getByRole("link", { name: "Runs" }).getAttribute("aria-current")).toBeNull();
});
