import { Button, Kbd, Modal, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { useDesk, useHands } from "../hands";
import { ACTION_GROUPS, ACTION_NAMES, ACTIONS, type Action } from "./actions";
import classes from "./KeySheet.module.css";
import { chordInWords, chordOf } from "./keymap";
import type { Keys } from "./useKeys";

/** Every key, and each to be changed: press its button, then the new key. */
export function KeySheet({ keymap, rebind, reset }: Keys) {
  const { store } = useHands();
  const open = useDesk((desk) => desk.sheet);
  const [asked, setAsked] = useState<Action | null>(null);
  const [told, setTold] = useState("");

  const press = (event: React.KeyboardEvent, action: Action) => {
    if (asked !== action) return;
    const chord = chordOf(event);
    if (chord === "" || chord === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    setAsked(null);
    if (chord === "Escape") return setTold("Nothing was changed.");
    const taken = rebind(action, chord);
    const lost = taken ? ` “${ACTIONS[taken].words}” has lost it.` : "";
    setTold(`${chordInWords(chord)}: ${ACTIONS[action].words}.${lost}`);
  };

  return (
    <Modal
      opened={open}
      onClose={() => store.setState({ sheet: false })}
      title="Keys"
      size="52rem"
      closeOnEscape={asked === null}
      closeButtonProps={{ "aria-label": "Close the sheet" }}
    >
      <div data-key-sheet>
        <p className={classes.told}>
          A key marks the selection in the grid, and one photo everywhere else: the line at the foot says which. Press a
          button here, then the key you want.
        </p>
        <p className={classes.told} role="status">
          {asked ? `Press the key for “${ACTIONS[asked].words}”; Esc leaves it.` : told}
        </p>
        <div className={classes.groups}>
          {ACTION_GROUPS.map((group) => (
            <section key={group}>
              <h2 className={classes.title}>{group}</h2>
              {ACTION_NAMES.filter((action) => ACTIONS[action].group === group).map((action) => (
                <div key={action} className={classes.row}>
                  <span aria-hidden="true">{ACTIONS[action].words}</span>
                  <button
                    type="button"
                    className={classes.keys}
                    data-own-keys={asked === action ? true : undefined}
                    onClick={() => setAsked(action)}
                    onBlur={() => setAsked(null)}
                    onKeyDown={(event) => press(event, action)}
                  >
                    <VisuallyHidden>{ACTIONS[action].words}: </VisuallyHidden>
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
