import { Button, Group, SegmentedControl, Select, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Delivery, deliver, EDITORS, type Editor } from "../api/delivery";
import { Dialog } from "../runs/Dialog";
import { Refusal } from "../runs/Refusal";
import { Waiting } from "../runs/Waiting";
import classes from "./Delivery.module.css";
import { DeliveryList } from "./DeliveryList";
import { keepEditor, lastEditor } from "./lastEditor";

type Way = "write" | "undo";

/** Write sidecars for an editor, or put them back: what would be done is shown before it is. */
export function DeliverDialog({ run, onClose }: { run: string; onClose: () => void }) {
  const [to, setTo] = useState(lastEditor);
  const [way, setWay] = useState<Way>("write");
  const undo = way === "undo";
  const planned = useQuery({
    queryKey: ["delivery", run, to, way],
    queryFn: () => deliver(run, to, { dry_run: true, undo }),
    staleTime: 0,
    gcTime: 0,
  });
  const doing = useMutation({ mutationFn: () => deliver(run, to, { dry_run: false, undo }) });
  const again = () => {
    doing.reset();
    void planned.refetch();
  };
  const change = (change: () => void) => {
    doing.reset();
    change();
  };
  const touched = (planned.data?.changes ?? []).filter((one) => one.file !== "").length;
  return (
    <Dialog onClose={onClose} size="xl" title="Deliver to an editor">
      <Text size="sm" className={classes.soft} mb="sm">
        Verdicts, stars and labels go into sidecars beside your originals; the originals are never opened for writing.
        Close the editor first.
      </Text>
      <Group align="end" mb="md">
        <Select
          label="Editor"
          data={Object.entries(EDITORS).map(([value, label]) => ({ value, label }))}
          value={to}
          allowDeselect={false}
          onChange={(value) => {
            keepEditor(value as Editor);
            change(() => setTo(value as Editor));
          }}
          data-autofocus
        />
        <SegmentedControl
          aria-label="What to do"
          value={way}
          onChange={(value) => change(() => setWay(value as Way))}
          data={[
            { value: "write", label: "Write sidecars" },
            { value: "undo", label: "Put back what was written" },
          ]}
        />
      </Group>
      <div aria-live="polite">
        {planned.isFetching && !doing.data && <Waiting what="Asking what would be written" size="sm" />}
        {planned.error && !doing.data && (
          <Refusal fault={planned.error} what="This cannot be delivered" again={again} />
        )}
        {doing.error && <Refusal fault={doing.error} what="Not everything was done" again={again} />}
        {doing.data ? (
          <DeliveryList delivery={doing.data} undo={undo} />
        ) : (
          planned.data && !planned.isFetching && <DeliveryList delivery={planned.data} undo={undo} />
        )}
      </div>
      <Group justify="flex-end" mt="lg">
        {doing.data && !undo && (
          <Button variant="default" onClick={() => change(() => setWay("undo"))}>
            Undo…
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {doing.data ? "Close" : "Cancel"}
        </Button>
        {!doing.data && (
          <Button loading={doing.isPending} disabled={touched === 0} onClick={() => doing.mutate()}>
            {undo ? "Put them back" : isListOnly(planned.data) ? "Write the list" : "Write them"}
          </Button>
        )}
      </Group>
    </Dialog>
  );
}

/** Where an editor reads no sidecar of any photo, the list of them is still worth writing. */
function isListOnly(planned: Delivery | undefined): boolean {
  const { inside = 0, new: fresh = 0, merge = 0 } = planned?.counts ?? {};
  return inside > 0 && fresh + merge === 0;
}
