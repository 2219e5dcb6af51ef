/** A name for the address and the file that nobody has yet: `my-wedding`, then `my-wedding-2`. */
export function freeName(stem: string, taken: ReadonlySet<string>): string {
  const name =
    stem
      .toLowerCase()
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 58)
      .replace(/-+$/, "") || "recipe";
  if (!taken.has(name)) return name;
  for (let number = 2; ; number += 1) if (!taken.has(`${name}-${number}`)) return `${name}-${number}`;
}
