import { Button, VisuallyHidden } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useLocation } from "wouter";
import { type Answers, type Finish, newDocument, type Shot } from "../api/documents";
import { FILLED } from "../recipes/filled";
import { useKeepNew } from "../recipes/useKeepNew";
import { AnswerCards } from "./AnswerCards";
import { FINISHES, SHOTS } from "./answers";
import { FinishPicture } from "./FinishPicture";
import { Keepers } from "./Keepers";
import { ShotPicture } from "./ShotPicture";
import classes from "./Start.module.css";

const USUAL_KEEPERS = 25;

/** The three questions, and the recipe that comes of them. */
export function Questions() {
  const [shot, setShot] = useState<Shot | null>(null);
  const [keepers, setKeepers] = useState(USUAL_KEEPERS);
  const [finish, setFinish] = useState<Finish | null>(null);
  const [, go] = useLocation();
  const keepNew = useKeepNew();
  const make = useMutation({
    mutationFn: async (answers: Answers) => {
      const document = await newDocument(answers);
      return keepNew(`my-${answers.shot === "other" ? "recipe" : answers.shot}`, document.text);
    },
    onSuccess: (name) => go(`/recipes/${name}`),
  });

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (shot !== null && finish !== null) make.mutate({ shot, keepers, finish });
  }

  return (
    <form className={classes.questions} onSubmit={onSubmit}>
      <fieldset className={classes.question}>
        {/* The page's own heading asks it for the eye. */}
        <VisuallyHidden component="legend">What did you shoot?</VisuallyHidden>
        <AnswerCards name="shot" answers={SHOTS} value={shot} onChange={setShot} picture={ShotPicture} />
      </fieldset>
      <fieldset className={classes.question}>
        <legend className={classes.legend}>Roughly how many of a hundred do you keep?</legend>
        <Keepers value={keepers} onChange={setKeepers} />
      </fieldset>
      <fieldset className={classes.question}>
        <legend className={classes.legend}>Where do you finish?</legend>
        <AnswerCards name="finish" answers={FINISHES} value={finish} onChange={setFinish} picture={FinishPicture} />
      </fieldset>
      <div className={classes.make}>
        <Button
          type="submit"
          color={FILLED}
          size="md"
          loading={make.isPending}
          disabled={shot === null || finish === null}
        >
          Make my recipe
        </Button>
        {(shot === null || finish === null) && (
          <span className={classes.runSoft}>
            {shot === null ? "Say what you shot" : "Say where you finish"} to go on.
          </span>
        )}
        {make.error && (
          <p role="alert" className={classes.fault}>
            {make.error.message}
          </p>
        )}
      </div>
    </form>
  );
}
