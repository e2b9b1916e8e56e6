import type { Language } from "./languages.ts";

/** Formats numbers in one language. */
export interface Numbers {
  /** A number with this many decimals, by default none. */
  readonly number: (value: number, decimals?: number) => string;
  /** A fraction 0..1 as a percentage, by default with two decimals. */
  readonly percent: (share: number, decimals?: number) => string;
  /**
   * The network's probability 0..1 as a percentage. Close to certainty, the percentage always has
   * one decimal. It is never 100%, because no answer is that certain.
   */
  readonly probability: (share: number, decimals: number) => string;
  /** A difference that may be tiny, as two significant digits and a power of ten. */
  readonly tiny: (value: number) => string;
}

/** Separators and percent signs, from the Unicode CLDR. */
const MARKS: Readonly<Record<Language, Readonly<Record<"group" | "point" | "percent", string>>>> = {
  en: { group: ",", point: ".", percent: "%" },
  fr: { group: "\u202f", point: ",", percent: "\u00a0%" },
  de: { group: ".", point: ",", percent: "\u00a0%" },
};

/** Higher probabilities are shown as this one, because they could be rounded to 100.0%. */
const MOST_CERTAIN = 0.999;

/**
 * From this probability on, whole percentages would hide how close to certainty a probability is.
 */
const NEARLY_CERTAIN = 0.985;

const SUPERSCRIPT: Readonly<Record<string, string>> = {
  "-": "⁻",
  ...Object.fromEntries([..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((raised, digit) => [String(digit), raised])),
};

/** Replaces the browser's `Intl`, whose first use takes a tenth of a second on a slow phone. */
export function numbersIn(language: Language): Numbers {
  const { group, point, percent } = MARKS[language];
  const number = (value: number, decimals = 0) => {
    if (!Number.isFinite(value)) return String(value);
    const [whole = "", part] = Math.abs(value).toFixed(decimals).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
    return `${value < 0 ? "−" : ""}${grouped}${part === undefined ? "" : point + part}`;
  };
  const inPercent = (share: number, decimals = 2) => number(100 * share, decimals) + percent;
  return {
    number,
    percent: inPercent,
    probability: (share, decimals) =>
      inPercent(Math.min(share, MOST_CERTAIN), share > NEARLY_CERTAIN ? 1 : decimals),
    tiny: (value) => {
      if (value === 0 || !Number.isFinite(value)) return String(value);
      const [mantissa, power] = value.toExponential(1).split("e");
      const raised = [...String(Number(power))].map((sign) => SUPERSCRIPT[sign] ?? sign).join("");
      return `${number(Number(mantissa), 1)}\u00a0×\u00a010${raised}`;
    },
  };
}
