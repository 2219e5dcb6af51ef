import { Button, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { listVersions, type RecipeVersion, readVersion } from "../../api/recipes";
import { moment } from "../../runs/quantities";
import type { Document } from "../document";
import { useDocument } from "../documentStore";
import { Differences } from "./Differences";
import classes from "./Panel.module.css";

const NOW = "now";

/** Every version that was saved, what differs between two of them, and a way back. */
export function VersionsPanel({ document }: { readonly document: Document }) {
  const name = useDocument((state) => state.name);
  const base = useDocument((state) => state.base);
  const shipped = useDocument((state) => state.shipped);
  const [pair, setPair] = useState<readonly [string | null, string]>([null, NOW]);
  const query = useQuery({
    queryKey: ["versions", name, base],
    queryFn: () => listVersions(name ?? ""),
    enabled: name !== null && !shipped,
  });
  const versions = query.data ?? [];
  if (versions.length === 0) {
    return (
      <p className={classes.soft}>
        {query.isPending && !shipped ? "The versions are being read…" : "Nothing is saved under this name yet."}
      </p>
    );
  }
  const older = pair[0] ?? String(versions[0]?.version);
  const choices = versions.map((one) => ({ value: String(one.version), label: `Version ${one.version}` }));
  return (
    <>
      <Select
        label="What differs between"
        data={choices}
        value={older}
        allowDeselect={false}
        onChange={(next) => setPair([next, pair[1]])}
      />
      <Select
        mt="xs"
        label="and"
        data={[{ value: NOW, label: "what is open now" }, ...choices]}
        value={pair[1]}
        allowDeselect={false}
        onChange={(next) => setPair([older, next ?? NOW])}
      />
      <Differences
        before={() => readVersion(name ?? "", Number(older))}
        after={() => (pair[1] === NOW ? Promise.resolve(document.text) : readVersion(name ?? "", Number(pair[1])))}
        asked={[name, older, pair[1] === NOW ? document.text : pair[1]]}
      />
      <h2 className={classes.heading}>Saved versions</h2>
      <ul className={classes.versions}>
        {versions.map((one) => (
          <SavedVersion key={one.version} name={name ?? ""} version={one} current={one.version === base} />
        ))}
      </ul>
    </>
  );
}

interface SavedVersionProps {
  readonly name: string;
  readonly version: RecipeVersion;
  readonly current: boolean;
}

function SavedVersion({ name, version, current }: SavedVersionProps) {
  const { replace } = useDocument.getState();
  return (
    <li className={classes.version}>
      <span>
        Version {version.version}
        {current && " (the newest)"}
        <br />
        <span className={classes.small}>{moment(version.saved)}</span>
      </span>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Go back to version ${version.version}`}
        onClick={() => void readVersion(name, version.version).then((text) => replace(text))}
      >
        Go back to it
      </Button>
    </li>
  );
}
