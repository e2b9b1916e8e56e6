import { memo } from "react";
import { kernelOf } from "../../../explain/channelSum.ts";
import { layerSizes } from "../../../explain/layerSizes.ts";
import type { OpenedNetwork } from "../../../model/model.ts";
import { FIELD_SIDE_PX } from "../../../raster/field.ts";
import { insideWords } from "../../../words/inside.ts";
import { useWords } from "../../shell/language.ts";
import { useNumbers } from "../../shell/useNumbers.ts";
import { convolutionNumber } from "./picked.ts";

interface LayerTextProps {
  readonly network: OpenedNetwork;
  readonly labels: readonly string[];
  readonly index: number;
}

/** Explains in plain words what a layer does, with its actual sizes. */
export const LayerText = memo(function LayerText(props: LayerTextProps) {
  const {
    network: { layers, weights },
    labels,
    index,
  } = props;
  const { layers: words } = useWords(insideWords);
  const { number } = useNumbers();
  const layer = layers[index];
  const sizes = layerSizes(layers, weights);
  const before = sizes[index - 1] ?? { channels: 1, sidePx: FIELD_SIDE_PX };
  const after = sizes[index];
  if (layer === undefined || after === undefined) return null;
  if (layer.kind === "globalAveragePooling") {
    return (
      <>
        <p className="caption">{words.poolingCaption}</p>
        <p>{words.poolingText(number(before.channels), number(before.sidePx ** 2))}</p>
      </>
    );
  }
  if (layer.kind === "dense") {
    return (
      <>
        <p className="caption">{words.softmaxCaption}</p>
        <p>{words.softmaxText(number(before.channels), number(labels.length))}</p>
      </>
    );
  }
  const [height, width] = kernelOf(layer, weights).shape.map((side) => number(side));
  const [kernels, inputs, side] = [after.channels, before.channels, after.sidePx].map((count) =>
    number(count),
  );
  const [stride] = layer.strides;
  const order = convolutionNumber(layers, index);
  const facts =
    order === 1
      ? words.firstFacts(`${kernels}`, `${height}`, `${width}`, `${side}`)
      : words.facts(`${kernels}`, `${height}`, `${width}`, `${inputs}`, `${side}`);
  return (
    <>
      <p className="caption">
        {after.seesPx < FIELD_SIDE_PX
          ? words.sees(number(after.seesPx), words.seen[seenIn(after.seesPx)])
          : words.seesAll}
      </p>
      <p>
        {facts} {stride > 1 && words.stride(number(stride))}
      </p>
      {order <= 2 && (
        <div className="explanations">
          {order === 1 && <p>{words.whatIsConvolution}</p>}
          <p>{order === 1 ? words.whatIsRelu : words.deeper}</p>
        </div>
      )}
    </>
  );
});

/** Returns what kind of shape fits into a square of this size in the field. */
function seenIn(sidePx: number): "edge" | "corner" | "curve" | "part" {
  if (sidePx < 7) return "edge";
  if (sidePx < 12) return "corner";
  return sidePx < 20 ? "curve" : "part";
}
