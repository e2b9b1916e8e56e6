import { useSyncExternalStore } from "react";
import { privacyWords } from "../../words/privacy.ts";
import { useWords } from "./language.ts";
import { RequestCount } from "./requestCount.ts";

/** Counts on while the visitor is at another place. */
const requests = new RequestCount();

/** What a visitor can check: drawing asks nobody for anything. */
export default function PrivacyLine() {
  const words = useWords(privacyWords);
  const count = useSyncExternalStore(requests.subscribe, () => requests.value);
  return (
    <p className="privacy">
      <span className="sentence" data-testid="requests">
        {words.requests(count)}
      </span>{" "}
      <span className="sentence">{words.unplug}</span>
    </p>
  );
}
