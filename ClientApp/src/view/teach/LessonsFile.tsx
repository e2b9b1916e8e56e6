import { useRef, useState } from "react";
import type { Example } from "../../learn/example.ts";
import { readExamplesFile, writeExamplesFile } from "../../learn/examplesFile.ts";
import type { Learner } from "../../learn/learner.ts";
import type { Refusals } from "../../words/english/refusals.ts";
import type { TeachWords } from "../../words/english/teach.ts";
import { Refusal, sentenceOf } from "../../words/refusal.ts";
import { refusalWords } from "../../words/refusals.ts";
import { teachWords } from "../../words/teach.ts";
import { useWords } from "../shell/language.ts";
import { saveFile } from "../shell/saveFile.ts";

/** Maximum file size. Enough for more than 200 of the longest drawings. */
const MOST_MB = 8;

interface LessonsFileProps {
  readonly learner: Learner;
  readonly examples: readonly Example[];
}

/** Buttons that save the lessons to a file and load lessons from a file. */
export function LessonsFile({ learner, examples }: LessonsFileProps) {
  const words = useWords(teachWords);
  const refusals = useWords(refusalWords);
  const { taught } = words;
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const save = () => {
    const type = "application/x-ndjson";
    saveFile("my-handwriting.ndjson", new Blob([writeExamplesFile(examples)], { type }));
  };
  return (
    <div className="buttons">
      {examples.length > 0 && (
        <button type="button" data-testid="save-lessons" onClick={save}>
          {taught.save}
        </button>
      )}
      <button type="button" data-testid="open-lessons" onClick={() => input.current?.click()}>
        {taught.open}
      </button>
      <input
        ref={input}
        type="file"
        data-testid="lessons-file"
        hidden
        accept=".ndjson,.json"
        onChange={async ({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) setOutcome(await learnFrom(file, learner));
          target.value = "";
        }}
      />
      <p role="status" className="outcome" data-testid="file-outcome">
        {outcome?.tell(words, refusals)}
      </p>
    </div>
  );
}

/** The result of loading a file. `tell` describes it in the page's language. */
interface Outcome {
  readonly tell: (words: TeachWords, refusals: Refusals) => string;
}

async function learnFrom(file: File, learner: Learner): Promise<Outcome> {
  try {
    const examples = readExamplesFile(await textOf(file), file.name);
    await learner.teach(examples);
    const { problem } = learner.state;
    const count = String(examples.length);
    return {
      tell: ({ taught, problems }) =>
        problem === null ? taught.opened(count, file.name) : problems[problem],
    };
  } catch (error) {
    return { tell: (_, refusals) => sentenceOf(error, refusals) };
  }
}

async function textOf(file: File): Promise<string> {
  const megabytes = Math.ceil(file.size / 1e6);
  if (megabytes > MOST_MB) throw new Refusal("fileTooLarge", file.name, MOST_MB, megabytes);
  try {
    return await file.text();
  } catch {
    throw new Refusal("fileUnreadable", file.name);
  }
}
