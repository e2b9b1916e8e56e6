import { useEffect, useState } from "react";
import type { Learner } from "../../learn/learner.ts";
import { openLessons } from "../../learn/openLessons.ts";
import type { PageProps } from "../shell/pageProps.ts";

type Opened =
  | { readonly status: "opening" }
  | { readonly status: "opened"; readonly learner: Learner }
  | { readonly status: "failed"; readonly error: unknown };

/** Opens the lessons that are saved on this device. */
export function useLessons({
  recogniser,
  loader,
}: PageProps): Opened & { readonly retry: () => void } {
  const [opened, setOpened] = useState<Opened>({ status: "opening" });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt opens the lessons again
  useEffect(() => {
    let isGone = false;
    const set = (value: Opened) => {
      if (!isGone) setOpened(value);
    };
    openLessons(recogniser, loader).then(
      (learner) => set({ status: "opened", learner }),
      (error) => set({ status: "failed", error }),
    );
    return () => {
      isGone = true;
    };
  }, [recogniser, loader, attempt]);
  return { ...opened, retry: () => setAttempt(attempt + 1) };
}
