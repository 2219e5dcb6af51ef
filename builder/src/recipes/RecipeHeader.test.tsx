import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { useCanvasKeys } from "../canvas/keys";
import { Stage } from "../runs/testing/Stage";
import { RecipeHeader } from "./RecipeHeader";

afterEach(() => useCanvasKeys.getState().reset());

async function hintOf(button: string): Promise<string | null> {
  const nothing = vi.fn();
  const ways = { onWiring: nothing, onBeside: nothing, onRun: nothing, onSheet: nothing };
  render(<RecipeHeader name="mine" wiring={false} beside={false} {...ways} />, { wrapper: Stage });
  await userEvent.hover(screen.getByRole("button", { name: button }));
  return (await screen.findByRole("tooltip")).textContent;
}

test("a button tells the key that does the same", async () => {
  expect(await hintOf("Show the keys")).toBe("Keys (?)");
});

test("a key that was changed is told as it is now", async () => {
  useCanvasKeys.getState().rebind("help", "H");
  expect(await hintOf("Show the keys")).toBe("Keys (H)");
});
