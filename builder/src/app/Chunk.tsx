import { type ComponentType, type ReactNode, useEffect, useState } from "react";

/** A part of the web app that is loaded when it is first shown. */
export class Chunk<P> {
  here: ComponentType<P> | null = null;
  private readonly load: () => Promise<{ default: ComponentType<P> }>;

  constructor(load: () => Promise<{ default: ComponentType<P> }>) {
    this.load = load;
  }

  async come(): Promise<void> {
    this.here ??= (await this.load()).default;
  }
}

/**
 * Such a part, as soon as it is there. React's own `lazy` shows what came only 300 ms after what stood in its place,
 * so that nothing flickers; a person who waits for the page would rather have it.
 */
export function Part<P extends object>({
  of: chunk,
  meanwhile = null,
  ...props
}: P & { readonly of: Chunk<P>; readonly meanwhile?: ReactNode }) {
  const [told, tell] = useState<{ readonly of: Chunk<P>; readonly lost: boolean } | null>(null);
  useEffect(() => {
    if (chunk.here) return;
    let wanted = true;
    const heard = (lost: boolean) => wanted && tell({ of: chunk, lost });
    chunk.come().then(
      () => heard(false),
      () => heard(true),
    );
    return () => {
      wanted = false;
    };
  }, [chunk]);
  const Shown = chunk.here;
  if (Shown) return <Shown {...(props as unknown as P)} />;
  if (told?.of !== chunk || !told.lost) return meanwhile;
  return <p role="alert">This page cannot be loaded. Is `safelight serve` still running? Then reload it.</p>;
}
