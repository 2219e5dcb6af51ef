import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import { askPlace, type ResultsPlace } from "../../api/runs";

/** Where the results of a run over this folder would go; nothing while no folder is chosen. */
export function usePlace(folder: string | null, recipe: string, sample: boolean): UseQueryResult<ResultsPlace> {
  return useQuery({
    queryKey: ["place", folder, recipe, sample],
    queryFn: ({ signal }) => askPlace(folder === null ? [] : [folder], recipe, sample, signal),
    enabled: folder !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
