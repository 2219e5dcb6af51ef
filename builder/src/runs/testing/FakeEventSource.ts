type Heard = (event: { data: string; lastEventId: string }) => void;

/** An EventSource that says what a test has it say. */
export class FakeEventSource {
  static readonly CLOSED = 2;
  static opened: FakeEventSource[] = [];
  readonly url: string;
  readyState = 1;
  readonly #listeners = new Map<string, Heard[]>();

  constructor(url: string) {
    this.url = url;
    FakeEventSource.opened.push(this);
  }

  static get last(): FakeEventSource {
    const last = FakeEventSource.opened.at(-1);
    if (!last) throw new Error("no EventSource was opened");
    return last;
  }

  addEventListener(kind: string, heard: Heard): void {
    this.#listeners.set(kind, [...(this.#listeners.get(kind) ?? []), heard]);
  }

  close(): void {
    this.readyState = FakeEventSource.CLOSED;
  }

  say(kind: string, data: unknown = null, id = ""): void {
    for (const heard of this.#listeners.get(kind) ?? []) heard({ data: JSON.stringify(data), lastEventId: id });
  }
}
