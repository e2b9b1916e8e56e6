import { beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { openCommittedModel } from "../../scripts/committedModel.ts";
import { startCpu } from "../model/backEnds/cpuBackEnd.ts";
import type { Model } from "../model/model.ts";
import type { Field } from "../raster/field.ts";
import { Drawing } from "../strokes/drawing.ts";
import type { Edge } from "./grouping/groupReaching.ts";
import { NumberReader } from "./grouping/numberReader.ts";
import { type DigitGroup, digitsOn, type Judged, textOf } from "./prediction.ts";
import { Recogniser } from "./recogniser.ts";

let model: Pick<Model, "labels" | "digitFrom" | "classify" | "classifyAll">;
let classified = 0;
beforeAll(async () => {
  await startCpu();
  const { file, network } = await openCommittedModel();
  model = {
    labels: file.labels,
    digitFrom: file.digitFrom,
    classify: (field) => {
      classified++;
      return network.probabilities([field]);
    },
    classifyAll: (fields) => network.probabilities(fields),
  };
});

const FRAME_MS = 16;

const failed = (error: unknown) => expect.fail(`The network failed: ${error}`);

/** A drawing and its recogniser. Calling `frame` runs the next frame. */
function setUp() {
  const drawing = new Drawing();
  const waiting: (() => void)[] = [];
  const recogniser = new Recogniser(drawing, (callback) => waiting.push(callback));
  const frame = () => {
    for (const callback of waiting.splice(0)) callback();
  };
  return { drawing, recogniser, waiting, frame };
}

/** Like `setUp`, but with the network and the number reader loaded. */
async function setUpForNumbers() {
  const own = setUp();
  own.recogniser.answerWith(model, failed);
  await own.recogniser.awaitNumbers(Promise.resolve(new NumberReader()));
  return own;
}

function read({ reading: { shown, busy } }: Recogniser) {
  const digit = shown.verdict === "empty" ? null : shown.candidates[0].digit;
  return { verdict: shown.verdict, digit, busy };
}

/** The model with the probabilities of two digits swapped. */
function withExchanged(one: string, other: string): typeof model {
  const [i, k] = [model.labels.indexOf(one), model.labels.indexOf(other)];
  const exchanged = (all: Float32Array) =>
    all.map((probability, at) => {
      const start = at - (at % model.labels.length);
      const place = at - start;
      return all[start + (place === i ? k : place === k ? i : place)] ?? probability;
    });
  return {
    ...model,
    classify: (field) => exchanged(model.classify(field)),
    classifyAll: (fields) => exchanged(model.classifyAll(fields)),
  };
}

function drawFour(drawing: Drawing, left = 0) {
  drawing.begin({ x: left + 0.4, y: 0.3 });
  drawing.extend([
    { x: left + 0.34, y: 0.48 },
    { x: left + 0.5, y: 0.48 },
  ]);
  drawing.lift();
  drawing.begin({ x: left + 0.46, y: 0.38 });
  drawing.extend([{ x: left + 0.46, y: 0.6 }]);
  drawing.lift();
}

function drawSevenNextToFour(drawing: Drawing) {
  drawing.begin({ x: 0.6, y: 0.3 });
  drawing.extend([
    { x: 0.76, y: 0.3 },
    { x: 0.68, y: 0.6 },
  ]);
  drawing.lift();
}

function drawSeven(drawing: Drawing) {
  drawing.begin({ x: 0.3, y: 0.2 });
  drawing.extend([
    { x: 0.7, y: 0.2 },
    { x: 0.45, y: 0.85 },
  ]);
  drawing.lift();
}

test("an empty drawing is read as empty, and no frame is requested", () => {
  const { recogniser, waiting } = setUp();
  recogniser.answerWith(model, failed);
  expect(read(recogniser)).toEqual({ verdict: "empty", digit: null, busy: false });
  expect(waiting).toHaveLength(0);
});

test("the reading is busy until the drawing is read in the next frame", () => {
  const { drawing, recogniser, frame } = setUp();
  recogniser.answerWith(model, failed);
  drawSeven(drawing);
  expect(recogniser.reading.busy).toBe(true);
  frame();
  expect(read(recogniser)).toEqual({ verdict: "digit", digit: "7", busy: false });
  expect(recogniser.reading.elapsedMs).toBeGreaterThan(0);
});

test("a drawing made before the model is ready is read once the model is ready", () => {
  const { drawing, recogniser, frame } = setUp();
  drawSeven(drawing);
  frame();
  expect(read(recogniser)).toEqual({ verdict: "empty", digit: null, busy: true });
  recogniser.answerWith(model, failed);
  frame();
  expect(read(recogniser)).toEqual({ verdict: "digit", digit: "7", busy: false });
});

test("many changes within one frame cause a single prediction, for the newest drawing", () => {
  const { drawing, recogniser, frame } = setUp();
  recogniser.answerWith(model, failed);
  const before = classified;
  drawing.begin({ x: 0.5, y: 0.2 });
  for (let y = 0.3; y < 0.9; y += 0.1) drawing.extend([{ x: 0.5, y }]);
  drawing.clear();
  drawSeven(drawing);
  frame();
  expect(classified - before).toBe(1);
  expect(read(recogniser).digit).toBe("7");
});

test("while the pen is down, drawings are read between frames, with pauses ten times as long as a prediction", () => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout"] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const drawing = new Drawing();
  let frames = 0;
  const recogniser = new Recogniser(drawing, (callback, delayMs) => {
    if (delayMs <= 0) frames++;
    setTimeout(callback, delayMs > 0 ? delayMs : FRAME_MS);
  });
  let answers = 0;
  const slow: typeof model = {
    ...model,
    classify: (field) => {
      vi.advanceTimersByTime(20);
      answers++;
      return model.classify(field);
    },
  };
  recogniser.answerWith(slow, failed);
  drawing.begin({ x: 0.5, y: 0.2 });
  vi.advanceTimersByTime(7);
  expect(answers).toBe(0);
  vi.advanceTimersByTime(1);
  expect(answers).toBe(1);
  drawing.extend([{ x: 0.5, y: 0.5 }]);
  vi.advanceTimersByTime(199);
  expect(answers).toBe(1);
  vi.advanceTimersByTime(1);
  expect(answers).toBe(2);
  drawing.extend([{ x: 0.5, y: 0.8 }]);
  vi.advanceTimersByTime(FRAME_MS);
  expect(answers).toBe(2);
  expect(frames).toBe(0);
  drawing.lift();
  vi.advanceTimersByTime(FRAME_MS);
  expect(answers).toBe(3);
  expect(frames).toBe(1);
  expect(read(recogniser)).toEqual({ verdict: "digit", digit: "1", busy: false });
  vi.advanceTimersByTime(1000);
  expect(answers).toBe(3);

  // The next stroke starts before the last pause of the one before it would have ended.
  drawing.begin({ x: 0.2, y: 0.2 });
  vi.advanceTimersByTime(28);
  drawing.extend([{ x: 0.2, y: 0.5 }]);
  drawing.lift();
  vi.advanceTimersByTime(FRAME_MS);
  expect(answers).toBe(5);
  drawing.begin({ x: 0.4, y: 0.2 });
  vi.advanceTimersByTime(199);
  expect(answers).toBe(5);
  vi.advanceTimersByTime(1);
  expect(answers).toBe(6);
});

test("lifting the pen without any new ink computes no prediction and requests no frame", () => {
  const { drawing, recogniser, waiting, frame } = setUp();
  recogniser.answerWith(model, failed);
  drawing.begin({ x: 0.5, y: 0.2 });
  drawing.extend([{ x: 0.5, y: 0.8 }]);
  frame();
  const before = classified;
  drawing.lift();
  expect(recogniser.reading.busy).toBe(false);
  expect(waiting).toHaveLength(0);
  expect(classified).toBe(before);
});

test("an uncertain prediction keeps requesting frames and is shown when the pen is lifted", () => {
  const { drawing, recogniser, waiting, frame } = setUp();
  const even = Float32Array.from(model.labels, () => 1 / model.labels.length);
  recogniser.answerWith({ ...model, classify: () => even }, failed);
  drawing.begin({ x: 0.5, y: 0.2 });
  drawing.extend([{ x: 0.5, y: 0.6 }]);
  frame();
  expect(read(recogniser)).toEqual({ verdict: "empty", digit: null, busy: true });
  expect(recogniser.reading.prediction.verdict).toBe("unsure");
  expect(waiting).toHaveLength(1);
  drawing.lift();
  frame();
  expect(read(recogniser)).toMatchObject({ verdict: "unsure", busy: false });
  expect(waiting).toHaveLength(0);
});

test("after the drawing is cleared, the verdict is empty", () => {
  const { drawing, recogniser, frame } = setUp();
  recogniser.answerWith(model, failed);
  drawSeven(drawing);
  frame();
  drawing.clear();
  expect(recogniser.reading.busy).toBe(true);
  frame();
  expect(read(recogniser)).toEqual({ verdict: "empty", digit: null, busy: false });
});

test("a prediction contains the field that was classified", () => {
  const { drawing, recogniser, frame } = setUp();
  let seen: Field | undefined;
  recogniser.answerWith(
    {
      ...model,
      classify: (field) => {
        seen = field;
        return model.classify(field);
      },
    },
    failed,
  );
  drawSeven(drawing);
  frame();
  expect(recogniser.reading.prediction).toHaveProperty("field", seen);
});

test("if the network fails after its first prediction, the next network reads the same drawing", async () => {
  const { file, network } = await openCommittedModel();
  const { drawing, recogniser, waiting, frame } = setUp();
  const failures: unknown[] = [];
  const { labels, digitFrom } = file;
  const classify = (field: Field) => network.probabilities([field]);
  const classifyAll = (fields: readonly Field[]) => network.probabilities(fields);
  const first = { labels, digitFrom, classify, classifyAll };
  recogniser.answerWith(first, (error) => failures.push(error));
  drawSeven(drawing);
  frame();
  expect(read(recogniser)).toMatchObject({ digit: "7", busy: false });

  // Without its tensors, the network throws an error, as it does if its back end is lost.
  network.dispose();
  drawing.clear();
  frame();
  drawSeven(drawing);
  frame();
  frame();
  drawing.begin({ x: 0.2, y: 0.9 });
  drawing.undo();
  frame();
  expect(failures).toEqual([expect.any(Error)]);
  expect(waiting).toHaveLength(0);
  expect(recogniser.reading.busy).toBe(true);

  recogniser.answerWith(model, failed);
  frame();
  expect(read(recogniser)).toEqual({ verdict: "digit", digit: "7", busy: false });
});

/** Draws a 1 and a 7 side by side. */
function drawSeventeen(drawing: Drawing) {
  drawing.begin({ x: 0.3, y: 0.3 });
  drawing.extend([
    { x: 0.3, y: 0.45 },
    { x: 0.3, y: 0.6 },
  ]);
  drawing.lift();
  drawing.begin({ x: 0.4, y: 0.3 });
  drawing.extend([
    { x: 0.58, y: 0.3 },
    { x: 0.48, y: 0.6 },
  ]);
  drawing.lift();
}

test("once the number reader has loaded, numbers are read, including those drawn earlier", async () => {
  const { drawing, recogniser, frame } = setUp();
  recogniser.answerWith(model, failed);
  drawSeventeen(drawing);
  frame();
  expect(read(recogniser)).toMatchObject({ verdict: "not-a-digit", busy: false });
  const loading = recogniser.awaitNumbers(Promise.resolve(new NumberReader()));
  drawing.undo();
  drawing.redo();
  frame();
  expect(read(recogniser)).toMatchObject({ verdict: "not-a-digit", busy: true });
  await loading;
  frame();
  expect(numberIn(recogniser)).toBe("17");
  expect(read(recogniser).busy).toBe(false);
});

/** Draws two joined zeros without lifting the pen. */
function beginTwoZeros(drawing: Drawing) {
  const ring = (cx: number) =>
    Array.from({ length: 40 }, (_, i) => {
      const angle = -2 * Math.PI * (0.25 + i / 39);
      return { x: cx + 0.06 * Math.cos(angle), y: 0.5 + 0.1 * Math.sin(angle) };
    });
  const between = [0.43, 0.46, 0.49, 0.52].map((x) => ({ x, y: 0.415 + (x - 0.43) / 3 }));
  const [first = { x: 0, y: 0 }, ...points] = [...ring(0.4), ...between, ...ring(0.55)];
  drawing.begin(first);
  drawing.extend(points);
}

test("digits written in one stroke are read once the pen is lifted, even if it rested before", async () => {
  const { drawing, recogniser, frame } = await setUpForNumbers();
  beginTwoZeros(drawing);
  frame();
  expect(recogniser.reading.prediction.verdict).toBe("not-a-digit");
  drawing.lift();
  expect(recogniser.reading.busy).toBe(true);
  frame();
  expect(numberIn(recogniser)).toBe("00");
});

test("a new model reads the current drawing again, including each digit of a number", async () => {
  const { drawing, recogniser, frame } = await setUpForNumbers();
  drawSeventeen(drawing);
  frame();
  expect(numberIn(recogniser)).toBe("17");
  recogniser.answerWith(withExchanged("7", "2"), failed);
  frame();
  expect(numberIn(recogniser)).toBe("12");
  drawing.clear();
  drawSeven(drawing);
  frame();
  expect(read(recogniser).digit).toBe("2");
  recogniser.answerWith(model, failed);
  frame();
  expect(read(recogniser).digit).toBe("7");
});

test("if the number reader cannot be loaded, drawings are still read as one digit", async () => {
  const { drawing, recogniser, frame } = setUp();
  recogniser.answerWith(model, failed);
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  await recogniser.awaitNumbers(Promise.reject(new Error("offline")));
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
  drawSeventeen(drawing);
  frame();
  expect(read(recogniser)).toMatchObject({ verdict: "not-a-digit", busy: false });
});

test("the newest digit of a number is selected, unless the visitor has selected another", async () => {
  const { drawing, recogniser, frame } = await setUpForNumbers();
  drawSeventeen(drawing);
  frame();
  expect(read(recogniser).digit).toBe("7");
  recogniser.select(keyOf(recogniser, 0));
  frame();
  expect(read(recogniser).digit).toBe("1");
});

test("a drawing with too many strokes is not a digit, and the prediction includes the reason", async () => {
  const { drawing, recogniser, frame } = await setUpForNumbers();
  for (let i = 0; i < 200; i++) {
    drawing.begin({ x: ((i * 37) % 100) / 100, y: ((i * 53) % 100) / 100 });
    drawing.extend([{ x: ((i * 37) % 100) / 100 + 0.04, y: ((i * 53) % 100) / 100 }]);
    drawing.lift();
  }
  frame();
  expect(recogniser.reading.shown).toMatchObject({ verdict: "not-a-digit", isTooMuchInk: true });
});

test("a correction lasts until the digit's ink changes, and undo restores the correction", async () => {
  const { drawing, recogniser, frame } = await setUpForNumbers();
  drawSeventeen(drawing);
  frame();
  recogniser.correct(keyOf(recogniser, 1), "2");
  frame();
  expect(numberIn(recogniser)).toBe("12");
  drawing.erase({ x: 0.48, y: 0.6 }, 0.02);
  drawing.lift();
  frame();
  expect(numberIn(recogniser)).toBe("17");
  drawing.undo();
  frame();
  expect(numberIn(recogniser)).toBe("12");
});

test("a corrected digit stays corrected while it is the only one, and can then be corrected again", async () => {
  const { drawing, recogniser, frame } = await setUpForNumbers();
  drawSeventeen(drawing);
  frame();
  const key = keyOf(recogniser, 1);
  recogniser.correct(key, "2");
  frame();
  drawing.erase({ x: 0.1, y: 0.45 }, 0.27);
  drawing.lift();
  frame();
  expect(read(recogniser)).toEqual({ verdict: "digit", digit: "2", busy: false });
  recogniser.correct(key, "3");
  frame();
  expect(read(recogniser).digit).toBe("3");
  drawing.erase({ x: 0.48, y: 0.6 }, 0.02);
  drawing.lift();
  frame();
  expect(read(recogniser).digit).toBe("7");
});

test("a correction in a stroke with two digits survives ink elsewhere", async () => {
  const { drawing, recogniser, frame } = await setUpForNumbers();
  beginTwoZeros(drawing);
  drawing.lift();
  frame();
  recogniser.correct(keyOf(recogniser, 0), "6");
  frame();
  expect(numberIn(recogniser)).toBe("60");
  // A taller digit changes the line's height, and with it where strokes can be cut.
  drawing.begin({ x: 0.75, y: 0.35 });
  drawing.extend([{ x: 0.75, y: 0.65 }]);
  drawing.lift();
  frame();
  expect(numberIn(recogniser)).toBe("601");
});

test("the digits of a two-digit number can be joined, and the result can be split and joined again", async () => {
  const { drawing, recogniser, frame } = await setUpForNumbers();
  drawSeventeen(drawing);
  frame();
  const both = groupsIn(recogniser)[0]?.withNext ?? "";
  for (const _ of ["once", "again"]) {
    recogniser.divide(both, "one");
    frame();
    expect(groupsIn(recogniser)).toMatchObject([{ key: both, isDivisible: true }]);
    expect(["digit", "unsure"]).toContain(read(recogniser).verdict);
    // The visitor has said that it is a digit.
    const joined = recogniser.reading.shown as Judged;
    expect(joined.noDigit).toBe(0);
    expect(joined.candidates.reduce((sum, one) => sum + one.probability, 0)).toBeCloseTo(1, 6);
    recogniser.divide(both, "several");
    frame();
    expect(numberIn(recogniser)).toBe("17");
  }
});

test("moving an edge of a digit joins it with its neighbour, and moving the edge back splits them", async () => {
  const { drawing, recogniser, frame } = await setUpForNumbers();
  drawFour(drawing);
  drawSevenNextToFour(drawing);
  frame();
  expect(numberIn(recogniser)).toBe("47");
  const [four, seven] = groupsIn(recogniser) as [DigitGroup, DigitGroup];
  const move = (key: string, edge: Edge, x: number) => {
    const reached = recogniser.reaching(key, edge, x) as Pick<DigitGroup, "key" | "box">;
    recogniser.regroup(key, reached.key);
    frame();
    return reached;
  };
  // The edge does not reach the middle between the two right edges.
  const middle = (four.box.right + seven.box.right) / 2;
  expect(move(four.key, "right", middle - 0.01).key).toBe(four.key);
  expect(numberIn(recogniser)).toBe("47");

  const both = move(four.key, "right", middle + 0.01);
  expect(both).toMatchObject({ key: four.withNext, box: { right: seven.box.right } });
  expect(groupsIn(recogniser).map(({ key }) => key)).toEqual([both.key]);

  expect(move(both.key, "left", seven.box.left).key).toBe(seven.key);
  expect(numberIn(recogniser)).toBe("47");

  // The 4 has two strokes. Its left edge now leaves out the first one.
  const [, stem] = four.strokes;
  expect(move(four.key, "left", four.box.right)).toMatchObject({ box: { left: stem?.[0]?.x } });
  expect(groupsIn(recogniser)).toHaveLength(3);
  const [, second] = groupsIn(recogniser) as [DigitGroup, DigitGroup];
  expect(second.strokes).toEqual([stem]);
  expect(move(second.key, "left", four.box.left).key).toBe(four.key);
  expect(numberIn(recogniser)).toBe("47");
  expect(recogniser.reaching("no group", "left", 0)).toBeNull();
});

test("digits that are far apart can be joined, until the ink of one of them changes", async () => {
  const { drawing, recogniser, frame } = await setUpForNumbers();
  drawSeventeen(drawing);
  drawFour(drawing, 0.4);
  frame();
  expect(numberIn(recogniser)).toBe("174");
  const [, seven, four] = groupsIn(recogniser) as [DigitGroup, DigitGroup, DigitGroup];
  expect(four.withNext).toBeNull();
  const right = (seven.box.right + four.box.right) / 2 + 0.01;
  expect(recogniser.reaching(seven.key, "right", right)?.key).toBe(seven.withNext);
  recogniser.divide(seven.withNext ?? "", "one");
  frame();
  expect(groupsIn(recogniser).map(({ strokes }) => strokes.length)).toEqual([1, 3]);
  drawing.undo();
  frame();
  expect(groupsIn(recogniser).map(({ key }) => key)).not.toContain(seven.withNext);
  drawing.redo();
  frame();
  expect(groupsIn(recogniser)).toHaveLength(2);
  recogniser.divide(seven.withNext ?? "", "several");
  frame();
  expect(numberIn(recogniser)).toBe("174");
});

test("a digit that was split stays split while it is the only one", async () => {
  const { drawing, recogniser, frame } = await setUpForNumbers();
  drawFour(drawing);
  frame();
  expect(read(recogniser)).toMatchObject({ verdict: "digit", digit: "4" });
  drawSevenNextToFour(drawing);
  frame();
  expect(numberIn(recogniser)).toBe("47");
  recogniser.divide(keyOf(recogniser, 0), "several");
  frame();
  expect(groupsIn(recogniser)).toHaveLength(3);
  drawing.erase({ x: 0.8, y: 0.45 }, 0.28);
  drawing.lift();
  frame();
  expect(groupsIn(recogniser)).toHaveLength(2);
});

function numberIn({ reading: { shown } }: Recogniser): string | null {
  return shown.verdict === "number" ? textOf(shown.number) : null;
}

const groupsIn = ({ reading }: Recogniser) => digitsOn(reading.shown).flat();

function keyOf({ reading: { shown } }: Recogniser, place: number): string {
  return (shown.verdict === "number" && shown.number[0]?.[place]?.key) || "";
}
