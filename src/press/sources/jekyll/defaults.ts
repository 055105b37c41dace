import { globPattern } from '../folder/glob.ts';
import type { Field, Fields, Value } from '../matter/values.ts';

/** One entry of `defaults` in `_config.yml`. */
interface DefaultSet {
  /** Path that it holds for; the longer one counts. */
  path: string;
  applies: (file: string) => boolean;
  /** Whether it names a type, which counts for more than none. */
  typed: boolean;
  values: ReadonlyMap<string, Value>;
}

/** Values that a post begins with; `file` is relative to the site. */
export type Defaults = (file: string) => ReadonlyMap<string, Value>;

const NONE: ReadonlyMap<string, Value> = new Map();
/** What posts are called, today and before Jekyll 3. */
const POSTS = new Set(['posts', 'post']);

/**
 * Reads `defaults` of a site's config. Those for other things than `types` are passed over.
 * Jekyll's rule (`FrontmatterDefaults`): of two that apply the longer path
 * counts, then the one with a type, then the later one.
 */
export function readDefaults(value: Value, types: ReadonlySet<string> = POSTS): Defaults {
  const items = value?.kind === 'list' ? value.items : [];
  const sets = items.flatMap((item) => readSet(item, types) ?? []);
  if (sets.length === 0) return () => NONE;
  return (file) => {
    let values: ReadonlyMap<string, Value> = NONE;
    let last: DefaultSet | null = null;
    for (const set of sets) {
      if (!set.applies(file)) continue;
      if (last === null || precedes(set, last)) {
        values = merged(values, set.values);
        last = set;
      } else values = merged(set.values, values);
    }
    return values;
  };
}

function precedes(set: DefaultSet, other: DefaultSet): boolean {
  if (set.path.length !== other.path.length) return set.path.length > other.path.length;
  return set.typed || !other.typed;
}

function readSet(item: Value, types: ReadonlySet<string>): DefaultSet | null {
  if (item?.kind !== 'map') return null;
  const values = item.entries.get('values');
  if (values?.kind !== 'map') return null;
  const scope = item.entries.get('scope');
  const written = scope?.kind === 'map' ? scope.entries : NONE;
  const path = textOf(written.get('path'));
  const typed = written.has('type');
  if (typed && !types.has(textOf(written.get('type')))) return null;
  return {
    path: path.startsWith('/') ? path.replace(/^\/|(?<=.)\/$/g, '') : path,
    applies: pathTest(path),
    typed,
    values: values.entries,
  };
}

function textOf(value: Value | undefined): string {
  return value?.kind === 'text' ? value.text : '';
}

/**
 * A path holds for all that begins with it, so that one with a slash in front
 * holds for nothing; a pattern holds for what it matches and all below.
 */
function pathTest(path: string): (file: string) => boolean {
  if (!path.includes('*')) return (file) => file.startsWith(path);
  const glob = globPattern('^', path.replace(/\/$/, ''), '(?:/|$)', false);
  return (file) => glob?.test(file) ?? false;
}

/** Two sets of values, the second one's counting; maps are merged key by key. */
function merged(
  under: ReadonlyMap<string, Value>,
  over: ReadonlyMap<string, Value>,
): Map<string, Value> {
  const result = new Map(under);
  for (const [key, value] of over) {
    const old = result.get(key);
    if (value === null && old !== undefined) continue;
    const isNested = old?.kind === 'map' && value?.kind === 'map';
    result.set(
      key,
      isNested ? { kind: 'map', entries: merged(old.entries, value.entries) } : value,
    );
  }
  return result;
}

/** Front matter over the defaults of its path. What only a default says stands on the first line. */
export function withDefaults(fields: Fields, defaults: ReadonlyMap<string, Value>): Fields {
  if (defaults.size === 0) return fields;
  const written = new Map([...fields].map(([key, { value }]) => [key, value]));
  return new Map(
    [...merged(defaults, written)].map(([key, value]): [string, Field] => [
      key,
      { value, line: fields.get(key)?.line ?? 1 },
    ]),
  );
}
