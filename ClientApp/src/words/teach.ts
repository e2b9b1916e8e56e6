import { teach as en } from "./english/teach.ts";
import { teach as fr } from "./french/teach.ts";
import { teach as de } from "./german/teach.ts";
import type { InEachLanguage } from "./languages.ts";

export const teachWords: InEachLanguage<typeof en> = { en, fr, de };
