import { verifyWords } from "../../../words/verify.ts";
import { useWords } from "../../shell/language.ts";

const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

/** The sources of the 1,000 digits. Titles and names are not translated. */
const WORKS = [
  [
    "Pen-Based Recognition of Handwritten Digits",
    "https://doi.org/10.24432/C5MG6K",
    "E. Alpaydın, F. Alimoğlu",
  ],
  ["UNIPEN train_r01_v07", "https://zenodo.org/records/1195803", "International Unipen Foundation"],
] as const;

/** Credits the people behind the 1,000 digits. */
export function Credit() {
  const words = useWords(verifyWords).thousand;
  return (
    <p className="quiet credit">
      {words.from}{" "}
      {WORKS.map(([title, url, authors]) => (
        <span key={url}>
          <a href={url} rel="noreferrer">
            {title}
          </a>{" "}
          ({authors}),{" "}
        </span>
      ))}
      <a href={LICENCE} rel="noreferrer">
        CC BY 4.0
      </a>
      . {words.changed}
    </p>
  );
}
