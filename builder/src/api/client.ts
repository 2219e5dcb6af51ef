import type { Problem } from "./problems";

/** What the server refused, in its own words. */
export class ApiError extends Error {
  readonly status: number;
  readonly kind: string;
  readonly problems: readonly Problem[];

  constructor(status: number, kind: string, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.kind = kind;
    this.problems = problems;
  }

  /** Whether nobody looked at what was asked: the server is away, or does not know who asks. It can be asked again. */
  get isUnheard(): boolean {
    return UNHEARD.has(this.kind);
  }
}

const UNHEARD: ReadonlySet<string> = new Set(["Unreachable", "Stopped", "Unauthorised"]);

type Method = "GET" | "POST" | "PUT" | "DELETE";

/** Ask the server; `body` is sent as JSON. Rejects with `ApiError` for everything that is not an answer. */
export async function ask<T>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await reached(`/api${path}`, { ...sent(method, body), ...(signal && { signal }) });
  const text = await response.text();
  if (!response.ok) throw refusal(response.status, text);
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

/** Tell the server while the page goes: the request outlives it. Browsers carry 64 KB of such bodies at a time. */
export function askInParting(path: string, body: unknown): void {
  void fetch(`/api${path}`, { ...sent("POST", body), keepalive: true }).catch(() => undefined);
}

function sent(method: Method, body: unknown): RequestInit {
  const init: RequestInit = { method, credentials: "same-origin" };
  if (body === undefined) return init;
  return { ...init, body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
}

async function reached(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (fault) {
    if (init.signal?.aborted) throw fault;
    throw new ApiError(0, "Unreachable", "The Safelight server does not answer. Is `safelight serve` still running?");
  }
}

function refusal(status: number, text: string): ApiError {
  try {
    const { error } = JSON.parse(text);
    return new ApiError(status, error.kind, error.message, error.problems ?? []);
  } catch {
    return new ApiError(status, "Unknown", text || `The server answered ${status}.`);
  }
}
