import type { Knob, WhatIf } from "../../api/whatif";

/** What the server is asked: only what was turned, and what has to be given with it. What the hand turned goes first. */
export function settingsOf(knobs: readonly Knob[], turned: ReadonlyMap<string, number>): readonly string[] {
  const moved = knobs.filter((knob) => (turned.get(knobName(knob)) ?? knob.value) !== knob.value);
  const own = moved.map((knob) => `${knobName(knob)}=${turned.get(knobName(knob))}`);
  const names = new Set(moved.map(knobName));
  const along = moved.flatMap((knob) => knob.along).filter((setting) => !names.has(setting.split("=")[0] ?? ""));
  return [...own, ...new Set(along)];
}

export const knobName = (knob: Pick<Knob, "step" | "parameter">): string => `${knob.step}.${knob.parameter}`;

type Ask = (settings: readonly string[], signal: AbortSignal) => Promise<WhatIf>;

/** Questions while a slider moves: asked when the hand rests, and only the last one's answer counts. */
export class Questions {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private under: AbortController | undefined;

  private readonly ask: Ask;
  private readonly tell: (answer: WhatIf | null, fault: unknown) => void;
  private readonly rest: number;

  constructor(ask: Ask, tell: (answer: WhatIf | null, fault: unknown) => void, rest = 120) {
    this.ask = ask;
    this.tell = tell;
    this.rest = rest;
  }

  put(settings: readonly string[]): void {
    this.end();
    if (settings.length === 0) this.tell(null, null);
    else this.timer = setTimeout(() => this.send(settings), this.rest);
  }

  end(): void {
    clearTimeout(this.timer);
    this.under?.abort();
  }

  private async send(settings: readonly string[]): Promise<void> {
    const under = new AbortController();
    this.under = under;
    try {
      const answer = await this.ask(settings, under.signal);
      if (!under.signal.aborted) this.tell(answer, null);
    } catch (fault) {
      if (!under.signal.aborted) this.tell(null, fault);
    }
  }
}
