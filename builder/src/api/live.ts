import type { Counts, Failure, RunStateName } from "./runs";

export interface LivePhase {
  readonly phase: number;
  readonly what: string;
  readonly done: number;
  readonly photos: number;
  readonly seconds: number;
}

/** How one step stands, in photos. What an older Safelight did not count is null. */
export interface LiveStep {
  readonly node: string;
  readonly seconds: number;
  readonly done?: number | null;
  readonly looked?: number | null;
  /** Of those done: what it asked was known already. */
  readonly known?: number | null;
  readonly failed?: number | null;
  /** They came by, and it left them out. */
  readonly passed?: number | null;
}

/** A run as it is now, folded by the server from all that happened so far. */
export interface Live {
  readonly id: string;
  readonly state: RunStateName;
  /** Of the last event that went into it. */
  readonly number: number;
  readonly phase: number;
  readonly phases: readonly LivePhase[];
  readonly check: number;
  readonly failed: number;
  readonly photos: number;
  readonly seconds: number;
  /** Until the run is through, at least; null: not known yet. */
  readonly left_seconds: number | null;
  /** The same where no photo is spared; null: nobody can say. */
  readonly left_at_most: number | null;
  readonly memory_bytes: number | null;
  readonly models: readonly { readonly name: string; readonly bytes: number }[];
  readonly nodes: readonly LiveStep[];
  readonly failures: readonly Failure[];
  readonly notes: readonly string[];
  readonly counts: Counts | null;
  readonly stopping: boolean;
}

export interface Listener {
  /** A picture as it came, not parsed yet: of many in one frame only the last is. */
  readonly live: (text: string) => void;
  readonly reached: () => void;
  readonly lost: () => void;
}

const AGAIN_MS = 3_000;

/**
 * Listen to a run until the returned function is called. A broken connection is taken up by the browser, with the last
 * event's id; one that it gives up (the server answered with an error) is opened anew.
 */
export function follow(run: string, listener: Listener): () => void {
  let source: EventSource | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let last = "";

  const open = () => {
    const after = last === "" ? "" : `?after=${encodeURIComponent(last)}`;
    const opened = new EventSource(`/api/runs/${encodeURIComponent(run)}/events${after}`);
    source = opened;
    opened.addEventListener("open", listener.reached);
    opened.addEventListener("live", (event) => {
      last = event.lastEventId || last;
      listener.live(event.data);
    });
    opened.addEventListener("error", () => {
      listener.lost();
      if (opened.readyState === EventSource.CLOSED && source === opened) again = setTimeout(open, AGAIN_MS);
    });
  };

  open();
  return () => {
    clearTimeout(again);
    source?.close();
    source = null;
  };
}
