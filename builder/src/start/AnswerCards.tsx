import type { ComponentType } from "react";
import classes from "./Start.module.css";

interface AnswerCardsProps<Value extends string> {
  readonly name: string;
  readonly answers: readonly { readonly value: Value; readonly word: string; readonly hint: string }[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly picture: ComponentType<{ readonly of: Value; readonly className?: string | undefined }>;
}

/** One question's answers as pictures; radio buttons, so that arrows walk through them. */
export function AnswerCards<Value extends string>(props: AnswerCardsProps<Value>) {
  const { name, answers, value, onChange, picture: Picture } = props;
  return (
    <div className={classes.answers}>
      {answers.map((one) => (
        <label key={one.value} className={classes.answer}>
          <Picture of={one.value} className={classes.picture} />
          <span className={classes.word}>
            {one.word}
            <span className={classes.hint}>{one.hint}</span>
          </span>
          <input type="radio" name={name} checked={value === one.value} onChange={() => onChange(one.value)} />
        </label>
      ))}
    </div>
  );
}
