import { Field } from './field.ts';
import { ManifestError } from './manifestError.ts';
import { readShelves } from './shelves.ts';
import {
  type Address,
  type Category,
  type Entry,
  FORMAT,
  type Link,
  type Links,
  type LinkTables,
  type Manifest,
  type Pack,
  type PackedArticle,
  type Page,
  type SegmentRef,
  type Site,
  type Source,
} from './types.ts';

const text = (field: Field) => field.text();

const picture = (field: Field) => field.matching(/^(?:https:\/)?\/(?![\\/])/, 'a picture');

function site(field: Field): Site {
  return {
    title: field.get('title').text(),
    description: field.get('description').text(),
    lang: field.get('lang').text(),
    timeZone: field.get('timeZone').text(),
  };
}

function hours(field: Field): number[] {
  return field.get('hours').list((hour) => hour.count());
}

function category(field: Field): Category {
  return {
    slug: field.get('slug').text(),
    label: field.get('label').text(),
    count: field.get('count').count(),
    latest: field.get('latest').time(),
    hours: hours(field),
    timeline: field.get('timeline').hash(),
  };
}

function source(field: Field): Source {
  return { ...field.optional('name', text), ...field.optional('url', (url) => url.webUrl()) };
}

/** Reads what a list shows of an article. */
export function readEntry(field: Field): Entry {
  return { url: field.get('url').address(), ...listed(field) };
}

function listed(field: Field): Omit<Entry, 'url'> {
  return {
    title: field.get('title').text(),
    time: field.get('time').time(),
    categories: field.get('categories').list(text),
    tags: field.get('tags').list(text),
    ...field.optional('summary', text),
    ...field.optional('thumbnail', picture),
    ...field.optional('source', source),
    ...field.optional('author', text),
    ...field.optional('lang', text),
    minutes: field.get('minutes').count(),
  };
}

function linkTables(field: Field): LinkTables {
  const hashes = (table: Field) => table.list((item) => item.hash());
  return {
    dated: hashes(field.get('dated')),
    newest: hashes(field.get('newest')),
    older: hashes(field.get('older')),
  };
}

function segmentRef(field: Field): SegmentRef {
  const [segment, articles] = field.pair('a pair of segment and count');
  return [segment.hash(), articles.count()];
}

function link(address: Address, field: Field): Link {
  if (typeof field.value === 'string') return { to: address, pack: field.hash() };
  const [to, pack] = field.pair('a pack, or a pair of address and pack');
  return { to: to.address(), pack: pack.hash() };
}

function packedArticle(url: Address, field: Field): PackedArticle {
  if (typeof field.value === 'string') return { body: field.value };
  const [entry, body] = field.pair('a body, or a pair of entry and body');
  return { entry: { url, ...listed(entry) }, body: body.text() };
}

/** Reads `data/manifest.json`; throws `ManifestError` for another format or a broken file. */
export function readManifest(value: unknown, file: string): Manifest {
  const field = Field.of(value, file);
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
    ...field.optional('latest', (latest) => latest.time()),
    hours: hours(field),
    categories: field.get('categories').list(category),
    timeline: field.get('timeline').hash(),
    search: search.value === null ? null : search.list(segmentRef),
    shelves: readShelves(field.get('shelves')),
    links: linkTables(field.get('links')),
  };
}

/** Reads a page of entries; throws `ManifestError`. */
export function readPage(value: unknown, file: string): Page {
  return { entries: Field.of(value, file).get('entries').list(readEntry) };
}

/** Reads a pack; throws `ManifestError`. */
export function readPack(value: unknown, file: string): Pack {
  return new Map(
    Field.of(value, file)
      .pairs()
      .map(([url, article]) => [url, packedArticle(url, article)]),
  );
}

/** Reads a shard of a link table; throws `ManifestError`. */
export function readLinks(value: unknown, file: string): Links {
  return new Map(
    Field.of(value, file)
      .pairs()
      .map(([from, field]) => [from, link(from, field)]),
  );
}
