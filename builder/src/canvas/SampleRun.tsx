import { Button, Group, Popover, Stack, Text, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ask } from "../api/client";
import { useDocument } from "../recipes/documentStore";
import classes from "./Sample.module.css";
import { SAMPLE, useSample } from "./sampleStore";

interface Folder {
  readonly path: string | null;
  readonly parent: string | null;
  readonly folders: readonly { readonly name: string; readonly path: string }[];
  readonly photos: number;
}

const REMEMBERED = "safelight.sample.folder";

/** Run the recipe, as it stands here, over a few photos of a folder; the cards then show what each step made of them. */
export function SampleRun() {
  const { state, said, start, stop, clear } = useSample();
  const document = useDocument((store) => store.document);
  const profile = useDocument((store) => store.profile);
  const [open, setOpen] = useState(false);
  if (state === "running") {
    return (
      <Group gap="xs" wrap="nowrap">
        <Text size="sm">{said}…</Text>
        <Button size="compact-sm" variant="default" onClick={stop}>
          Stop
        </Button>
      </Group>
    );
  }
  const choose = (path: string) => {
    setOpen(false);
    localStorage.setItem(REMEMBERED, path);
    if (document) void start(document.text, profile, path);
  };
  return (
    <Group gap="xs" wrap="nowrap">
      {state === "failed" && (
        <Text size="sm" role="alert" lineClamp={1} maw={320} title={said} style={{ color: "var(--failed)" }}>
          ▲ {said}
        </Text>
      )}
      {state === "done" && (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={clear}>
          Hide results
        </Button>
      )}
      <Popover opened={open} onChange={setOpen} position="bottom-end" width={320} shadow="md" trapFocus>
        <Popover.Target>
          <Button size="compact-sm" variant="default" disabled={!document?.sound} onClick={() => setOpen(!open)}>
            Run on a sample
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <FolderChoice onChoose={choose} />
        </Popover.Dropdown>
      </Popover>
    </Group>
  );
}

function FolderChoice({ onChoose }: { readonly onChoose: (path: string) => void }) {
  const [path, setPath] = useState(() => localStorage.getItem(REMEMBERED) ?? "");
  const query = path === "" ? "" : `?path=${encodeURIComponent(path)}`;
  const { data, error } = useQuery({
    queryKey: ["folders", path],
    queryFn: () => ask<Folder>("GET", `/folders${query}`),
  });
  const here = data?.path ?? null;
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {here ?? "Where are your photos?"}
      </Text>
      {error && (
        <Text size="sm" role="alert" style={{ color: "var(--failed)" }}>
          ▲ {error.message}
        </Text>
      )}
      <ul className={classes.list} aria-label="Folders">
        {(here !== null || error) && (
          <li>
            <UnstyledButton onClick={() => setPath(data?.parent ?? "")}>↑ Up</UnstyledButton>
          </li>
        )}
        {data?.folders.map((folder) => (
          <li key={folder.path}>
            <UnstyledButton onClick={() => setPath(folder.path)}>▸ {folder.name}</UnstyledButton>
          </li>
        ))}
      </ul>
      <Button size="xs" disabled={here === null || !data?.photos} onClick={() => here !== null && onChoose(here)}>
        {data?.photos ? `Run on ${Math.min(SAMPLE, data.photos)} of its ${data.photos} photos` : "No photos here"}
      </Button>
    </Stack>
  );
}
