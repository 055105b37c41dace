import type { Entry } from '../../manifest/types.ts';
import { type Found, type SearchScope, searchIndex, type Unsearched } from '../../search/search.ts';
import type { SearchFiles } from '../data/searchQueries.ts';
import { allOf, type Candidate, othersOf, titlesOf } from './candidates.ts';
import { type Checked, checkText, type Sought } from './checkText.ts';
import { inOrder } from './inOrder.ts';
import { lackingIn } from './lacking.ts';
import { ProgressStore } from './progress.ts';
import { Snippets } from './snippets.ts';
import { Tally } from './tally.ts';

/** What a search is about. */
export interface Ask extends Sought {
  scope: SearchScope;
  /** Whether articles with all of it in their titles come first. */
  byRelevance: boolean;
  /** Articles that its categories have, of all days. */
  most: number;
}

/** Articles that are looked into at once. */
const AT_ONCE = 6;
/** Texts that are looked into without a word from the reader, where few of them are what is asked for. */
const MOST_TEXTS = 120;

/** What came of looking into a candidate; null where its files did not come. */
interface Looked extends Candidate {
  came: (Checked & { entry: Entry }) | null;
}

/**
 * One search of one edition. It goes on until there are as many results as are
 * wanted, and again when more are; each is certain when it is told.
 */
export class SearchRun {
  readonly progress = new ProgressStore();
  readonly snippets: Snippets;
  private readonly tally: Tally;
  private wanted = 0;
  private textsLeft = 0;
  private isBegun = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly files: SearchFiles,
    private readonly ask: Ask,
  ) {
    const [from, to] = ask.scope.range;
    this.tally = new Tally(to - from, ask.most);
    this.snippets = new Snippets(files, ask, this.progress);
  }

  /** Goes on until there are so many results, or no more. */
  want(count: number): void {
    if (count > this.wanted) {
      this.wanted = count;
      this.goOn();
    }
    if (this.isBegun) return;
    this.isBegun = true;
    this.search();
  }

  /** Looks into more texts, though few of those before were what is asked for. */
  goOn(): void {
    this.textsLeft = MOST_TEXTS;
    this.wake();
  }

  /** Rests until more is wanted. */
  pause(): void {
    this.wanted = 0;
  }

  private async search(): Promise<void> {
    const { query, scope, byRelevance } = this.ask;
    const index = await this.files.index();
    const parts = this.found(searchIndex(query, index, scope));
    if (byRelevance) await this.bestFirst(parts);
    else for await (const part of parts) await this.look(allOf(part));
    this.progress.update({ state: 'done', count: this.tally.count });
    const { results, unsearched } = this.progress.get();
    if (results.length > 0 || unsearched.length > 0) return;
    this.progress.update({ lacking: await lackingIn(query.clauses, index) });
  }

  /** The stretches that can be searched; tells of the others. */
  private async *found(
    parts: AsyncGenerator<Found | Unsearched>,
  ): AsyncGenerator<Found, undefined> {
    for await (const part of parts) {
      const articles = part.range[1] - part.range[0];
      if ('error' in part) {
        this.tally.lose(articles);
        const { unsearched } = this.progress.get();
        this.progress.update({ unsearched: [...unsearched, part], count: this.tally.count });
      } else {
        this.tally.add(articles, part.numbers.length, part.isExact);
        this.progress.update({ count: this.tally.count });
        yield part;
      }
    }
  }

  /** Those with all of it in their titles, then the others: also those of which this only seemed so. */
  private async bestFirst(found: AsyncGenerator<Found>): Promise<void> {
    const parts: Found[] = [];
    for await (const part of found) parts.push(part);
    const told = new Set<number>();
    await this.look(titlesOf(parts), ({ place, came }) => {
      const isOther = came?.isFound && !came.isInTitle;
      if (!isOther) told.add(place);
      return !isOther;
    });
    await this.look(othersOf(parts, told));
  }

  /** Looks into candidates, in their order, and tells what came of those that are to be told now. */
  private async look(
    candidates: Iterable<Candidate>,
    isToBeTold: (looked: Looked) => boolean = () => true,
  ): Promise<void> {
    const act = (candidate: Candidate) => this.lookInto(candidate);
    for await (const looked of inOrder(candidates, AT_ONCE, act)) {
      if (isToBeTold(looked)) this.tell(looked);
      await this.untilWanted();
    }
  }

  private async lookInto(candidate: Candidate): Promise<Looked> {
    try {
      const entry = await this.files.entryAt(candidate.place);
      const checked = await checkText(this.files, this.ask, entry, candidate.isExact);
      return { ...candidate, came: { ...checked, entry } };
    } catch (error) {
      console.info('An article could not be looked into:', error);
      return { ...candidate, came: null };
    }
  }

  private tell({ place, isExact, came }: Looked): void {
    const { results, unchecked } = this.progress.get();
    if (!isExact) {
      this.tally.decide(came?.isFound ?? false);
      this.textsLeft--;
    }
    const count = this.tally.count;
    if (!came) this.progress.update({ unchecked: unchecked + 1, count });
    else if (!came.isFound) this.progress.update({ count });
    else {
      const { entry, snippet } = came;
      this.progress.update({ results: [...results, { place, entry, snippet }], count });
      this.snippets.goOn();
    }
  }

  private async untilWanted(): Promise<void> {
    const hasEnough = () => this.progress.get().results.length >= this.wanted;
    while (hasEnough() || this.textsLeft <= 0) {
      this.progress.update({ state: hasEnough() ? 'resting' : 'held' });
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      this.progress.update({ state: 'running' });
    }
  }
}
