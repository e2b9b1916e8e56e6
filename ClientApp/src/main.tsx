import { createRoot } from "react-dom/client";
import { lessonsKept } from "./learn/lessonsKept.ts";
import { ModelLoader } from "./reading/modelLoader.ts";
import { Recogniser } from "./reading/recogniser.ts";
import { Drawing } from "./strokes/drawing.ts";
import { openAddress } from "./strokes/drawingAddress.ts";
import { takeEarlyInk } from "./strokes/earlyInk.ts";
import { keptStrokes } from "./strokes/keptStrokes.ts";
import { PenTool } from "./strokes/penTool.ts";
import { App } from "./view/shell/App.tsx";
import { idle } from "./view/shell/idle.ts";
import { isOutdated } from "./view/shell/isOutdated.ts";
import { followLanguage } from "./view/shell/language.ts";
import { Panel } from "./view/shell/panel.ts";
import { reloadKeeping } from "./view/shell/reloadKeeping.ts";
import { schedule } from "./view/shell/schedule.ts";
import { followTheme } from "./view/shell/theme.ts";
import { pageWords } from "./words/page.ts";
import { Refusal } from "./words/refusal.ts";

const loader = new ModelLoader(async () => {
  const { openModel } = await import("./model/openModel.ts").catch(() => {
    throw new Refusal("programUnreachable");
  });
  return openModel(`${import.meta.env.BASE_URL}models/digits`);
});
const drawing = new Drawing();
const tool = new PenTool();
const panel = new Panel();
const recogniser = new Recogniser(drawing, schedule);
loader.subscribe(() => {
  if (loader.state.status === "ready") {
    recogniser.answerWith(loader.state.model, (error) => loader.fallBack(error));
  }
});
void recogniser.awaitNumbers(loadNumberReader());

/** Loads the number reader once the page is idle, so it does not delay the first prediction. */
async function loadNumberReader() {
  await loader.ready;
  await idle();
  const { NumberReader } = await import("./reading/grouping/numberReader.ts");
  return new NumberReader();
}

// Visitors who have not taught the network anything do not load this code.
if (lessonsKept.value === "on") {
  loader.ready
    .then(() => import("./learn/openLessons.ts"))
    .then(({ openLessons }) => openLessons(recogniser, loader))
    .catch((error) => console.info("The visitor's lessons could not be loaded:", error));
}

drawing.restore(keptStrokes());
openAddress(drawing);

// The server may have deleted the chunks of an older build. Reloading the page fetches the newest
// build.
addEventListener("vite:preloadError", async () => {
  if (await isOutdated()) reloadKeeping(drawing);
});

followTheme();
followLanguage(pageWords);

const page = document.getElementById("page");
if (page === null) throw new Error("Expected an element with the id page in index.html.");
// Render in a separate task, because one task for loading and rendering would be too long.
setTimeout(() => {
  takeEarlyInk(drawing);
  createRoot(page).render(
    <App drawing={drawing} tool={tool} panel={panel} recogniser={recogniser} loader={loader} />,
  );
});
