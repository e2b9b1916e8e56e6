/** Texts that let visitors check that their drawing stays on their device. */
export const privacy = {
  elsewhere: (count: number) => `${count} ${count === 1 ? "request" : "requests"} to other sites.`,
  offline: "It works offline too.",
  fromHere: (page: number, network: number) =>
    `From this site: ${page} files for the page and ${network} for its neural network.`,
};

export type PrivacyWords = typeof privacy;
