/** The line that lets visitors check that drawing sends no requests. */
export const privacy = {
  requests: (count: number) =>
    `${count} ${count === 1 ? "request" : "requests"} since the page was ready.`,
  unplug: "Go offline and keep drawing.",
};

export type PrivacyWords = typeof privacy;
