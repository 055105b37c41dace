/** How well a text matches: exactly, from its beginning, or somewhere inside. */
type Quality = 0 | 1 | 2;

/** Where a text matches, in UTF-16 units; `end` is excluded. */
export interface Match {
  quality: Quality;
  start: number;
  end: number;
}

/** Something to find. */
export interface Sought {
  /** What it is called: this is what is shown. */
  name: string;
  /** Other texts that it is known by. */
  also?: readonly string[];
}

/** Something that was found, and where its name matches; null where another of its texts does. */
export interface Ranked<T> {
  item: T;
  quality: Quality;
  mark: Match | null;
}

/** How a query is in a text, or null. Case and width of letters do not matter. */
export function matchIn(text: string, query: string): Match | null {
  const wanted = folded(query.trim());
  const start = folded(text).indexOf(wanted);
  if (wanted === '' || start < 0) return null;
  const end = start + wanted.length;
  return { quality: qualityOf(start, end, text.length), start, end };
}

function qualityOf(start: number, end: number, length: number): Quality {
  if (start > 0) return 2;
  return end === length ? 0 : 1;
}

/** Each sign as it is compared. What would grow longer stays as it is, so that places are those of the text. */
function folded(text: string): string {
  return Array.from(text, (sign) => {
    const plain = sign.normalize('NFKC').toLowerCase();
    return plain.length === sign.length ? plain : sign;
  }).join('');
}

/**
 * What matches a query: exact matches first, then beginnings, then the rest. Of
 * equals, those whose name matches come first, then those that came first.
 */
export function rank<T extends Sought>(items: readonly T[], query: string): Ranked<T>[] {
  const found = items.flatMap((item): Ranked<T>[] => {
    const mark = matchIn(item.name, query);
    const others = (item.also ?? []).flatMap((text) => matchIn(text, query)?.quality ?? []);
    const best = [...others, ...(mark ? [mark.quality] : [])].sort()[0];
    return best === undefined ? [] : [{ item, quality: best, mark }];
  });
  const order = ({ quality, mark }: Ranked<T>) => quality * 2 + (mark ? 0 : 1);
  return found.sort((a, b) => order(a) - order(b));
}

/** First letters of the words of a slug: `sz` of `shanghai-zhengquan`; none of a single word. */
export function initialsOf(slug: string): string[] {
  const words = slug.split(/[-_.]+/).filter(Boolean);
  return words.length > 1 ? [words.map((word) => word.charAt(0)).join('')] : [];
}
