import type { TuningSample } from "./tuningSample.ts";

/**
 * Returns −log P(label) and adds its derivative with respect to each weight to `gradient`. P(label)
 * is the total weight of the paths through the lattice that read the label, divided by that of all
 * paths with any digits (a conditional random field, Lafferty et al. 2001). The first weight is for
 * the network, and the others are for the features. Returns null if no path reads the label.
 */
export function unlikelihood(
  { digits, lattice, surprise, features }: TuningSample,
  weights: readonly number[],
  gradient: number[],
): number | null {
  const { nodes, steps } = lattice;
  const network = weights[0] as number;
  const places = digits.length + 1;
  const geometry = features.map((own) =>
    own.reduce((sum, value, i) => sum + value * (weights[i + 1] as number), 0),
  );
  // Each group's weight summed over all digits, and its mean surprise.
  const all = surprise.map((own, group) => {
    const parts = own.map((value) => Math.exp(-network * value));
    const sum = parts.reduce((a, b) => a + b, 0);
    const mean = parts.reduce((a, part, digit) => a + part * (own[digit] as number), 0) / sum;
    return { weight: sum * Math.exp(-(geometry[group] as number)), mean };
  });
  const own = (group: number, place: number) =>
    Math.exp(
      -network * (surprise[group]?.[digits[place] as number] as number) -
        (geometry[group] as number),
    );
  const forward = new Float64Array(nodes);
  const backward = new Float64Array(nodes);
  const labelForward = new Float64Array(nodes * places);
  const labelBackward = new Float64Array(nodes * places);
  forward[0] = backward[nodes - 1] = labelForward[0] = labelBackward[nodes * places - 1] = 1;
  const at = (values: Float64Array, i: number) => values[i] as number;
  for (const { from, to, group } of steps) {
    forward[to] = at(forward, to) + at(forward, from) * (all[group]?.weight as number);
    for (let place = 0; place < digits.length; place++) {
      const before = at(labelForward, from * places + place);
      if (before > 0) {
        const next = to * places + place + 1;
        labelForward[next] = at(labelForward, next) + before * own(group, place);
      }
    }
  }
  for (const { from, to, group } of [...steps].reverse()) {
    backward[from] = at(backward, from) + at(backward, to) * (all[group]?.weight as number);
    for (let place = 0; place < digits.length; place++) {
      const after = at(labelBackward, to * places + place + 1);
      if (after > 0) {
        const before = from * places + place;
        labelBackward[before] = at(labelBackward, before) + after * own(group, place);
      }
    }
  }
  const total = at(forward, nodes - 1);
  const label = at(labelForward, nodes * places - 1);
  if (!(label > 0 && total > 0)) return null;
  for (const { from, to, group } of steps) {
    const { weight, mean } = all[group] as { weight: number; mean: number };
    const expected = (at(forward, from) * weight * at(backward, to)) / total;
    let inLabel = 0;
    let surpriseInLabel = 0;
    for (let place = 0; place < digits.length; place++) {
      const share =
        (at(labelForward, from * places + place) *
          own(group, place) *
          at(labelBackward, to * places + place + 1)) /
        label;
      inLabel += share;
      surpriseInLabel += share * (surprise[group]?.[digits[place] as number] as number);
    }
    gradient[0] = (gradient[0] as number) + surpriseInLabel - expected * mean;
    features[group]?.forEach((value, i) => {
      gradient[i + 1] = (gradient[i + 1] as number) + (inLabel - expected) * value;
    });
  }
  return Math.log(total) - Math.log(label);
}
