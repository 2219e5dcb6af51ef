import { MantineProvider } from "@mantine/core";
import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { documentOf } from "../../canvas/testing";
import { useDocument } from "../documentStore";
import { ConditionEditor } from "./ConditionEditor";

function shown(value: string): HTMLTextAreaElement {
  useDocument.setState({ document: documentOf({}) });
  // The server says what can stand there; changes it does not answer yet.
  vi.stubGlobal("fetch", (url: string) => {
    const options = [{ label: "technical_score", type: "double", detail: "" }];
    if (!url.includes("complete")) return new Promise(() => undefined);
    return Promise.resolve(new Response(JSON.stringify({ from: 0, options })));
  });
  render(
    <MantineProvider env="test">
      <ConditionEditor part={["stages", 0, "steps", 0]} at={["iterate_until"]} label="Repeat until" value={value} />
    </MantineProvider>,
  );
  return screen.getByLabelText("Repeat until");
}

test("the cursor stands behind an option that was taken before the next letter can come", async () => {
  const field = shown(" > 7");
  fireEvent.change(field, { target: { value: "tech > 7", selectionStart: 4, selectionEnd: 4 } });
  fireEvent.click(await screen.findByRole("option"));
  expect(field.value).toBe("technical_score > 7");
  expect(field.selectionStart).toBe("technical_score".length);
});
