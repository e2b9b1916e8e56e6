import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { checkContentHash, readWeights } from "./weights.ts";

const specs = [
  { name: "a/kernel", shape: [1, 3], quantization: { scale: 0.5, min: -1 } },
  { name: "a/bias", shape: [2] },
];
const bytes = new Uint8Array(3 + 8);
bytes.set([0, 2, 255]);
new DataView(bytes.buffer).setFloat32(3, 1.5, true);
new DataView(bytes.buffer).setFloat32(7, -0.25, true);

test("a quantised byte q is read as q × scale + min, and floats may start at odd offsets", () => {
  const weights = readWeights(specs, bytes);
  expect(weights.get("a/kernel")).toEqual({
    shape: [1, 3],
    values: Float32Array.of(-1, 0, 126.5),
  });
  expect(weights.get("a/bias")).toEqual({ shape: [2], values: Float32Array.of(1.5, -0.25) });
});

test.each([bytes.subarray(1), new Uint8Array(12)])(
  "a wrong number of bytes is rejected",
  (wrong) => {
    expect(() => readWeights(specs, wrong)).toThrow(/Expected 11 bytes of weights/);
  },
);

test("the hash in the file name is checked against the content", async () => {
  const hex = createHash("sha256").update(bytes).digest("hex");
  const path = `weights.${hex.slice(0, 16)}.bin`;
  expect(await checkContentHash(path, bytes)).toBe(hex);
  const damaged = Uint8Array.from(bytes, (value, i) => (i === 5 ? value ^ 1 : value));
  await expect(checkContentHash(path, damaged)).rejects.toThrow(
    /Expected content matching the hash in weights\./,
  );
});
