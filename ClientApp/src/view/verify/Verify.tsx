import { useRef, useState, useSyncExternalStore } from "react";
import { resultsFile } from "../../measure/resultsFile.ts";
import { Verifier } from "../../measure/verifier.ts";
import type { BackEndChoice } from "../../measure/worker/backEndChoice.ts";
import { verifyInWorker } from "../../measure/worker/verifyInWorker.ts";
import { verifyWords } from "../../words/verify.ts";
import { InkColourProvider, useColourOfInk } from "../inside/inkColour.ts";
import { useWords } from "../shell/language.ts";
import { useTitle } from "../shell/navigation/useTitle.ts";
import type { PageProps } from "../shell/pageProps.ts";
import { saveFile } from "../shell/saveFile.ts";
import { Facts } from "./Facts.tsx";
import { FileChoice } from "./FileChoice.tsx";
import { RunControls } from "./RunControls.tsx";
import { RunStatus } from "./RunStatus.tsx";
import { SetReport } from "./SetReport.tsx";
import { ThousandDigits } from "./thousand/ThousandDigits.tsx";
import "./verify.css";

/** Created outside the component, so results are kept while the visitor is on another page. */
const verifier = new Verifier((files, choice, onProgress, signal) => {
  const modelUrl = `${import.meta.env.BASE_URL}models/digits`;
  return verifyInWorker({ files, choice, modelUrl }, onProgress, signal);
});

/** The Test page: tests the network on 1,000 digits or on a visitor's own files. */
export default function Verify({ loader }: PageProps) {
  const words = useWords(verifyWords);
  useTitle(words.title);
  const state = useSyncExternalStore(verifier.subscribe, () => verifier.state);
  const [choice, setChoice] = useState<BackEndChoice>("automatic");
  const { files, verification, comparison } = state;
  const page = useRef<HTMLElement>(null);
  const inkColour = useColourOfInk(page);
  const measure = (chosen: readonly File[]) => {
    verifier.choose(chosen);
    void verifier.measure(choice);
  };
  return (
    <main
      ref={page}
      className="verify"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const dropped = [...event.dataTransfer.files];
        if (dropped.length > 0) measure(dropped);
      }}
    >
      <InkColourProvider value={inkColour}>
        <header className="heading">
          <h1>{words.title}</h1>
          <p>{words.subtitle}</p>
        </header>
        <ThousandDigits loader={loader} />
        <section className="own" aria-labelledby="own-files">
          <h2 id="own-files">{words.own}</h2>
          <p>{words.ownHelp}</p>
          <FileChoice files={files} onChoose={measure} />
          <RunControls verifier={verifier} state={state} choice={choice} onChoice={setChoice} />
          <RunStatus {...state} />
        </section>
        {verification && (
          <>
            {verification.sets.map((set) => (
              <SetReport key={set.name} set={set} />
            ))}
            <Facts verification={verification} comparison={comparison} />
            <button
              type="button"
              className="flush"
              data-testid="save"
              onClick={() =>
                saveFile(
                  "mnisthost-results.json",
                  new Blob([resultsFile(verification, comparison)], { type: "application/json" }),
                )
              }
            >
              {words.save}
            </button>
          </>
        )}
      </InkColourProvider>
    </main>
  );
}
