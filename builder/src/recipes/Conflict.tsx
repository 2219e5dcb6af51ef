import { Button } from "@mantine/core";
import { useDocument } from "./documentStore";
import classes from "./Recipe.module.css";

/** Somebody else kept another version since this one was opened: neither is lost without a word. */
export function Conflict() {
  const conflict = useDocument((state) => state.conflict);
  const { save, reload } = useDocument.getState();
  if (!conflict) return null;
  return (
    <section className={classes.notice} role="alert" aria-label="Not saved">
      <p className={classes.noticeText}>
        <strong>Not saved:</strong> another version was saved since you opened this one, perhaps in another window.
        Whichever you take, both stay among the versions once they were saved.
      </p>
      <div className={classes.noticeTools}>
        <Button size="compact-sm" variant="default" onClick={() => void save(true)}>
          Save mine on top of it
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void reload()}>
          Take the other, and forget mine
        </Button>
      </div>
    </section>
  );
}
