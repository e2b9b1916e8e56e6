/** An edge of the lattice. It leads from the state before a group is read to the state after it. */
export interface Step {
  readonly from: number;
  readonly to: number;
  /** Index of the group in `groups`. */
  readonly group: number;
}

/**
 * All ways to divide the pieces of a line into groups, as a graph. Each node represents the pieces
 * read so far, from none at the first node to all at the last. The steps from a node come after all
 * steps to that node.
 */
export interface Lattice {
  readonly nodes: number;
  readonly steps: readonly Step[];
}

/** No line of writing needs more nodes. The limit bounds the time spent on scribbles. */
const MOST_NODES = 2000;

/** The pieces read so far. */
interface State {
  /** Index of the first unread piece. */
  readonly first: number;
  /** Bit i is set if piece `first + i` has been read. */
  readonly mask: number;
  readonly node: number;
}

/**
 * Builds the lattice. Each group lists the indices of its pieces, ascending. A group must span
 * fewer than 31 indices unless it contains all pieces. Returns null if the groups do not cover all
 * pieces, or if the lattice would be too large.
 */
export function latticeOf(pieces: number, groups: readonly (readonly number[])[]): Lattice | null {
  const startingAt = masksByFirst(pieces, groups);
  // Layer n contains the states with n pieces read, so every step leads to a later layer.
  const layers = Array.from({ length: pieces + 1 }, () => new Map<string, State>());
  let nodes = 0;
  const stateAt = (read: number, first: number, mask: number): State => {
    const key = `${first}/${mask}`;
    const known = layers[read]?.get(key);
    if (known) return known;
    const state = { first, mask, node: nodes++ };
    layers[read]?.set(key, state);
    return state;
  };
  const steps: Step[] = [];
  stateAt(0, 0, 0);
  layers.forEach((layer, read) => {
    for (const { first, mask, node } of layer.values()) {
      for (const start of startingAt[first] ?? []) {
        if (nodes > MOST_NODES || (start.mask & mask) !== 0) continue;
        if (start.size === pieces && read > 0) continue;
        const to =
          start.size === pieces
            ? stateAt(pieces, pieces, 0)
            : stateAt(read + start.size, ...withoutRead(first, mask | start.mask));
        steps.push({ from: node, to: to.node, group: start.group });
      }
    }
  });
  const end = layers[pieces]?.get(`${pieces}/0`);
  return end && nodes <= MOST_NODES ? withLast(end.node, { nodes, steps }) : null;
}

function masksByFirst(pieces: number, groups: readonly (readonly number[])[]) {
  const starts: { group: number; size: number; mask: number }[][] = Array.from(
    { length: pieces },
    () => [],
  );
  groups.forEach((members, group) => {
    const first = members[0] ?? 0;
    const mask = members.reduce((bits, member) => bits | (1 << (member - first)), 0);
    starts[first]?.push({ group, size: members.length, mask });
  });
  return starts;
}

/** Moves `first` to the first unread piece, and shifts the mask accordingly. */
function withoutRead(first: number, mask: number): [first: number, mask: number] {
  let [at, left] = [first, mask];
  while ((left & 1) === 1) {
    left >>>= 1;
    at++;
  }
  return [at, left];
}

/** The same lattice, renumbered so that `end` is the last node. */
function withLast(end: number, { nodes, steps }: Lattice): Lattice {
  const last = nodes - 1;
  const renamed = (node: number) => (node === end ? last : node === last ? end : node);
  return {
    nodes,
    steps: steps.map(({ from, to, group }) => ({ from: renamed(from), to: renamed(to), group })),
  };
}
