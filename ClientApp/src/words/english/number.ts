/** Numbers of several digits: on the sheet, on the inside page, and in the report about a file. */
export const number = {
  digits: "Digits of the number",
  digit: (place: string, digit: string) => `Digit ${place}: ${digit}`,
  correct: (place: string) => `Correct digit ${place}`,
  copy: "Copy number",
  copied: "Copied.",
  copyRefused: "The browser did not allow copying. Select the number and copy it.",
  divided: {
    title: "How the number was divided",
    text: (groups: string, digits: string) =>
      `The network looked at ${groups} groups of strokes that could each be one digit. Each box here is as wide as its group. The ${digits} in the first row were chosen.`,
    picture: (digits: string) => `The groups that were looked at. Chosen: ${digits}.`,
    rule: "The best way to divide the line is the one whose digits are most probable together. Groups that are too wide, too small or cut through a stroke count less.",
  },
  report: {
    title: "Whole numbers",
    right: "Every digit right",
    length: (digits: string) => `with ${digits} digits`,
    digitsRight: "Digits right",
    joined: "Two digits read as one",
    split: "One digit read as two",
    uncertain: "With a question mark, or not read",
    wrong: "Wrong without a question mark",
    of: (count: string, of: string) => `${count} of ${of}`,
    interval: (low: string, high: string) => `95% interval: ${low} to ${high}`,
  },
};

export type NumberWords = typeof number;
