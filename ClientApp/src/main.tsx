import { createRoot } from "react-dom/client";
import { Drawing } from "./strokes/drawing.ts";
import { ModelLoader } from "./view/modelLoader.ts";
import { Page } from "./view/Page.tsx";
import { Recogniser } from "./view/recogniser.ts";
import "./view/tokens.css";
import "./view/page.css";

const loader = new ModelLoader(async () => {
  const { openModel } = await import("./model/openModel.ts").catch(() => {
    throw new Error(
      "The program that reads digits could not be fetched; check the connection and try again.",
    );
  });
  return openModel(`${import.meta.env.BASE_URL}models/digits`);
});
const drawing = new Drawing();
const recogniser = new Recogniser(drawing, (callback) => requestAnimationFrame(callback));
loader.subscribe(() => {
  if (loader.state.status === "ready") recogniser.answerWith(loader.state.model);
});

const page = document.getElementById("page");
if (page === null) throw new Error("Expected an element with the id page in index.html.");
createRoot(page).render(<Page drawing={drawing} recogniser={recogniser} loader={loader} />);
