import { tools as en } from "./english/tools.ts";
import { tools as fr } from "./french/tools.ts";
import { tools as de } from "./german/tools.ts";
import type { InEachLanguage } from "./languages.ts";

export const toolWords: InEachLanguage<typeof en> = { en, fr, de };
