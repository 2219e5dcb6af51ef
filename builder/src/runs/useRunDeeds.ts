import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { cancelRun, deleteRun, isOver, type Run, type RunStateName, resumeRun } from "../api/runs";

export interface RunDeeds {
  readonly cancel: () => void;
  readonly resume: () => void;
  readonly forget: () => void;
  readonly busy: boolean;
  /** The run was asked to stop, and finishes the photos that it has in hand. */
  readonly stopping: boolean;
}

/** What can be done with a run that exists. `after` hears of the run that goes on, or of null where it is forgotten. */
export function useRunDeeds(
  id: string,
  state: RunStateName,
  after: (run: Run | null) => void = () => undefined,
): RunDeeds {
  const queries = useQueryClient();
  const settled = {
    onSettled: () => queries.invalidateQueries({ queryKey: ["runs"] }),
    onError: (fault: Error) => {
      notifications.show({ title: "That did not work", message: fault.message, color: "red", autoClose: false });
    },
  };
  const cancelling = useMutation({ mutationFn: () => cancelRun(id), ...settled });
  const { reset } = cancelling;
  // Somebody may go on with it in another tab: what was asked of it before is over with it.
  useEffect(() => {
    if (isOver(state)) reset();
  }, [state, reset]);
  const resuming = useMutation({
    mutationFn: () => resumeRun(id),
    ...settled,
    onSuccess: after,
  });
  const forgetting = useMutation({ mutationFn: () => deleteRun(id), ...settled, onSuccess: () => after(null) });
  return {
    cancel: () => cancelling.mutate(),
    resume: () => resuming.mutate(),
    forget: () => forgetting.mutate(),
    busy: cancelling.isPending || resuming.isPending || forgetting.isPending,
    stopping: cancelling.isSuccess,
  };
}
