import { rasterise } from "../../raster/rasterise.ts";
import { aboutWords } from "../../words/about.ts";
import { FieldPreview } from "../draw/answer/FieldPreview.tsx";
import { useWords } from "../shell/language.ts";
import { useNumbers } from "../shell/useNumbers.ts";
import figures from "./figures.json";
import { InkDrawing } from "./InkDrawing.tsx";
import { LayersTable } from "./LayersTable.tsx";
import { PEN_DIGITS } from "./penDigits.ts";

const THREE = PEN_DIGITS.find(({ label }) => label === "3")?.strokes ?? [];
const THREES_FIELD = { field: rasterise(THREE), subscribe: () => () => undefined };

const CONVOLUTIONS = figures.layers.filter(({ kind }) => kind === "conv");
const FIRST = CONVOLUTIONS[0];
const LAST = CONVOLUTIONS.at(-1);
const PRODUCTS = figures.layers.reduce((sum, { products }) => sum + products, 0);

/** Explains in plain words, with actual sizes, how this network turns a field into an answer. */
export function NetworkInWords() {
  const words = useWords(aboutWords).network;
  const { convolution, relu, pooling, softmax, learning } = words.steps;
  const { number } = useNumbers();
  const size = (value: number | undefined) => number(value ?? 0);
  const window = FIRST?.windowPx ?? 0;
  const steps = [
    [
      convolution.name,
      convolution.text(size(window), size(window * window), size(FIRST?.channels)),
    ],
    [relu.name, relu.text],
    [pooling.name, pooling.text(size(FIRST?.sidePx), size(LAST?.sidePx), size(LAST?.channels))],
    [softmax.name, softmax.text],
    [learning.name, learning.text(size(figures.weights))],
  ] as const;
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.field}</p>
      <figure className="preparation">
        <div>
          <InkDrawing strokes={THREE} name="3" />
          <FieldPreview source={THREES_FIELD} />
        </div>
        <figcaption>{words.fieldCaption}</figcaption>
      </figure>
      <dl>
        {steps.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>{words.cost(number(PRODUCTS / 1e6, 1), number(figures.predictionMs, 1))}</p>
      <LayersTable />
    </section>
  );
}
