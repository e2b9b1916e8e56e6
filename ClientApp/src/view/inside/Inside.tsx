import { useRef, useSyncExternalStore } from "react";
import type { Model } from "../../model/model.ts";
import { insideWords } from "../../words/inside.ts";
import { pageWords } from "../../words/page.ts";
import { Announcement } from "../draw/answer/Announcement.tsx";
import { Answer } from "../draw/answer/Answer.tsx";
import { Status } from "../draw/answer/Status.tsx";
import { Controls } from "../draw/Controls.tsx";
import { Sheet } from "../draw/Sheet.tsx";
import { useWords } from "../shell/language.ts";
import { useTitle } from "../shell/navigation/useTitle.ts";
import type { PageProps } from "../shell/pageProps.ts";
import { useStages } from "../shell/useStages.ts";
import { BreakIt } from "./breaking/BreakIt.tsx";
import { HowDivided } from "./divided/HowDivided.tsx";
import { Glance } from "./glance/Glance.tsx";
import { InkToField } from "./InkToField.tsx";
import { InkColourProvider, useColourOfInk } from "./inkColour.ts";
import { Layers } from "./layers/Layers.tsx";
import { Saliency } from "./Saliency.tsx";
import { Variations } from "./Variations.tsx";
import "./inside.css";

/** The Inside page: a sheet to draw on, and an explanation of how the drawing is read. */
export default function Inside(props: PageProps) {
  const { loader } = props;
  const words = useWords(insideWords);
  useTitle(words.title);
  const loading = useSyncExternalStore(loader.subscribe, () => loader.state);
  const model = loading.status === "ready" ? loading.model : null;
  const main = useRef<HTMLElement>(null);
  const stage = useStages(2);
  return (
    <main ref={main} className="inside">
      <InkColourProvider value={useColourOfInk(main)}>
        <header className="heading">
          <h1>{words.title}</h1>
          <p className="lead">{words.lead}</p>
        </header>
        {stage > 1 && <Bench {...props} />}
        <div className="chapters">
          {stage > 1 && model !== null && <Chapters {...props} model={model} />}
        </div>
      </InkColourProvider>
    </main>
  );
}

/** The chapters, from the overview to the details. They are rendered one after another. */
function Chapters({ model, drawing, recogniser }: PageProps & { readonly model: Model }) {
  const stage = useStages(6);
  return (
    <>
      <Glance model={model} recogniser={recogniser} drawing={drawing} />
      <HowDivided recogniser={recogniser} />
      {stage > 1 && <Variations model={model} recogniser={recogniser} />}
      {stage > 2 && <BreakIt model={model} recogniser={recogniser} />}
      {stage > 3 && <Saliency model={model} recogniser={recogniser} />}
      {stage > 4 && <InkToField recogniser={recogniser} />}
      {stage > 5 && <Layers model={model} recogniser={recogniser} />}
    </>
  );
}

/** The sheet, the toolbar and the answer. They stay visible while the explanation scrolls. */
function Bench({ drawing, tool, panel, recogniser, loader }: PageProps) {
  const words = useWords(pageWords);
  const model = useSyncExternalStore(loader.subscribe, () => loader.state);
  return (
    <div className="bench">
      <section className="drawing" aria-label={words.drawing}>
        <Sheet drawing={drawing} tool={tool} recogniser={recogniser} loader={loader} />
        <Controls drawing={drawing} tool={tool} panel={panel} />
      </section>
      <section className="reading" aria-label={words.reading}>
        <Answer recogniser={recogniser} isReady={model.status === "ready"} />
        <Status model={model} recogniser={recogniser} onRetry={loader.retry} />
      </section>
      <Announcement recogniser={recogniser} />
    </div>
  );
}
