import { MantineProvider } from "@mantine/core";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef } from "react";
import { expect, test, vi } from "vitest";
import type { Action } from "../api/catalogue";
import { Palette } from "./Palette";
import { ACTIONS } from "./testing";

function shown(): { readonly added: (action: Action) => void } {
  const added = vi.fn();
  render(
    <MantineProvider>
      <Palette actions={ACTIONS} search={createRef()} onAdd={added} />
    </MantineProvider>,
  );
  return { added };
}

test("actions stand under the model that plays them", () => {
  shown();
  const own = within(screen.getByRole("region", { name: "qwen2.5-vl" }));
  expect(own.getAllByRole("button").map((one) => one.textContent)).toEqual([
    "analyze sceneDo analyze_scene",
    "suggest editsDo suggest_edits",
  ]);
});

test("Enter in the search adds the first that was found", async () => {
  const { added } = shown();
  await userEvent.type(screen.getByRole("searchbox"), "segment{Enter}");
  expect(added).toHaveBeenCalledWith(ACTIONS.find((one) => one.name === "segment_objects"));
});

test("arrows lead from the search to the actions, where Enter adds", async () => {
  const { added } = shown();
  await userEvent.type(screen.getByRole("searchbox"), "obj{ArrowDown}{ArrowDown}{Enter}");
  expect(added).toHaveBeenCalledWith(ACTIONS.find((one) => one.name === "segment_objects"));
});
