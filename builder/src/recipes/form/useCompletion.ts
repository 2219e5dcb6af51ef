import { useCallback, useEffect, useRef, useState } from "react";
import { type Completion, completeCondition } from "../../api/documents";
import type { Path } from "../document";
import { useDocument } from "../documentStore";

const NOTHING: Completion = { from: 0, options: [] };
const PAUSE_MS = 80;

/** What can stand at the cursor of a condition, asked for as one types; only the last question's answer counts. */
export function useCompletion(step: Path, key: string) {
  const [answer, setAnswer] = useState<Completion>(NOTHING);
  const asked = useRef<{ readonly timer: number; readonly controller: AbortController } | null>(null);
  const stop = useCallback(() => {
    if (asked.current === null) return;
    window.clearTimeout(asked.current.timer);
    asked.current.controller.abort();
  }, []);
  useEffect(() => stop, [stop]);

  function ask(expression: string, cursor: number): void {
    stop();
    const controller = new AbortController();
    const timer = window.setTimeout(async () => {
      const { document, profile } = useDocument.getState();
      if (document === null) return;
      const question = { text: document.text, step, key, expression, cursor, profile };
      // A condition can be typed without help, so a refusal here is silent.
      const found = await completeCondition(question, controller.signal).catch(() => NOTHING);
      if (!controller.signal.aborted) setAnswer(found);
    }, PAUSE_MS);
    asked.current = { timer, controller };
  }

  return { ...answer, ask };
}
