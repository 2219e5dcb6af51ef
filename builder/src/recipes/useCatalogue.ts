import { useQuery } from "@tanstack/react-query";
import { type Action, type Catalogue, readCatalogue } from "../api/catalogue";
import type { Step } from "./document";
import { useDocument } from "./documentStore";

/** Every action and model, as the chosen profile can play them. */
export function useCatalogue(): Catalogue | undefined {
  const profile = useDocument((state) => state.profile);
  const query = useQuery({
    queryKey: ["catalogue", profile],
    queryFn: () => readCatalogue(profile),
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
  return query.data;
}

export function useAction(step: Step): Action | undefined {
  return useCatalogue()?.actions.find((one) => one.name === step.action && one.model === step.model);
}
