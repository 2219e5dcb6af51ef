import type { Problem } from "../../api/problems";
import classes from "./Form.module.css";

/** The condition again, with a mark below the place that the server complains about. */
export function ErrorPlace({ expression, problem }: { readonly expression: string; readonly problem: Problem }) {
  const at = placeIn(expression, problem);
  if (at === null) return null;
  return (
    <pre className={classes.caret} aria-hidden="true">
      {`${expression}\n${" ".repeat(at)}^`}
    </pre>
  );
}

/** Where in the expression a problem stands; null where that cannot be told from its line. */
export function placeIn(expression: string, problem: Problem): number | null {
  const begins = problem.text.indexOf(expression);
  if (expression === "" || begins < 0 || problem.column < 1) return null;
  const at = problem.column - 1 - begins;
  return at >= 0 && at <= expression.length ? at : null;
}
