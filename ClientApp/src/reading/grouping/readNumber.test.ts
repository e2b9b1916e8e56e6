import { beforeAll, expect, test } from "vitest";
import { startWasmInNode } from "../../../scripts/backEndsInNode.ts";
import { openCommittedModel } from "../../../scripts/committedModel.ts";
import { drawnDigits } from "../../../scripts/data/drawnDigits.ts";
import { boundingBox } from "../../raster/boundingBox.ts";
import type { Field } from "../../raster/field.ts";
import { rasterise } from "../../raster/rasterise.ts";
import type { Stroke } from "../../strokes/stroke.ts";
import { judge } from "../judge.ts";
import { textOf, type WrittenNumber } from "../prediction.ts";
import { layoutsOf } from "./dividedLine.ts";
import { type BatchModel, GroupAnswers } from "./groupAnswers.ts";
import { type NumberOptions, readNumber } from "./readNumber.ts";

const drawn = new Map(drawnDigits.map(({ label, strokes }) => [label, strokes]));

let model: BatchModel;
let fieldsRead = 0;
beforeAll(async () => {
  await startWasmInNode();
  const { file, network } = await openCommittedModel();
  model = {
    ...file,
    classifyAll: (fields) => {
      fieldsRead += fields.length;
      return network.probabilities(fields);
    },
  };
});

const HEIGHT = 0.15;

/** Draws the digits side by side, all the same height. */
function write(digits: string, top = 0.4, gap = 0.03): Stroke[] {
  let x = 0.02;
  return [...digits].flatMap((digit) => {
    const strokes = drawn.get(digit) ?? [];
    const box = boundingBox(strokes);
    if (box === null) throw new Error(`Expected a drawing of ${digit}.`);
    const scale = HEIGHT / (box.bottom - box.top);
    const left = x;
    x += (box.right - box.left) * scale + gap;
    return strokes.map((stroke) =>
      stroke.map((point) => ({
        x: left + (point.x - box.left) * scale,
        y: top + (point.y - box.top) * scale,
      })),
    );
  });
}

const moved = (strokes: readonly Stroke[], dx: number): Stroke[] =>
  strokes.map((stroke) => stroke.map(({ x, y }) => ({ x: x + dx, y })));

/** Reads the number. Pass the same `answers` again to reuse the cached predictions. */
function numberIn(
  strokes: readonly Stroke[],
  answers = new GroupAnswers(),
  {
    growing,
    reader = model,
    ...options
  }: NumberOptions & { readonly growing?: number; readonly reader?: BatchModel } = {},
): WrittenNumber | null {
  const field = rasterise(strokes);
  if (field === null) return null;
  const whole = judge(model, model.classifyAll([field]), field);
  const layouts = layoutsOf(strokes, growing);
  return readNumber(layouts, whole, reader, answers, options)?.number ?? null;
}

function read(strokes: readonly Stroke[]): string | null {
  const number = numberIn(strokes);
  return number && textOf(number);
}

test.each(["12", "11", "1111", "2026", "91902", "345678", "0011223344"])(
  "%s is read correctly",
  (digits) => {
    expect(read(write(digits))).toBe(digits);
  },
);

test("the digits are sorted from left to right, and together they contain all strokes", () => {
  const [line] = numberIn(write("475")) ?? [];
  expect(line?.flatMap(({ strokes }) => strokes)).toHaveLength(write("475").length);
  const lefts = line?.map(({ box }) => box.left) ?? [];
  expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
});

test("the considered groups include the groups that were chosen as digits", () => {
  const strokes = write("12");
  const field = rasterise(strokes) as Field;
  const whole = judge(model, model.classifyAll([field]), field);
  const reading = readNumber(layoutsOf(strokes), whole, model, new GroupAnswers());
  const chosen = reading?.considered.filter(({ isChosen }) => isChosen) ?? [];
  expect(chosen.map(({ digit }) => digit).sort()).toEqual(["1", "2"]);
  expect(reading?.considered.length).toBeGreaterThan(chosen.length);
});

test("digits that may be divided differently are less certain, and become question marks below the threshold", () => {
  const apart = numberIn(write("241"))?.[0]?.map(({ certainty }) => certainty) ?? [];
  expect(Math.min(...apart)).toBeGreaterThan(0.85);
  // Without a gap, the 4 and the 1 touch, so their three strokes could be grouped differently.
  const strokes = write("241", 0.4, 0);
  const close = numberIn(strokes)?.[0]?.map(({ certainty }) => certainty) ?? [];
  expect(close[0]).toBeGreaterThan(0.95);
  expect(Math.max(...close.slice(1))).toBeLessThan(0.8);
  const reader = { ...model, digitFrom: 0.85 };
  const strict = numberIn(strokes, new GroupAnswers(), { reader });
  expect(strict && textOf(strict)).toBe("2??");
});

test("the strokes of a number may be drawn in any order", () => {
  const strokes = write("4571");
  expect(read([...strokes].reverse())).toBe("4571");
});

test("two lines are read as two numbers, from top to bottom", () => {
  expect(read([...write("305", 0.5), ...write("12", 0.2)])).toBe("12\n305");
});

test("two long numbers are not too much ink", () => {
  expect(read([...write("00112233", 0.2), ...write("44556677", 0.5)])).toBe("00112233\n44556677");
});

test("the ink of two lines together is never considered a possible digit", () => {
  const layouts = layoutsOf([...write("12", 0.2), ...write("30", 0.5)]);
  expect(layouts.map(({ length }) => length)).toEqual([2, 1]);
  const inOne = layouts[1]?.[0];
  const largest = Math.max(...(inOne?.groups ?? []).map(({ members }) => members.length));
  expect(largest).toBeLessThan(inOne?.line.pieces.length ?? 0);
});

test.each([..."0123456789"])("a single %s is not read as a multi-digit number", (digit) => {
  expect(read(write(digit))).toBeNull();
});

test("two digits drawn in one stroke are separated", () => {
  const [first, second] = write("11");
  const joined = [...(first as Stroke), ...(second as Stroke)];
  expect(read([...write("20"), ...moved([joined], 0.4)])).toBe("2011");
});

test("a stroke that is still being drawn is not cut", () => {
  const [first, second] = write("11");
  const joined = [...(first as Stroke), ...(second as Stroke)];
  expect(numberIn([joined], undefined, { growing: 0 })).toBeNull();
});

test("a corrected digit stays corrected until its ink changes", () => {
  const strokes = write("12");
  const answers = new GroupAnswers();
  const key = numberIn(strokes, answers)?.[0]?.[0]?.key ?? "";
  const guidance = { digits: new Map([[key, "7"]]), parts: new Map() };
  const corrected = numberIn([...strokes, ...moved(write("3"), 0.3)], answers, {
    guidance,
  });
  expect(corrected && textOf(corrected)).toBe("723");
  expect(corrected?.[0]?.map(({ isCorrected }) => isCorrected)).toEqual([true, false, false]);
  const [one, ...rest] = strokes;
  const changed = [(one as Stroke).slice(1), ...rest];
  const read = numberIn(changed, answers, { guidance });
  expect(read && textOf(read)).toBe("12");
});

/** Reads the number after the visitor has joined or split the group with this key. */
function divided(
  strokes: readonly Stroke[],
  key: string,
  part: "one" | "several",
  answers: GroupAnswers,
) {
  const guidance = { digits: new Map(), parts: new Map([[key, part]]) };
  return numberIn(strokes, answers, { guidance });
}

test("two digits can be joined, and the result can be split again", () => {
  const strokes = write("2117");
  const answers = new GroupAnswers();
  const [line] = numberIn(strokes, answers) ?? [];
  const [, first, second] = line ?? [];
  const key = first?.withNext ?? "";
  const [joined] = divided(strokes, key, "one", answers) ?? [];
  expect(joined?.map(({ strokes: own }) => own.length)).toEqual([1, 2, 2]);
  expect(joined?.[1]?.key).toBe(key);
  expect(joined?.[1]?.isDivisible).toBe(true);
  const [split] = divided(strokes, key, "several", answers) ?? [];
  expect(split?.map((digit) => digit.key)).toEqual(line?.map((digit) => digit.key));
  expect(second?.isDivisible).toBe(false);
});

test("a digit of two strokes can be split, and its neighbours do not change", () => {
  const strokes = write("2432");
  const answers = new GroupAnswers();
  const before = numberIn(strokes, answers)?.[0] ?? [];
  const four = before[1];
  expect(four?.strokes.length).toBe(2);
  const after = divided(strokes, four?.key ?? "", "several", answers)?.[0] ?? [];
  expect(after).toHaveLength(5);
  const unchanged = before.filter(({ key }) => key !== four?.key).map(({ key }) => key);
  expect(after.map(({ key }) => key)).toEqual(expect.arrayContaining(unchanged));
});

test("only groups whose ink has changed are read again", () => {
  const strokes = write("2468");
  const answers = new GroupAnswers();
  const before = numberIn(strokes, answers);
  const count = fieldsRead;
  expect(numberIn(strokes, answers)).toEqual(before);
  // The whole drawing is always read again as one digit.
  expect(fieldsRead).toBe(count + 1);
  const added = write("13579").at(-1) as Stroke;
  numberIn([...strokes, added], answers);
  expect(fieldsRead - count).toBeLessThan(count);
});

const dot = (x: number, y: number): Stroke => [{ x, y }];
const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** Lines of upright strokes, so close together that many groups of them could be digits. */
const fences = (lines: number, strokes: number): Stroke[] =>
  many(lines * strokes, (i) => {
    const x = 0.1 + 0.015 * (i % strokes);
    const top = 0.1 + (0.8 / lines) * Math.floor(i / strokes);
    return many(5, (j) => ({ x, y: top + 0.03 * j }));
  });

test.each<[string, Stroke[]]>([
  ["two long numbers", [...write("00112233", 0.2), ...write("44556677", 0.5)]],
  ["three lines of strokes", fences(3, 12)],
  ["five lines of strokes", fences(5, 12)],
])("%s need no more predictions than one line may need", (_, strokes) => {
  const count = fieldsRead;
  numberIn(strokes);
  // The whole drawing is also read as one digit.
  expect(fieldsRead - count).toBeLessThanOrEqual(91);
});

test.each<[string, Stroke[]]>([
  ["no ink", []],
  ["one dot", [dot(0.5, 0.5)]],
  ["dots everywhere", many(400, (i) => dot((i % 20) / 20, Math.floor(i / 20) / 20))],
  ["a few dots", many(12, (i) => dot(0.1 + i / 20, 0.5))],
  [
    "200 strokes",
    many(200, (i) =>
      many(5, (j) => ({ x: ((i * 37 + j) % 100) / 100, y: ((i * 53 + 7 * j) % 100) / 100 })),
    ),
  ],
  [
    "one stroke across the sheet",
    [many(10_000, (i) => ({ x: i / 10_000, y: 0.5 + 0.4 * Math.sin(i / 50) }))],
  ],
  ["five lines of strokes", fences(5, 12)],
  [
    "shading",
    many(50, (i) => [
      { x: 0.1 + i / 100, y: 0.2 },
      { x: 0.15 + i / 100, y: 0.8 },
    ]),
  ],
])("reading %s takes less than 250 ms", (_, strokes) => {
  read(strokes);
  const start = performance.now();
  expect(read(strokes)?.length ?? 0).toBeLessThan(60);
  expect(performance.now() - start).toBeLessThan(250);
});
