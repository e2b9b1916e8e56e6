import { type ComponentType, lazy } from "react";
import { nextTask } from "../../nextTask.ts";
import { pageWords } from "../../words/page.ts";
import { refusalWords } from "../../words/refusals.ts";
import { Arrival } from "./Arrival.tsx";
import { Boundary } from "./Boundary.tsx";
import { idle } from "./idle.ts";
import { useWords } from "./language.ts";
import type { PageProps } from "./pageProps.ts";
import { reloadKeeping } from "./reloadKeeping.ts";

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

/**
 * Returns a page that loads when the visitor opens it. If loading fails, an error is shown instead,
 * and the rest of the app keeps working.
 */
export function lazyPlace(load: Load<PageProps>) {
  return lazy(async (): Promise<{ readonly default: ComponentType<PageProps> }> => {
    // Requesting the page's files takes several milliseconds, so render the rest of the app first.
    await nextTask();
    try {
      return { default: arrivedAt((await load()).default) };
    } catch {
      return { default: Unreachable };
    }
  });
}

function arrivedAt(Place: ComponentType<PageProps>): ComponentType<PageProps> {
  return (props) => (
    <>
      <Boundary>
        <Place {...props} />
      </Boundary>
      <Arrival />
    </>
  );
}

/**
 * Returns an optional component that loads once the browser is idle. If loading fails, nothing is
 * shown in its place.
 */
export function lazyExtra<Props>(load: Load<Props>) {
  return lazy(async (): Promise<{ readonly default: ComponentType<Props> }> => {
    await idle();
    return load().catch(() => ({ default: Nothing as ComponentType<Props> }));
  });
}

function Unreachable({ drawing }: PageProps) {
  const words = useWords(pageWords);
  const refusals = useWords(refusalWords);
  return (
    <main className="opening" role="alert">
      <p>{refusals.partUnreachable()}</p>
      <button type="button" data-testid="retry" onClick={() => reloadKeeping(drawing)}>
        {words.retry}
      </button>
    </main>
  );
}

function Nothing() {
  return null;
}
