const COUNT = 60_000;
const VALIDATION = 5000;
const INT_MAX = 2 ** 31 - 1;

/**
 * The indices of the MNIST training images that the trainer set aside for validation with this
 * seed: the first 5,000 after `new Random(seed).Shuffle(…)` in .NET.
 */
export function trainersValidation(seed: number): number[] {
  const next = dotnetRandom(seed);
  const order = Array.from({ length: COUNT }, (_, i) => i);
  for (let i = 0; i < COUNT - 1; i++) {
    const j = i + Math.floor(next() * (COUNT - i));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order.slice(0, VALIDATION);
}

/**
 * .NET's random number generator for a given seed (D. E. Knuth, "The art of computer programming",
 * 3.2.2). It returns values from 0 to 1.
 */
function dotnetRandom(seed: number): () => number {
  const state = new Int32Array(56);
  const at = (i: number) => state[i] ?? 0;
  const wrapped = (value: number) => (value < 0 ? value + INT_MAX : value);
  let [mj, mk, place] = [161803398 - Math.abs(seed), 1, 0];
  state[55] = mj;
  for (let i = 1; i < 55; i++) {
    place = (place + 21) % 55;
    state[place] = mk;
    mk = wrapped(mj - mk);
    mj = at(place);
  }
  for (let round = 1; round < 5; round++) {
    for (let i = 1; i < 56; i++) {
      const from = i + 30 >= 55 ? i - 25 : i + 30;
      state[i] = wrapped((at(i) - at(1 + from)) | 0);
    }
  }
  let [one, two] = [0, 21];
  return () => {
    one = one >= 55 ? 1 : one + 1;
    two = two >= 55 ? 1 : two + 1;
    let value = at(one) - at(two);
    if (value === INT_MAX) value--;
    state[one] = wrapped(value);
    return at(one) / INT_MAX;
  };
}
