import "@xyflow/react/dist/style.css";
import { ReactFlowProvider } from "@xyflow/react";
import { useEffect } from "react";
import { useDocument } from "../recipes/documentStore";
import { useActions } from "./board";
import { Canvas } from "./Canvas";
import classes from "./Canvas.module.css";
import { useSample } from "./sampleStore";

/** The recipe that is open, as lanes, cards and wires. */
export default function CanvasPage() {
  const document = useDocument((state) => state.document);
  const name = useDocument((state) => state.name);
  const actions = useActions();
  // What a run gave for one recipe says nothing of another.
  useEffect(() => (name === null ? undefined : useSample.getState().clear), [name]);
  if (document === null) return null;
  if (document.recipe === null) {
    return (
      <section className={classes.unread} aria-label="The recipe cannot be drawn">
        <h2>The text cannot be read, so there is nothing to draw</h2>
        <ul>
          {document.problems.map((problem) => (
            <li key={`${problem.line}:${problem.message}`}>
              Line {problem.line}: {problem.message}. {problem.cure}
            </li>
          ))}
        </ul>
      </section>
    );
  }
  return (
    <ReactFlowProvider key={name}>
      <Canvas document={document} actions={actions} />
    </ReactFlowProvider>
  );
}
