import { Button, FileButton } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useLocation } from "wouter";
import classes from "./Library.module.css";
import { useKeepNew } from "./useKeepNew";

/** No recipe is longer; the server has a limit of its own. */
const MOST_BYTES = 1_000_000;

/** A recipe from a file. The text is kept as it is, comments and all, sound or not. */
export function ImportButton() {
  const [, go] = useLocation();
  const keepNew = useKeepNew();
  const take = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > MOST_BYTES) throw new Error(`${file.name} is too long to be a recipe.`);
      return keepNew(file.name.replace(/\.(ya?ml|json)$/i, ""), await file.text());
    },
    onSuccess: (name) => go(`/recipes/${name}`),
  });
  return (
    <>
      <FileButton accept=".yaml,.yml,.json" onChange={(file) => file && take.mutate(file)}>
        {(props) => (
          <Button {...props} variant="default" loading={take.isPending}>
            Import a file…
          </Button>
        )}
      </FileButton>
      {take.error && (
        <p role="alert" className={classes.fault}>
          {take.error.message}
        </p>
      )}
    </>
  );
}
