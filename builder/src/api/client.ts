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
}

type Method = "GET" | "POST" | "PUT" | "DELETE";

/** Ask the server; `body` is sent as JSON. Rejects with `ApiError` for everything that is not an answer. */
export async function ask<T>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const init: RequestInit = { method, credentials: "same-origin" };
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { "Content-Type": "application/json" };
  }
  if (signal) init.signal = signal;
  const response = await reached(`/api${path}`, init);
  const text = await response.text();
  if (!response.ok) throw refusal(response.status, text);
  return (text === "" ? undefined : JSON.parse(text)) as T;
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
