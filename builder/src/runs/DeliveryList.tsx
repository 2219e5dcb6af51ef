import { Text } from "@mantine/core";
import type { Delivery } from "../api/delivery";
import { Notice } from "./Notice";
import classes from "./RunPage.module.css";

const MOST = 200;
const WORDS: Readonly<Record<string, readonly [planned: string, done: string]>> = {
  new: ["new sidecars", "new sidecars"],
  merge: ["more to be added to", "more were added to"],
  same: ["say it already", "said it already"],
  refused: ["left alone", "left alone"],
  inside: ["photos whose sidecars this editor does not read", "photos whose sidecars this editor does not read"],
  restored: ["to be put back as they were", "put back as they were"],
  removed: ["to be taken away", "taken away"],
  left: ["left as they are", "left as they are"],
};

/** What a delivery writes or wrote, counted and then photo by photo. */
export function DeliveryList({ delivery, undo }: { delivery: Delivery; undo: boolean }) {
  const { counts, changes, warnings, done } = delivery;
  const parts = Object.entries(counts).filter(([, count]) => count > 0);
  return (
    <>
      <Text fw={550} mb="xs">
        {done ? "Done: " : "Nothing is written yet: "}
        {parts.length === 0
          ? nothing(undo)
          : parts.map(([word, count]) => `${count.toLocaleString("en-GB")} ${said(word, done)}`).join(", ")}
        .
      </Text>
      {warnings.length > 0 && (
        <Notice tone="care" title="To know">
          <ul className={classes.list}>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      {changes.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <ul className={`${classes.list} ${classes.long}`} aria-label="Photo by photo" tabIndex={0}>
          {changes.slice(0, MOST).map(({ photo, file, what }) => (
            <li key={`${photo}:${file}`}>
              {file || photo} <span className={classes.soft}>{what}</span>
            </li>
          ))}
          {changes.length > MOST && <li>and {(changes.length - MOST).toLocaleString("en-GB")} more</li>}
        </ul>
      )}
    </>
  );
}

function said(word: string, done: boolean): string {
  const [planned, was] = WORDS[word] ?? [word, word];
  return done ? was : planned;
}

function nothing(undo: boolean): string {
  return undo ? "nothing was delivered here that could be put back" : "there is nothing to write";
}
