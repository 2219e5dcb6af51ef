import { ActionIcon, Button, Menu } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { deleteRecipe, type RecipeEntry, readRecipe } from "../api/recipes";
import { moment } from "../runs/quantities";
import classes from "./Library.module.css";
import { RecipePicture } from "./RecipePicture";
import { useKeepNew } from "./useKeepNew";

/** One recipe: what it does, and what can be done with it as a whole. */
export function RecipeCard({ recipe }: { readonly recipe: RecipeEntry }) {
  const [sure, setSure] = useState(false);
  const [, go] = useLocation();
  const queries = useQueryClient();
  const keepNew = useKeepNew();
  const copy = useMutation({
    mutationFn: async () =>
      keepNew(`${recipe.shipped ? "my-" : ""}${recipe.name}`, (await readRecipe(recipe.name)).text),
    onSuccess: (name) => go(`/recipes/${name}`),
  });
  const remove = useMutation({
    mutationFn: () => deleteRecipe(recipe.name),
    onSettled: () => queries.invalidateQueries({ queryKey: ["recipes"] }),
  });
  const fault = copy.error ?? remove.error;

  return (
    <li className={classes.card}>
      <RecipePicture name={recipe.name} className={classes.picture} />
      <div className={classes.body}>
        <div className={classes.head}>
          <h3 className={classes.title}>
            <Link href={`/recipes/${recipe.name}`} className={classes.link}>
              {recipe.title}
            </Link>
          </h3>
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`More for ${recipe.title}`}
                className={classes.more}
              >
                ⋯
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => copy.mutate()}>{recipe.shipped ? "Make it my own" : "Duplicate"}</Menu.Item>
              {!recipe.shipped && <Menu.Item onClick={() => setSure(true)}>Delete…</Menu.Item>}
            </Menu.Dropdown>
          </Menu>
        </div>
        <p className={classes.text}>{recipe.description}</p>
        <p className={classes.soft}>
          {recipe.shipped
            ? "Comes with Safelight"
            : `Yours, version ${recipe.version}${recipe.saved ? `, ${moment(recipe.saved)}` : ""}`}
        </p>
        {sure && (
          <fieldset className={classes.sure}>
            <legend className={classes.sureWord}>Delete {recipe.title}? Its versions are kept.</legend>
            <Button size="compact-sm" variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
              Delete
            </Button>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setSure(false)} autoFocus>
              Keep it
            </Button>
          </fieldset>
        )}
        {fault && (
          <p role="alert" className={classes.fault}>
            {fault.message}
          </p>
        )}
      </div>
    </li>
  );
}
