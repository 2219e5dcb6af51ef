import { type Held, standing } from "../../api/marks";
import type { Marking } from "./marking";

/**
 * Marks of one run in one browser: what one page has saved, the others show at once. What other processes said is asked
 * for whenever the page is looked at again. Returns how to end that, once nothing is on its way any more.
 */
export function keepCompany(run: string, marking: Marking): () => void {
  const channel = new BroadcastChannel(`safelight.marks.${run}`);
  const tell = (held: Held) => channel.postMessage(held);
  marking.onHeld = tell;
  channel.onmessage = ({ data }: MessageEvent<Held>) => marking.hear(data);

  let looking = false;
  const look = async () => {
    if (looking || document.visibilityState === "hidden") return;
    looking = true;
    marking.goOn();
    // Who only looks needs no word of trouble: the next mark tells it.
    await marking.refresh(() => standing(run)).catch(() => undefined);
    looking = false;
  };
  const part = () => marking.part();
  window.addEventListener("focus", look);
  window.addEventListener("online", look);
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pagehide", part);
  return () => {
    window.removeEventListener("focus", look);
    window.removeEventListener("online", look);
    document.removeEventListener("visibilitychange", look);
    void marking.settled().then(() => {
      window.removeEventListener("pagehide", part);
      if (marking.onHeld === tell) marking.onHeld = () => undefined;
      channel.close();
    });
  };
}
