import type { BackEnd } from "../../model/model.ts";

/** What each back end is called, in every language. */
export const BACK_END_NAMES: Readonly<Record<BackEnd, string>> = {
  wasm: "WebAssembly",
  cpu: "JavaScript",
  webgl: "WebGL",
  webgpu: "WebGPU",
};

/** What a visitor may choose; `automatic` is what the page itself computes with. */
export const BACK_END_CHOICES = ["automatic", "wasm", "cpu", "webgl", "webgpu"] as const;

export type BackEndChoice = (typeof BACK_END_CHOICES)[number];
