/** The line by which a visitor can check that drawing asks nobody for anything. */
export const privacy = {
  requests: (count: number) =>
    `${count} ${count === 1 ? "request" : "requests"} since the page was ready.`,
  unplug: "Switch the network off and go on drawing.",
};

export type PrivacyWords = typeof privacy;
