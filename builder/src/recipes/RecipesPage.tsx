import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { editDocument } from "../api/documents";
import type { Edit } from "./document";
import { BUILTIN_PROFILE } from "./documentStore";
import { ImportButton } from "./ImportButton";
import { Library } from "./Library";
import classes from "./Library.module.css";
import { useKeepNew } from "./useKeepNew";

const NAMED: Edit = { op: "set", path: ["name"], value: "My recipe" };

/** Every recipe: one's own, and those that come with Safelight. */
export default function RecipesPage() {
  const [, go] = useLocation();
  const keepNew = useKeepNew();
  const begin = useMutation({
    // What a recipe is written like, the server alone knows.
    mutationFn: async () => keepNew("my-recipe", (await editDocument("", BUILTIN_PROFILE, [NAMED])).text),
    onSuccess: (name) => go(`/recipes/${name}`),
  });
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <h1>Recipes</h1>
        <div className={classes.tools}>
          <ImportButton />
          <Button variant="default" loading={begin.isPending} onClick={() => begin.mutate()}>
            Begin with nothing
          </Button>
        </div>
      </header>
      {begin.error && (
        <p role="alert" className={classes.fault}>
          {begin.error.message}
        </p>
      )}
      <h2 className={classes.heading}>Your own</h2>
      <Library own />
      <h2 className={classes.heading}>Ready to use</h2>
      <Library shippedOnly />
    </div>
  );
}
