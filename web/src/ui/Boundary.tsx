import { Component, type ReactNode } from "react";
import { Failure } from "./PageState";

/** Keeps the rail and the top bar usable when a page fails to draw. */
export class Boundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null as Error | null };
  static getDerivedStateFromError(error: Error) { return { error }; }
  override render() {
    return this.state.error ? <Failure error={this.state.error} onRetry={() => window.location.reload()} /> : this.props.children;
  }
}
