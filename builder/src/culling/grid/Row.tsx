import { memo } from "react";
import { Cell } from "./Cell";
import classes from "./Grid.module.css";

interface Props {
  readonly row: number;
  readonly top: number;
  readonly height: number;
  readonly across: number;
  readonly cells: Int32Array;
}

/** One row. Its elements are used again for another row: cells are told apart by their column. */
export const Row = memo(function Row({ row, top, height, across, cells }: Props) {
  const photos = [...cells.subarray(row * across, (row + 1) * across)];
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a table cannot be laid freely
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus, and names the active cell
    <div
      role="row"
      aria-rowindex={row + 1}
      className={classes.row}
      style={{ transform: `translateY(${top}px)`, height, gridTemplateColumns: `repeat(${across}, minmax(0, 1fr))` }}
    >
      {photos.map((index, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the column is what stays when the row is used again
        <Cell key={column} index={index} column={column} />
      ))}
    </div>
  );
});
