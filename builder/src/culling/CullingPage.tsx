import { Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useState } from "react";
import { restore, restoreInParting, say } from "../api/marks";
import { type Grid, grid, pictures } from "../api/photos";
import classes from "./Culling.module.css";
import { Desktop } from "./Desktop";
import { DeskRoom } from "./hands";
import { addressed } from "./state/address";
import { keepCompany } from "./state/company";
import { deskOf, keepPlace, placed } from "./state/desk";
import { Marking } from "./state/marking";
import { Outbox } from "./state/outbox";
import { recalled } from "./state/place";
import type { Keeper } from "./state/queue";

/** The photos of a run, to go through by keys. */
export default function CullingPage({ run }: { run: string }) {
  // The desk keeps its own marks from here on: an answer that comes later must not write over them.
  const { data, error } = useQuery({
    queryKey: ["grid", run],
    queryFn: async ({ signal }) => {
      const outbox = await Outbox.open(run);
      return { outbox, photos: await grid(run, signal) };
    },
    structuralSharing: false,
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: false,
  });
  if (error) return <p className={classes.message}>The photos could not be read. {error.message}</p>;
  if (!data) {
    return (
      <p className={classes.message} role="status">
        <Loader size="xs" color="gray" /> Reading the photos of this run.
      </p>
    );
  }
  if (data.photos.count === 0) return <p className={classes.message}>This run has no photos yet.</p>;
  return <Laid key={run} {...data} />;
}

function Laid({ photos, outbox }: { photos: Grid; outbox: Outbox }) {
  const [room] = useState(() => {
    const { run } = photos;
    const place = recalled(run);
    const told = addressed(run, location.hash);
    const store = deskOf(photos, told ? { ...place, view: told.view } : place);
    if (told) placed(store, told);
    const keeper: Keeper = {
      say: (saying) => say(run, saying),
      restore: (marks) => restore(run, marks),
      restoreInParting: (marks) => restoreInParting(run, marks),
    };
    return { store, marking: new Marking(store, keeper, outbox), pictures: pictures(run) };
  });
  // Before anything is painted: no photo is seen without its last word.
  useLayoutEffect(() => room.marking.resume(), [room]);
  useEffect(() => keepPlace(room.store), [room]);
  useEffect(() => keepCompany(photos.run, room.marking), [room, photos.run]);
  return (
    <DeskRoom room={room}>
      <Desktop />
    </DeskRoom>
  );
}
