import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { guardBytes } from "../src/learn/guard.ts";
import { startWasmInNode } from "./backEndsInNode.ts";
import { COMMITTED_MODEL } from "./committedModel.ts";
import { dataFolder } from "./data/dataFolder.ts";
import { readScribbles } from "./data/dataSets.ts";
import { guardCategories, type Part, partOf, validationCategories } from "./data/splits.ts";
import { readAllDigits } from "./data/trainingStrokes.ts";
import { type Learning, learningOf, type Turn, turnsOf } from "./evaluate/learning.ts";
import { leftOutNetworks } from "./evaluate/leftOutNetworks.ts";
import { guardOf } from "./guard.ts";
import { openModelFolder } from "./modelFolder.ts";

/** One group of writers that the network was not trained on, or all groups together. */
export interface TaughtGroup {
  readonly name: string;
  readonly learning: readonly Learning[];
}

/**
 * Measures how much teaching helps the reserved writers. For each network given, also measures how
 * much teaching helps the contributor that was left out of its training. Writes the figures that
 * `npm run figures` puts into the docs.
 *
 * Usage: `npm run learning -- [apb=DIR]…`, with the folder of a network trained without apb.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { data: given, out, networks } = leftOutNetworks(args, "../docs/model/learning.json");
  const data = dataFolder(given);
  if (data === null) {
    throw new Error(
      "Expected pen strokes and scribbles in ../shared/data or artifacts/data, found none; name their folder with --data DIR or MNIST_DATA.",
    );
  }
  await startWasmInNode();
  const digits = readAllDigits(data);
  const all = readScribbles(data);
  const guarded = guardCategories(all);
  const validation = validationCategories(all);
  const scribbles = all
    .filter(({ label }) => validation.has(label) && !guarded.has(label))
    .map(({ strokes }) => strokes);
  const examples = [1, 2, 3];
  const measure = async (folder: string, part: Part, leaveOut?: string) => {
    const model = await openModelFolder(folder);
    const guard = guardBytes(guardOf(model, data, leaveOut));
    const own = digits.filter(({ writer }) => partOf(writer, leaveOut) === part);
    return examples.map((count) => turnsOf(model, guard, own, scribbles, count));
  };
  const groups: [name: string, turns: Turn[][]][] = [
    ["reserved", await measure(COMMITTED_MODEL, "reserved")],
  ];
  for (const { contributor, model } of networks) {
    const turns = await measure(model, "left out", contributor);
    // A contributor may have no writer with enough digits.
    if (turns.some((some) => some.length > 0)) groups.push([contributor, turns]);
  }
  const total = examples.map((_, i) => groups.flatMap(([, turns]) => turns[i] ?? []));
  const named = groups.length > 1 ? [...groups, ["in total", total] as const] : groups;
  const taught: TaughtGroup[] = named.map(([name, turns]) => ({
    name,
    learning: turns.map((some, i) => learningOf(examples[i] ?? 0, some)),
  }));
  writeFileSync(out, `${JSON.stringify(taught, null, 2)}\n`);
  console.log(`${resolve(out)}. Next: npm run figures`);
}
