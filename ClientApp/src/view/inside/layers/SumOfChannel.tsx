import { type ReactNode, useMemo } from "react";
import { channelSum, kernelOf, kernelSlice } from "../../../explain/channelSum.ts";
import { windowPatch } from "../../../explain/windowPatch.ts";
import type { Activation, OpenedNetwork } from "../../../model/model.ts";
import type { ConvLayer, DenseLayer } from "../../../model/modelFile.ts";
import { insideWords } from "../../../words/inside.ts";
import { useWords } from "../../shell/language.ts";
import { useNumbers } from "../../shell/useNumbers.ts";
import { InkMap } from "./InkMap.tsx";
import type { Choose, Picked } from "./picked.ts";
import { SignedSquares } from "./SignedSquares.tsx";
import { WindowMark } from "./WindowMark.tsx";

/** How many of the strongest inputs are shown individually. */
const SHOWN = 4;

interface SumOfChannelProps {
  readonly network: OpenedNetwork;
  /** The field, then the output of every layer. */
  readonly activations: readonly Activation[];
  readonly layer: ConvLayer | DenseLayer;
  readonly picked: Picked;
  readonly onPick: Choose;
}

/** The sum behind a channel's strongest pixel, input by input. */
export function SumOfChannel({ network, activations, layer, picked, onPick }: SumOfChannelProps) {
  const { layers: words } = useWords(insideWords);
  const { number, percent } = useNumbers();
  const isOutput = layer.kind === "dense";
  const input = activations[picked.layer];
  const output = activations[picked.layer + 1];
  const kernel = useMemo(() => kernelOf(layer, network.weights), [layer, network]);
  const largest = useMemo(
    () => kernel.values.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0),
    [kernel],
  );
  if (input === undefined || output === undefined) return null;
  const sum = channelSum(layer, network.weights, input, picked.channel);
  const strongest = sum.contributions.slice(0, SHOWN);
  const others = sum.contributions.slice(SHOWN);
  // After pooling, a channel is a single pixel, so the map that was averaged is shown instead.
  const seen = isOutput ? activations[picked.layer - 1] : input;
  const signed = (value: number) => `${value < 0 ? "" : "+"}${number(value, 2)}`;

  return (
    <div className="sum-of-channel">
      {!isOutput && (
        <figure className="strongest">
          <InkMap activation={output} channel={picked.channel}>
            {sum.value > 0 && (
              <WindowMark
                window={{ top: sum.row, left: sum.column, height: 1, width: 1 }}
                shape={output.shape}
              />
            )}
          </InkMap>
          <figcaption>{sum.value > 0 ? words.strongest : words.silent}</figcaption>
        </figure>
      )}
      <div>
        <p>{isOutput ? words.outputSum : words.sum}</p>
        <ol className="terms" data-single={others.length === 0}>
          {strongest.map((term) => (
            <Term key={term.input} value={signed(term.sum)}>
              <InkMap activation={seen ?? null} channel={term.input}>
                {!isOutput && <WindowMark window={sum.window} shape={input.shape} />}
              </InkMap>
              {!isOutput && <InkMap activation={windowPatch(input, term.input, sum.window)} />}
              <span className="times">×</span>
              <SignedSquares
                values={kernelSlice(kernel, term.input, picked.channel)}
                side={kernel.shape[1] ?? 1}
                largest={largest}
              />
              {picked.layer === 0 ? (
                <span className="of">{words.field}</span>
              ) : (
                <button
                  type="button"
                  className="of"
                  onClick={() => onPick({ layer: picked.layer - 1, channel: term.input })}
                >
                  {words.input(number(term.input + 1))}
                </button>
              )}
            </Term>
          ))}
          {others.length > 0 && (
            <Term value={signed(others.reduce((total, one) => total + one.sum, 0))}>
              <span className="of">{words.others(number(others.length))}</span>
            </Term>
          )}
          <Term value={signed(sum.bias)}>
            <span className="of">{words.bias}</span>
          </Term>
          <Term value={number(sum.value, 2)} isTotal>
            <span className="of">{words.total}</span>
          </Term>
          {layer.kind === "conv" && layer.activation === "relu" && (
            <Term value={number(Math.max(0, sum.value), 2)}>
              <span className="of">{words.relu}</span>
            </Term>
          )}
          {isOutput && (
            <>
              <Term value={number(Math.exp(sum.value), 2)}>
                <span className="of">{words.power}</span>
              </Term>
              <Term value={percent(output.values[picked.channel] ?? 0, 1)}>
                <span className="of">{words.probability}</span>
              </Term>
            </>
          )}
        </ol>
        <p className="legend">
          <SignedSquares values={[1]} side={1} largest={1} /> {words.weights.positive} ·{" "}
          <SignedSquares values={[-1]} side={1} largest={1} /> {words.weights.negative} ·{" "}
          {words.weights.size}
        </p>
      </div>
    </div>
  );
}

interface TermProps {
  readonly value: string;
  readonly isTotal?: boolean;
  readonly children: ReactNode;
}

function Term({ value, isTotal = false, children }: TermProps) {
  return (
    <li className={isTotal ? "total" : ""}>
      <span className="what">{children}</span>
      <span className="value">{value}</span>
    </li>
  );
}
