import type { DigitScore } from "../../src/measure/score.ts";
import { numbersIn } from "../../src/words/numbers.ts";
import type { Calm } from "./calm.ts";
import type { NetworkCost } from "./evaluation.ts";
import type { Hand } from "./hands.ts";
import { numbersSections, scoreSections } from "./numbers/numbersSections.ts";
import type { Report } from "./report.ts";
import { type ShareColumns, shareColumns } from "./shareColumns.ts";
import type { Row, Section } from "./table.ts";

/** The rows of the table, one section per measure. Measures without rows are left out. */
export function sectionsOf({ sets, digitFrom, calm, hands, numbers, network }: Report): Section[] {
  const main = sets.filter(({ isVariation }) => !isVariation);
  const ofDigits = (among: Report["sets"], row: (digits: DigitScore) => ShareColumns | null) =>
    among.flatMap(({ title, digits }): Row[] => {
      const columns = digits && row(digits);
      return columns ? [[title, ...columns]] : [];
    });
  const sections: Section[] = [
    {
      title: "Digits: best of the ten right",
      note: "The most probable of the ten digits is the one drawn, whatever the verdict.",
      rows: ofDigits(sets, ({ bestRight }) => shareColumns(bestRight)),
    },
    {
      title: "Digits: shown as that digit",
      note: `Counted if the page shows the digit that was drawn. It shows a digit only if its probability is at least ${digitFrom}.`,
      rows: ofDigits(sets, ({ shownRight }) => shareColumns(shownRight)),
    },
    {
      title: "Digits: shown as unsure",
      note: "The page names the two most probable digits.",
      rows: ofDigits(main, ({ unsure }) => shareColumns(unsure)),
    },
    {
      title: "Digits: rejected as not a digit",
      rows: ofDigits(main, ({ refused }) => shareColumns(refused)),
    },
    {
      title: "Digits: shown as another digit",
      note: "The page shows a different digit.",
      rows: ofDigits(main, ({ shownWrong }) => shareColumns(shownWrong)),
    },
    {
      title: "Accepted digits: right",
      note: "Among the digits for which the page shows an answer.",
      rows: ofDigits(main, ({ accepted }) => accepted && shareColumns(accepted.right)),
    },
    {
      title: "Accepted digits: expected calibration error",
      note: "Mean difference between probability and accuracy, over 15 bins (Guo et al. 2017).",
      rows: ofDigits(
        main,
        ({ accepted }) =>
          accepted && [number(accepted.right.of), percent(accepted.calibration.error), ""],
      ),
    },
    {
      title: "Other drawings: not shown as a digit",
      note: "The page is unsure, or says that the drawing is not a digit.",
      rows: sets.flatMap(({ title, isVariation, noDigits }): Row[] => {
        if (noDigits === null) return [];
        const row: Row = [title, ...shareColumns(noDigits.notShown)];
        if (isVariation) return [row];
        return [
          row,
          ["  unsure", ...shareColumns(noDigits.unsure)],
          ["  not a digit", ...shareColumns(noDigits.refused)],
        ];
      }),
    },
    {
      title: "Drawings without a label: shown as a digit",
      note: "They have no label, so no answer counts as right or wrong.",
      rows: main.flatMap(({ title, unlabelled }): Row[] =>
        unlabelled === null
          ? []
          : [
              [title, ...shareColumns(unlabelled.shown)],
              ...unlabelled.shownAs.flatMap((count, digit): Row[] =>
                count > 0 ? [[`  as ${digit}`, number(count), "", ""]] : [],
              ),
              ["  unsure", ...shareColumns(unlabelled.unsure)],
              ["  not a digit", ...shareColumns(unlabelled.refused)],
            ],
      ),
    },
    ...(hands ? [handsSection(hands)] : []),
    ...scoreSections(main.flatMap(({ title, numbers: score }) => (score ? [[title, score]] : []))),
    ...(numbers ? numbersSections(numbers) : []),
    ...(calm ? [calmSection(calm)] : []),
    ...(network ? costSections(network) : []),
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

function handsSection(hands: readonly Hand[]): Section {
  return {
    title: "Reserved writers by contributor and by digit",
    note: "Shown as the digit drawn / shown as another digit / unsure / rejected as not a digit.",
    rows: hands.map(({ name, of, shownRight, shownWrong, unsure, refused }): Row => {
      const shares = [shownRight, shownWrong, unsure, refused].map((count) =>
        of > 0 ? percent(count / of, 1) : "–",
      );
      return [name, number(of), shares.join(" / "), ""];
    }),
  };
}

function calmSection({ digits, newest, shown }: Calm): Section {
  return {
    title: "Changes of the result while a digit is being drawn",
    note: "Mean per digit. Each digit is drawn at 120 points per second and read 60 times per second. The first result does not count as a change.",
    rows: [
      ["the newest answer", number(digits), number(newest, 2), ""],
      ["what the page shows", number(digits), number(shown, 2), ""],
    ],
  };
}

function costSections({ time, bytes }: NetworkCost): Section[] {
  return [
    {
      title: "Time of one prediction, from strokes to verdict",
      note: `One at a time on this machine, ${number(time.calls)} calls after warm-up.`,
      rows: [
        ["median", "", milliseconds(time.medianMs), ""],
        ["99th percentile", "", milliseconds(time.percentile99Ms), ""],
      ],
    },
    {
      title: "Bytes of model.json and weights",
      rows: [
        ["raw", "", number(bytes.raw), ""],
        ["brotli, as sent", "", number(bytes.brotli), ""],
      ],
    },
  ];
}

const { number, percent } = numbersIn("en");
const milliseconds = (value: number): string => `${number(value, 2)} ms`;
