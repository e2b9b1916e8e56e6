import { useSyncExternalStore } from "react";
import type { Drawing } from "../strokes/drawing.ts";
import { Announcement } from "./Announcement.tsx";
import { Answer } from "./Answer.tsx";
import { Controls } from "./Controls.tsx";
import { FieldPreview } from "./FieldPreview.tsx";
import type { ModelLoader } from "./modelLoader.ts";
import { ProbabilityBars } from "./ProbabilityBars.tsx";
import type { Recogniser } from "./recogniser.ts";
import { Sheet } from "./Sheet.tsx";
import { Status } from "./Status.tsx";

interface PageProps {
  readonly drawing: Drawing;
  readonly recogniser: Recogniser;
  readonly loader: ModelLoader;
}

/** The one page: the sheet to draw on and, beside or under it, what was read. */
export function Page({ drawing, recogniser, loader }: PageProps) {
  const model = useSyncExternalStore(loader.subscribe, () => loader.state);
  const reading = useSyncExternalStore(recogniser.subscribe, () => recogniser.reading);
  const { prediction } = reading;
  return (
    <main className="page">
      <header className="heading">
        <h1>Draw a digit</h1>
        <p>It is read while you draw, on this device.</p>
      </header>
      <section className="drawing" aria-label="Drawing">
        <Sheet drawing={drawing} />
        <Controls drawing={drawing} />
      </section>
      <section className="reading" aria-label="Reading">
        <Answer reading={reading} isReady={model.status === "ready"} />
        <FieldPreview field={prediction.verdict === "empty" ? null : prediction.field} />
        <ProbabilityBars prediction={prediction} />
        <Status model={model} elapsedMs={reading.elapsedMs} onRetry={loader.retry} />
      </section>
      <Announcement reading={reading} />
    </main>
  );
}
