import { byName, layerSizes } from "../../src/explain/layerSizes.ts";
import type { Share } from "../../src/measure/share.ts";
import { digitConfusion } from "./digitConfusion.ts";
import type { Recorded } from "./recorded.ts";
import { sharesOf } from "./shares.ts";
import { weightCount } from "./weightCount.ts";

/** The figures that the About page shows. */
export function pageFigures({ model, metrics, report }: Recorded) {
  const shares = Object.entries(sharesOf(report)).map(([name, share]) => [name, percents(share)]);
  return {
    weights: weightCount(model),
    layers: layerSizes(model.layers, byName(model.weights)),
    shares: Object.fromEntries(shares),
    predictionMs: hundredths(report.network?.time.medianMs ?? 0),
    bytes: report.network?.bytes.brotli ?? 0,
    confusion: digitConfusion(metrics),
  };
}

const percents = ({ of, share, low, high }: Share) => ({
  of,
  percent: hundredths(100 * share),
  lowPercent: hundredths(100 * low),
  highPercent: hundredths(100 * high),
});

const hundredths = (value: number): number => Number(value.toFixed(2));
