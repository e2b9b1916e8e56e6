import { useCallback } from "react";
import { layerSizes } from "../../../explain/layerSizes.ts";
import type { Activation, Model } from "../../../model/model.ts";
import { insideWords } from "../../../words/inside.ts";
import { useWords } from "../../shell/language.ts";
import { useNumbers } from "../../shell/useNumbers.ts";
import { ChannelDetail } from "./ChannelDetail.tsx";
import { ChannelGrid } from "./ChannelGrid.tsx";
import { LayerText } from "./LayerText.tsx";
import { Outputs } from "./Outputs.tsx";
import { type Choose, convolutionNumber, type Picked } from "./picked.ts";

interface LayerViewProps {
  readonly model: Model;
  readonly index: number;
  /** The field, then the output of every layer. Null if nothing is drawn. */
  readonly activations: readonly Activation[] | null;
  readonly picked: Picked | null;
  readonly onPick: Choose;
}

/** One layer: what it does, its channels, and how the picked channel was computed. */
export function LayerView({ model, index, activations, picked, onPick }: LayerViewProps) {
  const { layers: words, glance } = useWords(insideWords);
  const { number } = useNumbers();
  const { layers, weights } = model.network;
  const kind = layers[index]?.kind;
  const pickChannel = useCallback(
    (channel: number) => onPick({ layer: index, channel }),
    [onPick, index],
  );
  const name =
    kind === "conv"
      ? words.convolution(number(convolutionNumber(layers, index)))
      : kind === "dense"
        ? words.softmax
        : words.pooling;
  const nameOf = useCallback(
    (channel: number) => words.channel(String(channel + 1), name),
    [words, name],
  );
  const activation = activations?.[index + 1] ?? null;
  const label = picked === null ? undefined : model.labels[picked.channel];
  const detailName = () => {
    if (picked === null) return "";
    if (kind !== "dense") return nameOf(picked.channel);
    return label?.length === 1 ? words.output(label) : words.noDigitOutput;
  };
  return (
    <section className="layer" data-testid={`layer-${index}`} aria-labelledby={`layer-${index}`}>
      <h3 id={`layer-${index}`}>
        <span>
          {kind === "conv" && glance.layer(number(index + 1))}
          {kind === "globalAveragePooling" && glance.means}
          {kind === "dense" && glance.answer}
        </span>{" "}
        {name}
      </h3>
      <LayerText network={model.network} labels={model.labels} index={index} />
      {kind === "dense" ? (
        <Outputs
          labels={model.labels}
          activation={activation}
          picked={picked?.channel ?? null}
          onPick={pickChannel}
        />
      ) : (
        <ChannelGrid
          activation={activation}
          channels={layerSizes(layers, weights)[index]?.channels ?? 0}
          label={words.channels(name)}
          nameOf={nameOf}
          picked={picked?.channel ?? null}
          onPick={pickChannel}
        />
      )}
      {picked !== null && activations !== null && (
        <ChannelDetail
          network={model.network}
          activations={activations}
          picked={picked}
          name={detailName()}
          onPick={onPick}
        />
      )}
    </section>
  );
}
