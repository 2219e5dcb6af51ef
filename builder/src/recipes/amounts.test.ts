import { expect, test } from "vitest";
import { bytesInWords, secondsInWords } from "./amounts";

test("bytes are said in the unit that fits", () => {
  expect([0, 512, 1_500, 2_000_000, 12_345_678, 4_200_000_000].map(bytesInWords)).toEqual([
    ...["0 KB", "0.5 KB", "1.5 KB", "2 MB", "12 MB", "4.2 GB"],
  ]);
});

test("seconds are said to plan by", () => {
  expect([0.2, 1, 42, 90, 119, 5_340, 7_260].map(secondsInWords)).toEqual([
    ...["under a second", "1 second", "42 seconds", "2 minutes", "2 minutes", "89 minutes", "2 h 1 min"],
  ]);
});
