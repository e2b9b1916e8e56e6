import { about as en } from "./english/about.ts";
import { about as fr } from "./french/about.ts";
import { about as de } from "./german/about.ts";
import type { InEachLanguage } from "./languages.ts";

export const aboutWords: InEachLanguage<typeof en> = { en, fr, de };
