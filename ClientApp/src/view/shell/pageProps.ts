import type { ModelLoader } from "../../reading/modelLoader.ts";
import type { Recogniser } from "../../reading/recogniser.ts";
import type { Drawing } from "../../strokes/drawing.ts";
import type { PenTool } from "../../strokes/penTool.ts";
import type { Panel } from "./panel.ts";

/** The objects that every page receives. */
export interface PageProps {
  readonly drawing: Drawing;
  readonly tool: PenTool;
  readonly panel: Panel;
  readonly recogniser: Recogniser;
  readonly loader: ModelLoader;
}
