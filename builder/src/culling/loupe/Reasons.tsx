import { Verdict } from "../../design/Verdict";
import { useDeskParts } from "../hands";
import { SaidBadge } from "../SaidBadge";
import { at, groupOf } from "../state/columns";
import { verdictWord } from "../state/verdicts";
import classes from "./Loupe.module.css";
import { usePhoto } from "./usePhoto";

/** What the run says of a photo, and what would have made it say otherwise. */
export function Reasons({ index }: { index: number }) {
  const look = useDeskParts((desk) => ({
    name: desk.columns.names[index] ?? "",
    verdict: verdictWord(at(desk.marks.verdicts, index)),
    machine: verdictWord(at(desk.columns.machine, index)),
    pick: at(desk.marks.picks, index),
    rating: at(desk.marks.ratings, index),
    technical: desk.columns.technical[index] ?? Number.NaN,
    aesthetic: desk.columns.aesthetic[index] ?? Number.NaN,
    camera: desk.columns.cameraNames[at(desk.columns.camera, index)],
    taken: desk.columns.taken[index] ?? Number.NaN,
    group: desk.columns.groupNames[at(desk.columns.group, index)],
    frame: groupOf(desk.columns, index).indexOf(index) + 1,
    frames: groupOf(desk.columns, index).length,
    width: at(desk.columns.width, index),
    height: at(desk.columns.height, index),
    labels: desk.columns.labels.get(index)?.join(", "),
  }));
  const { detail, error } = usePhoto(index);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by key
    <aside className={classes.reasons} aria-label="What the run says" tabIndex={0}>
      <h2 className={classes.photoName}>{look.name}</h2>
      <p className={classes.verdictLine}>
        {look.verdict !== "" && <Verdict verdict={look.verdict} />}
        <SaidBadge pick={look.pick} rating={look.rating} />
      </p>
      {look.machine !== "" && look.machine !== look.verdict && (
        <p className={classes.soft}>
          Your word counts. The recipe alone: <Verdict verdict={look.machine} />
        </p>
      )}
      <h3 className={classes.title}>Why</h3>
      {error && <p className={classes.soft}>The reasons could not be read. {error.message}</p>}
      {detail?.why.length === 0 && <p className={classes.soft}>Nothing spoke against it.</p>}
      <ul className={classes.why}>
        {detail?.why.map((why) => (
          <li key={`${why.step} ${why.message}`}>
            {why.message}
            {why.counterfactual && <span className={classes.otherwise}>{why.counterfactual}</span>}
            <span className={classes.step}>{why.step}</span>
          </li>
        ))}
      </ul>
      <dl className={classes.facts}>
        <Fact name="Technical score" value={figure(look.technical)} />
        <Fact name="Look" value={figure(look.aesthetic)} />
        <Fact name="Group" value={look.group && `${look.group}: frame ${look.frame} of ${look.frames}, by rank`} />
        <Fact name="Sharper than" value={detail?.sharper_than.slice(0, 3).join(", ")} />
        <Fact name="Seen" value={look.labels} />
        <Fact name="Taken" value={when(look.taken)} />
        <Fact name="Camera" value={look.camera} />
        <Fact name="Pixels" value={look.width > 0 ? `${look.width} × ${look.height}` : ""} />
      </dl>
    </aside>
  );
}

function Fact({ name, value }: { name: string; value: string | undefined }) {
  if (!value) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

const figure = (value: number) => (Number.isNaN(value) ? "" : `${value.toFixed(1)} of 10`);
const when = (value: number) => (Number.isNaN(value) ? "" : new Date(value).toLocaleString("en-GB"));
