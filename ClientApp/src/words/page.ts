import { page as en } from "./english/page.ts";
import { page as fr } from "./french/page.ts";
import { page as de } from "./german/page.ts";
import type { InEachLanguage } from "./languages.ts";

export const pageWords: InEachLanguage<typeof en> = { en, fr, de };
