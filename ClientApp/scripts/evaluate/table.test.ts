import { expect, test } from "vitest";
import { table } from "./table.ts";

test("columns are aligned across measures, and a measure's note appears below its title", () => {
  const text = table([
    { title: "Right", note: "Not wrong.", rows: [["a set", "5 of 10", "50.00%", "20 to 80%"]] },
    { title: "Bytes", rows: [["raw", "", "123,456", ""]] },
  ]);
  expect(text).toBe(
    [
      "            count    figure   95% interval",
      "",
      "Right",
      "  Not wrong.",
      "  a set   5 of 10    50.00%      20 to 80%",
      "",
      "Bytes",
      "  raw               123,456",
    ].join("\n"),
  );
});
