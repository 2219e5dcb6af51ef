import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { RunDetail } from "../api/runs";
import RunPage from "./RunPage";
import { FakeEventSource } from "./testing/FakeEventSource";
import { fakeServer } from "./testing/fakeServer";
import { madeDetail, madeLive, madeRun } from "./testing/madeRuns";
import { Stage } from "./testing/Stage";

beforeEach(() => {
  FakeEventSource.opened = [];
  vi.stubGlobal("EventSource", FakeEventSource);
});
afterEach(() => vi.unstubAllGlobals());

function show(run: () => RunDetail, more: Readonly<Record<string, unknown>> = {}) {
  const server = fakeServer({ "GET /runs/a": run, ...more });
  render(<RunPage id="a" />, { wrapper: Stage });
  return server;
}

async function hear(...said: Parameters<typeof madeLive>) {
  await waitFor(() => expect(FakeEventSource.opened.length).toBeGreaterThan(0));
  await act(async () => {
    FakeEventSource.last.say("live", madeLive(...said), String(said[0]));
    await new Promise((done) => setTimeout(done, 40));
  });
}

test("a run that is under way tells its phase, its photos, the time left, memory and models", async () => {
  show(() => madeDetail({ id: "a", state: "running" }));
  await hear(12);
  expect(screen.getByText("12 of 40 photos")).toBeTruthy();
  expect(screen.getByText("Phase 1 of 2")).toBeTruthy();
  expect(screen.getByText("about 40 s")).toBeTruthy();
  expect(screen.getByText("384 MB in all")).toBeTruthy();
  expect(screen.getByLabelText("Loaded models").textContent).toContain("builtin/quality@1");
  expect(screen.getByRole("status").textContent).toBe("Phase 1 of 2: Looking: quality");
});

test("each step says how it stands, and nothing where there is nothing to say", async () => {
  show(() => madeDetail({ id: "a", state: "running" }));
  await hear(12, {
    nodes: [
      { node: "quality_check", seconds: 1.5, done: 12, looked: 9, known: 3, failed: 1, passed: 0 },
      { node: "decide", seconds: 0, done: 10, looked: 0, known: 0, failed: 0, passed: 2 },
    ],
  });
  const rows = [...document.querySelectorAll("[data-step]")];
  const counts = rows.map((row) => [...row.querySelectorAll("[data-count]")].map((cell) => cell.textContent));
  expect(rows.map((row) => row.getAttribute("data-step"))).toEqual(["quality_check", "decide"]);
  expect(counts).toEqual([
    ["12", "9", "3", "1", ""],
    ["10", "", "", "", "2"],
  ]);
});

test("a photo that fails comes up at once, with what to do about it", async () => {
  show(() => madeDetail({ id: "a", state: "running" }));
  await hear(3, {
    failed: 1,
    failures: [{ photo: "a.NEF", code: "truncated", message: "the photo is cut off; copy it again from the card" }],
  });
  const failed = screen.getByLabelText("Photos that failed");
  expect(failed.textContent).toContain("a.NEF: the photo is cut off");
  expect(within(failed).getByText("Copy it again from the card.")).toBeTruthy();
});

test("when it ends, its result takes the place of its progress", async () => {
  let state: RunDetail["state"] = "running";
  show(() => madeDetail({ id: "a", state }));
  await hear(3);
  state = "done";
  await hear(9, { state: "done" });
  expect((await screen.findByLabelText("Verdicts")).textContent).toContain("22●Keep");
  expect(screen.getByText("75 % of the answers were known already")).toBeTruthy();
  expect(screen.getByText("10 of 40")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Go through the photos" }).getAttribute("href")).toBe("#/runs/a/photos");
  expect(screen.getByRole("link", { name: /Report/ }).getAttribute("href")).toBe("/api/runs/a/report");
  expect(FakeEventSource.opened).toHaveLength(1);
});

test("a run that is over opens no stream", async () => {
  show(() => madeDetail({ id: "a" }));
  await screen.findByLabelText("Verdicts");
  expect(FakeEventSource.opened).toHaveLength(0);
});

test("who goes on with a stopped run follows it again", async () => {
  let state: RunDetail["state"] = "stopped";
  show(() => madeDetail({ id: "a", state, interrupted: true }), {
    "POST /runs/a/resume": () => {
      state = "running";
      return madeRun({ id: "a", state });
    },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Go on with Cull, a" }));
  await hear(20);
  expect(screen.getByText("20 of 40 photos")).toBeTruthy();
});

test("while the server is away it is said so, and that the run goes on", async () => {
  show(() => madeDetail({ id: "a", state: "running" }));
  await hear(3);
  act(() => FakeEventSource.last.say("error"));
  expect((await screen.findByRole("alert")).textContent).toContain("The run is a process of its own and goes on.");
});

test("a delivery shows what it would write, writes it when told, and offers to undo it", async () => {
  const deliveries: unknown[] = [];
  show(() => madeDetail({ id: "a" }), {
    "POST /runs/a/deliver": (body: { dry_run: boolean; undo: boolean }) => {
      deliveries.push(body);
      return {
        counts: body.undo ? { removed: 1 } : { new: 1 },
        changes: [{ photo: "a.NEF", file: "a.xmp", what: "3 stars" }],
        warnings: [],
        done: !body.dry_run,
      };
    },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Deliver to an editor…" }));
  expect(await screen.findByText(/Nothing is written yet: 1 new sidecars\./)).toBeTruthy();
  expect(screen.getByText("a.xmp")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Write them" }));
  expect(await screen.findByText(/Done: 1 new sidecars\./)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Undo…" }));
  await userEvent.click(await screen.findByRole("button", { name: "Put them back" }));
  expect(await screen.findByText(/Done: 1 taken away\./)).toBeTruthy();
  expect(deliveries).toEqual([
    { to: "lightroom", dry_run: true, undo: false },
    { to: "lightroom", dry_run: false, undo: false },
    { to: "lightroom", dry_run: true, undo: true },
    { to: "lightroom", dry_run: false, undo: true },
  ]);
});
