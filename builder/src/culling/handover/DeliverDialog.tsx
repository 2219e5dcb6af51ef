import { Button, Modal, NativeSelect } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Delivery, deliver, EDITORS, type Editor, inWords, toWrite } from "./delivery";
import classes from "./HandOver.module.css";

const KEY = "safelight.editor";

/** First what would be written, then the word that writes it. It can be taken back. */
export function DeliverDialog({ run, onClose }: { run: string; onClose: () => void }) {
  const [to, setTo] = useState<Editor>(() => rememberedEditor());
  const dry = useQuery({
    queryKey: ["deliver", run, to],
    queryFn: () => deliver(run, to, { dry_run: true, undo: false }),
    gcTime: 0,
    retry: false,
  });
  const write = useMutation({ mutationFn: (undo: boolean) => deliver(run, to, { dry_run: false, undo }) });
  const shown = write.data ?? dry.data;
  const fault = write.error ?? dry.error;
  return (
    <Modal opened onClose={onClose} size="xl" title="To your editor" closeButtonProps={{ "aria-label": "Close" }}>
      <NativeSelect
        classNames={{ description: classes.hint }}
        label="Editor"
        description="Close it first: most do not notice a sidecar that changes while they are open."
        value={to}
        data={Object.entries(EDITORS).map(([value, label]) => ({ value, label }))}
        onChange={(event) => {
          const next = event.currentTarget.value as Editor;
          localStorage.setItem(KEY, next);
          write.reset();
          setTo(next);
        }}
      />
      {fault && (
        <p className={classes.fault} role="alert">
          {fault.message}
        </p>
      )}
      {!shown && !fault && <p role="status">Looking at what would be written.</p>}
      {shown && <Told delivery={shown} />}
      <div className={classes.actions}>
        <Button variant="default" onClick={() => write.mutate(true)} loading={write.isPending && write.variables}>
          Take an earlier delivery back
        </Button>
        <Button
          className={classes.primary}
          onClick={() => write.mutate(false)}
          loading={write.isPending && !write.variables}
          disabled={!dry.data || dry.data.changes.length === 0 || write.isSuccess}
        >
          {writeWords(dry.data)}
        </Button>
      </div>
    </Modal>
  );
}

/** Where no sidecar is read, the list of names is still worth writing. */
function writeWords(dry: Delivery | undefined): string {
  const count = dry ? toWrite(dry) : 0;
  if (dry && count === 0) return "Write the list";
  return count === 1 ? "Write 1 sidecar" : `Write ${count} sidecars beside the originals`;
}

const MOST = 200;

function Told({ delivery }: { delivery: Delivery }) {
  const { changes, counts, warnings, done } = delivery;
  return (
    <>
      <p role="status">
        <strong>{done ? "Done." : "Nothing is written yet. This would be:"}</strong> {inWords(counts)}
      </p>
      {warnings.length > 0 && (
        <ul className={classes.fault}>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by key */}
      <section className={classes.list} tabIndex={0} aria-label="What is written">
        <table>
          <tbody>
            {changes.slice(0, MOST).map((change) => (
              <tr key={`${change.photo} ${change.file}`}>
                <th scope="row">{change.photo}</th>
                <td>{change.what}</td>
                <td>{change.file}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {changes.length > MOST && <p>And {changes.length - MOST} more.</p>}
      </section>
    </>
  );
}

function rememberedEditor(): Editor {
  const kept = localStorage.getItem(KEY) ?? "";
  return kept in EDITORS ? (kept as Editor) : "lightroom";
}
