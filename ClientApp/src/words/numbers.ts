import type { Language } from "./languages.ts";

/** Formats numbers for one language. */
export interface Numbers {
  /** Formats a number with this many decimals (default 0). */
  readonly number: (value: number, decimals?: number) => string;
  /** Formats a fraction from 0 to 1 as a percentage (default: two decimals). */
  readonly percent: (share: number, decimals?: number) => string;
  /**
   * Formats a probability from 0 to 1 as a percentage. If the probability is close to 1, the
   * percentage always has one decimal. It is never 100%, because no answer is that certain.
   */
  readonly probability: (share: number, decimals: number) => string;
  /** Formats a number, however tiny, as two significant digits and a power of ten. */
  readonly tiny: (value: number) => string;
}

/** Separators and percent signs, from the Unicode CLDR. */
const MARKS: Readonly<Record<Language, Readonly<Record<"group" | "point" | "percent", string>>>> = {
  en: { group: ",", point: ".", percent: "%" },
  fr: { group: "\u202f", point: ",", percent: "\u00a0%" },
  de: { group: ".", point: ",", percent: "\u00a0%" },
};

/** The highest probability shown. Higher ones could round to 100.0%. */
const MOST_CERTAIN = 0.999;

/** Above this probability, whole percentages are too coarse to show how close to 1 it is. */
const NEARLY_CERTAIN = 0.985;

const SUPERSCRIPT: Readonly<Record<string, string>> = {
  "-": "⁻",
  ...Object.fromEntries([..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((raised, digit) => [String(digit), raised])),
};

/**
 * Returns the number formatters for a language. They replace the browser's `Intl`, because its
 * first use takes a tenth of a second on a slow phone.
 */
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
