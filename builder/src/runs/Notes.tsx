import { Card } from "./Card";
import classes from "./RunPage.module.css";

/** What the run says about itself. */
export function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <Card title="Notes">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul className={`${classes.list} ${classes.long}`} aria-label="Notes" tabIndex={0}>
        {[...new Set(notes)].map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Card>
  );
}
