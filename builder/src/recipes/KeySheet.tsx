import { BINDINGS, type Command, useCanvasKeys } from "../canvas/keys";
import { KeySheet as Sheet } from "../keys/KeySheet";

const OF_SENTENCES: ReadonlySet<Command> = new Set<Command>([
  ...(["up", "down", "more-up", "more-down", "all", "none", "move-up", "move-down", "disable", "delete"] as const),
  ...(["copy", "cut", "paste", "duplicate", "undo", "redo", "help"] as const),
]);

interface KeySheetProps {
  readonly opened: boolean;
  /** The canvas is shown, where all of them count. */
  readonly wiring: boolean;
  readonly onClose: () => void;
}

/** The keys of a recipe's page. The sentences have those of the canvas, as far as they count there. */
export function KeySheet({ opened, wiring, onClose }: KeySheetProps) {
  const keys = useCanvasKeys();
  return (
    <Sheet
      title="Keys"
      opened={opened}
      onClose={onClose}
      bindings={BINDINGS}
      keys={keys}
      {...(wiring ? {} : { only: OF_SENTENCES })}
    >
      Enter changes the selected step in the panel, Ctrl + S saves, and in a condition Ctrl + Space shows what can stand
      there.
    </Sheet>
  );
}
