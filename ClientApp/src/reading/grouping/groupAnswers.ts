import type { Field } from "../../raster/field.ts";
import type { Stroke } from "../../strokes/stroke.ts";
import { judge, type Labelling } from "../judge.ts";
import type { Judged } from "../prediction.ts";
import type { DividedLine } from "./dividedLine.ts";
import { type Group, inkOf, runsIn } from "./groups.ts";
import type { InkKind } from "./ink/inkKind.ts";
import type { Line } from "./line.ts";

/**
 * A model that classifies several fields at once. The probabilities are `[fields, labels]`,
 * row-major.
 */
export interface BatchModel extends Labelling {
  readonly classifyAll: (fields: readonly Field[]) => Float32Array;
}

/** The network's prediction for a group. */
export interface GroupAnswer {
  /** Stays the same until the group's ink changes. */
  readonly key: string;
  readonly judged: Judged;
}

/**
 * Classifies groups in one batch and caches the predictions until the next call. If a group's ink
 * has not changed, the same model does not classify it again.
 */
export class GroupAnswers {
  #known = new Map<string, Judged>();
  #model: BatchModel | null = null;
  readonly #numbers = new WeakMap<Stroke, number>();
  #count = 0;

  /**
   * Returns the predictions for all groups, line by line. If the drawing is one line, `whole` is
   * the known prediction for the group that contains all the ink.
   */
  of(lines: readonly DividedLine[], model: BatchModel, whole?: Judged): GroupAnswer[][] {
    if (model !== this.#model) this.#known.clear();
    this.#model = model;
    const known = new Map<string, Judged>();
    const fresh = new Map<string, Field>();
    const keys = lines.map(({ line, groups, kind }) =>
      groups.map((group) => {
        const key = this.keyOf(group, line);
        const answer = isAll(group, line) ? (whole ?? this.#known.get(key)) : this.#known.get(key);
        if (answer) known.set(key, answer);
        else if (!fresh.has(key)) fresh.set(key, fieldOfGroup(group, line, kind));
        return key;
      }),
    );
    if (fresh.size > 0) {
      const all = model.classifyAll([...fresh.values()]);
      const labels = model.labels.length;
      [...fresh].forEach(([key, field], i) => {
        known.set(key, judge(model, all.subarray(i * labels, (i + 1) * labels), field));
      });
    }
    this.#known = known;
    return keys.map((own) => own.map((key) => ({ key, judged: known.get(key) as Judged })));
  }

  /** If two groups have the same key, they have the same ink, because strokes only grow. */
  keyOf(group: Group, line: Line): string {
    return runsIn(group, line)
      .map(({ source, from, to }) => `${this.#numberOf(source)}:${from}-${to}`)
      .join(" ");
  }

  #numberOf(stroke: Stroke): number {
    const known = this.#numbers.get(stroke);
    if (known !== undefined) return known;
    this.#numbers.set(stroke, ++this.#count);
    return this.#count;
  }
}

const isAll = ({ members }: Group, { pieces }: Line): boolean => members.length === pieces.length;

function fieldOfGroup(group: Group, line: Line, kind: InkKind): Field {
  const field = kind.fieldOf(inkOf(group, line));
  if (field === null) throw new Error("Expected every group to have ink.");
  return field;
}
