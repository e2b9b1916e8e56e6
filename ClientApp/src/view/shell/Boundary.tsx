import { Component, type ReactNode } from "react";
import { Refusal } from "../../words/refusal.ts";
import { Failure } from "./Failure.tsx";

/**
 * Catches an error in one part of the page, so that the sheet stays usable. A button renders that
 * part again.
 */
export class Boundary extends Component<{ readonly children: ReactNode }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    const retry = () => this.setState({ hasFailed: false });
    return <Failure error={new Refusal("stopped")} onRetry={retry} />;
  }
}
