import { aboutWords } from "../../words/about.ts";
import { useWords } from "../shell/language.ts";
import { ConfusionTable } from "./ConfusionTable.tsx";
import { SharesTable } from "./SharesTable.tsx";

/** How often the network is right, and which digits it confuses. */
export function Figures() {
  const { title, measured, more } = useWords(aboutWords).figures;
  return (
    <section>
      <h2>{title}</h2>
      <p>{measured}</p>
      <SharesTable />
      <ConfusionTable />
      <p>{more}</p>
    </section>
  );
}
