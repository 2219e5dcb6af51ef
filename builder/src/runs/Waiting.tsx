import { Loader, type LoaderProps } from "@mantine/core";

/** Something is asked for; readers of the screen are told what. */
export function Waiting({ what, size = "md" }: { what: string; size?: NonNullable<LoaderProps["size"]> }) {
  return <Loader role="status" aria-label={what} size={size} />;
}
