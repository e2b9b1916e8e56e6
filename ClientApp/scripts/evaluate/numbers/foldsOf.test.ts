import { expect, test } from "vitest";
import { foldsOf } from "./foldsOf.ts";

const drawings = ["apd06", "apd07", "apd08"].flatMap((folder) =>
  ["app01.dat", "app02.dat", "app03.dat"].map((file) => ({ writer: `apd/${folder}/${file}` })),
);

test("files in the same folder are in the same fold", () => {
  const foldOf = foldsOf(drawings, 2);
  expect(drawings.map(foldOf)).toEqual([0, 0, 0, 1, 1, 1, 0, 0, 0]);
});

test("the folds do not depend on the order of the drawings", () => {
  const foldOf = foldsOf(drawings.toReversed(), 2);
  expect(drawings.map(foldOf)).toEqual(drawings.map(foldsOf(drawings, 2)));
});
