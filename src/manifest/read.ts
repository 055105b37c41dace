import { isDay } from './days.ts';
import {
  type Category,
  type DayCount,
  type Entry,
  FORMAT,
  type Link,
  type Links,
  type Manifest,
  type Pack,
  type Page,
  type PageRef,
  type Site,
  type Source,
  type Timeline,
} from './types.ts';

/** A data file does not keep the contract: says which file, which field, and what stands there. */
export class ManifestError extends Error {
  override name = 'ManifestError';
  constructor(
    /** The file, as the reader asked for it. */
    readonly file: string,
    /** Where in the file, and what is wrong: `entries[3].time: expected text, found number`. */
    readonly fault: string,
  ) {
    super(`${file}: ${fault}`);
  }
}

/** One value of a file with the way that led to it, so that a fault can say where it is. */
class Field {
  constructor(
    readonly value: unknown,
    private readonly file: string,
    private readonly at: string,
  ) {}

  fail(expected: string): never {
    const found = this.value === null ? 'null' : typeof this.value;
    throw new ManifestError(
      this.file,
      `${this.at || 'file'}: expected ${expected}, found ${found}`,
    );
  }

  private record(): Record<string, unknown> {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) {
      return this.fail('an object');
    }
    return this.value as Record<string, unknown>;
  }

  get(name: string): Field {
    const record = this.record();
    const value = Object.hasOwn(record, name) ? record[name] : undefined;
    return new Field(value, this.file, this.at ? `${this.at}.${name}` : name);
  }

  pairs(): [string, Field][] {
    return Object.entries(this.record()).map(([name, value]) => [
      name,
      new Field(value, this.file, `${this.at}[${JSON.stringify(name)}]`),
    ]);
  }

  list<T>(read: (item: Field) => T): T[] {
    if (!Array.isArray(this.value)) return this.fail('a list');
    return this.value.map((item, i) => read(new Field(item, this.file, `${this.at}[${i}]`)));
  }

  text(): string {
    return typeof this.value === 'string' ? this.value : this.fail('text');
  }

  /** A name that may stand in a path. */
  hash(): string {
    const text = this.text();
    return /^[0-9a-f]{16}$/.test(text) ? text : this.fail('a hash of 16 hex digits');
  }

  day(): string {
    const text = this.text();
    return isDay(text) ? text : this.fail('a day YYYY-MM-DD');
  }

  time(): string {
    const text = this.text();
    const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;
    return shape.test(text) ? text : this.fail('a time like 2022-02-09T18:43:57+08:00');
  }

  count(): number {
    const { value } = this;
    return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : this.fail('a count');
  }

  /** A link that a page may carry: nothing that runs. */
  webUrl(): string {
    const text = this.text();
    return /^https?:\/\//i.test(text) ? text : this.fail('an http or https URL');
  }

  optional<K extends string, T>(name: K, read: (field: Field) => T): { [P in K]?: T } {
    const field = this.get(name);
    if (field.value === undefined) return {};
    const result: { [P in K]?: T } = {};
    result[name] = read(field);
    return result;
  }
}

const text = (field: Field) => field.text();

function site(field: Field): Site {
  return {
    title: field.get('title').text(),
    description: field.get('description').text(),
    lang: field.get('lang').text(),
    timeZone: field.get('timeZone').text(),
  };
}

function category(field: Field): Category {
  return {
    slug: field.get('slug').text(),
    label: field.get('label').text(),
    count: field.get('count').count(),
    latest: field.get('latest').time(),
    timeline: field.get('timeline').hash(),
  };
}

function dayCount(field: Field): DayCount {
  const [day, count, ...rest] = field.list((item) => item);
  if (!day || !count || rest.length > 0) return field.fail('a pair of day and count');
  return [day.day(), count.count()];
}

function pageRef(field: Field): PageRef {
  return {
    path: field.get('path').hash(),
    count: field.get('count').count(),
    from: field.get('from').day(),
    to: field.get('to').day(),
  };
}

function source(field: Field): Source {
  return { ...field.optional('name', text), ...field.optional('url', (url) => url.webUrl()) };
}

function entry(field: Field): Entry {
  return {
    url: field.get('url').text(),
    title: field.get('title').text(),
    time: field.get('time').time(),
    categories: field.get('categories').list(text),
    tags: field.get('tags').list(text),
    ...field.optional('summary', text),
    ...field.optional('thumbnail', text),
    ...field.optional('source', source),
    ...field.optional('author', text),
    ...field.optional('lang', text),
    minutes: field.get('minutes').count(),
    pack: field.get('pack').hash(),
  };
}

function link(field: Field): Link {
  const day = field.get('day');
  return day.value === undefined ? { to: field.get('to').text() } : { day: day.day() };
}

/** Reads `data/manifest.json`; throws `ManifestError` for another format or a broken file. */
export function readManifest(value: unknown, file: string): Manifest {
  const field = new Field(value, file, '');
  const format = field.get('format');
  if (format.value !== FORMAT) {
    throw new ManifestError(file, `format ${String(format.value)} is not ${FORMAT}`);
  }
  const search = field.get('search');
  return {
    format: FORMAT,
    edition: field.get('edition').hash(),
    site: site(field.get('site')),
    count: field.get('count').count(),
    categories: field.get('categories').list(category),
    timeline: field.get('timeline').hash(),
    search: search.value === null ? null : search.hash(),
    links: field.get('links').list((item) => item.hash()),
  };
}

/** Reads a timeline; throws `ManifestError`. */
export function readTimeline(value: unknown, file: string): Timeline {
  const field = new Field(value, file, '');
  return { days: field.get('days').list(dayCount), pages: field.get('pages').list(pageRef) };
}

/** Reads a page of entries; throws `ManifestError`. */
export function readPage(value: unknown, file: string): Page {
  return { entries: new Field(value, file, '').get('entries').list(entry) };
}

/** Reads a pack of bodies; throws `ManifestError`. */
export function readPack(value: unknown, file: string): Pack {
  return new Map(new Field(value, file, '').pairs().map(([url, body]) => [url, body.text()]));
}

/** Reads a shard of the link table; throws `ManifestError`. */
export function readLinks(value: unknown, file: string): Links {
  return new Map(new Field(value, file, '').pairs().map(([url, field]) => [url, link(field)]));
}

/** What `index.html` carries so that the first view needs no further request. */
export interface Inline {
  manifest: Manifest;
  /** The timeline of everything; left out when the block would grow past its budget. */
  timeline?: Timeline;
  /** First page of that timeline, or as many of its first entries as the budget allows. */
  page?: Page;
}

/** Reads the JSON block of `index.html`; throws `ManifestError`. */
export function readInline(value: unknown, file: string): Inline {
  const field = new Field(value, file, '');
  return {
    manifest: readManifest(field.get('manifest').value, file),
    ...field.optional('timeline', (part) => readTimeline(part.value, file)),
    ...field.optional('page', (part) => readPage(part.value, file)),
  };
}
