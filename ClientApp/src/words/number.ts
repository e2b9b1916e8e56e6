import { number as en } from "./english/number.ts";
import { number as fr } from "./french/number.ts";
import { number as de } from "./german/number.ts";
import type { InEachLanguage } from "./languages.ts";

export const numberWords: InEachLanguage<typeof en> = { en, fr, de };
