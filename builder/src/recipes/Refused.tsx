import type { ApiError } from "../api/client";
import { Problems } from "./Problems";
import classes from "./Recipe.module.css";

/** What the server refused last, in its own words. */
export function Refused({ fault }: { readonly fault: ApiError }) {
  return (
    <section className={classes.notice} role="alert" aria-label="Refused">
      <p className={classes.noticeText}>{fault.message}</p>
      <Problems problems={fault.problems} lines />
    </section>
  );
}
