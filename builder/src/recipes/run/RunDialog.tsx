import { Button, Checkbox, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { ApiError } from "../../api/client";
import type { Problem } from "../../api/problems";
import { askPlace, type RunOrder, startRun } from "../../api/runs";
import { type Document, stepAt } from "../document";
import { useDocument } from "../documentStore";
import { FILLED } from "../filled";
import { Problems } from "../Problems";
import { ProfileSelect } from "../ProfileSelect";
import { FolderBrowser } from "./FolderBrowser";
import { lastFolder, rememberFolder } from "./lastFolder";
import { PlaceField } from "./PlaceField";
import classes from "./Run.module.css";
import { SampleField } from "./SampleField";
import { wantedVariables } from "./variables";

interface RunDialogProps {
  readonly document: Document;
  readonly onClose: () => void;
}

/** What a run must be told: which photos, how many of them, who does the work, and the recipe's own questions. */
export function RunDialog({ document, onClose }: RunDialogProps) {
  const [folder, setFolder] = useState<string | null>(lastFolder);
  const [out, setOut] = useState<string | null>(null);
  const [sample, setSample] = useState<number | null>(null);
  const [fresh, setFresh] = useState(false);
  const wanted = wantedVariables(document);
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({});
  const [, go] = useLocation();
  const queries = useQueryClient();
  const recipe = document.recipe?.name ?? "";
  const start = useMutation({
    mutationFn: async (order: RunOrder) =>
      startRun(order.out ? order : { ...order, out: (await askPlace(order.photos, recipe, sample !== null)).out }),
    onSuccess: (run) => {
      rememberFolder(folder);
      void queries.invalidateQueries({ queryKey: ["runs"] });
      go(`/runs/${run.id}`);
    },
  });
  const missing = wanted.filter((one) => one.fallback === null && !said[one.name]?.trim());

  function lead({ path }: Problem): (() => void) | null {
    const step = stepAt(document, path);
    if (step === undefined) return null;
    return () => {
      useDocument.getState().select(step.id);
      onClose();
    };
  }

  function order(photos: string): RunOrder {
    const { name, dirty, profile } = useDocument.getState();
    const variables = Object.entries(said).flatMap(([key, text]) => (text.trim() ? [`${key}=${text.trim()}`] : []));
    const what = dirty ? { recipe: null, text: document.text } : { recipe: name, text: null };
    return { ...what, profile, photos: [photos], out: out?.trim() || null, sample, variables, overrides: [], fresh };
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={`Run ${recipe || "this recipe"}`}
      size="lg"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Stack gap="md">
        <FolderBrowser
          path={folder}
          onPath={(path) => {
            setFolder(path);
            setOut(null);
          }}
        />
        <SampleField value={sample} onChange={setSample} />
        {folder !== null && (
          <PlaceField folder={folder} recipe={recipe} sample={sample !== null} value={out} onChange={setOut} />
        )}
        <ProfileSelect />
        {wanted.length > 0 && (
          <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
            <legend className={classes.legend}>What the recipe asks</legend>
            <Stack gap="xs">
              {wanted.map((one) => (
                <TextInput
                  key={one.name}
                  label={one.name.replaceAll("_", " ")}
                  placeholder={one.fallback ?? "must be said"}
                  required={one.fallback === null}
                  value={said[one.name] ?? ""}
                  onChange={(event) => setSaid({ ...said, [one.name]: event.currentTarget.value })}
                />
              ))}
            </Stack>
          </fieldset>
        )}
        <Checkbox
          label="Ask the models anew"
          description="Otherwise what is known about a photo is not asked again."
          checked={fresh}
          onChange={(event) => setFresh(event.currentTarget.checked)}
        />
        {!document.sound && <Problems problems={document.problems} lines lead={lead} />}
        {start.error && (
          <div role="alert">
            <p className={classes.fault}>{start.error.message}</p>
            <Problems problems={start.error instanceof ApiError ? start.error.problems : []} lines lead={lead} />
          </div>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            color={FILLED}
            loading={start.isPending}
            disabled={folder === null || !document.sound || missing.length > 0}
            onClick={() => folder !== null && start.mutate(order(folder))}
          >
            {sample === null ? "Run over this folder" : "Run over a sample"}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
