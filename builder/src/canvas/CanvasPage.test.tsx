import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import type { Document } from "../recipes/document";
import { useDocument } from "../recipes/documentStore";
import CanvasPage from "./CanvasPage";
import { ACTIONS, documentOf, STEP } from "./testing";

function shown(document: Document): void {
  useDocument.setState({ document, name: "mine" });
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <CanvasPage />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

beforeEach(() => {
  const catalogue = { profiles: [], models: [], actions: ACTIONS, conditions: { functions: [] } };
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify(catalogue)));
});

test("a stage is a lane, and a step a card that says what it does and what is wrong", async () => {
  const problem = { message: "no such class", source: "", line: 1, column: 1, text: "", cure: "", path: [] };
  const document = documentOf({ stages: [{ name: "look", steps: [{ ...STEP.detect_objects }] }] });
  const [step] = document.steps;
  if (!step) throw new Error();
  shown({ ...document, problems: [problem], steps: [{ ...step, problems: [0] }] });
  expect(await screen.findByRole("region", { name: "Stage look", hidden: true })).toBeTruthy();
  expect(await screen.findByLabelText(/^detect objects: Do detect_objects.*problem: no such class/)).toBeTruthy();
});

test("a recipe without steps says how to begin", async () => {
  shown(documentOf({ stages: [] }));
  expect(await screen.findByText(/to add the first step/)).toBeTruthy();
});

test("a text that cannot be read is not drawn, and why is said", () => {
  const problem = { message: "a quote is not closed", source: "", line: 3, column: 1, text: "", cure: "", path: [] };
  shown({ ...documentOf({}), recipe: null, steps: [], stages: [], problems: [problem] });
  expect(screen.getByText(/Line 3: a quote is not closed/)).toBeTruthy();
});
