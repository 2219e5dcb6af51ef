import { Anchor } from "@mantine/core";
import type { Problem } from "../api/problems";
import classes from "./Problems.module.css";

interface ProblemsProps {
  readonly problems: readonly Problem[];
  /** Say the line of the text, for the text's own view. */
  readonly lines?: boolean;
  /** How to get to where a problem stands; null where nothing leads there. */
  readonly lead?: (problem: Problem) => (() => void) | null;
}

/** What is wrong, each with its cure. */
export function Problems({ problems, lines = false, lead = () => null }: ProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <ul className={classes.problems}>
      {problems.map((one) => (
        <li key={`${one.line}:${one.column}:${one.message}`} className={classes.problem}>
          <span className={classes.mark} aria-hidden="true">
            ▲
          </span>
          <span>
            <span className={classes.message}>
              {lines && one.line > 0 && `Line ${one.line}: `}
              {one.message}
            </span>
            {one.cure && <span className={classes.cure}> {one.cure}</span>}
            <Way there={lead(one)} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Way({ there }: { readonly there: (() => void) | null }) {
  if (there === null) return null;
  return (
    <>
      {" "}
      <Anchor component="button" type="button" inherit underline="always" onClick={there}>
        Show the step
      </Anchor>
    </>
  );
}
