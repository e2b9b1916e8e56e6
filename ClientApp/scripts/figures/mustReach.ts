import type { Share } from "../../src/measure/share.ts";
import { type DigitShares, digitShares, together } from "./digitShares.ts";
import { type Goal, goalCells, goalText } from "./goal.ts";
import { markdownTable } from "./markdownTable.ts";
import { type Recorded, setOf } from "./recorded.ts";

interface Measured {
  readonly name: string;
  readonly goal: Goal;
  /** The share for large, centred drawings. */
  readonly large: Share;
  /** The share for small, off-centre copies of the same drawings. */
  readonly small: Share;
}

const DIGITS: readonly [name: string, goal: Goal, of: (shares: DigitShares) => Share][] = [
  ["shown as that digit", ["≥", 0.98], ({ shown }) => shown],
  ["shown as another", ["≤", 0.009], ({ wrong }) => wrong],
  ["best of ten right", ["≥", 0.988], ({ best }) => best],
  ["zeros not shown as a zero", ["<", 0.02], ({ zerosNotShown }) => zerosNotShown],
];

const PEN_DIGITS: typeof DIGITS = [
  ["shown as that digit", ["≥", 0.992], ({ shown }) => shown],
  ["shown as another", ["≤", 0.005], ({ wrong }) => wrong],
];

/**
 * A table that compares the measured shares with the goals, for writers and kinds of drawings that
 * a network was not trained on.
 */
export function mustReach({ report, leftOut }: Recorded): string {
  const digits = (name: string) => {
    const { digits: score } = setOf(report, name);
    if (score === null) throw new Error(`Expected digits in the set "${name}".`);
    return digitShares(score);
  };
  const group = (
    goals: typeof DIGITS,
    who: string,
    large: DigitShares,
    small: DigitShares,
  ): readonly Measured[] =>
    goals.map(([name, goal, of]) => ({
      name: `${who}: ${name}`,
      goal,
      large: of(large),
      small: of(small),
    }));
  const ofSets = (goals: typeof DIGITS, who: string, set: string) =>
    group(goals, who, digits(set), digits(`${set}-moved`));
  const refused = (name: string, set: string, least: number): Measured => {
    const share = (one: string) => {
      const { noDigits } = setOf(report, one);
      if (noDigits === null) throw new Error(`Expected drawings other than digits in "${one}".`);
      return noDigits.notShown;
    };
    return { name, goal: ["≥", least], large: share(set), small: share(`${set}-moved`) };
  };
  const measured = [
    ...(leftOut.length === 0
      ? []
      : group(
          DIGITS,
          "left-out contributors",
          together(leftOut.map(({ large }) => digitShares(large))),
          together(leftOut.map(({ small }) => digitShares(small))),
        )),
    ...ofSets(DIGITS, "UNIPEN, validation writers", "unipen"),
    ...ofSets(DIGITS, "UNIPEN, reserved writers", "reserved-unipen"),
    ...ofSets(PEN_DIGITS, "pen digits, validation writers", "pens"),
    ...ofSets(PEN_DIGITS, "pen digits, reserved writers", "reserved-pens"),
    refused("scribbles of unseen kinds, not shown", "scribbles", 0.98),
    refused("letters outside the list, not shown", "letters", 0.97),
    refused("symbols outside the list, not shown", "signs", 0.9),
  ];
  return markdownTable(
    ["", "goal", "large, centred", "95% interval", "", "small, off-centre", "95% interval", ""],
    measured.map(({ name, goal, large, small }) => [
      name,
      goalText(goal, 1),
      ...goalCells(large, goal),
      ...goalCells(small, goal),
    ]),
  );
}
