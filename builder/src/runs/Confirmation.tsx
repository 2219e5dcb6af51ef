import { Button, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { Dialog } from "./Dialog";

interface Asked {
  readonly title: string;
  readonly yes: string;
  readonly no: string;
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly children: ReactNode;
}

/** Ask before doing what cannot be taken back; the safe answer has the focus. */
export function Confirmation({ title, yes, no, busy, onYes, onNo, children }: Asked) {
  return (
    <Dialog onClose={onNo} title={title}>
      <Text component="div">{children}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onNo} data-autofocus>
          {no}
        </Button>
        <Button onClick={onYes} loading={busy}>
          {yes}
        </Button>
      </Group>
    </Dialog>
  );
}
