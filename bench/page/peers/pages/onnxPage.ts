import { openOnnx } from "./onnx.ts";
import { readDrawings } from "./page.ts";

await readDrawings(openOnnx);
