import { parseArgs } from "node:util";
import { FIELD_SIDE_PX, type Field } from "../src/raster/field.ts";
import { rasterise } from "../src/raster/rasterise.ts";
import { backEndsInNode } from "./backEndsInNode.ts";
import { openCommittedModel } from "./committedModel.ts";
import { dataFolder } from "./data/dataFolder.ts";
import { readMnist, readPenStrokes } from "./data/dataSets.ts";
import { smallInACorner } from "./data/smallInACorner.ts";
import { type Evaluation, measure } from "./measure.ts";

/**
 * Measures the committed model through the page's own pipeline and TensorFlow.js:
 * `npm run evaluate -- [--data DIR] [--backend wasm|cpu]`.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { data: { type: "string" }, backend: { type: "string", default: "wasm" } },
  });
  const start = backEndsInNode.find(([name]) => name === values.backend)?.[1];
  if (start === undefined) {
    throw new Error(`Expected --backend wasm or cpu, but got ${values.backend}.`);
  }
  const folder = dataFolder(values.data);
  if (folder === null) {
    throw new Error(
      "Expected MNIST and pen strokes in ../shared/data beside the repository, but nothing is there; name a folder with --data DIR or MNIST_DATA.",
    );
  }
  await start();
  const { file, network } = await openCommittedModel();
  const classify = (fields: readonly Field[]) => network.probabilities(fields);
  console.log(`${file.weightsPath} on ${values.backend}, data from ${folder}\n`);

  const mnist = readMnist(folder, "t10k");
  const pixels = FIELD_SIDE_PX * FIELD_SIDE_PX;
  const images = Array.from({ length: mnist.count }, (_, i) => ({
    label: String(mnist.labels[i]),
    field: Float32Array.from(mnist.pixels.subarray(i * pixels, (i + 1) * pixels), (v) => v / 255),
  }));
  print("MNIST test images", measure(images, file.labels, classify));

  const pens = readPenStrokes(folder);
  const drawn = (move: (strokes: (typeof pens)[number]["strokes"], i: number) => typeof strokes) =>
    pens.map(({ label, strokes }, i) => ({ label, field: fieldOf(move(strokes, i)) }));
  print(
    "Pen strokes, centred",
    measure(
      drawn((strokes) => strokes),
      file.labels,
      classify,
    ),
  );
  print("Pen strokes, small and off-centre", measure(drawn(smallInACorner), file.labels, classify));
}

function fieldOf(strokes: Parameters<typeof rasterise>[0]): Field {
  const field = rasterise(strokes);
  if (field === null) throw new Error("Expected every drawing of the data to have a point.");
  return field;
}

function print(title: string, { right, count, confusion }: Evaluation): void {
  const share = ((100 * right) / count).toFixed(2);
  console.log(`${title}: ${right} of ${count} right, ${share} %`);
  console.log(`  drawn ↓ read →${[..."0123456789"].map((digit) => digit.padStart(6)).join("")}`);
  confusion.forEach((row, digit) => {
    console.log(
      `  ${String(digit).padStart(14)}${row.map((n) => (n ? String(n) : "·").padStart(6)).join("")}`,
    );
  });
  console.log();
}
