import { useEffect } from "react";
import { commandOf, isTyping } from "../canvas/keys";
import { cardsOf, lanesOf } from "../canvas/lanes";
import { type Deed, doTo } from "./deeds";
import { useDocument } from "./documentStore";

interface RecipeKeys {
  /** The canvas is shown, which answers to most keys itself. */
  readonly wiring: boolean;
  readonly onSheet: () => void;
}

const DEEDS: ReadonlySet<string> = new Set<Deed>([
  ...(["move-up", "move-down", "duplicate", "copy", "cut", "paste", "disable", "delete"] as const),
]);

/** The keyboard of a recipe's page. */
export function useRecipeKeys({ wiring, onSheet }: RecipeKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (isSave(event)) {
        event.preventDefault();
        void useDocument.getState().save();
      } else if (answered(event, wiring, onSheet)) {
        event.preventDefault();
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [wiring, onSheet]);
}

function isSave(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
}

function answered(event: KeyboardEvent, wiring: boolean, onSheet: () => void): boolean {
  const { document, undo, redo, select } = useDocument.getState();
  const command = commandOf(event);
  if (command === null || document === null || isElsewhere(event.target)) return false;
  if (command === "undo" || command === "redo") {
    (command === "undo" ? undo : redo)();
    return true;
  }
  if (wiring || isTyping(event.target)) return false;
  const cards = cardsOf(lanesOf(document)).filter((card) => card.raw !== null);
  const chosen = new Set(useDocument.getState().selection);
  if (DEEDS.has(command)) {
    const own = cards.filter((card) => chosen.has(card.id));
    if (own.length === 0 && command !== "paste") return false;
    // What is marked as text is copied as text.
    if (command === "copy" && window.getSelection()?.toString()) return false;
    doTo(command as Deed, document, own);
    return true;
  }
  const last = cards.findLastIndex((card) => chosen.has(card.id));
  const walk = { up: -1, down: 1, "more-up": -1, "more-down": 1 }[command as string];
  if (walk !== undefined && mayWalk(event.target)) {
    const from = last < 0 ? (walk > 0 ? -1 : cards.length) : last;
    const next = cards[from + walk];
    if (next) select(...(command.startsWith("more") ? chosen : []), next.id);
    if (next) show(next.id);
    return true;
  }
  if (command === "none") select();
  else if (command === "all") select(...cards.map((card) => card.id));
  else if (command === "help") onSheet();
  else return false;
  return true;
}

/** A dialog or an open menu has its own keys. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[role=dialog], [role=menu], [role=listbox]") !== null;
}

/** Arrows walk through the steps where nothing else wants them. */
function mayWalk(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true;
  return target.closest("[role=tablist], [role=radiogroup]") === null;
}

function show(id: string): void {
  const row = window.document.querySelector(`[data-step="${CSS.escape(id)}"]`);
  row?.querySelector("button")?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}
