import { Autocomplete, Button, Modal, NativeSelect } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { exportTo } from "../../api/delivery";
import { listFolder } from "../../api/folders";
import { useDeskParts } from "../hands";
import classes from "./HandOver.module.css";

interface Props {
  readonly run: string;
  readonly what: "copies" | "sidecars";
  readonly onClose: () => void;
}

const TITLES = { copies: "Copies into a folder", sidecars: "Sidecars into a folder" } as const;

/** Which photos, and where to. */
export function ExportDialog({ run, what, onClose }: Props) {
  const { selected, order } = useDeskParts((desk) => ({ selected: desk.selected, order: desk.order }));
  const [which, setWhich] = useState("kept");
  const [to, setTo] = useState("");
  const places = useQuery({
    queryKey: ["folders", parentOf(to)],
    queryFn: ({ signal }) => listFolder(parentOf(to) || null, signal),
    retry: false,
  });
  const write = useMutation({
    mutationFn: () => {
      const photos = which === "kept" ? null : which === "selected" ? [...selected] : [...order];
      return exportTo(run, what, to, photos);
    },
  });
  return (
    <Modal opened onClose={onClose} title={TITLES[what]} closeButtonProps={{ "aria-label": "Close" }}>
      <NativeSelect
        classNames={{ description: classes.hint }}
        label="Photos"
        value={which}
        data={[
          { value: "kept", label: "All that is kept" },
          { value: "selected", label: `The ${selected.size} selected` },
          { value: "shown", label: `The ${order.length} that pass the filters` },
        ]}
        onChange={(event) => setWhich(event.currentTarget.value)}
      />
      <Autocomplete
        classNames={{ description: classes.hint }}
        mt="sm"
        label="Folder"
        description="Below a folder that Safelight may use. It is made if it is not there; nothing in it is replaced."
        value={to}
        onChange={setTo}
        data={[...new Set(places.data?.folders.map((folder) => folder.path))]}
        filter={({ options }) => options}
      />
      {write.error && (
        <p className={classes.fault} role="alert">
          {write.error.message}
        </p>
      )}
      {write.data && (
        <p role="status">
          {write.data.written} written into {write.data.folder}.
        </p>
      )}
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {write.data ? "Close" : "Leave it"}
        </Button>
        <Button
          className={classes.primary}
          onClick={() => write.mutate()}
          loading={write.isPending}
          disabled={to.trim() === ""}
        >
          Write
        </Button>
      </div>
    </Modal>
  );
}

/** The folder whose folders are offered: what stands before the last slash. */
export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));
