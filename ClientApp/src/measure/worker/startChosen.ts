import { startBackEnd } from "../../model/backEnds/backEnd.ts";
import { startWasm } from "../../model/backEnds/wasmBackEnd.ts";
import type { BackEnd } from "../../model/model.ts";
import { Refusal } from "../../words/refusal.ts";
import type { BackEndChoice } from "./backEndChoice.ts";

/** Starts the chosen back end. Throws a `Refusal` if this browser does not support it. */
export async function startChosen(choice: BackEndChoice, wasmBinaryUrl: string): Promise<BackEnd> {
  switch (choice) {
    case "automatic":
      return startBackEnd(wasmBinaryUrl);
    case "wasm":
      if (await startWasm(wasmBinaryUrl)) return choice;
      throw new Refusal("wasmMissing");
    case "cpu": {
      const { startCpu } = await fetched(import("../../model/backEnds/cpuBackEnd.ts"));
      if (await startCpu()) return choice;
      throw new Refusal("cpuMissing");
    }
    case "webgl": {
      const { startWebgl } = await fetched(import("../../model/backEnds/webglBackEnd.ts"));
      if (await startWebgl()) return choice;
      throw new Refusal("webglMissing");
    }
    case "webgpu": {
      const { startWebgpu } = await fetched(import("../../model/backEnds/webgpuBackEnd.ts"));
      if (await startWebgpu()) return choice;
      throw new Refusal("webgpuMissing");
    }
  }
}

function fetched<Module>(module: Promise<Module>): Promise<Module> {
  return module.catch(() => {
    throw new Refusal("programUnreachable");
  });
}
