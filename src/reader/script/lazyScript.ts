import { AS_WRITTEN, type Script } from './script.ts';

/**
 * A script whose dictionary comes when somebody first listens. Until then, and
 * if it does not come, texts are shown as they were written.
 */
export class LazyScript {
  private now = AS_WRITTEN;
  private failed = false;
  private isAsked = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly load: () => Promise<Script>) {}

  /** How texts are shown now. */
  readonly get = (): Script => this.now;

  /** Whether it did not come. */
  readonly isLost = (): boolean => this.failed;

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (!this.isAsked) this.ask();
    return () => this.listeners.delete(listener);
  };

  /** Asks for it, again if it was lost. */
  readonly ask = async (): Promise<void> => {
    this.isAsked = true;
    try {
      this.now = await this.load();
      this.failed = false;
    } catch (error) {
      this.failed = true;
      console.info('Texts stay as they were written:', error);
    }
    for (const listener of this.listeners) listener();
  };
}
