import type { Activation, OpenedNetwork } from "../../../model/model.ts";
import { insideWords } from "../../../words/inside.ts";
import { useWords } from "../../shell/language.ts";
import { useNumbers } from "../../shell/useNumbers.ts";
import { InkMap } from "./InkMap.tsx";
import type { Choose, Picked } from "./picked.ts";
import { SumOfChannel } from "./SumOfChannel.tsx";

interface ChannelDetailProps {
  readonly network: OpenedNetwork;
  /** The field, then the output of every layer. */
  readonly activations: readonly Activation[];
  readonly picked: Picked;
  readonly name: string;
  readonly onPick: Choose;
}

/** How one channel was computed: its kernel, its strongest inputs and its bias. */
export function ChannelDetail(props: ChannelDetailProps) {
  const { network, activations, picked, name, onPick } = props;
  const { layers: words } = useWords(insideWords);
  const layer = network.layers[picked.layer];
  if (layer === undefined) return null;
  return (
    <section className="channel" data-testid="channel" aria-label={name}>
      <header>
        <h4>{name}</h4>
        <button type="button" onClick={() => onPick(null)}>
          {words.close}
        </button>
      </header>
      {layer.kind === "globalAveragePooling" ? (
        <MeanOfChannel activations={activations} picked={picked} />
      ) : (
        <SumOfChannel
          network={network}
          activations={activations}
          layer={layer}
          picked={picked}
          onPick={onPick}
        />
      )}
    </section>
  );
}

/** What global average pooling does to one channel. */
function MeanOfChannel({
  activations,
  picked,
}: Pick<ChannelDetailProps, "activations" | "picked">) {
  const { layers: words } = useWords(insideWords);
  const { number } = useNumbers();
  const input = activations[picked.layer];
  const mean = activations[picked.layer + 1]?.values[picked.channel] ?? 0;
  if (input === undefined) return null;
  return (
    <div className="mean-of-channel">
      <p>{words.pooledFrom(number(input.shape[0] * input.shape[1]))}</p>
      <InkMap activation={input} channel={picked.channel} />
      <output>{number(mean, 2)}</output>
    </div>
  );
}
