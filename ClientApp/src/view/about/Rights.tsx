import { aboutWords } from "../../words/about.ts";
import { SOURCES, WORKS } from "../../words/sources.ts";
import { useWords } from "../shell/language.ts";

/** The licences of the works used in this project, and the publications that the page cites. */
export function Rights() {
  const words = useWords(aboutWords).rights;
  const works = [[words.code, words.authors, "MIT"] as const, ...WORKS];
  return (
    <section>
      <h2>{words.title}</h2>
      <table className="works">
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.work}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.licence}</th>
          </tr>
        </thead>
        <tbody>
          {works.map(([work, from, licence]) => (
            <tr key={work}>
              <th scope="row">{work}</th>
              <td>{from}</td>
              <td>{licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{words.sources}</h3>
      <ul className="sources">
        {SOURCES.map(({ authors, title, published, url }) => (
          <li key={url}>
            {authors}: <a href={url}>{title}</a>. {published}
          </li>
        ))}
      </ul>
    </section>
  );
}
