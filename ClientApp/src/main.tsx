import { createRoot } from "react-dom/client";
import { Drawing } from "./strokes/drawing.ts";
import { App } from "./view/App.tsx";
import { isOutdated } from "./view/isOutdated.ts";
import { followLanguage } from "./view/language.ts";
import { ModelLoader } from "./view/modelLoader.ts";
import { Panel } from "./view/panel.ts";
import { PenTool } from "./view/penTool.ts";
import { Recogniser } from "./view/recogniser.ts";
import { reloadKeeping } from "./view/reloadKeeping.ts";
import { followTheme } from "./view/theme.ts";
import { pageWords } from "./words/page.ts";
import { Refusal } from "./words/refusal.ts";
import "./view/tokens.css";
import "./view/page.css";

const loader = new ModelLoader(async () => {
  const { openModel } = await import("./model/openModel.ts").catch(() => {
    throw new Refusal("programUnreachable");
  });
  return openModel(`${import.meta.env.BASE_URL}models/digits`);
});
const drawing = new Drawing();
const tool = new PenTool();
const panel = new Panel();
const recogniser = new Recogniser(drawing, (callback) => requestAnimationFrame(callback));
loader.subscribe(() => {
  if (loader.state.status === "ready") recogniser.answerWith(loader.state.model);
});

// A part of an older build may be gone from the server: the newest page has its own.
addEventListener("vite:preloadError", async () => {
  if (await isOutdated()) reloadKeeping(drawing);
});

followTheme();
followLanguage(pageWords);

const page = document.getElementById("page");
if (page === null) throw new Error("Expected an element with the id page in index.html.");
createRoot(page).render(
  <App drawing={drawing} tool={tool} panel={panel} recogniser={recogniser} loader={loader} />,
);
