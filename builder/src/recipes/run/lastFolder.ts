const KEY = "safelight.folder";

/** The folder of the last run, where the next one is likely to be. */
export function lastFolder(): string | null {
  return localStorage.getItem(KEY);
}

export function rememberFolder(folder: string | null): void {
  if (folder !== null) localStorage.setItem(KEY, folder);
}
