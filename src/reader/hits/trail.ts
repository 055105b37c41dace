import { reveal, showRange } from '../body/showRange.ts';
import { isFirstHere } from '../data/onceHere.ts';
import type { Step } from '../keys/scene.ts';
import { findHits } from './findHits.ts';
import { type PaintedHits, paintHits } from './paintHits.ts';
import type { Phrases } from './phrases.ts';
import { isInSight, nearest } from './sight.ts';

/** How many hits there are, and at which of them the reader is, counted from 0. */
export interface Found {
  count: number;
  at: number;
}

const NOTHING: PaintedHits = { ranges: [], setCurrent: () => {}, takeAway: () => {} };

/** Marks the hits in the article of a pane while it is read, and leads from one to the next. */
export class Trail {
  private painted = NOTHING;
  private at = 0;
  /** How far the pane was scrolled when the reader came to the current hit. */
  private cameAt = 0;
  private news: MutationObserver | null = null;

  /** `tell` hears of what is found, each time that the text was changed or a step taken. */
  constructor(
    private readonly pane: HTMLElement,
    private readonly phrases: Phrases,
    private readonly tell: (found: Found) => void,
  ) {}

  /**
   * Begins. Where `mayScroll`, and no hit is on the first screen, the first in the
   * text is brought into sight, once for each entry of the history.
   */
  start(mayScroll: boolean): void {
    const article = this.pane.querySelector('.article');
    if (!article) return;
    // Later text, an edited text, or other characters: the page tells.
    this.news = new MutationObserver(() => this.look(article));
    this.look(article);
    this.news.observe(article, { childList: true, characterData: true, subtree: true });
    this.arrive(mayScroll);
  }

  stop(): void {
    this.news?.disconnect();
    this.painted.takeAway();
    this.painted = NOTHING;
  }

  /** Goes to the next hit, or the one before; after the last comes the first. */
  step(by: Step): void {
    const { pane, at, cameAt } = this;
    const { ranges } = this.painted;
    const range = ranges[at];
    if (!range) return;
    // Who read on goes on from there.
    const isAway = pane.scrollTop !== cameAt && !isInSight(pane, range);
    const next = isAway ? nearest(pane, ranges, by) : at + by;
    this.goTo(next < 0 ? ranges.length - 1 : next % ranges.length);
    this.showCurrent();
  }

  private look(article: Element): void {
    this.painted.takeAway();
    this.painted = paintHits(findHits(article, this.phrases));
    this.goTo(Math.max(0, Math.min(this.at, this.painted.ranges.length - 1)));
    // What marking itself changed is no news.
    this.news?.takeRecords();
  }

  private arrive(mayScroll: boolean): void {
    const { pane } = this;
    const { ranges } = this.painted;
    const seen = ranges.findIndex((range) => isInSight(pane, range));
    const inText = ranges.findIndex(isInText);
    this.cameAt = pane.scrollTop;
    if (seen >= 0) this.goTo(seen);
    else if (mayScroll && inText >= 0 && isFirstHere('isHitShown')) {
      this.goTo(inText);
      this.showCurrent();
    }
  }

  private goTo(at: number): void {
    this.at = at;
    this.painted.setCurrent(at);
    this.tell({ count: this.painted.ranges.length, at });
  }

  private showCurrent(): void {
    const range = this.painted.ranges[this.at];
    if (!range) return;
    reveal(range);
    if (!isInSight(this.pane, range)) showRange(range);
    this.cameAt = this.pane.scrollTop;
  }
}

function isInText({ startContainer }: Range): boolean {
  return !startContainer.parentElement?.closest('h1');
}
