import { parseArgs } from "node:util";

/** A network that was trained without one of UNIPEN's contributors. */
export interface LeftOutNetwork {
  readonly contributor: string;
  /** The network's folder. */
  readonly model: string;
}

/**
 * Parses `[--data DIR] [--out FILE] [CONTRIBUTOR=DIR]…`, for example
 * `apb=../artifacts/loo-apb/model`. Throws an error if an argument has another form or a contributor
 * is named twice.
 */
export function leftOutNetworks(
  args: readonly string[],
  out: string,
): {
  readonly data: string | undefined;
  readonly out: string;
  readonly networks: readonly LeftOutNetwork[];
} {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: "string" }, out: { type: "string", default: out } },
  });
  const networks = positionals.map((argument): LeftOutNetwork => {
    const [contributor = "", ...rest] = argument.split("=");
    const model = rest.join("=");
    if (contributor === "" || model === "") {
      throw new Error(
        `Expected CONTRIBUTOR=DIR, for example apb=../artifacts/loo-apb/model, got ${argument}.`,
      );
    }
    return { contributor, model };
  });
  const contributors = networks.map(({ contributor }) => contributor);
  if (new Set(contributors).size < contributors.length) {
    throw new Error(`Expected each contributor once, got ${contributors.join(", ")}.`);
  }
  return { data: values.data, out: values.out, networks };
}
