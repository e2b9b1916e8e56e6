import binaryen from "binaryen";
import { ownFunctions, setBody } from "./wasmTrace.ts";

/**
 * Replaces unused functions with traps. Keeps a function if `reached` contains its index (not
 * counting imported functions), or if an export in `whole` calls it, directly or indirectly. Also removes data that no code refers to. The rest is unchanged, so results stay bit-identical.
 */
export function cut(
  wasm: Uint8Array,
  reached: ReadonlySet<number>,
  whole: readonly string[],
): Uint8Array {
  const module = binaryen.readBinary(wasm);
  try {
    const functions = ownFunctions(module);
    const kept = calledFrom(module, whole);
    functions.forEach((name, i) => {
      if (reached.has(i) || kept.has(name)) return;
      setBody(module.getFunction(name), module.unreachable());
    });
    module.runPasses(["remove-unused-module-elements"]);
    const small = binaryen.parseText(withoutUnnamedData(module.emitText()));
    try {
      small.setFeatures(module.getFeatures());
      return small.emitBinary();
    } finally {
      small.dispose();
    }
  } finally {
    module.dispose();
  }
}

/** Names of the exported functions and of all functions that they call, directly or indirectly. */
function calledFrom(module: binaryen.Module, exports: readonly string[]): ReadonlySet<string> {
  const calls = new Map<string, Set<string>>();
  let callees = new Set<string>();
  for (const line of module.emitText().split("\n")) {
    const name = /^ \(func \$(\S+)/.exec(line)?.[1];
    if (name !== undefined) {
      callees = new Set();
      calls.set(name, callees);
    }
    for (const [, callee = ""] of line.matchAll(/\(call \$([^\s)]+)/g)) callees.add(callee);
  }
  const found = new Set<string>();
  const waiting = Array.from({ length: module.getNumExports() }, (_, i) =>
    binaryen.getExportInfo(module.getExportByIndex(i)),
  )
    .filter(({ name, kind }) => kind === binaryen.ExternalFunction && exports.includes(name))
    .map(({ value }) => value);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...(calls.get(name) ?? []));
  }
  return found;
}

/** WebAssembly text without the data segments that no code refers to. */
function withoutUnnamedData(text: string): string {
  const lines = text.split("\n");
  const named = lines
    .filter((line) => !/^ \((data|elem) /.test(line))
    .flatMap((line) =>
      [...line.matchAll(/(?:i32\.const |offset=)(\d+)/g)].map(([, n]) => Number(n)),
    );
  const addresses = new Set(named);
  const isNamed = (line: string) => {
    const [, start, content = ""] =
      /^ \(data \$\S+ \(i32\.const (\d+)\) "(.*)"\)$/.exec(line) ?? [];
    if (start === undefined) return true;
    const length = content.replace(/\\[0-9a-f]{2}|\\./g, "-").length;
    return Array.from({ length }, (_, i) => Number(start) + i).some((at) => addresses.has(at));
  };
  return lines.filter(isNamed).join("\n");
}
