import { Button, type ButtonProps, Group } from "@mantine/core";
import { useState } from "react";
import { canGoOn, isOver, type Run } from "../api/runs";
import { Confirmation } from "./Confirmation";
import type { RunDeeds } from "./useRunDeeds";

interface Acting {
  readonly run: Pick<Run, "id" | "state" | "stopping" | "interrupted" | "recipe" | "folder">;
  readonly deeds: RunDeeds;
  readonly size?: NonNullable<ButtonProps["size"]>;
}

/** Stop, go on, forget: what fits the run's state. Stopping and forgetting are asked about first. */
export function RunActions({ run, deeds, size = "compact-sm" }: Acting) {
  const [asked, setAsked] = useState<"stop" | "forget" | null>(null);
  const close = () => setAsked(null);
  const which = `${run.recipe}, ${run.id}`;
  return (
    <Group gap="xs" wrap="nowrap">
      {!isOver(run.state) && (
        <Button
          size={size}
          variant="default"
          disabled={run.stopping || deeds.busy}
          onClick={() => setAsked("stop")}
          aria-label={`Stop ${which}`}
        >
          {run.stopping ? "Stopping" : "Stop"}
        </Button>
      )}
      {canGoOn(run) && (
        <Button
          size={size}
          variant="default"
          loading={deeds.busy}
          onClick={deeds.resume}
          aria-label={`Go on with ${which}`}
        >
          Go on
        </Button>
      )}
      {isOver(run.state) && (
        <Button
          size={size}
          variant="subtle"
          color="gray"
          onClick={() => setAsked("forget")}
          aria-label={`Forget ${which}`}
        >
          Forget
        </Button>
      )}
      {asked === "stop" && (
        <Confirmation
          title="Stop this run?"
          yes="Stop it"
          no="Let it run"
          busy={deeds.busy}
          onNo={close}
          onYes={() => {
            deeds.cancel();
            close();
          }}
        >
          It finishes the photos that it has in hand. What it found so far is kept, so that “Go on” later takes up where
          it stopped.
        </Confirmation>
      )}
      {asked === "forget" && (
        <Confirmation
          title="Forget this run?"
          yes="Forget it"
          no="Keep it"
          busy={deeds.busy}
          onNo={close}
          onYes={() => {
            deeds.forget();
            close();
          }}
        >
          Safelight forgets the run and its marks. Your photos stay as they are, and so does what the run wrote into{" "}
          <code>{run.folder}</code>.
        </Confirmation>
      )}
    </Group>
  );
}
