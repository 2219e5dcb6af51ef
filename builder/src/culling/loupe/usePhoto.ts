import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { people, photo } from "../../api/photos";
import { useDesk } from "../hands";

/** What the run says of one photo. Not asked for of photos that are only passed by. */
export function usePhoto(index: number) {
  const run = useDesk((desk) => desk.columns.run);
  const settled = useSettled(index, 90);
  const answer = useQuery({
    queryKey: ["photo", run, index],
    queryFn: ({ signal }) => photo(run, index, signal),
    enabled: index >= 0 && settled === index,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { detail: answer.data, error: answer.error };
}

/** Faces of a group, person by person. */
export function usePeople(group: number) {
  const run = useDesk((desk) => desk.columns.run);
  return useQuery({
    queryKey: ["people", run, group],
    queryFn: ({ signal }) => people(run, group, signal),
    enabled: group >= 0,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
}

/** A value, once it has not changed for so long. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
