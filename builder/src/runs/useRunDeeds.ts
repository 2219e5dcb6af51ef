import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { cancelRun, deleteRun, type Run, resumeRun } from "../api/runs";

export interface RunDeeds {
  readonly cancel: () => void;
  readonly resume: () => void;
  readonly forget: () => void;
  readonly busy: boolean;
}

/** What can be done with a run that exists. `after` hears of the run that goes on, or of null where it is forgotten. */
export function useRunDeeds(id: string, after: (run: Run | null) => void = () => undefined): RunDeeds {
  const queries = useQueryClient();
  const settled = {
    onSettled: () => queries.invalidateQueries({ queryKey: ["runs"] }),
    onError: (fault: Error) => {
      notifications.show({ title: "That did not work", message: fault.message, color: "red", autoClose: false });
    },
  };
  const cancelling = useMutation({ mutationFn: () => cancelRun(id), ...settled });
  const resuming = useMutation({ mutationFn: () => resumeRun(id), ...settled, onSuccess: after });
  const forgetting = useMutation({ mutationFn: () => deleteRun(id), ...settled, onSuccess: () => after(null) });
  return {
    cancel: () => cancelling.mutate(),
    resume: () => resuming.mutate(),
    forget: () => forgetting.mutate(),
    busy: cancelling.isPending || resuming.isPending || forgetting.isPending,
  };
}
