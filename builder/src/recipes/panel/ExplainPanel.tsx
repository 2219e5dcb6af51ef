import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ApiError } from "../../api/client";
import { type Explanation, explainPlan } from "../../api/plans";
import { counted } from "../../runs/quantities";
import { bytesInWords, secondsInWords } from "../amounts";
import type { Document } from "../document";
import { useDocument } from "../documentStore";
import { Problems } from "../Problems";
import { ProfileSelect } from "../ProfileSelect";
import { Costs } from "./Costs";
import classes from "./Panel.module.css";
import { PhaseList } from "./PhaseList";

/** What a run would do, in which order, with whom, and what it and a change would cost. */
export function ExplainPanel({ document }: { readonly document: Document }) {
  const profile = useDocument((state) => state.profile);
  // What a run will be told is open yet, and changes nothing about what it does.
  const variables = (document.asks ?? []).map((name) => `${name}=…`);
  const query = useQuery({
    queryKey: ["plan", document.text, profile],
    queryFn: ({ signal }) =>
      explainPlan({ text: document.text, profile, variables, overrides: [], photos: [] }, signal),
    enabled: document.sound,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <>
      <ProfileSelect />
      {!document.sound && (
        <>
          <p className={classes.heading}>This cannot be run yet</p>
          <Problems problems={document.problems} lines />
        </>
      )}
      {query.error && (
        <>
          <p className={classes.heading}>{query.error.message}</p>
          <Problems problems={query.error instanceof ApiError ? query.error.problems : []} />
        </>
      )}
      {document.sound && query.data && <Explained explanation={query.data} />}
      {document.sound && query.isPending && <p className={classes.soft}>It is being worked out…</p>}
    </>
  );
}

function Explained({ explanation }: { readonly explanation: Explanation }) {
  const most = Math.max(0, ...explanation.phases.map((phase) => phase.memory_bytes));
  const dropped = Object.entries(explanation.dropped);
  return (
    <>
      <dl className={classes.figures} aria-label={`For ${counted(explanation.figures_for, "photo")}`}>
        <dt>For</dt>
        <dd>{counted(explanation.figures_for, "photo")}, nothing known before</dd>
        <dt>Work</dt>
        <dd>about {secondsInWords(explanation.cpu_seconds)} of one processor core</dd>
        <dt>Calls of models</dt>
        <dd>at most {explanation.calls.toLocaleString("en")}</dd>
        <dt>Memory</dt>
        <dd>at most {bytesInWords(most)} for models</dd>
        <dt>Room on disk</dt>
        <dd>about {bytesInWords(explanation.disk_bytes)}</dd>
        {explanation.download_bytes > 0 && (
          <>
            <dt>To download</dt>
            <dd>{bytesInWords(explanation.download_bytes)}, once</dd>
          </>
        )}
      </dl>
      {dropped.length > 0 && (
        <>
          <h2 className={classes.heading}>Left out</h2>
          <ul className={classes.plain}>
            {dropped.map(([node, reason]) => (
              <li key={node}>
                {node.replaceAll("_", " ")}: <span className={classes.small}>{reason}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className={classes.heading}>In this order</h2>
      <PhaseList phases={explanation.phases} />
      <Costs costs={explanation.parameters} />
    </>
  );
}
