import { useEffect, useState } from "react";
import { Chunk, Part } from "../app/Chunk";
import { Conflict } from "./Conflict";
import { useDocument } from "./documentStore";
import { KeySheet } from "./KeySheet";
import { SentenceList } from "./list/SentenceList";
import { SidePanel } from "./panel/SidePanel";
import classes from "./Recipe.module.css";
import { RecipeHeader } from "./RecipeHeader";
import { Refused } from "./Refused";
import { RunDialog } from "./run/RunDialog";
import { useRecipeKeys } from "./useRecipeKeys";

const CANVAS = new Chunk(() => import("../canvas/CanvasPage"));

/** One recipe: as sentences or as wiring, and beside it what is chosen, explained and kept. */
export default function RecipePage({ name }: { readonly name: string }) {
  const document = useDocument((state) => state.document);
  const fault = useDocument((state) => state.fault);
  const [wiring, setWiring] = useState(false);
  const [running, setRunning] = useState(false);
  const [sheet, setSheet] = useState(false);
  // The canvas has the step's form on it, so the panel beside it opens only when asked for.
  const [beside, setBeside] = useState(false);
  useEffect(() => {
    void useDocument.getState().open(name);
  }, [name]);
  useRecipeKeys({ wiring, onSheet: () => setSheet(true) });
  useEffect(warnOfLoss, []);

  return (
    <div className={classes.page}>
      <RecipeHeader
        name={name}
        wiring={wiring}
        onWiring={setWiring}
        beside={beside}
        onBeside={setBeside}
        onRun={() => setRunning(true)}
        onSheet={() => setSheet(true)}
      />
      <Conflict />
      {fault && fault.kind !== "Conflict" && <Refused fault={fault} />}
      {document && (
        <div className={classes.body} data-alone={(wiring && !beside) || undefined}>
          <div className={classes.main} data-wiring={wiring || undefined}>
            {wiring ? (
              <Part of={CANVAS} meanwhile={<p>The wiring is being drawn…</p>} />
            ) : (
              <SentenceList document={document} />
            )}
          </div>
          {(!wiring || beside) && <SidePanel document={document} withStep={!wiring} />}
        </div>
      )}
      {document && running && <RunDialog document={document} onClose={() => setRunning(false)} />}
      <KeySheet opened={sheet} wiring={wiring} onClose={() => setSheet(false)} />
    </div>
  );
}

/** The browser asks before it throws unsaved changes away. */
function warnOfLoss(): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (useDocument.getState().dirty) event.preventDefault();
  };
  window.addEventListener("beforeunload", ask);
  return () => window.removeEventListener("beforeunload", ask);
}
