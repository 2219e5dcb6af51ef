import { createContext, type ReactNode, useContext } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/shallow";
import type { Pictures } from "../api/photos";
import type { Hands } from "./state/commands";
import type { Desk } from "./state/desk";

interface Room extends Hands {
  readonly pictures: Pictures;
}

const RoomContext = createContext<Room | null>(null);

/** The desk of one run, for all that stands on it. */
export function DeskRoom({ room, children }: { room: Room; children: ReactNode }) {
  return <RoomContext value={room}>{children}</RoomContext>;
}

export function useHands(): Room {
  const room = useContext(RoomContext);
  if (room === null) throw new Error("This stands on no desk.");
  return room;
}

/** A part of the desk; drawn again only when that part is another. */
export const useDesk = <T,>(part: (desk: Desk) => T): T => useStore(useHands().store, part);

/** Several values at once, told apart one by one. */
export const useDeskParts = <T,>(parts: (desk: Desk) => T): T => useStore(useHands().store, useShallow(parts));
