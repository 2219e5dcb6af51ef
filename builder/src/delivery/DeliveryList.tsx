import { Text } from "@mantine/core";
import type { Delivery } from "../api/delivery";
import { Notice } from "../runs/Notice";
import classes from "./Delivery.module.css";
import { told } from "./told";

const MOST = 200;
/** What a delivery writes or wrote, counted and then photo by photo. */
export function DeliveryList({ delivery, undo }: { delivery: Delivery; undo: boolean }) {
  const { changes, warnings } = delivery;
  return (
    <>
      <Text fw={550} mb="xs">
        {told(delivery, undo)}
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
