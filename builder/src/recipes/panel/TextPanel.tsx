import { Textarea } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { Document } from "../document";
import { useDocument } from "../documentStore";
import { useTyped } from "../form/useTyped";
import { Problems } from "../Problems";
import classes from "./Panel.module.css";

const PAUSE_MS = 250;

/** The recipe's own text. What is typed counts as soon as the hand rests. */
export function TextPanel({ document }: { readonly document: Document }) {
  const typed = useTyped(document.text, false);
  const timer = useRef<number | undefined>(undefined);
  const { replace, settle } = useDocument.getState();
  const send = (text: string) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void replace(text, "text"), PAUSE_MS);
  };
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return (
    <div className={classes.text}>
      <Textarea
        label={document.format === "json" ? "JSON" : "YAML"}
        description="Comments and order stay as they are, whatever you change elsewhere."
        autosize
        minRows={16}
        spellCheck={false}
        value={typed.value}
        onFocus={typed.enter}
        onChange={(event) => {
          typed.take(event.target.value);
          send(event.target.value);
        }}
        onBlur={() => {
          window.clearTimeout(timer.current);
          if (typed.value !== document.text) void replace(typed.value, "text");
          typed.leave();
          settle();
        }}
      />
      <Problems problems={document.problems} lines />
    </div>
  );
}
