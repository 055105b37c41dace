import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { measure, type Taken } from '../archive/measure.ts';
import { bodiesOf, type Paper } from './paper.ts';

/** A site of plain pages with an index by Pagefind. */
export interface PagefindSite {
  /** `Pagefind 1.6.0` */
  name: string;
  folder: string;
  /** What its indexer took. */
  taken: Taken;
  /** Of the index, in files and bytes. */
  files: number;
  bytes: number;
  /** The place in the paper's timeline of the article that a result stands for, by the result's id. */
  places: ReadonlyMap<string, number>;
}

/** The version of a Pagefind by its file: `1.6.0`; null when it is not installed. */
export function pagefindVersion(file: string): string | null {
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return status === 0 ? (/\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? '') : null;
}

/** Writes a page for each article of a pressed paper into a folder, and has them indexed. */
export async function indexByPagefind(
  file: string,
  out: string,
  paper: Paper,
  folder: string,
): Promise<PagefindSite> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const places = new Map(paper.entries.map(({ url }, place) => [url, place]));
  for (const [url, body] of bodiesOf(out, paper.manifest)) {
    const place = places.get(url);
    const title = paper.entries[place ?? -1]?.title;
    if (title !== undefined) writeFileSync(join(folder, `${place}.html`), pageOf(title, body));
  }
  const taken = await measure({ file, args: ['--site', folder, '--quiet'], cwd: folder });
  const index = join(folder, 'pagefind');
  // The client of Pagefind is read by a page that is none of its results.
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="zh"></html>');
  const name = `Pagefind ${pagefindVersion(file)}`;
  return { name, folder, taken, ...sizeOf(index), places: placesIn(join(index, 'fragment')) };
}

/** An article as a page of its own, of which all is searched. */
export function pageOf(title: string, body: string): string {
  const text = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${text}</title></head><body><main data-pagefind-body><h1>${text}</h1>${body}</main></body></html>`;
}

function sizeOf(index: string): { files: number; bytes: number } {
  const size = { files: 0, bytes: 0 };
  for (const entry of readdirSync(index, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    size.files++;
    size.bytes += readFileSync(join(entry.parentPath, entry.name)).length;
  }
  return size;
}

/** A fragment is named by the id of its result, and says of which page it is behind a word of its own. */
function placesIn(fragments: string): Map<string, number> {
  const places = new Map<string, number>();
  for (const name of readdirSync(fragments)) {
    const text = gunzipSync(readFileSync(join(fragments, name))).toString();
    const { url } = JSON.parse(text.slice(text.indexOf('{')));
    places.set(name.replace('.pf_fragment', ''), Number.parseInt(String(url).slice(1), 10));
  }
  return places;
}
