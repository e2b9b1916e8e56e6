import { Component, type ReactNode } from "react";
import { pageWords } from "../../words/page.ts";
import { refusalWords } from "../../words/refusals.ts";
import { useWords } from "./language.ts";

interface BoundaryProps {
  readonly children: ReactNode;
}

/** Keeps a fault in one part of the page from taking the sheet with it. Says so in a sentence, and tries again on request. */
export class Boundary extends Component<BoundaryProps> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return <Failed onRetry={() => this.setState({ hasFailed: false })} />;
  }
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const words = useWords(pageWords);
  const refusals = useWords(refusalWords);
  return (
    <div className="status failed" role="alert">
      <p>{refusals.partFailed()}</p>
      <button type="button" data-testid="retry" onClick={onRetry}>
        {words.retry}
      </button>
    </div>
  );
}
