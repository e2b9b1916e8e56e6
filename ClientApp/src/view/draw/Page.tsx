import { Suspense, useSyncExternalStore } from "react";
import { pageWords } from "../../words/page.ts";
import { Boundary } from "../shell/Boundary.tsx";
import { useWords } from "../shell/language.ts";
import { lazyExtra } from "../shell/lazyPart.tsx";
import type { PageProps } from "../shell/pageProps.ts";
import { Announcement } from "./answer/Announcement.tsx";
import { Answer } from "./answer/Answer.tsx";
import { FieldPreview } from "./answer/FieldPreview.tsx";
import { ProbabilityBars } from "./answer/ProbabilityBars.tsx";
import { Status } from "./answer/Status.tsx";
import { Sureness } from "./answer/Sureness.tsx";
import { Controls } from "./Controls.tsx";
import { Sheet } from "./Sheet.tsx";
import "./page.css";
import "./answer/reading.css";
import "./answer/story.css";

const GhostPen = lazyExtra(() => import("./GhostPen.tsx"));
const CopyNumber = lazyExtra(() => import("../number/CopyNumber.tsx"));
const TeachLink = lazyExtra(() => import("../teach/TeachLink.tsx"));

/** The Draw page: the sheet, with the answer beside or below it. */
export function Page({ drawing, tool, panel, recogniser, loader }: PageProps) {
  const model = useSyncExternalStore(loader.subscribe, () => loader.state);
  const words = useWords(pageWords);
  return (
    <main className="page">
      <header className="heading">
        <h1>{words.title}</h1>
        <p>{words.subtitle}</p>
      </header>
      <section className="drawing" aria-label={words.drawing}>
        <Sheet drawing={drawing} tool={tool} recogniser={recogniser} loader={loader} />
        <Suspense>
          <GhostPen drawing={drawing} />
        </Suspense>
        <Controls drawing={drawing} tool={tool} panel={panel} />
      </section>
      <Boundary>
        <section className="reading" aria-label={words.reading}>
          <FieldPreview source={recogniser} />
          <h2 className="answer-name">{words.answer}</h2>
          <Answer recogniser={recogniser} isReady={model.status === "ready"} />
          <h2 className="sure-name">{words.sureness}</h2>
          <Sureness recogniser={recogniser} />
          <p className="to-teach">
            <Suspense>
              <TeachLink recogniser={recogniser} />
            </Suspense>
          </p>
          <Suspense>{model.status === "ready" && <CopyNumber recogniser={recogniser} />}</Suspense>
          <h2 className="bars-name">{words.bars}</h2>
          <ProbabilityBars recogniser={recogniser} />
          <Status model={model} recogniser={recogniser} onRetry={loader.retry} />
        </section>
        <Announcement recogniser={recogniser} />
      </Boundary>
    </main>
  );
}
