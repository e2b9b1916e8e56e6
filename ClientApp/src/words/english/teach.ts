/**
 * Texts for the page where visitors teach the network their handwriting. Counts and percentages are
 * passed in as formatted text.
 */
export const teach = {
  title: "Teach it",
  wrong: "Wrong? Teach it.",
  lead: "Does it keep getting one of your digits wrong? Show it how you write. From then on, it reads that digit, and others like it, your way.",
  stays: "What you teach it never leaves this device.",
  correct: {
    title: "Correct it",
    help: "This is your drawing. Which digit is it?",
    number:
      "You wrote a number. This is the digit that is selected on the sheet. Which digit is it?",
    none: "There is nothing on your sheet. Draw a digit first, then come back.",
    picture: "There is a picture on your sheet, but the network can only learn from drawings.",
    toDraw: "Go to the sheet",
    digits: "Choose the digit",
    thisIs: (digit: string) => `This is ${article(digit)} ${digit}`,
  },
  write: {
    title: "Write all ten",
    help: "Write each digit three times, the way you always do. It takes about a minute, and you can stop at any time.",
    start: "Start",
    write: (digit: string) => `Write ${article(digit)} ${digit}.`,
    progress: (done: string, of: string) => `${done} of ${of}`,
    next: "Next",
    skip: "Skip",
    clear: "Clear",
    stop: "Stop",
    finished: (count: string) => `Finished. Digits you taught it: ${count}.`,
  },
  remembered: (digit: string) => `Remembered as ${article(digit)} ${digit}.`,
  problems: {
    costsOthers:
      "It did not learn that, because it would then misread too many of other people’s digits.",
    notKept:
      "This browser could not save that, because it is out of space or in private mode. The lesson will last until you close the page.",
  },
  scores: {
    title: "What it changes",
    both: (ownBefore: string, ownAfter: string, othersBefore: string, othersAfter: string) =>
      `Your digits: ${ownBefore} → ${ownAfter}. Everyone else’s: ${othersBefore} → ${othersAfter}.`,
    others: (before: string, after: string) => `Everyone else’s digits: ${before} → ${after}.`,
    how: (count: string) =>
      `Each of your digits is read using only your other digits as lessons. The figure for everyone else is based on ${count} digits by people whose writing it has never seen.`,
    twice:
      "Teach it a digit twice, and you will also see how much that helps with your own digits.",
    off: "Your lessons are switched off, so everything is read without them.",
    refused:
      "Together, these lessons would make it misread too many of other people’s digits, so none of them are used.",
    elsewhere: "The Inside and Test pages always show the network alone, without your lessons.",
  },
  taught: {
    title: "What you taught it",
    none: "Nothing yet.",
    use: "Use my lessons",
    drawing: (digit: string) => `Your ${digit}`,
    forget: "Forget",
    forgetThis: (digit: string) => `Forget this ${digit}`,
    forgetAll: "Forget everything",
    forgotten: (count: string) => `Forgotten: ${count}.`,
    bringBack: "Bring back",
    save: "Save as a file",
    open: "Open a file",
    opened: (count: string, name: string) => `Learned from ${name}: ${count}.`,
  },
};

const article = (digit: string) => (digit === "8" ? "an" : "a");

export type TeachWords = typeof teach;
