import { Button, Slider } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { ApiError } from "../../api/client";
import { type Knob, knobs, type WhatIf, whatIf } from "../../api/whatif";
import { useDesk, useHands } from "../hands";
import { arrange } from "../state/desk";
import { Changes } from "./Changes";
import { knobName, Questions, settingsOf } from "./question";
import { scaleOf } from "./scale";
import classes from "./WhatIf.module.css";

/** Turn the recipe's numbers, and see at once which verdicts would be others. Nothing is run, nothing is saved. */
export default function WhatIfPanel() {
  const { store } = useHands();
  const run = useDesk((desk) => desk.columns.run);
  const { data, error } = useQuery({
    queryKey: ["knobs", run],
    queryFn: ({ signal }) => knobs(run, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [turned, setTurned] = useState<ReadonlyMap<string, number>>(new Map());
  const [answer, setAnswer] = useState<WhatIf | null>(null);
  const [fault, setFault] = useState("");

  const questions = useMemo(
    () =>
      new Questions(
        (settings, signal) => whatIf(run, settings, signal),
        (found, refused) => {
          setAnswer(found);
          setFault(refused ? (refused instanceof ApiError ? refused.message : "The answer could not be read.") : "");
          const changes = new Map(found?.changes.map((change) => [change.index, change]));
          if (store.getState().filters.changed) arrange(store, { changes });
          else store.setState({ changes });
        },
      ),
    [run, store],
  );
  // What was asked is forgotten with the panel: the grid shows the run as it is.
  useEffect(
    () => () => {
      questions.end();
      const { filters } = store.getState();
      arrange(store, { changes: new Map(), filters: { ...filters, changed: false } });
    },
    [questions, store],
  );

  const turn = (next: ReadonlyMap<string, number>) => {
    setTurned(next);
    questions.put(settingsOf(data?.knobs ?? [], next));
  };

  return (
    <aside className={classes.panel} aria-label="What if">
      <h2 className={classes.head}>What if</h2>
      <p className={classes.soft}>Decided again from what is known: no photo is looked at, and nothing is saved.</p>
      {error && <p className={classes.fault}>The recipe's numbers could not be read. {error.message}</p>}
      {data?.knobs.length === 0 && <p className={classes.soft}>This recipe has no number to turn.</p>}
      {data?.knobs.map((knob) => (
        <Turn
          key={knobName(knob)}
          knob={knob}
          value={turned.get(knobName(knob)) ?? knob.value}
          onTurn={(value) => turn(new Map(turned).set(knobName(knob), value))}
        />
      ))}
      {turned.size > 0 && (
        <Button variant="default" size="xs" onClick={() => turn(new Map())}>
          As it was run
        </Button>
      )}
      {fault && (
        <p className={classes.fault} role="alert">
          {fault}
        </p>
      )}
      {answer && <Changes answer={answer} />}
    </aside>
  );
}

function Turn({ knob, value, onTurn }: { knob: Knob; value: number; onTurn: (value: number) => void }) {
  const scale = useMemo(() => scaleOf(knob), [knob]);
  return (
    <div className={classes.knob}>
      <div className={classes.knobHead}>
        <span>{knob.title}</span>
        <output className={classes.value}>
          {value} {value === 1 ? knob.unit?.replace(/s$/, "") : knob.unit}
        </output>
      </div>
      <Slider
        size="sm"
        color="gray"
        label={null}
        thumbLabel={`${knob.title} (${knob.step})`}
        min={0}
        max={scale.last}
        step={1}
        scale={scale.valueAt}
        value={scale.placeOf(value)}
        marks={[{ value: scale.placeOf(knob.value) }]}
        onChange={(place) => onTurn(scale.valueAt(place))}
      />
      {value !== knob.value && <span className={classes.soft}>The run had {knob.value}.</span>}
    </div>
  );
}
