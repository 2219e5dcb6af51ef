import type { Schema } from "../../api/catalogue";

/** How a value is asked for. */
export type FieldKind =
  | { readonly kind: "number"; readonly least?: number; readonly most?: number; readonly whole: boolean }
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  | { readonly kind: "switch" }
  | { readonly kind: "choices"; readonly choices: readonly string[] }
  | { readonly kind: "words" }
  | { readonly kind: "pairs" }
  | { readonly kind: "text"; readonly long: boolean };

export interface Field {
  readonly name: string;
  readonly title: string;
  readonly help: string;
  readonly kind: FieldKind;
  /** May be left empty. */
  readonly optional: boolean;
  readonly fallback: unknown;
  /** A change of it after a run needs the models again, and is not only a decision. */
  readonly measured: boolean;
}

/** The fields of an action's parameters, each once: what is another's old name is left out. */
export function fieldsOf(schema: Schema, aliases: Readonly<Record<string, string>> = {}): readonly Field[] {
  const properties = schema.properties ?? {};
  const other = new Set(Object.keys(aliases));
  for (const [name, one] of Object.entries(properties)) {
    for (const alias of one["x-aliases"] ?? []) if (alias !== name && !other.has(name)) other.add(alias);
  }
  return Object.entries(properties)
    .filter(([name]) => !other.has(name))
    .map(([name, one]) => fieldOf(name, one));
}

function fieldOf(name: string, schema: Schema): Field {
  const branches = schema.anyOf ?? [];
  const filled = branches.find((one) => one.type !== "null");
  return {
    name,
    title: inWords(name),
    help: schema.description ?? "",
    kind: kindOf(name, { ...schema, ...filled }),
    optional: branches.some((one) => one.type === "null"),
    fallback: schema.default,
    measured: schema["x-part"] === "measure",
  };
}

function kindOf(name: string, schema: Schema): FieldKind {
  const choices = choicesOf(schema);
  if (choices) return { kind: "choice", choices };
  if (schema.type === "number" || schema.type === "integer") return numberKind(schema);
  if (schema.type === "boolean") return { kind: "switch" };
  if (schema.type === "object") return { kind: "pairs" };
  if (schema.type === "array") {
    const items = schema.items && choicesOf(schema.items);
    return items ? { kind: "choices", choices: items } : { kind: "words" };
  }
  return { kind: "text", long: name.includes("prompt") || name === "description" };
}

function choicesOf(schema: Schema): readonly string[] | undefined {
  if (schema.enum) return schema.enum.map(String);
  return schema.const === undefined ? undefined : [String(schema.const)];
}

function numberKind(schema: Schema): FieldKind {
  const whole = schema.type === "integer";
  // Of whole numbers, the first that counts; between others there is none.
  const within = whole ? 1 : 0;
  const least =
    schema.minimum ?? (schema.exclusiveMinimum === undefined ? undefined : schema.exclusiveMinimum + within);
  const most = schema.maximum ?? (schema.exclusiveMaximum === undefined ? undefined : schema.exclusiveMaximum - within);
  return {
    kind: "number",
    whole,
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
  };
}

/** `time_window_seconds` → "Time window seconds". */
export function inWords(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
