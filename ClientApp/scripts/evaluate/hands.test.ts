import { expect, test } from "vitest";
import type { Judgement } from "../../src/measure/judgement.ts";
import { handsOf } from "./hands.ts";

const judged = (truth: string, best: string, verdict: Judgement["verdict"]): Judgement => ({
  truth,
  best,
  verdict,
  probability: 0.5,
});

test("each reading counts once for its contributor and once for its digit", () => {
  const readings = [
    judged("0", "0", "digit"),
    judged("0", "6", "digit"),
    judged("0", "0", "unsure"),
    judged("7", "7", "not-a-digit"),
  ];
  const hands = handsOf(readings, ["apb", "ced", "apb", "ced"]);
  const of = (name: string) => hands.find((hand) => hand.name === name);
  expect(of("apb")).toEqual({
    name: "apb",
    of: 2,
    shownRight: 1,
    shownWrong: 0,
    unsure: 1,
    refused: 0,
  });
  expect(of("ced")).toMatchObject({ of: 2, shownRight: 0, shownWrong: 1, refused: 1 });
  expect(of("0")).toMatchObject({ of: 3, shownRight: 1, shownWrong: 1, unsure: 1, refused: 0 });
  expect(of("7")).toMatchObject({ of: 1, refused: 1 });
  expect(hands).toHaveLength(12);
});
