const LEXEME =
  /(?<text>[rRbB]{0,2}(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'))|(?<name>[A-Za-z_]\w*)|(?<number>\d[\w.]*)|(?<sign>&&|\|\||[^\s])/g;

interface Lexeme {
  readonly kind: "text" | "name" | "number" | "sign";
  readonly text: string;
  readonly at: number;
  /** A field after a dot: no name of its own. */
  readonly field: boolean;
}

/** The pieces of a condition. What they mean, the server judges; here they are only told apart. */
function lexemes(condition: string): readonly Lexeme[] {
  let before = "";
  return [...condition.matchAll(LEXEME)].map((match) => {
    const { text, name, number } = match.groups ?? {};
    const kind = text ? "text" : name ? "name" : number ? "number" : "sign";
    const lexeme: Lexeme = { kind, text: match[0], at: match.index, field: before === "." };
    before = match[0];
    return lexeme;
  });
}

/** Whether a condition names a result. */
export function names(condition: string | null, result: string): boolean {
  if (condition === null) return false;
  return lexemes(condition).some((one) => one.kind === "name" && !one.field && one.text === result);
}

/** The same condition with results under their new names; fields and texts stay as they are. */
export function renamed(condition: string, news: ReadonlyMap<string, string>): string {
  let said = "";
  let from = 0;
  for (const one of lexemes(condition)) {
    const next = one.kind === "name" && !one.field ? news.get(one.text) : undefined;
    if (next === undefined) continue;
    said += condition.slice(from, one.at) + next;
    from = one.at + one.text.length;
  }
  return said + condition.slice(from);
}

/** What all has to hold: the parts between `&&`, one at least. A choice (`||`) is one part. */
export function parts(condition: string): readonly string[] {
  const text = bare(condition.trim());
  const cuts: number[] = [];
  let depth = 0;
  for (const one of lexemes(text)) {
    if (one.kind !== "sign") continue;
    if ("([{".includes(one.text)) depth += 1;
    else if (")]}".includes(one.text)) depth -= 1;
    else if (depth === 0 && (one.text === "||" || one.text === "?")) return [text];
    else if (depth === 0 && one.text === "&&") cuts.push(one.at);
  }
  if (cuts.length === 0) return [text];
  const starts = [0, ...cuts.map((cut) => cut + 2)];
  return starts.flatMap((start, at) => parts(text.slice(start, cuts[at])));
}

/** A condition of which every part has to hold. */
export function joined(all: readonly string[]): string {
  if (all.length === 1) return all[0] ?? "";
  return all.map((part) => (isChoice(part) ? `(${part})` : part)).join(" && ");
}

/** A condition without the parts that a step's result or name is in, and these parts; null: there are none. */
export function without(condition: string, results: readonly string[], step: string) {
  const taken = (part: string) =>
    results.some((result) => names(part, result)) ||
    lexemes(part).some((one) => one.kind === "text" && one.text.slice(1, -1) === step);
  const all = parts(condition);
  const [left, off] = [all.filter((part) => !taken(part)), all.filter(taken)];
  return { left: left.length > 0 ? joined(left) : null, off: off.length > 0 ? joined(off) : null };
}

function isChoice(part: string): boolean {
  return lexemes(part).some((one) => one.kind === "sign" && (one.text === "||" || one.text === "?"));
}

/** Without the brackets that are around all of it. */
function bare(text: string): string {
  if (!text.startsWith("(") || !text.endsWith(")")) return text;
  let depth = 0;
  for (const one of lexemes(text)) {
    if (one.kind !== "sign") continue;
    if (one.text === "(") depth += 1;
    if (one.text === ")") depth -= 1;
    if (depth === 0) return one.at === text.length - 1 ? bare(text.slice(1, -1).trim()) : text;
  }
  return text;
}
