import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ReactFlowProvider } from "@xyflow/react";
import { expect, test, vi } from "vitest";
import { useDocument } from "../recipes/documentStore";
import { rememberFolder } from "../recipes/run/lastFolder";
import { SelectionDeeds } from "./SelectionDeeds";
import { useSample } from "./sampleStore";
import { documentOf, STEP } from "./testing";

test("a few photos are run up to the step, or from there to the recipe's end", async () => {
  const document = { ...documentOf({ stages: [{ name: "look", steps: [{ ...STEP.detect_objects }] }] }), sound: true };
  const id = document.steps[0]?.id ?? "";
  useDocument.setState({ document, name: "mine", selected: id, selection: [id], profile: "builtin" });
  const start = vi.fn(async () => undefined);
  useSample.setState({ start });
  rememberFolder("/shoot");
  render(
    <MantineProvider>
      <ReactFlowProvider>
        <SelectionDeeds onCommand={() => undefined} />
      </ReactFlowProvider>
    </MantineProvider>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Run to here" }));
  await userEvent.click(screen.getByRole("button", { name: "Run from here" }));
  expect(start.mock.calls).toEqual([
    [document, "builtin", "/shoot", id],
    [document, "builtin", "/shoot", undefined],
  ]);
});
