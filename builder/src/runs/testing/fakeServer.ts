import { vi } from "vitest";

type Answer = unknown | ((body: unknown) => unknown);

/** A server that answers what a test gives it, by `METHOD /path`: a body, or a `Response`; what was asked is remembered. */
export function fakeServer(answers: Readonly<Record<string, Answer>>): { readonly asked: string[] } {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    const what = `${init.method} ${url.replace(/^\/api/, "")}`;
    asked.push(what);
    if (!(what in answers)) {
      const error = { kind: "NotFound", message: `There is no ${what}.` };
      return new Response(JSON.stringify({ error }), { status: 404 });
    }
    const answer = answers[what];
    const body = init.body === undefined ? undefined : JSON.parse(String(init.body));
    const said = typeof answer === "function" ? answer(body) : answer;
    if (said instanceof Response) return said;
    return said === undefined ? new Response(null, { status: 204 }) : new Response(JSON.stringify(said));
  });
  return { asked };
}
