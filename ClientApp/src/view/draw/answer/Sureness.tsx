import type { Recogniser } from "../../../reading/recogniser.ts";
import { pageWords } from "../../../words/page.ts";
import { useWords } from "../../shell/language.ts";
import { useNumbers } from "../../shell/useNumbers.ts";
import { howSure } from "./howSure.ts";
import { useReading } from "./useReading.ts";

/** Shows how certain the answer is. */
export function Sureness({ recogniser }: { readonly recogniser: Recogniser }) {
  const words = useWords(pageWords);
  const numbers = useNumbers();
  const sentence = useReading(recogniser, ({ shown }) => howSure(shown, words, numbers));
  return (
    <p className="sureness" data-testid="sureness">
      {sentence}
    </p>
  );
}
