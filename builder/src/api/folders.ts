import { ask } from "./client";

export interface Folder {
  readonly name: string;
  readonly path: string;
}

/** One folder below the roots that the server was given; without a path, the roots themselves. */
export interface Listing {
  readonly path: string | null;
  readonly parent: string | null;
  readonly folders: readonly Folder[];
  readonly photos: number;
  readonly sidecars: number;
}

export function listFolder(path: string | null, signal?: AbortSignal): Promise<Listing> {
  return ask("GET", path === null ? "/folders" : `/folders?path=${encodeURIComponent(path)}`, undefined, signal);
}
