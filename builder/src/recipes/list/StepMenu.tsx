import { ActionIcon, Menu } from "@mantine/core";
import { useCanvasKeys } from "../../canvas/keys";
import type { Card } from "../../canvas/lanes";
import { chordInWords } from "../../keys/chord";
import type { Deed } from "../deeds";
import { doTo } from "../deeds";
import type { Document } from "../document";
import classes from "./List.module.css";

const DEEDS: readonly (readonly [Deed, string])[] = [
  ["move-up", "Move up"],
  ["move-down", "Move down"],
  ["duplicate", "Duplicate"],
  ["copy", "Copy"],
  ["disable", "Turn off or on"],
  ["delete", "Delete"],
];

/** What can be done with a step, by name. */
export function StepMenu({ document, card }: { readonly document: Document; readonly card: Card }) {
  const keymap = useCanvasKeys((keys) => keys.keymap);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`More for: ${card.step.sentence}`}
          onClick={(event) => event.stopPropagation()}
        >
          ⋯
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown onClick={(event) => event.stopPropagation()}>
        {DEEDS.map(([deed, word]) => (
          <Menu.Item
            key={deed}
            rightSection={keymap[deed][0] && <kbd className={classes.keys}>{chordInWords(keymap[deed][0])}</kbd>}
            onClick={() => doTo(deed, document, [card])}
          >
            {word}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
