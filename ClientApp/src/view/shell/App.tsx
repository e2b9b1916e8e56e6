import { Suspense, useSyncExternalStore } from "react";
import { Redirect, Route, Router, Switch } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { pageWords } from "../../words/page.ts";
import { Page } from "../draw/Page.tsx";
import { Arrival } from "./Arrival.tsx";
import { useWords } from "./language.ts";
import { lazyExtra, lazyPlace } from "./lazyPart.tsx";
import { Header } from "./navigation/Header.tsx";
import { UnknownAddress } from "./navigation/UnknownAddress.tsx";
import type { PageProps } from "./pageProps.ts";
import "./tokens.css";
import "./shell.css";

const Inside = lazyPlace(() => import("../inside/Inside.tsx"));
const Verify = lazyPlace(() => import("../verify/Verify.tsx"));
const About = lazyPlace(() => import("../about/About.tsx"));
const Teach = lazyPlace(() => import("../teach/Teach.tsx"));
const Tools = lazyExtra(() => import("../tools/Tools.tsx"));
const UpdateOffer = lazyExtra(() => import("./UpdateOffer.tsx"));

/**
 * A page opened from disk has no paths, so the route is in the URL's fragment. Otherwise, the
 * router expects a base path without a trailing slash.
 */
const PLACES =
  import.meta.env.MODE === "single"
    ? { hook: useHashLocation }
    : { base: import.meta.env.BASE_URL.replace(/\/$/, "") };

/**
 * Whether to keep an offline copy. A page opened from disk needs none, and in development every
 * load must be fresh.
 */
const IS_KEPT = import.meta.env.PROD && import.meta.env.MODE !== "single";

/** Shows the current page. The drawing and its answer are kept when the visitor switches pages. */
export function App(props: PageProps) {
  const words = useWords(pageWords);
  return (
    <Router {...PLACES}>
      <Header />
      <Suspense fallback={<p className="opening">{words.opening}</p>}>
        <Switch>
          <Route path="/inside">
            <Inside {...props} />
          </Route>
          <Route path="/test">
            <Verify {...props} />
          </Route>
          {/* The Test page had this path until 2026. */}
          <Route path="/verify">
            <Redirect to="/test" replace />
          </Route>
          <Route path="/teach">
            <Teach {...props} />
          </Route>
          <Route path="/about">
            <About {...props} />
          </Route>
          <Route>
            <UnknownAddress />
            <Page {...props} />
            <Arrival />
          </Route>
        </Switch>
      </Suspense>
      <Extras {...props} />
    </Router>
  );
}

/** The parts that load after the network, so that they do not delay the first answer. */
function Extras(props: PageProps) {
  const { loader } = props;
  const status = useSyncExternalStore(loader.subscribe, () => loader.state.status);
  return (
    <>
      {status !== "loading" && (
        <Suspense>
          <Tools {...props} />
        </Suspense>
      )}
      {status === "ready" && IS_KEPT && (
        <Suspense>
          <UpdateOffer {...props} />
        </Suspense>
      )}
    </>
  );
}
