import { vi } from "vitest";
import { documentOf } from "../../canvas/testing";
import type { Edit, Path, Recipe } from "../document";

type List = unknown[];
interface Asked {
  readonly what: string;
  readonly body: {
    readonly text: string;
    readonly profile: string;
    readonly base: number | null;
    readonly edits: Edit[];
  };
}

/** A server that keeps recipes as JSON and makes edits in them. It can be told to refuse, and to take its time. */
export class Shelf {
  readonly asked: Asked[] = [];
  readonly kept = new Map<string, { text: string; version: number }>();
  readonly #refusals: { readonly status: number; readonly kind: string; readonly message: string }[] = [];
  #held: Promise<void> | null = null;

  constructor(recipes: Readonly<Record<string, Recipe>>) {
    for (const [name, recipe] of Object.entries(recipes)) this.keep(name, recipe);
    vi.stubGlobal("fetch", (url: string, init: RequestInit) => this.#answer(url, init));
  }

  /** Another window keeps a recipe. */
  keep(name: string, recipe: Recipe): void {
    const version = (this.kept.get(name)?.version ?? 0) + 1;
    this.kept.set(name, { text: JSON.stringify(recipe), version });
  }

  refuseNext(status: number, kind: string, message: string): void {
    this.#refusals.push({ status, kind, message });
  }

  /** The next question is answered only once this is called. */
  holdNext(): () => void {
    let go: () => void = () => undefined;
    this.#held = new Promise((done) => {
      go = done;
    });
    return go;
  }

  async #answer(url: string, init: RequestInit): Promise<Response> {
    const what = `${init.method} ${url.replace(/^\/api/, "")}`;
    const body = init.body === undefined ? {} : JSON.parse(String(init.body));
    this.asked.push({ what, body });
    const refusal = this.#refusals.shift();
    const held = this.#held;
    this.#held = null;
    await held;
    if (refusal) return said({ error: refusal }, refusal.status);
    try {
      return said(this.#made(what, body));
    } catch (fault) {
      const error = { kind: "CallError", message: fault instanceof Error ? fault.message : String(fault) };
      return said({ error }, 400);
    }
  }

  #made(what: string, body: Asked["body"]): unknown {
    if (what === "POST /documents/read") return documentOf(JSON.parse(body.text));
    if (what === "POST /documents/edit") {
      const recipe = JSON.parse(body.text);
      for (const edit of body.edits) make(recipe, edit);
      return documentOf(recipe);
    }
    const [verb, place] = what.split(" ");
    const name = place?.replace("/recipes/", "") ?? "";
    if (verb === "PUT") {
      this.keep(name, JSON.parse(body.text));
      return { name, version: this.kept.get(name)?.version };
    }
    const kept = this.kept.get(name);
    if (kept === undefined) throw new Error(`There is no ${what}.`);
    return { name, title: name, shipped: false, ...kept };
  }
}

const said = (answer: unknown, status = 200) => new Response(JSON.stringify(answer), { status });

function make(recipe: Recipe, edit: Edit): void {
  const key = edit.path.at(-1) ?? "";
  if (edit.op === "insert") (reach(recipe, edit.path) as List).splice(edit.index, 0, edit.value);
  else if (edit.op === "move") {
    const [item] = (reach(recipe, edit.path.slice(0, -1)) as List).splice(Number(key), 1);
    (reach(recipe, edit.to) as List).splice(edit.index, 0, item);
  } else {
    const around = reach(recipe, edit.path.slice(0, -1)) as Record<string | number, unknown>;
    if (edit.op === "set") around[key] = edit.value;
    else if (Array.isArray(around)) around.splice(Number(key), 1);
    else delete around[key];
  }
}

/** What stands at a path; a mapping that is not there yet comes to be, a list's item does not. */
function reach(recipe: Recipe, path: Path): unknown {
  return path.reduce<unknown>((found, key) => {
    const around = found as Record<string | number, unknown>;
    if (around[key] === undefined && typeof key === "number") throw new Error(`There is nothing at ${path.join(".")}.`);
    around[key] ??= {};
    return around[key];
  }, recipe);
}
