import type { Language } from "./languages.ts";
import { writeNumber } from "./writeNumber.ts";

/** Numbers as a language writes them. */
export interface Numbers {
  /** A whole number. */
  readonly count: (value: number) => string;
  /** Seconds, with two decimals. */
  readonly seconds: (value: number) => string;
  /** A share of 0..1 in percent, with two decimals. */
  readonly percent: (share: number) => string;
  /** A difference, which may be tiny: two digits and a power of ten. */
  readonly tiny: (value: number) => string;
}

export function numbersIn(language: Language): Numbers {
  const format = (decimals: number) => (value: number) => writeNumber(value, decimals, language);
  const [count, decimal, hundredths] = [format(0), format(1), format(2)];
  return {
    count,
    seconds: hundredths,
    percent: (share) => `${hundredths(100 * share)}\u00a0%`,
    tiny: (value) => {
      if (value === 0 || !Number.isFinite(value)) return String(value);
      const [mantissa, power] = value.toExponential(1).split("e");
      const raised = [...String(Number(power))].map((sign) => SUPERSCRIPT[sign] ?? sign).join("");
      return `${decimal(Number(mantissa))}\u00a0×\u00a010${raised}`;
    },
  };
}

const SUPERSCRIPT: Readonly<Record<string, string>> = {
  "-": "⁻",
  ...Object.fromEntries([..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((raised, digit) => [String(digit), raised])),
};
