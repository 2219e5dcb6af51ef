import { Lines } from "../design/Lines";
import { Card } from "./Card";

/** What the run says about itself. */
export function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <Card title="Notes">
      <Lines label="Notes">
        {[...new Set(notes)].map((note) => (
          <li key={note}>{note}</li>
        ))}
      </Lines>
    </Card>
  );
}
