import { VisuallyHidden } from "@mantine/core";
import { Chunk, Part } from "../app/Chunk";
import classes from "./Culling.module.css";
import { FilterBar } from "./FilterBar";
import { PhotoGrid } from "./grid/PhotoGrid";
import { useDesk } from "./hands";
import { KeySheet } from "./keys/KeySheet";
import { useKeys } from "./keys/useKeys";
import { Compare } from "./loupe/Compare";
import { Loupe } from "./loupe/Loupe";
import { Survey } from "./loupe/Survey";
import { MarkBar } from "./MarkBar";
import { ViewBar } from "./ViewBar";

const WHAT_IF = new Chunk(() => import("./whatif/WhatIfPanel"));

const VIEWS = { grid: PhotoGrid, loupe: Loupe, compare: Compare, survey: Survey } as const;

/** The bars, and the view between them. */
export function Desktop() {
  useKeys();
  const view = useDesk((desk) => desk.view);
  const panel = useDesk((desk) => desk.panel);
  const Shown = VIEWS[view];
  return (
    <div className={classes.desk}>
      <VisuallyHidden component="h1">Photos of the run</VisuallyHidden>
      <ViewBar />
      {view === "grid" && <FilterBar />}
      <div className={classes.middle}>
        <Shown />
        {view === "grid" && panel && <Part of={WHAT_IF} />}
      </div>
      <MarkBar />
      <KeySheet />
    </div>
  );
}
