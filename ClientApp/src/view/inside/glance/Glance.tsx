import {
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { layerSizes } from "../../../explain/layerSizes.ts";
import type { Model } from "../../../model/model.ts";
import type { Recogniser } from "../../../reading/recogniser.ts";
import type { Drawing } from "../../../strokes/drawing.ts";
import { insideWords } from "../../../words/inside.ts";
import { useWords } from "../../shell/language.ts";
import { useInkColour } from "../inkColour.ts";
import { useActivations } from "../useActivations.ts";
import { WriteOne } from "../WriteOne.tsx";
import { GlanceButtons, showChapter } from "./GlanceButtons.tsx";
import { GlanceLines } from "./GlanceLines.tsx";
import { GlancePainter } from "./GlancePainter.ts";
import { type GlanceLayout, tallLayout, wideLayout } from "./glanceLayout.ts";
import "./glance.css";

interface GlanceProps {
  readonly model: Model;
  readonly recogniser: Recogniser;
  readonly drawing: Drawing;
}

/** Below this width, the layers are stacked vertically. */
const LEAST_WIDE_PX = 640;

/** The field and all layers in one picture, which updates while the visitor draws. */
export function Glance({ model, recogniser, drawing }: GlanceProps) {
  const { glance: words, breaking } = useWords(insideWords);
  const section = useRef<HTMLElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const isWide = useIsWide(section, picture);
  const isEmpty = useSyncExternalStore(drawing.subscribe, () => drawing.isEmpty);
  const { layers, weights } = model.network;
  const layout = useMemo((): GlanceLayout => {
    const sizes = layerSizes(layers, weights);
    return isWide ? wideLayout(sizes) : tallLayout(sizes);
  }, [layers, weights, isWide]);
  const colour = useInkColour();
  const [painter, setPainter] = useState<GlancePainter | null>(null);
  useEffect(() => {
    if (canvas.current !== null) setPainter(new GlancePainter(canvas.current, layout, colour));
  }, [layout, colour]);
  const activations = useActivations(model, recogniser, section);
  useEffect(() => painter?.paint(activations), [painter, activations]);
  const outputs = Array.from(activations?.at(-1)?.values ?? []);
  const best = outputs.indexOf(Math.max(...outputs));
  return (
    <section ref={section} className="chapter glance" aria-labelledby="glance">
      <h2 id="glance">{words.title}</h2>
      <p>{words.text}</p>
      <div className="ways-on">
        <WriteOne drawing={drawing} isEmpty={isEmpty} />
        <button type="button" data-testid="to-breaking" onClick={() => showChapter("breaking")}>
          {breaking.title}
        </button>
      </div>
      <div
        ref={picture}
        className="glance-picture"
        data-wide={isWide}
        style={{ aspectRatio: `${layout.width} / ${layout.height}` }}
      >
        <GlanceLines layout={layout} />
        <canvas ref={canvas} data-testid="glance" role="img" aria-label={words.picture} />
        <GlanceButtons layout={layout} model={model} best={best} />
        {isEmpty && <p className="invitation">{words.invitation}</p>}
      </div>
    </section>
  );
}

/** Returns whether the section's picture is wide enough to show the layers side by side. */
function useIsWide(section: RefObject<Element | null>, picture: RefObject<Element | null>) {
  const [isWide, setIsWide] = useState(false);
  // A layout effect, so that the first frame already has the right layout.
  useLayoutEffect(() => {
    if (section.current === null) return;
    const measure = () => setIsWide((picture.current?.clientWidth ?? 0) >= LEAST_WIDE_PX);
    measure();
    // The section, because an observer of the picture would not be called while it is off screen.
    const observer = new ResizeObserver(measure);
    observer.observe(section.current);
    return () => observer.disconnect();
  }, [section, picture]);
  return isWide;
}
