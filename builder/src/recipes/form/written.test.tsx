import { MantineProvider } from "@mantine/core";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { useDocument } from "../documentStore";
import { PairsField } from "./PairsField";
import { WordsField } from "./WordsField";

/** A field whose server has not answered yet: what is shown stays `value`, and what was written last is told. */
function slow(Field: typeof PairsField | typeof WordsField, value: unknown): () => unknown {
  let last: unknown = value;
  const shared = { label: "Field", value, choices: null, onChange: (next: unknown) => (last = next) };
  render(
    <MantineProvider>
      <Field {...shared} />
    </MantineProvider>,
  );
  return () => last;
}

test("words that are typed before the server answers are all kept", async () => {
  const last = slow(WordsField, ["person"]);
  await userEvent.type(screen.getByRole("combobox"), "face{Enter}pet{Enter}");
  expect(last()).toEqual(["person", "face", "pet"]);
});

test("pairs that are written before the server answers are all kept", async () => {
  const last = slow(PairsField, { style: "plain" });
  await userEvent.type(screen.getByLabelText("Another name"), "mood{Enter}");
  await userEvent.type(screen.getByLabelText("mood"), "calm");
  await userEvent.type(screen.getByLabelText("style"), "er");
  expect(last()).toEqual({ style: "plainer", mood: "calm" });
});

test("what is undone is seen in the field that has the cursor", async () => {
  slow(PairsField, { style: "plain" });
  const field = screen.getByLabelText<HTMLInputElement>("style");
  await userEvent.type(field, "er");
  expect(field.value).toBe("plainer");
  act(() => useDocument.setState({ turns: 1 }));
  expect(field.value).toBe("plain");
});
