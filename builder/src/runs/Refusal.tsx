import { Button } from "@mantine/core";
import { ApiError } from "../api/client";
import { Notice } from "./Notice";

/** What went wrong, in the server's words, with its cures, and a way to try again where there is one. */
export function Refusal({ fault, what, again }: { fault: unknown; what: string; again?: () => void }) {
  const problems = fault instanceof ApiError ? fault.problems : [];
  return (
    <Notice tone="fault" title={what} urgent>
      <p>{fault instanceof Error ? fault.message : String(fault)}</p>
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.line}:${problem.column}:${problem.message}`}>
              {problem.message} {problem.cure}
            </li>
          ))}
        </ul>
      )}
      {again && (
        <Button size="compact-sm" variant="default" mt="xs" onClick={again}>
          Try again
        </Button>
      )}
    </Notice>
  );
}
