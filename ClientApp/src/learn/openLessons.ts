import type { Model } from "../model/model.ts";
import type { ModelLoader } from "../reading/modelLoader.ts";
import type { Recogniser } from "../reading/recogniser.ts";
import { Refusal } from "../words/refusal.ts";
import { examplesShelf } from "./examplesShelf.ts";
import guardUrl from "./guard.bin?url";
import { Learner } from "./learner.ts";
import { lessonsKept } from "./lessonsKept.ts";
import { Teacher } from "./teacher.ts";
import { withLessons } from "./withLessons.ts";

let opening: Promise<Learner> | null = null;

/**
 * Opens the lessons stored on this device and applies them to all further predictions. Rejects with
 * a `Refusal` if the guard cannot be loaded. In that case, the next call tries again.
 */
export function openLessons(recogniser: Recogniser, loader: ModelLoader): Promise<Learner> {
  opening ??= open(recogniser, loader).catch((error) => {
    opening = null;
    throw error;
  });
  return opening;
}

async function open(recogniser: Recogniser, loader: ModelLoader): Promise<Learner> {
  // If storage is unavailable, saving the first lesson will fail, and the visitor is told then.
  const loading = examplesShelf.load().catch(() => []);
  const [guard, kept] = await Promise.all([fetchGuard(), loading, loader.ready]);
  const isOn = lessonsKept.value !== "off";
  const learner = new Learner(new Teacher(newestOf(loader), guard), examplesShelf, kept, isOn);
  const apply = () => {
    const { state } = loader;
    if (state.status !== "ready") return;
    const { learned } = learner.state;
    const model = learned === null ? state.model : withLessons(state.model, learned);
    recogniser.answerWith(model, (error) => loader.fallBack(error));
  };
  learner.subscribe(() => {
    const { examples, isOn } = learner.state;
    lessonsKept.set(examples.length === 0 ? "none" : isOn ? "on" : "off");
    apply();
  });
  loader.subscribe(apply);
  apply();
  return learner;
}

/**
 * Returns a model that always runs on the loader's current back end, even after an earlier one has
 * failed.
 */
function newestOf(loader: ModelLoader): ConstructorParameters<typeof Teacher>[0] {
  const newest = (): Model => {
    if (loader.state.status === "ready") return loader.state.model;
    throw new Refusal("stopped");
  };
  const { labels, digitFrom, network } = newest();
  const features: Model["network"]["features"] = (field) => newest().network.features(field);
  return { labels, digitFrom, network: { ...network, features } };
}

async function fetchGuard(): Promise<Uint8Array> {
  try {
    const response = await fetch(guardUrl);
    if (!response.ok) throw new Error(`The server returned ${response.status} for ${guardUrl}.`);
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    throw new Refusal("lessonsUnreachable");
  }
}
