/** How many articles there are. */
export interface Count {
  count: number;
  /** Whether it is only about so many. */
  isAbout: boolean;
}

/** What a search knows of how many articles it finds. */
export class Tally {
  /** Found for certain. */
  private certain = 0;
  /** Those whose texts tell, and how many of them have told. */
  private doubtful = 0;
  private decided = 0;
  private confirmed = 0;
  /** Articles among which was searched, and among which is still to be searched. */
  private searched = 0;

  /** Of so many articles; no more than `most` of them can be found. */
  constructor(
    private left: number,
    private readonly most: number,
  ) {}

  /** A stretch of so many articles was searched: so many of them are what is asked for, or may be. */
  add(articles: number, candidates: number, isExact: boolean): void {
    this.left -= articles;
    this.searched += articles;
    if (isExact) this.certain += candidates;
    else this.doubtful += candidates;
  }

  /** A stretch could not be searched. */
  lose(articles: number): void {
    this.left -= articles;
  }

  /** A text has told whether it is what is asked for. */
  decide(isFound: boolean): void {
    this.decided++;
    if (isFound) this.confirmed++;
  }

  /** What all of it comes to: those that were found, and for the rest as many as there are on average. */
  get count(): Count {
    const open = this.doubtful - this.decided;
    // As if one more had told, and were found: none is known at first.
    const share = (this.confirmed + 1) / (this.decided + 1);
    const among = this.certain + this.confirmed + open * share;
    const isAbout = open > 0 || this.left > 0;
    const all = this.searched === 0 ? 0 : (among * (this.searched + this.left)) / this.searched;
    return { count: isAbout ? Math.min(rounded(all), this.most) : among, isAbout };
  }
}

/** To two digits that count. */
function rounded(count: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return Math.round(count / step) * step;
}
