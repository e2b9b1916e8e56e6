import { type Share, shareOf } from "../share.ts";
import { align } from "./alignment.ts";

/** A number as it was written and as it was read. "?" stands for an uncertain digit. */
export interface ReadNumber {
  readonly written: string;
  /** Empty if the number was not read as digits. */
  readonly read: string;
}

/** How accurately multi-digit numbers were read. */
export interface NumberScore {
  /** Numbers in which every digit was read correctly. */
  readonly right: Share;
  /** The same share for numbers of each length, shortest first. */
  readonly byLength: readonly { readonly digits: number; readonly right: Share }[];
  readonly digitsRight: Share;
  /** Numbers in which several digits were read as one. */
  readonly joined: Share;
  /** Numbers in which one digit was read as several. */
  readonly split: Share;
  /** Numbers that were read with a "?", or not read as a number. */
  readonly uncertain: Share;
  /** Numbers that were misread, with no "?" in the result. */
  readonly wrong: Share;
}

/** Scores the numbers. Needs at least one number. */
export function numberScore(numbers: readonly ReadNumber[]): NumberScore {
  const lengths = [...new Set(numbers.map(({ written }) => written.length))].sort((a, b) => a - b);
  const aligned = numbers.map(({ written, read }) => align(written, read));
  const shareWhere = (among: readonly ReadNumber[], is: (number: ReadNumber) => boolean) =>
    shareOf(among.filter(is).length, among.length);
  return {
    right: shareWhere(numbers, isRight),
    byLength: lengths.map((digits) => ({
      digits,
      right: shareWhere(
        numbers.filter(({ written }) => written.length === digits),
        isRight,
      ),
    })),
    digitsRight: shareOf(
      aligned.reduce((sum, { right }) => sum + right, 0),
      numbers.reduce((sum, { written }) => sum + written.length, 0),
    ),
    joined: shareOf(aligned.filter(({ joined }) => joined > 0).length, numbers.length),
    split: shareOf(aligned.filter(({ split }) => split > 0).length, numbers.length),
    uncertain: shareWhere(numbers, isUncertain),
    wrong: shareWhere(numbers, (number) => !isRight(number) && !isUncertain(number)),
  };
}

const isRight = ({ written, read }: ReadNumber): boolean => read === written;
const isUncertain = ({ read }: ReadNumber): boolean => read === "" || read.includes("?");
