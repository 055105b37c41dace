import { Component, type ReactNode } from 'react';
import { Failure } from './Failure.tsx';

interface CrashProps {
  children: ReactNode;
  /** What is shown in the place of what broke, where nobody would miss it; left out, a notice and a way to try again. */
  instead?: ReactNode;
}

/** Catches what breaks while drawing, so that the rest of the page stays. React writes it to the console. */
export class Crash extends Component<CrashProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    const { children, instead } = this.props;
    if (!error) return children;
    if (instead !== undefined) return instead;
    return <Failure error={error} onRetry={() => this.setState({ error: null })} />;
  }
}
