import { useCallback, useRef, useState } from "react";
import type { Model } from "../../../model/model.ts";
import type { Recogniser } from "../../../reading/recogniser.ts";
import { insideWords } from "../../../words/inside.ts";
import { useWords } from "../../shell/language.ts";
import { useNumbers } from "../../shell/useNumbers.ts";
import { useStages } from "../../shell/useStages.ts";
import { useActivations } from "../useActivations.ts";
import { LayerView } from "./LayerView.tsx";
import type { Choose, Picked } from "./picked.ts";
import "./layers.css";

interface LayersProps {
  readonly model: Model;
  readonly recogniser: Recogniser;
}

/** All layers with their outputs for the current drawing. */
export function Layers({ model, recogniser }: LayersProps) {
  const { layers: words } = useWords(insideWords);
  const section = useRef<HTMLElement>(null);
  const activations = useActivations(model, recogniser, section);
  const stage = useStages(model.network.layers.length);
  const [picked, setPicked] = useState<Picked | null>(null);
  const choose: Choose = useCallback((next) => {
    setPicked((before) =>
      next !== null && before?.layer === next.layer && before.channel === next.channel
        ? null
        : next,
    );
  }, []);
  return (
    <section ref={section} className="chapter layers" aria-labelledby="layers">
      <h2 id="layers">{words.title}</h2>
      <p>
        <Facts model={model} /> {words.text}
      </p>
      {model.network.layers.slice(0, stage).map((layer, index) => (
        <LayerView
          key={layer.kind === "globalAveragePooling" ? layer.kind : layer.name}
          model={model}
          index={index}
          activations={activations}
          picked={picked?.layer === index ? picked : null}
          onPick={choose}
        />
      ))}
    </section>
  );
}

/** The size of the loaded network. */
function Facts({ model }: { readonly model: Model }) {
  const words = useWords(insideWords);
  const { number } = useNumbers();
  const { layers, weights } = model.network;
  const count = [...weights.values()].reduce((sum, { values }) => sum + values.length, 0);
  return words.facts(number(layers.length), number(count));
}
