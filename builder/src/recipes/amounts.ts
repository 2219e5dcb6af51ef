import { counted } from "../runs/quantities";

/** Bytes as people say them. */
export function bytesInWords(bytes: number): string {
  const [unit, size] = bytes >= 1e9 ? ["GB", 1e9] : bytes >= 1e6 ? ["MB", 1e6] : ["KB", 1e3];
  const amount = bytes / size;
  return `${amount >= 10 || Number.isInteger(amount) ? Math.round(amount) : amount.toFixed(1)} ${unit}`;
}

/** Seconds as people say them; to plan by, not to measure by. */
export function secondsInWords(seconds: number): string {
  if (seconds < 1) return "under a second";
  if (seconds < 90) return counted(Math.round(seconds), "second");
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return counted(minutes, "minute");
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
