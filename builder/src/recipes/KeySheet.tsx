import { Modal } from "@mantine/core";
import classes from "./Recipe.module.css";

const KEYS: readonly (readonly [string, string])[] = [
  ["↑ ↓", "Select the step above or below"],
  ["Shift ↑ ↓", "Select it as well"],
  ["Alt ↑ ↓", "Move the step, into the next stage too"],
  ["Enter", "Change the selected step in the panel"],
  ["Ctrl C, Ctrl X, Ctrl V", "Copy, cut, paste behind the selected step"],
  ["Ctrl D", "Duplicate"],
  ["D", "Turn a step off, or on again"],
  ["Delete", "Delete the step"],
  ["Esc", "Select nothing"],
  ["Ctrl Z, Ctrl Y", "Undo, redo: everything, values too"],
  ["Ctrl S", "Save"],
  ["Ctrl Space", "In a condition: what can stand here"],
  ["?", "These keys"],
];

/** The keys of a recipe's page; the canvas has a sheet of its own. */
export function KeySheet({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keys" closeButtonProps={{ "aria-label": "Close" }}>
      <dl className={classes.sheet}>
        {KEYS.map(([keys, word]) => [
          <dt key={keys}>
            <kbd>{keys}</kbd>
          </dt>,
          <dd key={word}>{word}</dd>,
        ])}
      </dl>
    </Modal>
  );
}
