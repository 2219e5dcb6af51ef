import { Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { restore, say } from "../api/marks";
import { type Grid, grid, pictures } from "../api/photos";
import classes from "./Culling.module.css";
import { Desktop } from "./Desktop";
import { DeskRoom } from "./hands";
import { deskOf, keepPlace } from "./state/desk";
import { Marking } from "./state/marking";
import { recalled } from "./state/place";

/** The photos of a run, to go through by keys. */
export default function CullingPage({ run }: { run: string }) {
  // The desk keeps its own marks from here on: an answer that comes later must not write over them.
  const { data, error } = useQuery({
    queryKey: ["grid", run],
    queryFn: ({ signal }) => grid(run, signal),
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
  if (data.count === 0) return <p className={classes.message}>This run has no photos yet.</p>;
  return <Laid key={run} photos={data} />;
}

function Laid({ photos }: { photos: Grid }) {
  const [room] = useState(() => {
    const { run } = photos;
    const store = deskOf(photos, recalled(run));
    const keeper = {
      say: (saying: Parameters<typeof say>[1]) => say(run, saying),
      restore: (marks: Parameters<typeof restore>[1]) => restore(run, marks),
    };
    return { store, marking: new Marking(store, keeper), pictures: pictures(run) };
  });
  useEffect(() => keepPlace(room.store), [room]);
  return (
    <DeskRoom room={room}>
      <Desktop />
    </DeskRoom>
  );
}
