/** A condition with an option in the place of what was typed of it (`from` to the cursor). */
export function completed(text: string, from: number, cursor: number, option: string) {
  const before = text.slice(0, from) + option;
  // What follows of the same word belongs to what is replaced.
  const after = text.slice(cursor).replace(/^[A-Za-z0-9_]+/, "");
  return { text: before + after, cursor: before.length };
}
