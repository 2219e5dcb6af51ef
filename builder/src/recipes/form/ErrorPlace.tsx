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
  if (expression === "" || problem.column < 1) return null;
  // A short condition may be found in the words before it as well.
  const begins = problem.text.lastIndexOf(expression, problem.column - 1);
  if (begins < 0) return null;
  const at = problem.column - 1 - begins;
  return at >= 0 && at <= expression.length ? at : null;
}
