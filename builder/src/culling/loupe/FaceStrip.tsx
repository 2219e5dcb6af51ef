import { VisuallyHidden } from "@mantine/core";
import type { SeenFace } from "../../api/photos";
import { useDeskParts, useHands } from "../hands";
import { SaidBadge } from "../SaidBadge";
import { at, groupOf } from "../state/columns";
import { activate } from "../state/moving";
import { FaceCaption } from "./FaceCaption";
import classes from "./Loupe.module.css";
import { usePeople } from "./usePhoto";

/** Each person of the group in a row, across its frames: whoever blinks is seen at once. A click goes to that frame. */
export function FaceStrip() {
  const { group, columns, active } = useDeskParts((desk) => ({
    group: at(desk.columns.group, desk.active),
    columns: desk.columns,
    active: desk.active,
  }));
  const { data, error } = usePeople(group);
  if (group < 0)
    return <p className={classes.stripNote}>This photo is in no group: there is nothing to hold its faces against.</p>;
  if (error) return <p className={classes.stripNote}>The faces could not be read. {error.message}</p>;
  if (!data) return <p className={classes.stripNote}>Matching faces.</p>;
  if (data.rows.length === 0) return <p className={classes.stripNote}>No faces were found in this group.</p>;
  const frames = groupOf(columns, active);
  return (
    <div className={classes.faces}>
      <table>
        <VisuallyHidden component="caption">Faces of this group, a person a row, a frame a column</VisuallyHidden>
        <thead>
          <tr>
            <th scope="col" className={classes.person}>
              Person
            </th>
            {frames.map((index) => (
              <FrameHead key={index} index={index} />
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={row.person}>
              <th scope="row" className={classes.person}>
                {row.person + 1}
              </th>
              {frames.map((index) => (
                <td key={index}>
                  <Face face={row.faces.find((face) => face.index === index)} best={sharpest(row.faces)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FrameHead({ index }: { index: number }) {
  const { name, active, pick, rating } = useDeskParts((desk) => ({
    name: desk.columns.names[index] ?? "",
    active: desk.active === index,
    pick: at(desk.marks.picks, index),
    rating: at(desk.marks.ratings, index),
  }));
  return (
    <th scope="col" data-active={active || undefined} title={name}>
      <span className={classes.headName}>{name.split("/").at(-1)}</span> <SaidBadge pick={pick} rating={rating} />
    </th>
  );
}

function Face({ face, best }: { face: SeenFace | undefined; best: SeenFace | undefined }) {
  const { store, pictures } = useHands();
  const { active, name } = useDeskParts((desk) => ({
    active: desk.active === face?.index,
    name: face ? (desk.columns.names[face.index] ?? "") : "",
  }));
  if (!face) return <VisuallyHidden>Not seen</VisuallyHidden>;
  return (
    <button
      type="button"
      className={classes.face}
      aria-current={active || undefined}
      onClick={() => activate(store, face.index)}
    >
      <img src={pictures.face(face.index, face.n)} alt={`Face in ${name}`} draggable={false} loading="lazy" />
      <FaceCaption eyes={face.eyes} sharpest={face === best} />
    </button>
  );
}

/** The one with the narrowest edges, where several were measured. */
function sharpest(faces: readonly SeenFace[]): SeenFace | undefined {
  const measured = faces.filter((face) => face.sharpness !== null);
  if (measured.length < 2) return undefined;
  return measured.reduce((best, face) => ((face.sharpness ?? 0) < (best.sharpness ?? 0) ? face : best));
}
