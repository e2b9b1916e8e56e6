/** Texts that let visitors check that their drawing stays on their device. */
export const privacy = {
  elsewhere: (count: number) =>
    `${count} ${count === 1 ? "request" : "requests"} to other sites since you opened this page.`,
  fromHere: (page: number, network: number) =>
    `From this site: ${page} files for the page and ${network} for its neural network, so that it can read on your device.`,
  unplug: "Turn off your internet connection and keep drawing.",
};

export type PrivacyWords = typeof privacy;
