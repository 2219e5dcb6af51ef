import type { ParameterCost } from "../../api/plans";
import { inWords } from "../form/fieldKind";
import classes from "./Panel.module.css";

/** What a change of mind costs once a run is done. */
export function Costs({ costs }: { readonly costs: readonly ParameterCost[] }) {
  const dear = costs.filter((one) => one.cost === "measure");
  const cheap = costs.length - dear.length;
  return (
    <>
      <h2 className={classes.heading}>To change your mind afterwards</h2>
      <p className={classes.soft}>
        {cheap} of {costs.length} values can be changed after a run at no cost: it only decides again.
        {dear.length > 0 && " These need the models again:"}
      </p>
      <ul className={classes.plain}>
        {dear.map((one) => (
          <li key={`${one.node}.${one.parameter}`} className={classes.small}>
            {inWords(one.parameter)} of {one.node.replaceAll("_", " ")}
          </li>
        ))}
      </ul>
    </>
  );
}
