import { useQuery } from "@tanstack/react-query";
import { listRecipes } from "../api/recipes";
import classes from "./Library.module.css";
import { RecipeCard } from "./RecipeCard";

/** Recipes as cards with a picture of what each does. */
export function Library({
  shippedOnly = false,
  own = false,
}: {
  readonly shippedOnly?: boolean;
  readonly own?: boolean;
}) {
  const query = useQuery({ queryKey: ["recipes"], queryFn: listRecipes });
  if (query.error) {
    return (
      <p role="alert" className={classes.fault}>
        {query.error.message}
      </p>
    );
  }
  const wanted = (query.data ?? []).filter((one) => (shippedOnly ? one.shipped : own ? !one.shipped : true));
  if (query.data && wanted.length === 0) {
    return (
      <p className={classes.none}>{own ? "You have none yet: copy one below, or answer the first questions." : ""}</p>
    );
  }
  return (
    <ul className={classes.cards}>
      {wanted.map((one) => (
        <RecipeCard key={`${one.name} ${one.shipped}`} recipe={one} />
      ))}
    </ul>
  );
}
