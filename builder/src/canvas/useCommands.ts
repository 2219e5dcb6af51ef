import { useReactFlow } from "@xyflow/react";
import { type RefObject, useCallback } from "react";
import { samePath } from "../recipes/document";
import { useDocument } from "../recipes/documentStore";
import { type Drawing, endsOf } from "./board";
import { useCanvas } from "./canvasStore";
import type { Edits } from "./gestures";
import * as gestures from "./gestures";
import type { Command } from "./keys";
import { landings } from "./landing";
import { cardsOf, laneId } from "./lanes";
import { cornerOf } from "./layout";
import { unwire } from "./rewiring";
import { type Direction, neighbour } from "./steering";

export type Make = (edits: Edits, said: string) => Promise<boolean>;

/** Make a gesture's edits and say what was done, or why it was not. Where it adds or moves steps, those are selected. */
export const make: Make = async (edits, said) => {
  if (edits.length === 0) return false;
  const made = await useDocument.getState().edit(edits);
  const { fault, document, select } = useDocument.getState();
  const lane = edits.findLast((edit) => (edit.op === "move" ? edit.to : edit.path).join() === "stages");
  useCanvas.getState().say(made ? said : (fault?.message ?? "The recipe was not changed"), !made);
  const paths = landings(edits);
  const there = document?.steps.filter((step) => paths.some((path) => samePath(path, step.path))) ?? [];
  if (made && there.length > 0) {
    select(...there.map((step) => step.id));
    focusCard(there.at(-1)?.id);
  } else if (made && lane !== undefined && "index" in lane) {
    useCanvas.getState().show(laneId(lane.index));
    focusOn(`[data-lane="${lane.index}"]`);
  } else if (made) keepFocus(useDocument.getState().selected);
  return made;
};

/** Where what had the focus is gone, another card takes it, else the canvas: so that the next key still counts. */
function keepFocus(selected: string | null): void {
  const { body } = window.document;
  const place = selected === null ? "[data-canvas]" : cardPlace(selected);
  drawn(() => window.document.activeElement === body && window.document.querySelector<HTMLElement>(place)?.focus());
}

export function focusCard(id: string | undefined): void {
  if (id !== undefined) focusOn(cardPlace(id));
}

function focusOn(place: string): void {
  drawn(() => window.document.querySelector<HTMLElement>(place)?.focus({ preventScroll: true }));
}

const cardPlace = (id: string) => `.react-flow__node[data-id="${CSS.escape(id)}"]`;

/** Once React has drawn what was made. */
function drawn(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}

/** What the keys and the buttons do, to what is selected. */
export function useCommands(drawing: Drawing, search: RefObject<HTMLInputElement | null>): (command: Command) => void {
  const { fitView, flowToScreenPosition } = useReactFlow();
  return useCallback(
    (command) => {
      const { selection, selected, select, clipboard, copy, undo, redo } = useDocument.getState();
      const canvas = useCanvas.getState();
      const { document, lanes, layout } = drawing;
      const cards = cardsOf(lanes);
      const chosen = cards.filter((card) => selection.includes(card.id));
      const last = cards.find((card) => card.id === selected) ?? chosen.at(-1);
      const named = chosen.length === 1 ? (last?.step.action ?? "") : `${chosen.length} steps`;
      const spot = () => gestures.spotBehind(document, last);

      const steer = (direction: Direction, more = false) => {
        const id = canvas.wire
          ? endOf(drawing, canvas.wire, direction)
          : neighbour(lanes, layout.boxes, last?.id, direction);
        if (id === null) return;
        canvas.selectWire(null);
        select(...(more ? [...selection.filter((one) => one !== id), id] : [id]));
        focusCard(id);
      };
      const shift = (edits: Edits) => void make(edits, chosen.length > 1 ? `Moved ${named}` : "Moved");
      const below = () => {
        const corner = last ? cornerOf(layout.boxes, last.id) : { x: 0, y: 0 };
        const height = last ? (layout.boxes.get(last.id)?.height ?? 0) + 6 : 70;
        return flowToScreenPosition({ x: corner.x, y: corner.y + height });
      };
      const adding = (from: string | null) => canvas.add({ at: below(), spot: spot(), from });
      const withResult = (then: (id: string) => void) => {
        if (last?.step.output) then(last.id);
        else canvas.say("Select a step that gives a result", true);
      };
      const pasting = (wired: boolean) => {
        const where = spot();
        if (clipboard.length > 0 && where) void make(gestures.paste(document, clipboard, where, wired), "Pasted");
      };
      const copying = () => {
        copy(chosen.map((card) => card.step));
        canvas.say(`Copied ${named}`);
      };
      const deleting = () => {
        const wire = canvas.wire && endsOf(drawing, canvas.wire);
        if (wire) {
          const done = unwire(drawing, wire);
          if ("refused" in done) return canvas.say(done.refused, true);
          canvas.selectWire(null);
          return void make(done.edits, done.said);
        }
        const edits = gestures.remove(chosen);
        if (edits.length === 0 && chosen.length > 0) return canvas.say("Safelight adds this step itself", true);
        void make(edits, `Deleted ${named}`);
      };

      const deeds: Readonly<Record<Command, () => void>> = {
        up: () => steer("up"),
        down: () => steer("down"),
        left: () => steer("left"),
        right: () => steer("right"),
        "more-up": () => steer("up", true),
        "more-down": () => steer("down", true),
        "move-up": () => shift(gestures.nudge(document, chosen, -1)),
        "move-down": () => shift(gestures.nudge(document, chosen, 1)),
        "move-left": () => shift(gestures.toLane(document, chosen, -1)),
        "move-right": () => shift(gestures.toLane(document, chosen, 1)),
        all: () => select(...cards.filter((card) => card.raw !== null).map((card) => card.id)),
        none: () => {
          select();
          canvas.selectWire(null);
        },
        search: () => toSearch(search, select),
        add: () => adding(null),
        wire: () => withResult(adding),
        connect: () => withResult((from) => canvas.join({ at: below(), from })),
        stage: () => void make(gestures.addLane(document), "A stage was added"),
        delete: deleting,
        copy: () => chosen.length > 0 && copying(),
        cut: () => {
          if (chosen.length === 0) return;
          copying();
          deleting();
        },
        paste: () => pasting(true),
        "paste-free": () => pasting(false),
        duplicate: () => void make(gestures.duplicate(document, chosen), `Duplicated ${named}`),
        disable: () =>
          void make(gestures.toggleDisabled(chosen), `Turned ${named} ${last?.step.disabled ? "on" : "off"}`),
        undo,
        redo,
        fit: () => void fitView({ padding: 0.06, duration: 200 }),
        arrange: () => canvas.arrange(!canvas.arranged),
        help: () => canvas.help(true),
      };
      deeds[command]();
    },
    [drawing, search, fitView, flowToScreenPosition],
  );
}

/** Where the palette had to make room for a form, it comes back first. */
function toSearch(search: RefObject<HTMLInputElement | null>, select: () => void): void {
  if (search.current?.offsetParent === null) select();
  requestAnimationFrame(() => search.current?.focus());
}

/** From a wire, an arrow leads to the card at that end of it. */
function endOf(drawing: Drawing, wire: string, direction: Direction): string | null {
  const ends = endsOf(drawing, wire);
  const id = direction === "left" || direction === "up" ? ends?.source : ends?.target;
  const lane = drawing.lanes.find((one) => one.items.some((item) => item.id === id) || one.id === id);
  // At a flow's end, or a stage's, its first card.
  const cards = cardsOf(drawing.lanes);
  if (cards.some((card) => card.id === id)) return id ?? null;
  const flow = lane?.items.find((item) => item.id === id);
  return (flow?.type === "flow" ? flow.cards[0] : cardsOf(lane ? [lane] : [])[0])?.id ?? null;
}
