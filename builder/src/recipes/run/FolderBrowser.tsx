import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { listFolder } from "../../api/folders";
import { counted } from "../../runs/quantities";
import classes from "./Run.module.css";

interface FolderBrowserProps {
  readonly path: string | null;
  readonly onPath: (path: string | null) => void;
}

/** Look for the photos' folder. The folder that is open is the one that is taken. */
export function FolderBrowser({ path, onPath }: FolderBrowserProps) {
  const query = useQuery({
    queryKey: ["folder", path],
    queryFn: ({ signal }) => listFolder(path, signal),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const listing = query.data;
  return (
    <section className={classes.browser} aria-label="The photos' folder">
      <header className={classes.browserHead}>
        <Button
          variant="default"
          size="compact-sm"
          disabled={path === null}
          onClick={() => onPath(query.error ? null : (listing?.parent ?? null))}
        >
          ↑ Up
        </Button>
        <span className={classes.path}>{path ?? "Where are the photos?"}</span>
      </header>
      {query.error && (
        <p role="alert" className={classes.fault}>
          {query.error.message}
        </p>
      )}
      <ul className={classes.folders} aria-label="Folders">
        {listing?.folders.map((folder) => (
          <li key={folder.path}>
            <button type="button" className={classes.folder} onClick={() => onPath(folder.path)}>
              <FolderIcon /> {folder.name}
            </button>
          </li>
        ))}
        {listing?.folders.length === 0 && <li className={classes.none}>No folders in here.</li>}
      </ul>
      {listing?.path != null && (
        <p className={classes.count} role="status">
          {counted(listing.photos, "photo")} in this folder{listing.folders.length > 0 && ", and what is below it"}
        </p>
      )}
    </section>
  );
}

function FolderIcon() {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      aria-hidden="true"
    >
      <path d="M1.7 12.5v-9h4l1.6 2h7v7z" strokeLinejoin="round" />
    </svg>
  );
}
