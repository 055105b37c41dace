import { type Fault, quote } from '../../problems.ts';
import { shorten, tidy } from '../../words.ts';
import { type Field, type Fields, holdsMap, textsOf, type Value } from '../matter/values.ts';

/** Most characters of a category's or tag's name. */
const MAX_LABEL = 80;
/** Most categories, and most tags, of one post. */
const MAX_LABELS = 20;

/** What Ruby's `split` takes for a blank: `甲, 乙` gives `甲,`, and `　` splits nothing. */
const ASCII_BLANKS = /[ \t\n\v\f\r\0]+/;

/** Names under the plural key: a text is split at blanks, the items of a list are not. */
function manyLabels(value: Value): string[] {
  return value?.kind === 'text' ? value.text.split(ASCII_BLANKS) : textsOf(value);
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

function reportMaps(keys: string[], fields: Fields, faults: Fault[]): void {
  for (const key of keys) {
    const field = fields.get(key);
    if (field && holdsMap(field.value)) faults.push(mapFault(key, field));
  }
}

/**
 * Names of a post's categories as Jekyll gathers them: the folders above `_posts`,
 * those that its path begins with by default, then `categories`, then `category`.
 * Names stay as written.
 */
export function readCategories(
  fields: Fields,
  folders: string[],
  faults: Fault[],
  byDefault?: Value,
): string[] {
  const one = fields.get('category');
  const many = fields.get('categories');
  if (!one && !many && folders.length === 0) return [];
  reportMaps(['category', 'categories'], fields, faults);
  const texts = [
    ...folders,
    ...manyLabels(byDefault ?? null),
    ...manyLabels(many?.value ?? null),
    ...textsOf(one?.value ?? null),
  ];
  return fitting(texts, lineOf(many ?? one), faults);
}

/** Names of a post's tags: `tag`, which is one name, else `tags`. */
export function readTags(fields: Fields, faults: Fault[]): string[] {
  const one = fields.get('tag');
  const many = fields.get('tags');
  if (!one && !many) return [];
  reportMaps(['tag', 'tags'], fields, faults);
  const texts = one?.value ? textsOf(one.value) : manyLabels(many?.value ?? null);
  return fitting(texts, lineOf(one ?? many), faults);
}
