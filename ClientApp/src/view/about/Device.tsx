import { aboutWords } from "../../words/about.ts";
import { useWords } from "../shell/language.ts";
import { useNumbers } from "../shell/useNumbers.ts";
import figures from "./figures.json";

/** Why the network runs on the visitor's device, and how to check that it does. */
export function Device() {
  const { title, privacy, speed, scale, check } = useWords(aboutWords).device;
  const { number } = useNumbers();
  return (
    <section>
      <h2>{title}</h2>
      <dl>
        <div>
          <dt>{privacy.name}</dt>
          <dd>{privacy.text}</dd>
        </div>
        <div>
          <dt>{speed.name}</dt>
          <dd>{speed.text}</dd>
        </div>
        <div>
          <dt>{scale.name}</dt>
          <dd>{scale.text(number(figures.bytes / 1000))}</dd>
        </div>
      </dl>
      <h3>{check.title}</h3>
      <ol>
        <li>{check.tools}</li>
        <li>{check.draw}</li>
        <li>{check.plug}</li>
        <li>{check.rule}</li>
      </ol>
    </section>
  );
}
