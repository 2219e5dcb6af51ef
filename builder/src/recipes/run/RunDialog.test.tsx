import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeServer } from "../../runs/testing/fakeServer";
import { madeRun } from "../../runs/testing/madeRuns";
import { Stage } from "../../runs/testing/Stage";
import type { Document } from "../document";
import { useDocument } from "../documentStore";
import { begun } from "../history";
import { rememberFolder } from "./lastFolder";
import { RunDialog } from "./RunDialog";

const CULL = {
  text: "name: Cull",
  sound: true,
  problems: [],
  recipe: { name: "Cull" },
  asks: [],
} as unknown as Document;

beforeEach(() => rememberFolder("/photos"));
afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

function show(inside: boolean, document = CULL, answer: () => unknown = () => madeRun({ id: "a" })) {
  const closed = vi.fn();
  const started: { out: string | null }[] = [];
  const asked: unknown[] = [];
  fakeServer({
    "GET /folders?path=%2Fphotos": { path: "/photos", parent: null, folders: [], photos: 3, sidecars: 0 },
    "GET /catalogue?profile=builtin": { profiles: [], models: [], actions: [], conditions: { functions: [] } },
    "POST /runs/place": (question: { sample: boolean }) => {
      asked.push(question);
      return { out: question.sample ? "/photos/safelight-Cull-sample" : "/photos/safelight-Cull", inside };
    },
    "POST /runs": (order: { out: string | null }) => {
      started.push(order);
      return answer();
    },
  });
  render(<RunDialog document={document} onClose={closed} />, { wrapper: Stage });
  return { started, asked, closed };
}

async function place(): Promise<HTMLInputElement> {
  const field = await screen.findByLabelText<HTMLInputElement>("Results go to");
  await waitFor(() => expect(field.value).not.toBe(""));
  return field;
}

test("where results go is said before the run begins, and they go there", async () => {
  const { started, asked } = show(true);
  expect((await place()).value).toBe("/photos/safelight-Cull");
  expect(screen.getByText(/A folder inside that of the photos/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Run over this folder" }));
  await waitFor(() => expect(started.map((order) => order.out)).toEqual(["/photos/safelight-Cull"]));
  expect(asked[0]).toEqual({ photos: ["/photos"], recipe: "Cull", sample: false });
});

test("a sample has a place of its own", async () => {
  show(false);
  const field = await place();
  await userEvent.click(screen.getByLabelText("A sample, to try it"));
  await waitFor(() => expect(field.value).toBe("/photos/safelight-Cull-sample"));
});

test("who wants them elsewhere says so", async () => {
  const { started } = show(true);
  const field = await place();
  await userEvent.clear(field);
  await userEvent.type(field, "/culled/today");
  await userEvent.click(screen.getByRole("button", { name: "Run over this folder" }));
  await waitFor(() => expect(started.map((order) => order.out)).toEqual(["/culled/today"]));
});

test("what a run is refused for leads to the step that it stands in", async () => {
  const quality = { id: "quality_check", path: ["stages", 0, "steps", 0] };
  const document = { ...CULL, steps: [quality], stages: [] } as unknown as Document;
  useDocument.setState({ name: "cull", history: begun(document, "builtin"), document });
  const problem = { message: "must be at most 10", line: 4, column: 9, source: "<recipe>", text: "", cure: "" };
  const path = [...quality.path, "parameters", "technical_threshold"];
  const error = { kind: "PlanError", message: "wrong", problems: [{ ...problem, path }] };
  const { closed } = show(true, document, () => new Response(JSON.stringify({ error }), { status: 422 }));
  await place();
  await userEvent.click(screen.getByRole("button", { name: "Run over this folder" }));
  await userEvent.click(await screen.findByRole("button", { name: "Show the step" }));
  expect(useDocument.getState().selection).toEqual(["quality_check"]);
  expect(closed).toHaveBeenCalledOnce();
});
