import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FaultyHost } from './faultyHost.ts';

/** Files of the shell that name others. */
const NAMING = ['index.html', '404.html', 'worker.js'];

/**
 * Puts up another build of the reader: the same code, with another hash in the
 * name of each file. The old files are gone, as on a host that keeps one build.
 */
export async function deployNewShell(host: FaultyHost, out: string): Promise<void> {
  const old = (await readdir(join(out, 'assets'))).map((name) => `assets/${name}`);
  const renamed = new Map(old.map((path) => [nameIn(path), nameIn(newName(path))]));
  const pattern = new RegExp([...renamed.keys()].map(escaped).join('|'), 'g');
  for (const path of [...old, ...NAMING]) {
    const text = await readFile(join(out, path), 'utf8');
    const changed = text.replace(pattern, (name) => renamed.get(name) ?? name);
    host.deployed.set(NAMING.includes(path) ? path : newName(path), changed);
  }
  host.rules.push(...old.map((path) => ({ path: new RegExp(`^${escaped(path)}$`), fault: 404 })));
}

/** Before: assets/own-AbCd1234.js  After: assets/own-NewAbCd1.js */
function newName(path: string): string {
  return path.replace(/-([\w-]{8})\.(js|css)$/, (_, hash: string, end: string) => {
    return `-New${hash.slice(0, 5)}.${end}`;
  });
}

function nameIn(path: string): string {
  return path.slice('assets/'.length);
}

function escaped(text: string): string {
  return text.replace(/[.-]/g, '\\$&');
}
