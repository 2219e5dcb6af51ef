import type { ReactNode } from "react";
import classes from "./Notice.module.css";

const SHAPES = { care: "▲", fault: "✕" } as const;

interface Told {
  readonly tone: keyof typeof SHAPES;
  readonly title: string;
  /** Spoken at once, for what came up by itself. */
  readonly urgent?: boolean;
  readonly children: ReactNode;
}

/** Something to know before going on. */
export function Notice({ tone, title, urgent = false, children }: Told) {
  return (
    <div className={classes.notice} data-tone={tone} role={urgent ? "alert" : undefined}>
      <p className={classes.title}>
        <span aria-hidden="true">{SHAPES[tone]}</span> {title}
      </p>
      {children}
    </div>
  );
}
