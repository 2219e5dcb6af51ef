/** One thing that is wrong in a recipe. `line` and `column` count from 1; 0: not known. */
export interface Problem {
  readonly message: string;
  readonly source: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly cure: string;
  /** Where it stands in the full form, such as `["stages", 0, "steps", 1, "parameters", "classes"]`; empty: unknown. */
  readonly path: readonly (string | number)[];
}
