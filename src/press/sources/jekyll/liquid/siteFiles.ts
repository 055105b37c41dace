import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { readYamlValue } from '../../matter/yaml.ts';
import type { Data } from '../ruby/show.ts';
import { plainData } from '../scalars.ts';
import { readTable } from './csv.ts';
import { makeData } from './data.ts';

/** Most bytes of a file that is included or holds data. */
const MAX_BYTES = 2 * 1024 * 1024;

/**
 * Text of a file below a folder, null when there is none. Names that lead out
 * of the folder, also through a symbolic link, name nothing.
 */
export function readInside(folder: string, name: string): string | null {
  const path = fileInside(folder, name);
  return path === null ? null : readFileSync(path, 'utf8');
}

/** Absolute path of a file below a folder, null when there is none or it is too large to be read. */
export function fileInside(folder: string, name: string): string | null {
  if (name.includes('\0')) return null;
  const path = join(folder, name);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size > MAX_BYTES) return null;
  return realpathSync(path).startsWith(realpathSync(folder) + sep) ? path : null;
}

/** How the files of a data folder are read. JSON is YAML too. */
const READERS = new Map<string, (text: string, timeZone: string) => unknown>([
  ['.yml', yamlData],
  ['.yaml', yamlData],
  ['.json', yamlData],
  ['.csv', (text) => readTable(text, ',')],
  ['.tsv', (text) => readTable(text, '\t')],
]);

function yamlData(text: string, timeZone: string): unknown {
  return plainData(readYamlValue(text) ?? null, timeZone);
}

/** What the files of a data folder say, by their names and folders. */
export function readDataFolder(folder: string, timeZone: string): Data {
  const data = makeData();
  for (const entry of listFolder(folder)) {
    const extension = extname(entry.name);
    const read = READERS.get(extension);
    if (entry.isDirectory()) {
      data[keyOf(entry.name)] = readDataFolder(join(folder, entry.name), timeZone);
    } else if (entry.isFile() && read) {
      const text = readInside(folder, entry.name);
      if (text === null) continue;
      data[keyOf(entry.name.slice(0, -extension.length))] = read(text, timeZone);
    }
  }
  return data;
}

/** Name under which Jekyll keeps a file: `my file` is `my_file`, `a.b` is `ab`. */
function keyOf(name: string): string {
  return name.replace(/[^\w\s-]+|(?<=^|\b\s)\s+(?=$|\s?\b)/g, '').replace(/\s+/g, '_');
}

function listFolder(folder: string) {
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isThere ? readdirSync(folder, { withFileTypes: true }) : [];
}
