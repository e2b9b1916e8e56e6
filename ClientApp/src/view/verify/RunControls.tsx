import { useState } from "react";
import type { Verifier, VerifierState } from "../../measure/verifier.ts";
import {
  BACK_END_CHOICES,
  BACK_END_NAMES,
  type BackEndChoice,
} from "../../measure/worker/backEndChoice.ts";
import { verifyWords } from "../../words/verify.ts";
import { useWords } from "../shell/language.ts";

interface RunControlsProps {
  readonly verifier: Verifier;
  readonly state: VerifierState;
  readonly choice: BackEndChoice;
  readonly onChoice: (choice: BackEndChoice) => void;
}

/** Controls that choose the back end, start and cancel a run, and compare with another back end. */
export function RunControls({ verifier, state, choice, onChoice }: RunControlsProps) {
  const words = useWords(verifyWords);
  const [other, setOther] = useState<BackEndChoice>("cpu");
  const isRunning = state.run.status === "running";
  const hasFiles = state.files.length > 0;
  return (
    <div className="run">
      <BackEndSelect name={words.backEnd} value={choice} onChange={onChoice} />
      {/* The same button starts and cancels, so that keyboard users do not lose focus. */}
      <button
        type="button"
        className="flush"
        data-testid="run"
        aria-disabled={!hasFiles}
        onClick={() => {
          if (isRunning) verifier.cancel();
          else if (hasFiles) void verifier.measure(choice);
        }}
      >
        {isRunning ? words.cancel : words.run}
      </button>
      {state.verification && (
        <>
          <BackEndSelect name={words.compareWith} value={other} onChange={setOther} />
          <button
            type="button"
            className="flush"
            data-testid="compare"
            aria-disabled={isRunning}
            onClick={() => {
              if (!isRunning) void verifier.compare(other);
            }}
          >
            {words.compare}
          </button>
        </>
      )}
    </div>
  );
}

interface BackEndSelectProps {
  readonly name: string;
  readonly value: BackEndChoice;
  readonly onChange: (choice: BackEndChoice) => void;
}

function BackEndSelect({ name, value, onChange }: BackEndSelectProps) {
  const words = useWords(verifyWords);
  return (
    <label>
      {name}
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = BACK_END_CHOICES.find((one) => one === target.value);
          if (chosen) onChange(chosen);
        }}
      >
        {BACK_END_CHOICES.map((one) => (
          <option key={one} value={one}>
            {one === "automatic" ? words.automatic : BACK_END_NAMES[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
