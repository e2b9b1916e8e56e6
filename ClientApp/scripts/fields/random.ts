/** Repeatable random numbers: the same seed gives the same sequence. */
export interface Random {
  /** Uniform between `from` and `to`. */
  between(from: number, to: number): number;
  /** Normal with mean 0 and standard deviation 1. */
  normal(): number;
  /** True with the given probability, 0..1. */
  chance(probability: number): boolean;
  /** One of the items. Throws if there are none. */
  pick<T>(items: readonly T[]): T;
}

/**
 * A 32-bit generator (mulberry32, T. Ettinger, public domain) with the distributions that
 * augmentation needs.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (from, to) => from + (to - from) * next(),
    // Box and Muller, 1958
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError("Expected at least one item to pick from.");
      return item;
    },
  };
}
