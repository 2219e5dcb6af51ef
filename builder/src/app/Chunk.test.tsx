import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Chunk, Part } from "./Chunk";

const Greeting = ({ name }: { readonly name: string }) => <p>Good evening, {name}</p>;
const Farewell = ({ name }: { readonly name: string }) => <p>Good night, {name}</p>;

function opened() {
  let open: () => void = () => undefined;
  const load = new Promise<{ default: typeof Greeting }>((done) => {
    open = () => done({ default: Greeting });
  });
  return { chunk: new Chunk(() => load), open };
}

test("what stands in for a part gives way when it comes, and the part is given its properties", async () => {
  const { chunk, open } = opened();
  render(<Part of={chunk} name="Ada" meanwhile={<p>A moment</p>} />);
  expect(screen.getByText("A moment")).toBeTruthy();
  open();
  expect(await screen.findByText("Good evening, Ada")).toBeTruthy();
  expect(screen.queryByText("A moment")).toBeNull();
});

test("a part that is here is shown at once, also in the place of another", async () => {
  const chunk = new Chunk(async () => ({ default: Farewell }));
  await chunk.come();
  const { rerender } = render(<Part of={opened().chunk} name="Ada" />);
  rerender(<Part of={chunk} name="Ada" />);
  expect(screen.getByText("Good night, Ada")).toBeTruthy();
});

test("a part that cannot be loaded says so, and is loaded when it is shown again", async () => {
  let there = false;
  const chunk = new Chunk(async () => {
    if (!there) throw new Error("the server is gone");
    return { default: Greeting };
  });
  const { unmount } = render(<Part of={chunk} name="Ada" />);
  expect((await screen.findByRole("alert")).textContent).toContain("safelight serve");
  unmount();
  there = true;
  render(<Part of={chunk} name="Ada" />);
  expect(await screen.findByText("Good evening, Ada")).toBeTruthy();
});
