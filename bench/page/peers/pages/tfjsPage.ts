import { readDrawings } from "./page.ts";
import { openTfjs } from "./tfjs.ts";

await readDrawings(openTfjs);
