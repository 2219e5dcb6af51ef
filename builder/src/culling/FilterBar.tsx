import { NativeSelect, TextInput } from "@mantine/core";
import { useMemo, useRef } from "react";
import type { VerdictWord } from "../api/photos";
import { Verdict } from "../design/Verdict";
import classes from "./Culling.module.css";
import { useDesk, useDeskParts, useHands } from "./hands";
import { arrange, filter } from "./state/desk";
import { ALL, type Filters, isAll } from "./state/filters";
import { SORT_WORDS, type SortKey } from "./state/sorting";
import { VERDICTS } from "./state/verdicts";

const SAID: Readonly<Record<Filters["said"], string>> = {
  any: "Marked or not",
  undecided: "Undecided",
  marked: "Marked",
  picked: "Picked",
  rejected: "Rejected by you",
};
const GROUPED = { any: "Grouped or not", grouped: "In a group", single: "Alone" } as const;

/** Which photos are shown, and in which order. */
export function FilterBar() {
  const { store } = useHands();
  const { filters, sorting, columns, turned } = useDeskParts((desk) => ({
    filters: desk.filters,
    sorting: desk.sorting,
    columns: desk.columns,
    turned: desk.changes.size,
  }));
  return (
    <search className={classes.bar} aria-label="Filters and order">
      <VerdictFilter />
      <Choice
        name="Your marks"
        value={filters.said}
        options={Object.entries(SAID)}
        onChange={(said) => filter(store, { said: said as Filters["said"] })}
      />
      <Choice
        name="Stars"
        value={String(filters.stars)}
        options={[0, 1, 2, 3, 4, 5].map((stars) => [
          String(stars),
          stars ? `${"★".repeat(stars)} or more` : "Any stars",
        ])}
        onChange={(stars) => filter(store, { stars: Number(stars) })}
      />
      <Choice
        name="Groups"
        value={filters.grouped}
        options={Object.entries(GROUPED)}
        onChange={(grouped) => filter(store, { grouped: grouped as Filters["grouped"] })}
      />
      {columns.cameraNames.length > 1 && (
        <Choice
          name="Camera"
          value={String(filters.camera ?? "")}
          options={[["", "Any camera"], ...columns.cameraNames.map((camera, n) => [String(n), camera] as const)]}
          onChange={(camera) => filter(store, { camera: camera === "" ? null : Number(camera) })}
        />
      )}
      {columns.labelNames.length > 0 && (
        <Choice
          name="Label"
          value={filters.label ?? ""}
          options={[["", "Any label"], ...columns.labelNames.map((label) => [label, label] as const)]}
          onChange={(label) => filter(store, { label: label === "" ? null : label })}
        />
      )}
      <TextInput
        id="culling-search"
        className={classes.search}
        size="xs"
        type="search"
        placeholder="Name, label, camera"
        aria-label="Search"
        value={filters.text}
        onChange={(event) => filter(store, { text: event.currentTarget.value })}
        // Enter goes on to the photos with what was found; Escape empties the field, as the browser has it, and goes on.
        onKeyDown={(event) => ["Enter", "Escape"].includes(event.key) && event.currentTarget.blur()}
      />
      {(turned > 0 || filters.changed) && (
        <button
          type="button"
          className={classes.toggle}
          aria-pressed={filters.changed}
          onClick={() => filter(store, { changed: !filters.changed })}
        >
          Only what would change
        </button>
      )}
      <Choice
        name="Order"
        value={sorting.by}
        options={Object.entries(SORT_WORDS)}
        onChange={(by) => arrange(store, { sorting: { ...sorting, by: by as SortKey } })}
      />
      <button
        type="button"
        className={classes.toggle}
        aria-label={sorting.down ? "Falling; make it rising" : "Rising; make it falling"}
        onClick={() => arrange(store, { sorting: { ...sorting, down: !sorting.down } })}
      >
        {sorting.down ? "↓" : "↑"}
      </button>
      {!isAll(filters) && (
        <button type="button" className={classes.toggle} onClick={() => arrange(store, { filters: ALL })}>
          Show all
        </button>
      )}
      <Shown />
    </search>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[] | readonly string[][];
  readonly onChange: (value: string) => void;
}

function Choice({ name, value, options, onChange }: ChoiceProps) {
  const byPointer = useRef(false);
  return (
    <NativeSelect
      className={classes.choice}
      size="xs"
      aria-label={name}
      value={value}
      data={options.map(([key, label]) => ({ value: key ?? "", label: label ?? "" }))}
      onPointerDown={() => {
        byPointer.current = true;
      }}
      onKeyDown={() => {
        byPointer.current = false;
      }}
      onChange={(event) => {
        onChange(event.currentTarget.value);
        // Else the next P would look for an option that begins with it.
        if (byPointer.current) event.currentTarget.blur();
      }}
    />
  );
}

/** One button a verdict that the run has, with how many have it now. */
function VerdictFilter() {
  const { store } = useHands();
  const chosen = useDesk((desk) => desk.filters.verdicts);
  const { marks, revision } = useDeskParts(({ marks, revision }) => ({ marks, revision }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks are written in place, the revision tells
  const counts = useMemo(() => {
    const found = new Array<number>(VERDICTS.length).fill(0);
    for (const code of marks.verdicts) found[code] = (found[code] ?? 0) + 1;
    return found;
  }, [marks, revision]);
  const flip = (word: VerdictWord) =>
    filter(store, { verdicts: chosen.includes(word) ? chosen.filter((one) => one !== word) : [...chosen, word] });
  return (
    <fieldset className={classes.verdicts} aria-label="Verdicts">
      {VERDICTS.map((word, code) =>
        word !== "" && ((counts[code] ?? 0) > 0 || chosen.includes(word)) ? (
          <button
            key={word}
            type="button"
            className={classes.toggle}
            aria-pressed={chosen.includes(word)}
            onClick={() => flip(word)}
          >
            <Verdict verdict={word} /> {(counts[code] ?? 0).toLocaleString("en")}
          </button>
        ) : null,
      )}
    </fieldset>
  );
}

function Shown() {
  const { photos, cells, count } = useDeskParts((desk) => ({
    photos: desk.order.length,
    cells: desk.cells.length,
    count: desk.columns.count,
  }));
  const folded = cells < photos ? `, in ${cells.toLocaleString("en")} stacks and singles` : "";
  return (
    <span className={classes.told} role="status">
      {photos.toLocaleString("en")} of {count.toLocaleString("en")} shown{folded}
    </span>
  );
}
