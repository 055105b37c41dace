import { type Fault, quote } from '../fault.ts';
import { type Field, type Fields, holdsMap, textsOf } from '../matter/values.ts';
import { shorten, tidy } from './words.ts';

/** Most characters of a category's or tag's name. */
const MAX_LABEL = 80;
/** Most categories, and most tags, of one post. */
const MAX_LABELS = 20;

/** What Ruby's `split` takes for a blank: `甲, 乙` gives `甲,`, and `　` splits nothing. */
const ASCII_BLANKS = /[ \t\n\v\f\r\0]+/;

/** Names under the plural key: a text is split at blanks, the items of a list are not. */
function manyLabels(field: Field | undefined): string[] {
  if (field?.value?.kind === 'text') return field.value.text.split(ASCII_BLANKS);
  return textsOf(field?.value ?? null);
}

function mapFault(key: string, field: Field): Fault {
  return {
    id: 'label-map',
    line: field.line,
    what: `"${key}" holds a map, which names nothing; passed over`,
    mend: `write ${key}: [one, two]`,
  };
}

function lineOf(field: Field | undefined): { line?: number } {
  return field ? { line: field.line } : {};
}

/** Makes labels fit to be shown, each once and in order. */
function fitting(texts: string[], place: { line?: number }, faults: Fault[]): string[] {
  const labels = new Set<string>();
  for (const text of texts) {
    const label = tidy(text);
    const short = shorten(label, MAX_LABEL);
    if (short !== label) {
      faults.push({
        id: 'long-label',
        ...place,
        what: `the name ${quote(label)} has more than ${MAX_LABEL} characters; cut`,
        mend: 'choose a shorter name',
      });
    }
    if (short !== '') labels.add(short);
  }
  if (labels.size <= MAX_LABELS) return [...labels];
  faults.push({
    id: 'many-labels',
    ...place,
    what: `${labels.size} names, of which the first ${MAX_LABELS} were taken`,
    mend: `keep at most ${MAX_LABELS}`,
  });
  return [...labels].slice(0, MAX_LABELS);
}

/** Reads a pair of keys such as `categories` and `category`, the plural's names first. */
function readLabels(
  fields: Fields,
  keys: { one: string; many: string },
  before: string[],
  faults: Fault[],
): string[] {
  const one = fields.get(keys.one);
  const many = fields.get(keys.many);
  if (!one && !many && before.length === 0) return [];
  if (one && holdsMap(one.value)) faults.push(mapFault(keys.one, one));
  if (many && holdsMap(many.value)) faults.push(mapFault(keys.many, many));
  const texts = [...before, ...manyLabels(many), ...textsOf(one?.value ?? null)];
  return fitting(texts, lineOf(many ?? one), faults);
}

/**
 * Names of a post's categories as Jekyll gathers them: the folders above `_posts`,
 * then `categories`, then `category`. Names stay as written.
 */
export function readCategories(fields: Fields, folders: string[], faults: Fault[]): string[] {
  return readLabels(fields, { one: 'category', many: 'categories' }, folders, faults);
}

/** Names of a post's tags: `tags`, then `tag`, which Jekyll would take instead. */
export function readTags(fields: Fields, faults: Fault[]): string[] {
  return readLabels(fields, { one: 'tag', many: 'tags' }, [], faults);
}
