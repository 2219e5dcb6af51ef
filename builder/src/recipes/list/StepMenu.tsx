import { ActionIcon, Menu } from "@mantine/core";
import type { Card } from "../../canvas/lanes";
import type { Deed } from "../deeds";
import { doTo } from "../deeds";
import type { Document } from "../document";
import classes from "./List.module.css";

const DEEDS: readonly (readonly [Deed, string, string])[] = [
  ["move-up", "Move up", "Alt+↑"],
  ["move-down", "Move down", "Alt+↓"],
  ["duplicate", "Duplicate", "Ctrl+D"],
  ["copy", "Copy", "Ctrl+C"],
  ["disable", "Turn off or on", "D"],
  ["delete", "Delete", "Del"],
];

/** What can be done with a step, by name. */
export function StepMenu({ document, card }: { readonly document: Document; readonly card: Card }) {
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
        {DEEDS.map(([deed, word, keys]) => (
          <Menu.Item
            key={deed}
            rightSection={<kbd className={classes.keys}>{keys}</kbd>}
            onClick={() => doTo(deed, document, [card])}
          >
            {word}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
