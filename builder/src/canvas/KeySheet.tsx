import { Modal } from "@mantine/core";
import { useCanvas } from "./canvasStore";
import classes from "./KeySheet.module.css";
import { BINDINGS } from "./keys";

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Mod: "Ctrl",
  Escape: "Esc",
};

/** Every key of the canvas. */
export function KeySheet() {
  const { sheet, help } = useCanvas();
  return (
    <Modal opened={sheet} onClose={() => help(false)} title="Keys of the canvas" size="lg">
      <dl className={classes.keys}>
        {Object.values(BINDINGS).map(({ keys, word }) => (
          <div key={word}>
            <dt>
              {keys.map((one) => (
                <kbd key={one}>
                  {one
                    .split("+")
                    .map((part) => SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part))
                    .join(" ")}
                </kbd>
              ))}
            </dt>
            <dd>{word}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
