import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { followed, type LiveRun } from "./liveRun";

const NOTHING = createStore<LiveRun>(() => ({ live: null, at: 0, reached: true }));

/** What a run is doing now; nothing where `wanted` is false. */
export function useLiveRun(run: string, wanted: boolean): LiveRun {
  const [store, setStore] = useState(NOTHING);
  useEffect(() => {
    if (!wanted) {
      setStore(NOTHING);
      return;
    }
    const following = followed(run);
    setStore(following.store);
    return following.stop;
  }, [run, wanted]);
  return useStore(store);
}
