import { useStoreApi } from "@xyflow/react";
import { type RefObject, useEffect, useRef } from "react";
import { useCanvas } from "./canvasStore";

/**
 * Escape takes back the wire in the hand: nothing is drawn or led elsewhere. True while that happens: React Flow ends a
 * drag only as the pointer is let go, so it is told that it was, and what it then says of the wire does not count.
 */
export function useTakingBack(): RefObject<boolean> {
  const store = useStoreApi();
  const takenBack = useRef(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !store.getState().connection.inProgress) return;
      event.preventDefault();
      event.stopPropagation();
      takenBack.current = true;
      window.document.dispatchEvent(new MouseEvent("mouseup"));
      takenBack.current = false;
      leaveOutClick();
      useCanvas.getState().say("Nothing was changed");
    };
    // Before the canvas hears of it, for which Escape selects nothing.
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [store]);
  return takenBack;
}

/** The pointer is let go some time later: that is no click on the ground, which would select nothing. */
function leaveOutClick(): void {
  const onClick = (event: MouseEvent) => event.stopPropagation();
  const onUp = () => {
    window.addEventListener("click", onClick, { capture: true, once: true });
    setTimeout(() => window.removeEventListener("click", onClick, true));
  };
  window.addEventListener("mouseup", onUp, { capture: true, once: true });
}
