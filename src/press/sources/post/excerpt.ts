import { type Fields, textsOf } from '../matter/values.ts';
import { firstText } from './fields.ts';

/** Definitions of links, which an excerpt may need from further down: `[1]: https://…`. */
const LINK_DEFINITION = /^ {0,3}(\[[^\]]+\])(:.+)$/gm;

/**
 * The author's summary, Markdown or HTML: `excerpt`, `description` or `summary`,
 * else the text before the separator that the post or the site (`separator`,
 * empty for none) names.
 */
export function readExcerpt(fields: Fields, body: string, separator: string): string | undefined {
  const written = firstText(fields, ['excerpt', 'description', 'summary'], []);
  if (written !== undefined) return written;
  const mark = textsOf(fields.get('excerpt_separator')?.value ?? null)[0] || separator;
  const at = mark.trim() === '' ? -1 : body.indexOf(mark);
  if (at <= 0) return undefined;
  return withLinks(body.slice(0, at).trim(), body.slice(at + mark.length)).trim() || undefined;
}

/** A text with the definitions of its links that stand in what follows it, as Jekyll does. */
export function withLinks(text: string, after: string): string {
  const found = [...after.matchAll(LINK_DEFINITION)].filter(([, name = '']) => text.includes(name));
  return found.length === 0 ? text : `${text}\n\n${found.map(([, a, b]) => `${a}${b}`).join('\n')}`;
}
