import { Text } from "@mantine/core";
import type { Delivery } from "../api/delivery";
import { Lines } from "../design/Lines";
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
          <Lines>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </Lines>
        </Notice>
      )}
      {changes.length > 0 && (
        <Lines label="Photo by photo">
          {changes.slice(0, MOST).map(({ photo, file, what }) => (
            <li key={`${photo}:${file}`}>
              {file || photo} <span className={classes.soft}>{what}</span>
            </li>
          ))}
          {changes.length > MOST && <li>and {(changes.length - MOST).toLocaleString("en-GB")} more</li>}
        </Lines>
      )}
    </>
  );
}
