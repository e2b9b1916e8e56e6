import { Link } from "wouter";
import { aboutWords } from "../../words/about.ts";
import { useWords } from "../shell/language.ts";
import { useTitle } from "../shell/navigation/useTitle.ts";
import { useNumbers } from "../shell/useNumbers.ts";
import { useStages } from "../shell/useStages.ts";
import { Device } from "./Device.tsx";
import { Figures } from "./Figures.tsx";
import { InkDrawing } from "./InkDrawing.tsx";
import { NetworkInWords } from "./NetworkInWords.tsx";
import { PEN_DIGITS } from "./penDigits.ts";
import { Rights } from "./Rights.tsx";
import "./tables.css";
import "./about.css";

/**
 * The numbers of training and test images in MNIST (LeCun, Cortes and Burges 1998), and the number
 * of lost test images (Yadav and Bottou 2019).
 */
const MNIST = { train: 60_000, test: 10_000, lost: 50_000 };

/**
 * The About page: what the page does, where the digits come from, how the network works, how often
 * it is right, and its limits.
 */
export default function About() {
  const words = useWords(aboutWords);
  const stage = useStages(2);
  useTitle(words.title);
  return (
    <main className="about">
      <header>
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        <figure className="plate">
          <div>
            {PEN_DIGITS.map(({ label, strokes }) => (
              <InkDrawing key={label} strokes={strokes} name={label} />
            ))}
          </div>
          <figcaption>{words.plate}</figcaption>
        </figure>
      </header>
      {stage > 1 && <Sections />}
    </main>
  );
}

function Sections() {
  const { origin, limits } = useWords(aboutWords);
  const { number } = useNumbers();
  return (
    <>
      <section>
        <h2>{origin.title}</h2>
        <p>{origin.collected}</p>
        <p>{origin.unfair}</p>
        <p>{origin.mixed(number(MNIST.train), number(MNIST.test))}</p>
        <p>{origin.since(number(MNIST.lost))}</p>
      </section>
      <NetworkInWords />
      <Device />
      <Figures />
      <section>
        <h2>{limits.title}</h2>
        <ul>
          <li>{limits.one}</li>
          <li>{limits.letters}</li>
          <li>{limits.scripts}</li>
          <li>{limits.turned}</li>
          <li>
            {limits.habits} <Link href="/teach">{limits.teach}</Link>.
          </li>
          <li>{limits.certain}</li>
        </ul>
      </section>
      <Rights />
    </>
  );
}
