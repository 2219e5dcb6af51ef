import { ActionIcon, Button, SegmentedControl, Tooltip } from "@mantine/core";
import { useCanvasKeys } from "../canvas/keys";
import { withKey } from "../keys/chord";
import { useDocument } from "./documentStore";
import { ExportMenu } from "./ExportMenu";
import { FILLED } from "./filled";
import { RedoIcon, UndoIcon } from "./Icons";
import classes from "./Recipe.module.css";

interface RecipeHeaderProps {
  readonly name: string;
  readonly wiring: boolean;
  readonly onWiring: (wiring: boolean) => void;
  /** The panel is open beside the canvas. */
  readonly beside: boolean;
  readonly onBeside: (beside: boolean) => void;
  readonly onRun: () => void;
  readonly onSheet: () => void;
}

/** What is open, whether it is kept, and what can be done with the whole of it. */
export function RecipeHeader({ name, wiring, onWiring, beside, onBeside, onRun, onSheet }: RecipeHeaderProps) {
  const state = useDocument();
  const { document, undo, redo, save } = state;
  const keymap = useCanvasKeys((keys) => keys.keymap);
  const wrong = document?.problems.length ?? 0;
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <h1 className={classes.name}>{document?.recipe?.name ?? name}</h1>
        <p className={classes.state} role="status">
          {saidOf(state)}
          {wrong > 0 && <span className={classes.wrong}> · ▲ {wrong === 1 ? "1 problem" : `${wrong} problems`}</span>}
        </p>
      </div>
      <div className={classes.tools}>
        <Tooltip label={withKey("Undo", keymap.undo)}>
          <ActionIcon variant="default" size="lg" aria-label="Undo" disabled={!state.canUndo} onClick={undo}>
            <UndoIcon />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={withKey("Redo", keymap.redo)}>
          <ActionIcon variant="default" size="lg" aria-label="Redo" disabled={!state.canRedo} onClick={redo}>
            <RedoIcon />
          </ActionIcon>
        </Tooltip>
        <SegmentedControl
          aria-label="How the recipe is shown"
          data={[
            { value: "list", label: "Sentences" },
            { value: "wiring", label: "Wiring" },
          ]}
          value={wiring ? "wiring" : "list"}
          onChange={(next) => onWiring(next === "wiring")}
        />
        {wiring && (
          <Button variant="default" aria-pressed={beside} onClick={() => onBeside(!beside)}>
            {beside ? "Hide panel" : "Explain"}
          </Button>
        )}
        <ExportMenu name={name} />
        <Button variant="default" loading={state.saving} disabled={!state.dirty} onClick={() => void save()}>
          Save
        </Button>
        <Button color={FILLED} disabled={document === null} onClick={onRun}>
          Run…
        </Button>
        <Tooltip label={withKey("Keys", keymap.help)}>
          <ActionIcon variant="default" size="lg" aria-label="Show the keys" onClick={onSheet}>
            ?
          </ActionIcon>
        </Tooltip>
      </div>
    </header>
  );
}

function saidOf(state: ReturnType<typeof useDocument.getState>): string {
  if (state.document === null) return state.fault ? "It could not be opened" : "It is being opened…";
  if (state.saving) return "It is being saved…";
  if (state.dirty) return "Changes are not saved yet";
  if (state.shipped) return "Comes with Safelight; a change is saved as your own";
  return state.base === null ? "Not saved yet" : `Saved, version ${state.base}`;
}
