/** The model card's rows that the page shows, by their first cells. */
const ROWS = {
  mnist: "MNIST test images, the best of ten right",
  pens: "pens of unseen writers, centred",
  moved: "the same at 25 to 60 % size, off-centre, in whole pixels",
  shown: "pens shown as that digit, neither refused nor wrong",
  scribbles: "scribbles of unseen categories, not shown as a digit",
};

/** A share with its 95 % interval, in percent as the card has them. */
export interface CardShare {
  readonly of: number;
  readonly percent: number;
  readonly lowPercent: number;
  readonly highPercent: number;
}

export interface CardFigures {
  readonly shares: Readonly<Record<keyof typeof ROWS, CardShare>>;
  /** From strokes to verdict, median. */
  readonly predictionMs: number;
  /** Of model.json and weights with brotli. */
  readonly bytes: number;
}

/** Reads `docs/model-card.md`; throws where it no longer says what the page shows. */
export function cardFigures(card: string): CardFigures {
  const share = (name: string): CardShare => {
    const row = card.split("\n").find((line) => line.startsWith(`| ${name} |`)) ?? "";
    const numbers =
      row
        .slice(name.length + 2)
        .match(/\d[\d,.]*/g)
        ?.map(number) ?? [];
    const [of, percent, lowPercent, highPercent] = numbers;
    if (of === undefined || percent === undefined || lowPercent === undefined) refuse(name);
    if (highPercent === undefined || numbers.length > 4) refuse(name);
    return { of, percent, lowPercent, highPercent };
  };
  const found = (pattern: RegExp): number => {
    const value = pattern.exec(card)?.[1];
    return value === undefined ? refuse(pattern.source) : number(value);
  };
  return {
    shares: {
      mnist: share(ROWS.mnist),
      pens: share(ROWS.pens),
      moved: share(ROWS.moved),
      shown: share(ROWS.shown),
      scribbles: share(ROWS.scribbles),
    },
    predictionMs: found(/takes ([\d.]+) ms \(median\)/),
    bytes: found(/are ([\d,]+) bytes with brotli/),
  };
}

const number = (text: string): number => Number(text.replaceAll(",", ""));

function refuse(what: string): never {
  throw new Error(
    `Expected docs/model-card.md to hold "${what}" with its figures, but it does not; mend the card, or what scripts/figures looks for.`,
  );
}
