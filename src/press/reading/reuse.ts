import { isSameStamp, type Stamp, stampOf } from '../stamp.ts';
import type { PostRecord } from './record.ts';

/** Tells which records of posts still hold. */
export class Reuse {
  /** How files that posts use are now. */
  private readonly stamps = new Map<string, Stamp>();

  /** Whether reading the post gives the record again while its file holds the same bytes. */
  holds({ hash, passing, uses = [] }: PostRecord): boolean {
    return (
      hash !== undefined &&
      passing === undefined &&
      uses.every(([path, stamp]) => isSameStamp(stamp, this.stampOf(path)))
    );
  }

  private stampOf(path: string): Stamp {
    let stamp = this.stamps.get(path);
    if (stamp === undefined) {
      stamp = stampOf(path);
      this.stamps.set(path, stamp);
    }
    return stamp;
  }
}
