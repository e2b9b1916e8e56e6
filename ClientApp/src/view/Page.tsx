import { useSyncExternalStore } from "react";
import type { Drawing } from "../strokes/drawing.ts";
import { pageWords } from "../words/page.ts";
import { Announcement } from "./Announcement.tsx";
import { Answer } from "./Answer.tsx";
import { Controls } from "./Controls.tsx";
import { FieldPreview } from "./FieldPreview.tsx";
import { useWords } from "./language.ts";
import type { ModelLoader } from "./modelLoader.ts";
import { ProbabilityBars } from "./ProbabilityBars.tsx";
import type { Panel } from "./panel.ts";
import type { PenTool } from "./penTool.ts";
import type { Recogniser } from "./recogniser.ts";
import { Sheet } from "./Sheet.tsx";
import { Status } from "./Status.tsx";

export interface PageProps {
  readonly drawing: Drawing;
  readonly tool: PenTool;
  readonly panel: Panel;
  readonly recogniser: Recogniser;
  readonly loader: ModelLoader;
}

/** The one page: the sheet to draw on and, beside or under it, what was read. */
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
        <Sheet drawing={drawing} tool={tool} />
        <Controls drawing={drawing} tool={tool} panel={panel} />
        <div ref={panel.takeRoom} />
      </section>
      <section className="reading" aria-label={words.reading}>
        <Answer recogniser={recogniser} isReady={model.status === "ready"} />
        <FieldPreview source={recogniser} />
        <ProbabilityBars recogniser={recogniser} />
        <Status model={model} recogniser={recogniser} onRetry={loader.retry} />
      </section>
      <Announcement recogniser={recogniser} />
    </main>
  );
}
