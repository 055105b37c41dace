import type { KeptText, Texts } from '../../kept.ts';
import type { Placed } from '../placed.ts';
import type { Searched } from './run.ts';

/** Texts of articles, one behind the other, for a thread. */
export interface RunTexts {
  /** Of each article what lists show, then the body: JSON as in pages and packs. */
  bytes: Uint8Array<ArrayBuffer>;
  /** In bytes, of each text. */
  sizes: Uint32Array<ArrayBuffer>;
}

/** Collects the texts of articles. Throws RangeError for one that is not there. */
export function textsOf(articles: readonly Placed[], texts: Texts): RunTexts {
  const all = articles.flatMap(({ listed, body }): KeptText[] => [listed, body]);
  const sizes = Uint32Array.from(all, ({ size }) => size);
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
  let at = 0;
  for (const text of all) {
    bytes.set(texts.read(text), at);
    at += text.size;
  }
  return { bytes, sizes };
}

/** What is indexed of each article. */
export function* textsIn({ bytes, sizes }: RunTexts): Generator<Searched, undefined> {
  const decoder = new TextDecoder();
  let at = 0;
  const next = (size: number) => {
    at += size;
    return decoder.decode(bytes.subarray(at - size, at));
  };
  for (let i = 0; i < sizes.length; i += 2) {
    // An entry's JSON begins behind its address.
    const { title }: { title: string } = JSON.parse(`{${next(sizes[i] ?? 0)}`);
    const body: string = JSON.parse(next(sizes[i + 1] ?? 0));
    yield { title, body };
  }
}
