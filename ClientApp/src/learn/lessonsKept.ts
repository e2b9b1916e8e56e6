import { Preference } from "../preference.ts";

/** Whether lessons are stored on this device, and if so, whether they are used. */
export const lessonsKept = new Preference("lessons", isUse, "none");

type Use = "none" | "on" | "off";

function isUse(value: unknown): value is Use {
  return value === "on" || value === "off" || value === "none";
}
