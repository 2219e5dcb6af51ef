import { Library } from "../recipes/Library";
import { LastRuns } from "./LastRuns";
import { Questions } from "./Questions";
import classes from "./Start.module.css";

/** Where one begins: three questions make a recipe. Below: what ran last, and recipes that are ready. */
export default function StartPage() {
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>What did you shoot?</h1>
      <p className={classes.lead}>
        Three answers make a recipe that you can read, change and run. Your originals are never changed, moved or
        deleted, and nothing leaves this machine.
      </p>
      <Questions />
      <LastRuns />
      <section aria-labelledby="library">
        <h2 id="library" className={classes.heading}>
          Or begin with a recipe that is ready
        </h2>
        <Library shippedOnly />
      </section>
    </div>
  );
}
