/** Rows on screen, each in a slot; a row that leaves hands its slot, and so its elements, to one that comes. */
export class Slots {
  private readonly taken = new Map<number, number>();
  private free: number[] = [];
  private made = 0;

  /** The slot of each row. Rows that stay keep theirs. */
  of(rows: readonly number[]): ReadonlyMap<number, number> {
    const wanted = new Set(rows);
    for (const [row, slot] of this.taken) {
      if (wanted.has(row)) continue;
      this.taken.delete(row);
      this.free.push(slot);
    }
    for (const row of rows) {
      if (this.taken.has(row)) continue;
      this.taken.set(row, this.free.pop() ?? this.made++);
    }
    return this.taken;
  }
}
