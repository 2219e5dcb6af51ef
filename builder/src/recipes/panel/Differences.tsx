import { useQuery } from "@tanstack/react-query";
import { compareDocuments, type Difference } from "../../api/documents";
import classes from "./Panel.module.css";

const SIGNS: Readonly<Record<Difference["kind"], string>> = { added: "+", removed: "−", changed: "~", moved: "↕" };

interface DifferencesProps {
  readonly before: () => Promise<string>;
  readonly after: () => Promise<string>;
  /** What the two texts depend on. */
  readonly asked: readonly unknown[];
}

/** What differs between two texts, in sentences; where things stand on the canvas does not count. */
export function Differences({ before, after, asked }: DifferencesProps) {
  const query = useQuery({
    queryKey: ["differences", ...asked],
    queryFn: async () => compareDocuments(await before(), await after()),
    retry: false,
  });
  if (query.error) return <p className={classes.soft}>{query.error.message}</p>;
  if (query.data === undefined) return <p className={classes.soft}>They are being compared…</p>;
  if (query.data.length === 0) return <p className={classes.soft}>They do the same.</p>;
  return (
    <ul className={classes.differences} aria-label="Differences">
      {query.data.map((one) => (
        <li key={`${one.kind} ${one.sentence}`} className={classes.difference}>
          <span className={classes.sign} title={one.kind}>
            <span aria-hidden="true">{SIGNS[one.kind]}</span>
          </span>
          <span>{one.sentence}</span>
        </li>
      ))}
    </ul>
  );
}
