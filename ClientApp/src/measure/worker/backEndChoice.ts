import type { BackEnd } from "../../model/model.ts";

/** The name of each back end, the same in every language. */
export const BACK_END_NAMES: Readonly<Record<BackEnd, string>> = {
  wasm: "WebAssembly",
  cpu: "JavaScript",
  webgl: "WebGL",
  webgpu: "WebGPU",
};

/** The back ends that a visitor can choose. `automatic` is the one that the page itself uses. */
export const BACK_END_CHOICES = ["automatic", "wasm", "cpu", "webgl", "webgpu"] as const;

export type BackEndChoice = (typeof BACK_END_CHOICES)[number];
