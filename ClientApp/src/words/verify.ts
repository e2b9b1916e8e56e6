import { verify as en } from "./english/verify.ts";
import { verify as fr } from "./french/verify.ts";
import { verify as de } from "./german/verify.ts";
import type { InEachLanguage } from "./languages.ts";

export const verifyWords: InEachLanguage<typeof en> = { en, fr, de };
