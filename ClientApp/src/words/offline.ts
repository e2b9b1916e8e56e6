import { offline as en } from "./english/offline.ts";
import { offline as fr } from "./french/offline.ts";
import { offline as de } from "./german/offline.ts";
import type { InEachLanguage } from "./languages.ts";

export const offlineWords: InEachLanguage<typeof en> = { en, fr, de };
