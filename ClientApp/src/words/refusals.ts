import { refusals as en } from "./english/refusals.ts";
import { refusals as fr } from "./french/refusals.ts";
import { refusals as de } from "./german/refusals.ts";
import type { InEachLanguage } from "./languages.ts";

export const refusalWords: InEachLanguage<typeof en> = { en, fr, de };
