/** Texts that let visitors check that their drawing stays on their device. */
export const privacy = {
  elsewhere: (count: number) => `${count} ${count === 1 ? "request" : "requests"} to other sites.`,
  offline: "It works offline too.",
  pageFiles: (count: number) => `From here: ${count} files for the page`,
  networkFiles: (count: number) => `and ${count} for its neural network.`,
};

export type PrivacyWords = typeof privacy;
