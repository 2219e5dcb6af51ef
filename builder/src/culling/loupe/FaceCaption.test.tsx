import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Stage } from "../../runs/testing/Stage";
import { FaceCaption } from "./FaceCaption";

test.each([
  ["closed", false, "eyes closed"],
  ["open", true, "eyes open◆ sharpest"],
  ["unknown", true, "eyes not told◆ sharpest"],
  [null, false, "eyes not told"],
])("of a face whose eyes are %s and that is the sharpest: %s, it is told %s", (eyes, sharpest, told) => {
  render(
    <p data-testid="told">
      <FaceCaption eyes={eyes} sharpest={sharpest} />
    </p>,
    { wrapper: Stage },
  );
  expect(screen.getByTestId("told").textContent).toBe(told);
  if (told.includes("not told"))
    expect(screen.queryByText("eyes not told", { ignore: "[class*=VisuallyHidden]" })).toBeNull();
});
