import { bodyText } from '../../../search/bodyText.ts';
import { fold } from '../../../search/fold.ts';
import { eachTerm, type Term } from '../../../search/terms.ts';
import { TermTable } from './termTable.ts';

/** Which of some articles have which terms. */
export interface Run {
  /** Ascending. */
  terms: Float64Array<ArrayBuffer>;
  /** How many articles have each term. */
  counts: Uint32Array<ArrayBuffer>;
  /**
   * The articles of each term, ascending, one term behind the other: twice the
   * article's number in the run, and one more if its title has the term.
   */
  postings: Uint16Array<ArrayBuffer>;
}

/** What is indexed of an article. */
export interface Searched {
  title: string;
  /** HTML as the press writes it. */
  body: string;
}

/**
 * A run holds at most so many articles: their texts and what is found in them fit
 * into little memory, and twice their number into 16 bits.
 */
export const RUN_ARTICLES = 2_048;

/** Indexes at most `RUN_ARTICLES` articles. */
export function runOf(articles: Iterable<Searched>): Run {
  const builder = new RunBuilder();
  for (const article of articles) builder.add(article);
  return builder.run();
}

class RunBuilder {
  private readonly table = new TermTable();
  /** The posting that each term got last. */
  private last = new Int32Array(1 << 12).fill(-1);
  private numbers = new Uint32Array(1 << 16);
  private values = new Uint16Array(1 << 16);
  private size = 0;
  private articles = 0;

  add({ title, body }: Searched): void {
    const posting = this.articles++ * 2;
    // First the title: a term is heard once of each article.
    eachTerm(fold(title), (term) => this.hear(term, posting + 1));
    eachTerm(fold(bodyText(body)), (term) => this.hear(term, posting));
  }

  private hear(term: Term, posting: number): void {
    const number = this.table.numberOf(term);
    if (number >= this.last.length)
      this.last = larger(this.last, new Int32Array(2 * number).fill(-1));
    if ((this.last[number] ?? -1) >> 1 === posting >> 1) return;
    this.last[number] = posting;
    if (this.size === this.values.length) {
      this.numbers = larger(this.numbers, new Uint32Array(2 * this.size));
      this.values = larger(this.values, new Uint16Array(2 * this.size));
    }
    this.numbers[this.size] = number;
    this.values[this.size++] = posting;
  }

  run(): Run {
    const { table, numbers, values, size } = this;
    const terms = table.terms().sort();
    const rank = new Uint32Array(terms.length);
    for (let i = 0; i < terms.length; i++) rank[table.numberOf(terms[i] ?? 0)] = i;
    const counts = new Uint32Array(terms.length);
    for (let i = 0; i < size; i++) {
      const at = rank[numbers[i] ?? 0] ?? 0;
      counts[at] = (counts[at] ?? 0) + 1;
    }
    const ends = new Uint32Array(terms.length);
    for (let i = 1; i < terms.length; i++) ends[i] = (ends[i - 1] ?? 0) + (counts[i - 1] ?? 0);
    const postings = new Uint16Array(size);
    for (let i = 0; i < size; i++) {
      const at = rank[numbers[i] ?? 0] ?? 0;
      const place = ends[at] ?? 0;
      postings[place] = values[i] ?? 0;
      ends[at] = place + 1;
    }
    return { terms, counts, postings };
  }
}

function larger<T extends Int32Array | Uint32Array | Uint16Array>(old: T, room: T): T {
  room.set(old);
  return room;
}
