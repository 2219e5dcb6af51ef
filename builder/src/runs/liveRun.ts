import { createStore, type StoreApi } from "zustand/vanilla";
import { follow, type Live } from "../api/live";
import { isOver } from "../api/runs";
import { frames } from "./frames";

export interface LiveRun {
  readonly live: Live | null;
  /** When `live` came, to count on from it: milliseconds of `performance.now()`. */
  readonly at: number;
  /** False while the server does not answer; what is shown is then the last that it said. */
  readonly reached: boolean;
}

export interface Following {
  readonly store: StoreApi<LiveRun>;
  readonly stop: () => void;
}

/**
 * A run's state, fed at most once a frame. Pictures that come in between are dropped unread: each one holds all that
 * went before it, so nothing is lost by showing only the last.
 */
export function followed(run: string): Following {
  const store = createStore<LiveRun>(() => ({ live: null, at: 0, reached: true }));
  let waiting: string | null = null;

  const paced = frames(() => {
    if (waiting === null) return;
    const live = JSON.parse(waiting) as Live;
    waiting = null;
    if (live.number < (store.getState().live?.number ?? 0)) return;
    store.setState({ live, at: performance.now(), reached: true });
    if (isOver(live.state)) stop();
  });

  const unfollow = follow(run, {
    live: (text) => {
      waiting = text;
      paced.ask();
    },
    reached: () => store.setState({ reached: true }),
    // The stream of a run that is over ends: what came last is read before that is taken for a loss.
    lost: () => {
      paced.flush();
      const { live } = store.getState();
      if (live === null || !isOver(live.state)) store.setState({ reached: false });
    },
  });

  function stop() {
    paced.stop();
    unfollow();
  }

  return { store, stop };
}
