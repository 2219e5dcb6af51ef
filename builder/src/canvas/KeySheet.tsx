import { KeySheet as Sheet } from "../keys/KeySheet";
import { useCanvas } from "./canvasStore";
import { BINDINGS, useCanvasKeys } from "./keys";

/** Every key of the canvas. */
export function KeySheet() {
  const { sheet, help } = useCanvas();
  const keys = useCanvasKeys();
  return (
    <Sheet title="Keys of the canvas" opened={sheet} onClose={() => help(false)} bindings={BINDINGS} keys={keys}>
      Tab leads to every step and wire, Enter into a step's form, and Shift + Enter selects one step more. Esc takes
      back the wire in the hand.
    </Sheet>
  );
}
