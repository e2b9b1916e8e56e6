import { privacy as en } from "./english/privacy.ts";
import { privacy as fr } from "./french/privacy.ts";
import { privacy as de } from "./german/privacy.ts";
import type { InEachLanguage } from "./languages.ts";

export const privacyWords: InEachLanguage<typeof en> = { en, fr, de };
