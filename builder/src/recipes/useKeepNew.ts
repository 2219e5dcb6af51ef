import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { ApiError } from "../api/client";
import { keepRecipe, listRecipes } from "../api/recipes";
import { freeName } from "./freeName";

const TRIES = 5;

/** Keep a text under a name that nobody has yet; gives the name. */
export function useKeepNew(): (stem: string, text: string) => Promise<string> {
  const queries = useQueryClient();
  return useCallback(
    async (stem, text) => {
      for (let left = TRIES; ; left -= 1) {
        const name = freeName(stem, new Set((await listRecipes()).map((one) => one.name)));
        try {
          await keepRecipe(name, text, null);
          void queries.invalidateQueries({ queryKey: ["recipes"] });
          return name;
        } catch (fault) {
          // Another window took the name between the look and the writing.
          if (!(fault instanceof ApiError && fault.kind === "Conflict") || left <= 1) throw fault;
        }
      }
    },
    [queries],
  );
}
