import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { ColourScheme } from "./ColourScheme";

test("the button says whose colours are shown, and what a press changes them to", async () => {
  render(
    <MantineProvider defaultColorScheme="auto">
      <ColourScheme />
    </MantineProvider>,
  );
  const button = screen.getByRole("button");
  const told: (string | null)[] = [];
  for (const next of ["light", "dark", "system"]) {
    told.push(button.textContent);
    expect(button.getAttribute("aria-label")).toBe(`${button.textContent}. Change to ${next}.`);
    await userEvent.click(button);
  }
  expect(told).toEqual(["Colours: system", "Colours: light", "Colours: dark"]);
});
