import { useSyncExternalStore } from "react";
import { privacyWords } from "../../../words/privacy.ts";
import { useWords } from "../language.ts";
import { RequestCount } from "./requestCount.ts";

/** Created outside the component, so counting continues while the visitor is on another page. */
const requests = new RequestCount();

/** Shows how many requests the page has sent to other sites and to this one. */
export default function PrivacyLine() {
  const words = useWords(privacyWords);
  const { elsewhere, network, page } = useSyncExternalStore(
    requests.subscribe,
    () => requests.value,
  );
  return (
    <p className="privacy">
      <span className="sentence" data-testid="requests">
        {words.elsewhere(elsewhere)}
      </span>{" "}
      <span className="sentence">{words.offline}</span>{" "}
      {/* Two parts, because as one, this would be the largest text on a phone's first screen. */}
      <span data-testid="loaded">
        <span className="sentence">{words.pageFiles(page)}</span>{" "}
        <span className="sentence">{words.networkFiles(network)}</span>
      </span>
    </p>
  );
}
