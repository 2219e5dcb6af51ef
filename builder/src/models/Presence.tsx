import classes from "./Models.module.css";

const WORDS: Readonly<Record<string, string>> = {
  "built in": "Built in",
  missing: "Not here",
  present: "Here",
  incomplete: "Partly here",
  "other revision": "Another revision",
  changed: "Changed since",
};

/** Whether weights are here; a state that has no word of ours is shown as the server says it. */
export function Presence({ present, state }: { present: boolean; state: string }) {
  return (
    <span className={classes.presence} data-present={present}>
      <span aria-hidden="true">{present ? "●" : "○"}</span> {WORDS[state] ?? (present ? "Here" : `Not here (${state})`)}
    </span>
  );
}
