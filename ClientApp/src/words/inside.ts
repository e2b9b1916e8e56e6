import { inside as en } from "./english/inside.ts";
import { inside as fr } from "./french/inside.ts";
import { inside as de } from "./german/inside.ts";
import type { InEachLanguage } from "./languages.ts";

export const insideWords: InEachLanguage<typeof en> = { en, fr, de };
