import { expect, test } from "vitest";
import { parentOf } from "./ExportDialog";

test("folders are offered from the one before the last slash", () => {
  expect([parentOf(""), parentOf("/ph"), parentOf("/photos/we")]).toEqual(["", "", "/photos"]);
});
