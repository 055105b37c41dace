/** What is watched; paths are absolute. */
export interface Watched {
  /** With all that is in them. */
  folders: readonly string[];
  /** Single files, which need not be there. */
  files: readonly string[];
  /** Folders in them in which nothing counts. */
  except: readonly string[];
}

/** Who is told what a way of watching finds. */
export interface Hearer {
  /** Something came, went or changed; one change may be told several times. */
  changed(): void;
  /** Changes may be missed from here on. */
  failed(error: WatchError): void;
}

/** What goes on until it is closed. */
export interface Watcher {
  close(): Promise<void>;
}

/**
 * A way of watching. Changes made after it resolved are told; rejects with
 * `WatchError` when it cannot watch all.
 */
export type Way = (watched: Watched, hearer: Hearer) => Promise<Watcher>;

/** A folder that cannot be watched, and the system's code for why: `ENOSPC`. */
export class WatchError extends Error {
  override name = 'WatchError';
  readonly code: string | undefined;

  constructor(
    readonly folder: string,
    reason: unknown,
  ) {
    super(reason instanceof Error ? reason.message : String(reason), { cause: reason });
    this.code = codeOf(reason);
  }
}

/** A watched folder that is no longer there. */
export function gone(folder: string): WatchError {
  return new WatchError(folder, Object.assign(new Error('it is gone'), { code: 'ENOENT' }));
}

/** The system's code of an error: `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
