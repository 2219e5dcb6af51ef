import { Button, Kbd, Modal, VisuallyHidden } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { chordInWords, chordOf } from "./chord";
import classes from "./KeySheet.module.css";
import { actionsOf, type Bindings } from "./keymap";
import type { Keys } from "./keymapStore";

interface KeySheetProps<A extends string> {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly bindings: Bindings<A>;
  readonly keys: Keys<A>;
  /** Those that count on this page; all of them without it. */
  readonly only?: ReadonlySet<A>;
  /** What is to be known of them. */
  readonly children?: ReactNode;
}

/** Every key, and each to be changed: press its button, then the new key. */
export function KeySheet<A extends string>(props: KeySheetProps<A>) {
  const { title, opened, onClose, bindings, keys, only, children } = props;
  const { keymap, rebind, reset } = keys;
  const [asked, setAsked] = useState<A | null>(null);
  const [told, setTold] = useState("");
  const actions = actionsOf(bindings).filter((action) => only?.has(action) ?? true);
  const groups = [...new Set(actions.map((action) => bindings[action].group))];

  const press = (event: KeyboardEvent, action: A) => {
    if (asked !== action) return;
    const chord = chordOf(event);
    if (chord === "" || chord === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    setAsked(null);
    if (chord === "Escape") return setTold("Nothing was changed.");
    const taken = rebind(action, chord);
    const lost = taken ? ` “${bindings[taken].words}” has lost it.` : "";
    setTold(`${chordInWords(chord)}: ${bindings[action].words}.${lost}`);
  };

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="52rem"
      closeOnEscape={asked === null}
      closeButtonProps={{ "aria-label": "Close the sheet" }}
    >
      <div data-key-sheet>
        <p className={classes.told}>{children} Press a button here, then the key you want.</p>
        <p className={classes.told} role="status">
          {asked ? `Press the key for “${bindings[asked].words}”; Esc leaves it.` : told}
        </p>
        <div className={classes.groups}>
          {groups.map((group) => (
            <section key={group}>
              <h2 className={classes.title}>{group}</h2>
              {actions
                .filter((action) => bindings[action].group === group)
                .map((action) => (
                  <div key={action} className={classes.row}>
                    <span aria-hidden="true">{bindings[action].words}</span>
                    <button
                      type="button"
                      className={classes.keys}
                      data-own-keys={asked === action ? true : undefined}
                      onClick={() => setAsked(action)}
                      onBlur={() => setAsked(null)}
                      onKeyDown={(event) => press(event, action)}
                    >
                      <VisuallyHidden>{bindings[action].words}: </VisuallyHidden>
                      {asked === action
                        ? "Press a key"
                        : keymap[action].map((chord) => <Kbd key={chord}>{chordInWords(chord)}</Kbd>)}
                      {asked !== action && keymap[action].length === 0 && "none"}
                    </button>
                  </div>
                ))}
            </section>
          ))}
        </div>
        <Button variant="default" size="xs" mt="md" onClick={() => [reset(), setTold("All keys are as they came.")]}>
          All keys as they came
        </Button>
      </div>
    </Modal>
  );
}
