import { FIELD_SIDE_PX } from "../../raster/field.ts";
import { aboutWords } from "../../words/about.ts";
import { useWords } from "../shell/language.ts";
import { useNumbers } from "../shell/useNumbers.ts";
import figures from "./figures.json";

/** A table of the layers: the number and size of each layer's maps, and its computational cost. */
export function LayersTable() {
  const words = useWords(aboutWords).network.layers;
  const { number } = useNumbers();
  const nameOf = ({ kind, windowPx }: (typeof figures.layers)[number]) => {
    if (kind === "conv") return words.convolution(number(windowPx));
    return kind === "dense" ? words.answer : words.average;
  };
  const rows = [
    { name: words.field, channels: 1, sidePx: FIELD_SIDE_PX, products: 0 },
    ...figures.layers.map((layer) => ({ ...layer, name: nameOf(layer) })),
  ];
  const size = (side: number) => (side === 1 ? "" : `${side}\u00a0×\u00a0${side}`);
  return (
    <table className="layers">
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.step}</th>
          <th scope="col">{words.maps}</th>
          <th scope="col">{words.size}</th>
          <th scope="col">{words.products}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, channels, sidePx, products }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: several layers are identical, and their order never changes
          <tr key={i}>
            <th scope="row">{name}</th>
            <td>{channels}</td>
            <td>{size(sidePx)}</td>
            <td>{products === 0 ? "" : number(products)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
