import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import type { Models, Weights } from "../api/models";
import { fakeServer } from "../runs/testing/fakeServer";
import { Stage } from "../runs/testing/Stage";
import ModelsPage from "./ModelsPage";
import { missingWeights } from "./Pull";

afterEach(() => vi.unstubAllGlobals());

const WEIGHTS: Weights = {
  repository: "facebook/sam2.1-hiera-tiny",
  host: "hub",
  revision: "de431c4",
  bytes: 156_000_000,
  licence: "Apache-2.0",
  paid_work: "no",
  present: false,
  state: "missing",
};

function models(profile: string, weights: readonly Weights[]): Models {
  const player = { role: "sam2", player: `${profile}/outlines@1`, revision: "1", memory_mb: 1_400 };
  const terms = { licence: "Apache-2.0", paid_work: "ask" as const, description: "Outlines." };
  return { profile, folder: "/models", players: [{ ...player, ...terms, weights }] };
}

function show() {
  fakeServer({
    "GET /catalogue?profile=builtin": {
      profiles: [
        { name: "builtin", title: "Built in", playable: true, why: "" },
        { name: "standard", title: "Standard", playable: false, why: "weights are missing" },
      ],
      models: [{ role: "sam2", title: "Outlines", blurb: "" }],
    },
    "GET /models?profile=builtin": models("builtin", []),
    "GET /models?profile=standard": models("standard", [WEIGHTS]),
  });
  render(<ModelsPage />, { wrapper: Stage });
}

test("a player that needs no weights is built in, and its licence for paid work is a word", async () => {
  show();
  const row = (await screen.findByText("builtin/outlines@1")).closest("tr") as HTMLElement;
  expect(within(row).getByText("Outlines")).toBeTruthy();
  expect(row.textContent).toContain("Ask");
  expect(row.textContent).toContain("Built in");
  expect(row.textContent).toContain("1.4 GB");
  expect(screen.getByText("Everything that this profile needs is here.")).toBeTruthy();
});

test("what is missing is counted, with the command that fetches it", async () => {
  show();
  await userEvent.click(await screen.findByRole("tab", { name: "Standard" }));
  expect(await screen.findByText("safelight models pull --profile standard")).toBeTruthy();
  expect(screen.getByText(/1 checkpoint still to be fetched, 156 MB in all/)).toBeTruthy();
  expect(screen.getByText(/forbid paid work/)).toBeTruthy();
  expect(screen.getByText("Not ready here: weights are missing")).toBeTruthy();
});

test("weights that two players share are fetched once", () => {
  const [player] = models("standard", [WEIGHTS]).players;
  if (!player) throw new Error("no player");
  expect(missingWeights({ profile: "standard", folder: "", players: [player, player] })).toHaveLength(1);
});
