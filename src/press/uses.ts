/**
 * What reading a post looked at beside its own file: when none of it has
 * changed, reading it again gives the same.
 */
export class Uses {
  private readonly seen = new Set<string>();
  private sawAll = false;

  /** A file was looked at, whether it was there or not. `path` is absolute. */
  file(path: string): void {
    this.seen.add(path);
  }

  /** Something was looked at that may change without a file of its own: the clock, the site's other posts. */
  all(): void {
    this.sawAll = true;
  }

  /** What was looked at since the last call. */
  take(): { files: string[]; all: boolean } {
    const taken = { files: [...this.seen], all: this.sawAll };
    this.seen.clear();
    this.sawAll = false;
    return taken;
  }
}
