import { type ComponentType, type JSX, lazy } from "react";
import { pageWords } from "../words/page.ts";
import { refusalWords } from "../words/refusals.ts";
import { Arrival } from "./Arrival.tsx";
import { idle } from "./idle.ts";
import { useWords } from "./language.ts";

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

/** A place that is loaded when it is opened. Where that fails it says so, and the rest of the page stays. */
export function lazyPlace<Props>(load: Load<Props>) {
  return lazy(async (): Promise<{ readonly default: ComponentType<Props> }> => {
    try {
      return { default: arrivedAt((await load()).default) };
    } catch {
      return { default: Unreachable as ComponentType<Props> };
    }
  });
}

function arrivedAt<Props>(Place: ComponentType<Props>): ComponentType<Props> {
  return (props) => (
    <>
      <Place {...(props as Props & JSX.IntrinsicAttributes)} />
      <Arrival />
    </>
  );
}

/** Something that the page can do without, and does where it cannot be loaded; the first answer goes before it. */
export function lazyExtra<Props>(load: Load<Props>) {
  return lazy(async (): Promise<{ readonly default: ComponentType<Props> }> => {
    await idle();
    return load().catch(() => ({ default: Nothing as ComponentType<Props> }));
  });
}

function Unreachable() {
  const words = useWords(pageWords);
  const refusals = useWords(refusalWords);
  return (
    <main className="opening" role="alert">
      <p>{refusals.partUnreachable()}</p>
      <button type="button" data-testid="retry" onClick={() => location.reload()}>
        {words.retry}
      </button>
    </main>
  );
}

function Nothing() {
  return null;
}
