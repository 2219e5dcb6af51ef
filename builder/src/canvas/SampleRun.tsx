import { Button, Group, Popover, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useDocument } from "../recipes/documentStore";
import { FolderBrowser } from "../recipes/run/FolderBrowser";
import { lastFolder, rememberFolder } from "../recipes/run/lastFolder";
import { usePlace } from "../recipes/run/usePlace";
import { SAMPLE, useSample } from "./sampleStore";

/** Run the recipe, as it stands here, over a few photos of a folder; the cards then show what each step made of them. */
export function SampleRun() {
  const { state, said, text, start, stop, clear } = useSample();
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
    rememberFolder(path);
    if (document) void start(document, profile, path);
  };
  return (
    <Group gap="xs" wrap="nowrap">
      {state === "failed" && (
        <Text size="sm" role="alert" lineClamp={1} maw={320} title={said} style={{ color: "var(--failed)" }}>
          ▲ {said}
        </Text>
      )}
      {state === "done" && document?.text !== text && (
        <Text size="sm" style={{ color: "var(--ink-soft)" }}>
          Results from before your changes
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
          <FolderChoice recipe={document?.recipe?.name ?? ""} onChoose={choose} />
        </Popover.Dropdown>
      </Popover>
    </Group>
  );
}

/** Choose a folder, and run. The folder is that of the last run until another is chosen. */
function FolderChoice({ recipe, onChoose }: { readonly recipe: string; readonly onChoose: (path: string) => void }) {
  const [path, setPath] = useState(lastFolder);
  const place = usePlace(path, recipe, true).data;
  return (
    <Stack gap="xs">
      <FolderBrowser path={path} onPath={setPath} />
      {path !== null && place && (
        <Text size="xs" style={{ color: "var(--ink-soft)", overflowWrap: "anywhere" }}>
          What comes of it goes to {place.out}
        </Text>
      )}
      <Button size="xs" disabled={path === null} onClick={() => path !== null && onChoose(path)}>
        Run on up to {SAMPLE} photos of this folder
      </Button>
    </Stack>
  );
}
