import type { ReactNode } from "react";
import classes from "./Lines.module.css";

interface LinesProps {
  /** Of a list that may be long, and then scrolls: what it is called. */
  readonly label?: string;
  /** Its `li`. */
  readonly children: ReactNode;
}

/** A list, with a line between one and the next. */
export function Lines({ label, children }: LinesProps) {
  if (label === undefined) return <ul className={classes.lines}>{children}</ul>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <ul className={classes.lines} data-long aria-label={label} tabIndex={0}>
      {children}
    </ul>
  );
}
