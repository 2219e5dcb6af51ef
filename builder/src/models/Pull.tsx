import { Button, CopyButton } from "@mantine/core";
import type { Models } from "../api/models";
import { counted, size } from "../runs/quantities";
import classes from "./Models.module.css";

/** The command that fetches what is missing: a download is asked for where it can be watched and stopped. */
export function Pull({ models }: { models: Models }) {
  const missing = missingWeights(models);
  if (missing.length === 0) return <p className={classes.ready}>Everything that this profile needs is here.</p>;
  const bytes = missing.reduce((sum, weights) => sum + weights.bytes, 0);
  const command = pullCommand(models);
  return (
    <div className={classes.pull}>
      <p>
        {counted(missing.length, "checkpoint")} still to be fetched, {size(bytes)} in all. In a terminal on this
        machine:
      </p>
      <div className={classes.command}>
        <code>{command}</code>
        <CopyButton value={command}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy} aria-live="polite">
              {copied ? "Copied" : "Copy"}
            </Button>
          )}
        </CopyButton>
      </div>
      {missing.some((weights) => weights.paid_work === "no") && (
        <p className={classes.soft}>
          Some of their licences forbid paid work; the command leaves those out unless you add{" "}
          <code>--accept-noncommercial</code>.
        </p>
      )}
    </div>
  );
}

export function missingWeights(models: Models) {
  const all = new Map(models.players.flatMap((player) => player.weights.map((each) => [each.repository, each])));
  return [...all.values()].filter((weights) => !weights.present);
}

export function pullCommand({ profile }: Pick<Models, "profile">): string {
  return `safelight models pull --profile ${profile}`;
}
