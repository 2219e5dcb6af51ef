import { Modal, type ModalRootProps } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./Dialog.module.css";

interface Shown {
  readonly title: string;
  readonly onClose: () => void;
  readonly size?: NonNullable<ModalRootProps["size"]>;
  readonly children: ReactNode;
}

/** A dialog. Mantine's own head is a `header`, which beside the page's bar would be a second banner. */
export function Dialog({ title, onClose, size = "md", children }: Shown) {
  return (
    <Modal.Root opened onClose={onClose} size={size} centered>
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes.head}>
          <Modal.Title fw={600}>{title}</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
