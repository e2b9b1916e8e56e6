import { useSyncExternalStore } from "react";
import { writeNumber } from "../../words/writeNumber.ts";
import { language } from "../shell/language.ts";

/** Writes numbers as the page's language does. */
export interface Numbers {
  /** With all its digits, such as 60,000. */
  readonly count: (value: number) => string;
  /** With so many digits after the point. */
  readonly decimal: (value: number, digits: number) => string;
  /** Of a value in percent, such as 99.53 %. */
  readonly percent: (value: number) => string;
}

export function useNumbers(): Numbers {
  const code = useSyncExternalStore(language.subscribe, () => language.value);
  const decimal = (value: number, digits: number) => writeNumber(value, digits, code);
  return {
    count: (value) => decimal(value, 0),
    decimal,
    percent: (value) => `${decimal(value, 2)}\u00a0%`,
  };
}
