/**
 * Texts about multi-digit numbers: on the sheet, on the Inside page, and in the results on the Test
 * page.
 */
export const number = {
  digits: "Digits of the number",
  digit: (place: string, digit: string) => `Digit ${place}: ${digit}`,
  correct: (place: string) => `Correct digit ${place}`,
  remember: "Remember this",
  split: "Split",
  joinNext: "Join with next",
  copy: "Copy number",
  copied: "Copied.",
  copyRefused: "The browser did not allow copying. Select the number and copy it.",
  divided: {
    title: "How the number was divided",
    text: (groups: string, digits: string) =>
      `The network looked at ${groups} groups of strokes that could each be one digit. Each box here is as wide as its group, but narrow boxes are widened. The ${digits} chosen groups are at the top and have a thick border.`,
    picture: (digits: string) => `The groups that the network looked at. Chosen: ${digits}.`,
    rule: "The line is divided so that its digits, taken together, are as probable as possible. Groups that are too wide or too small, or that cut through a stroke, get a lower score.",
  },
  report: {
    title: "Multi-digit numbers",
    right: "Every digit right",
    length: (digits: string) => `with ${digits} digits`,
    digitsRight: "Digits right",
    joined: "Two digits read as one",
    split: "One digit read as two",
    uncertain: "Shown with a question mark, or not read",
    wrong: "Wrong, but shown without a question mark",
    of: (count: string, of: string) => `${count} of ${of}`,
    interval: (low: string, high: string) => `95% interval: ${low} to ${high}`,
  },
};

export type NumberWords = typeof number;
