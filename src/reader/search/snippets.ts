import type { SearchFiles } from '../data/searchQueries.ts';
import { type Sought, snippetOfText } from './checkText.ts';
import type { ProgressStore, Result } from './progress.ts';

/** Texts that are asked for at once. */
const AT_ONCE = 6;

/** Finds what results in sight show of their texts: few readers see all of a list. */
export class Snippets {
  private sight = { from: 0, to: 0 };
  /** Places of results whose texts were asked for. */
  private readonly asked = new Set<number>();
  private underWay = 0;

  constructor(
    private readonly files: SearchFiles,
    private readonly sought: Sought,
    private readonly progress: ProgressStore,
  ) {}

  /** Says which results are in sight: from one on, and before another. */
  see(from: number, to: number): void {
    this.sight = { from, to };
    this.goOn();
  }

  /** Asks for what is missing in sight. */
  goOn(): void {
    while (this.underWay < AT_ONCE) {
      const next = this.next();
      if (!next) return;
      this.asked.add(next.place);
      this.fill(next);
    }
  }

  private next(): Result | undefined {
    const { from, to } = this.sight;
    return this.progress
      .get()
      .results.slice(from, to)
      .find(({ place, snippet }) => snippet === undefined && !this.asked.has(place));
  }

  private async fill({ place, entry }: Result): Promise<void> {
    this.underWay++;
    try {
      const snippet = await snippetOfText(this.files, this.sought, entry);
      const { results } = this.progress.get();
      this.progress.update({
        results: results.map((each) => (each.place === place ? { ...each, snippet } : each)),
      });
    } catch (error) {
      // The summary stays in its place.
      console.info('A text did not come:', error);
    }
    this.underWay--;
    this.goOn();
  }
}
