import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import RunsPage from "./RunsPage";
import { fakeServer } from "./testing/fakeServer";
import { madeDetail, madeRun } from "./testing/madeRuns";
import { Stage } from "./testing/Stage";

const LIST = "GET /runs?limit=50";

afterEach(() => vi.unstubAllGlobals());

function show() {
  return render(<RunsPage />, { wrapper: Stage });
}

test("each run tells its state in words, and its verdicts by number and word", async () => {
  fakeServer({
    [LIST]: { runs: [madeRun(), madeRun({ id: "b", state: "dead", recipe: "Portraits", counts: {} })] },
  });
  show();
  const cull = (await screen.findByRole("link", { name: "Cull" })).closest("tr") as HTMLElement;
  expect(within(cull).getByText("Done")).toBeTruthy();
  expect(cull.textContent).toContain("22 ●Keep");
  expect(cull.textContent).toContain("of 40 photos");
  expect(screen.getByText("Process gone")).toBeTruthy();
  expect(screen.getByText("nothing yet")).toBeTruthy();
});

test("a run is forgotten only once that was confirmed, and it is said that photos stay", async () => {
  const server = fakeServer({ [LIST]: { runs: [madeRun({ id: "a" })] }, "DELETE /runs/a": undefined });
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Forget Cull, a" }));
  expect(screen.getByText(/Your photos stay as they are/)).toBeTruthy();
  expect(server.asked).not.toContain("DELETE /runs/a");
  await userEvent.click(screen.getByRole("button", { name: "Forget it" }));
  expect(server.asked).toContain("DELETE /runs/a");
});

test("what runs can be stopped, and what was stopped gone on with", async () => {
  const stopped = madeRun({ id: "b", state: "stopped", interrupted: true });
  const server = fakeServer({
    [LIST]: { runs: [madeRun({ id: "a", state: "running" }), stopped] },
    "POST /runs/a/cancel": madeRun({ id: "a", state: "running" }),
    "POST /runs/b/resume": madeRun({ id: "b", state: "running" }),
  });
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Go on with Cull, b" }));
  await userEvent.click(screen.getByRole("button", { name: "Stop Cull, a" }));
  await userEvent.click(screen.getByRole("button", { name: "Stop it" }));
  expect(server.asked).toEqual(expect.arrayContaining(["POST /runs/b/resume", "POST /runs/a/cancel"]));
  expect(screen.queryByRole("button", { name: "Go on with Cull, a" })).toBeNull();
});

test("two runs are compared, the older one first, with the sentences in which their recipes differ", async () => {
  fakeServer({
    [LIST]: { runs: [madeRun({ id: "new" }), madeRun({ id: "old", counts: { keep: 9 } })] },
    "GET /runs/new": madeDetail({ recipe_text: "b" }),
    "GET /runs/old": madeDetail({ recipe_text: "a" }),
    "POST /documents/compare": (texts: unknown) => ({ changes: [{ sentence: JSON.stringify(texts) }] }),
  });
  show();
  for (const box of await screen.findAllByRole("checkbox")) await userEvent.click(box);
  await userEvent.click(screen.getByRole("button", { name: "Compare" }));
  expect(await screen.findByText('{"before":"a","after":"b"}')).toBeTruthy();
  const keep = screen.getByRole("rowheader", { name: "Keep" }).closest("tr") as HTMLElement;
  expect(
    within(keep)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["9", "22"]);
});

test("who has no run is shown where to start", async () => {
  fakeServer({ [LIST]: { runs: [] } });
  show();
  expect(await screen.findByRole("link", { name: "Start with a few questions" })).toBeTruthy();
});

test("a server that refuses is heard in its own words", async () => {
  fakeServer({});
  show();
  expect((await screen.findByRole("alert")).textContent).toContain("There is no GET /runs?limit=50.");
});
