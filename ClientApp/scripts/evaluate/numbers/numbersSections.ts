import type { NumberScore } from "../../../src/measure/numbers/numberScore.ts";
import type { Share } from "../../../src/measure/share.ts";
import { shareColumns } from "../shareColumns.ts";
import type { Row, Section } from "../table.ts";
import type { NumbersReport } from "./numbersReport.ts";

/** The table sections for the benchmark's multi-digit numbers and other drawings. */
export function numbersSections(report: NumbersReport): Section[] {
  const { singles, scribblesRefused, lettersRefused, symbolsRefused, wordsRefused } = report;
  return [
    ...scoreSections(
      numberScores(report),
      "UNIPEN's numbers are by writers the network has never seen. Each is read with settings tuned without the numbers in its UNIPEN folder, because one person may have written several files in a folder.",
    ),
    {
      title: "Other drawings, read as on the page",
      note: "The digits were written by validation and reserved writers. The network has never seen scribbles of these kinds, or letters and symbols by these writers. Each word is composed of three to five letters by the same validation or reserved writer. Letters and symbols that look like a digit are left out, and so the words do not contain them either.",
      rows: [
        rowOf("Single digits read as a number", singles.asNumber),
        rowOf("Single digits shown as that digit", singles.shownRight),
        rowOf("  by the network alone", singles.shownRightAlone),
        rowOf("Scribbles shown neither as a digit nor as a number", scribblesRefused),
        rowOf("Letters shown neither as a digit nor as a number", lettersRefused),
        rowOf("Symbols shown neither as a digit nor as a number", symbolsRefused),
        rowOf("Words shown neither as a digit nor as a number", wordsRefused),
      ],
    },
  ];
}

/** The score for each of the benchmark's sets of multi-digit numbers. */
export const numberScores = ({
  real,
  pendigits,
  unipen,
  joined,
  pictures,
}: NumbersReport): [title: string, score: NumberScore][] => [
  ["Numbers as people wrote them", real],
  ["Composed from one reserved pendigits writer's digits", pendigits],
  ["Composed from one reserved UNIPEN writer's digits", unipen],
  ["Two digits drawn without lifting the pen", joined],
  ["A third of the composed UNIPEN numbers, as pictures", pictures],
];

/** The table sections for the given sets of multi-digit numbers. */
export function scoreSections(
  sets: readonly (readonly [title: string, score: NumberScore])[],
  note?: string,
): Section[] {
  return [
    {
      title: "Multi-digit numbers: every digit right",
      ...(note ? { note } : {}),
      rows: sets.flatMap(([title, { right, byLength }]): Row[] => [
        rowOf(title, right),
        ...byLength.map(({ digits, right: own }) => rowOf(`  ${digits} digits`, own)),
      ]),
    },
    {
      title: "Multi-digit numbers: digits right",
      rows: sets.map(([title, { digitsRight }]) => rowOf(title, digitsRight)),
    },
    {
      title: "Multi-digit numbers: what goes wrong",
      note: "A number counts as uncertain if it is read with a question mark or not recognised as a number.",
      rows: sets.flatMap(([title, { joined, split, uncertain, wrong }]): Row[] => [
        rowOf(`${title}: digits joined`, joined),
        rowOf("  a digit split", split),
        rowOf("  uncertain", uncertain),
        rowOf("  wrong without a question mark", wrong),
      ]),
    },
  ];
}

const rowOf = (name: string, share: Share): Row => [name, ...shareColumns(share)];
