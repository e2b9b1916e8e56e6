import { useSyncExternalStore } from "react";
import type { Learner } from "../../learn/learner.ts";
import { pageWords } from "../../words/page.ts";
import { teachWords } from "../../words/teach.ts";
import { Failure } from "../shell/Failure.tsx";
import { useWords } from "../shell/language.ts";
import { useTitle } from "../shell/navigation/useTitle.ts";
import type { PageProps } from "../shell/pageProps.ts";
import { CorrectIt } from "./CorrectIt.tsx";
import { Scores } from "./Scores.tsx";
import { Taught } from "./Taught.tsx";
import { useLessons } from "./useLessons.ts";
import { WriteAll } from "./WriteAll.tsx";
import "./teach.css";

/** The page where visitors teach the network their handwriting, and review or undo lessons. */
export default function Teach(props: PageProps) {
  const words = useWords(teachWords);
  useTitle(words.title);
  return (
    <main className="teach">
      <header className="heading">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <p>{words.stays}</p>
      </header>
      <Opened {...props} />
    </main>
  );
}

function Opened(props: PageProps) {
  const words = useWords(pageWords);
  const { loader } = props;
  const model = useSyncExternalStore(loader.subscribe, () => loader.state);
  const lessons = useLessons(props);
  if (model.status === "failed") return <Failure error={model.error} onRetry={loader.retry} />;
  switch (lessons.status) {
    case "opening":
      return <p>{words.opening}</p>;
    case "failed":
      return <Failure error={lessons.error} onRetry={lessons.retry} />;
    case "opened":
      return <Lessons {...props} learner={lessons.learner} />;
  }
}

function Lessons({ learner, ...props }: PageProps & { readonly learner: Learner }) {
  const state = useSyncExternalStore(learner.subscribe, () => learner.state);
  return (
    <>
      <CorrectIt {...props} />
      <WriteAll learner={learner} loader={props.loader} />
      <Scores state={state} />
      <Taught learner={learner} state={state} />
    </>
  );
}
