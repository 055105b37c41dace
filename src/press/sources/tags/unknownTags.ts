import { type Fault, quote } from '../../problems.ts';

/** Most names that one problem tells. */
const MAX_NAMES = 8;

/** What one post's tags without a meaning are reported by: once, with their names. */
export function unknownTags(
  kind: 'shortcode' | 'tag-plugin',
  tags: readonly { name: string }[],
  line: number,
): Fault {
  const names = [...new Set(tags.map(({ name }) => name))];
  const shown = names.slice(0, MAX_NAMES).map((name) => quote(name));
  const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '';
  const word = kind === 'shortcode' ? 'shortcode' : 'tag';
  return {
    id: kind,
    line,
    what: `the ${word}${names.length > 1 ? 's' : ''} ${shown.join(', ')}${more} ${names.length > 1 ? 'have' : 'has'} no meaning here; kept as text`,
    mend: 'write in Markdown or HTML what it shows',
  };
}
