import { useEffect, useState } from "react";
import { offlineWords } from "../../words/offline.ts";
import { keepOffline, takeOver } from "./keepOffline.ts";
import { useWords } from "./language.ts";
import type { PageProps } from "./pageProps.ts";
import { reloadKeeping } from "./reloadKeeping.ts";
import "./offline.css";

/** Makes the page available offline, and offers a newer version in a one-line notice. */
export default function UpdateOffer({ drawing }: PageProps) {
  const words = useWords(offlineWords);
  const [newer, setNewer] = useState<ServiceWorker | null>(null);
  useEffect(() => {
    void keepOffline(setNewer);
  }, []);
  return (
    <div role="status">
      {newer !== null && (
        <p className="update" data-testid="update">
          {words.newer} –{" "}
          <button type="button" onClick={() => takeOver(newer, () => reloadKeeping(drawing))}>
            {words.reload}
          </button>
          <button type="button" onClick={() => setNewer(null)}>
            {words.later}
          </button>
        </p>
      )}
    </div>
  );
}
