import { useSyncExternalStore } from "react";
import { privacyWords } from "../../words/privacy.ts";
import { useWords } from "./language.ts";
import { RequestCount } from "./requestCount.ts";

/** Keeps counting while the visitor is on another page. */
const requests = new RequestCount();

/** Lets visitors check that drawing sends no requests. */
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
