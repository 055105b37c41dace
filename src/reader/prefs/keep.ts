import { useSyncExternalStore } from 'react';

/** A value of the reader's own, kept in the browser and in step with its other tabs. */
export interface Kept<T> {
  /** The value now. */
  get(): T;
  /** Puts another in its place, made of what is kept now: another tab may have changed it. */
  update(change: (value: T) => T): void;
  /** The value now, and after each change. */
  use(): T;
}

/**
 * Keeps a value in the browser under a key. `read` takes anything and makes the
 * best of it; `write` gives what JSON can hold. Without storage, or when it is
 * full, a value holds until the page is closed.
 */
export function keep<T>(
  key: string,
  read: (value: unknown) => T,
  write: (value: T) => unknown,
): Kept<T> {
  const listeners = new Set<() => void>();
  let value = read(null);
  let text: string | null = null;

  const attempt = (act: () => void) => {
    try {
      act();
    } catch (error) {
      // Storage may be forbidden or full, or hold what another program wrote: reading goes on.
      console.info(`${key}:`, error);
    }
  };
  /** Takes over what is kept, if it is not what was kept when it was last looked at. */
  const look = () =>
    attempt(() => {
      const kept = localStorage.getItem(key);
      if (kept === text) return;
      text = kept;
      value = read(JSON.parse(kept ?? 'null'));
    });
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const get = () => value;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  look();
  window.addEventListener('storage', (event) => {
    // Without a key: everything was cleared.
    if ((event.key ?? key) !== key) return;
    look();
    tell();
  });

  return {
    get,
    update(change) {
      look();
      value = change(value);
      attempt(() => {
        const next = JSON.stringify(write(value));
        localStorage.setItem(key, next);
        text = next;
      });
      tell();
    },
    use: () => useSyncExternalStore(subscribe, get),
  };
}
