import { Menu } from "@mantine/core";
import { useState } from "react";
import { listAddress } from "../../api/delivery";
import { DeliverDialog } from "../../delivery/DeliverDialog";
import classes from "../Culling.module.css";
import { useDesk } from "../hands";
import { ExportDialog } from "./ExportDialog";

const FORMATS = [
  ["txt", "Names, one a line"],
  ["csv", "Table (CSV)"],
  ["json", "For programs (JSON)"],
] as const;

/** What comes of the culling: a list, sidecars, copies, or the editor's own. */
export function HandOver() {
  const run = useDesk((desk) => desk.columns.run);
  const [open, setOpen] = useState<"copies" | "sidecars" | "deliver" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button type="button" className={classes.toggle}>
            Hand over <span aria-hidden="true">▾</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen("deliver")}>To your editor, beside the originals…</Menu.Item>
          <Menu.Item onClick={() => setOpen("sidecars")}>Sidecars into a folder…</Menu.Item>
          <Menu.Item onClick={() => setOpen("copies")}>Copies into a folder…</Menu.Item>
          {FORMATS.map(([format, words]) => (
            <Menu.Item key={format} component="a" href={listAddress(run, format, "keep")} download>
              List of what is kept: {words}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {open === "deliver" && <DeliverDialog run={run} onClose={close} />}
      {(open === "copies" || open === "sidecars") && <ExportDialog run={run} what={open} onClose={close} />}
    </>
  );
}
