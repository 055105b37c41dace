import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import type { Value } from '../../matter/values.ts';
import { readYamlValue } from '../../matter/yaml.ts';

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

const DATA = new Set(['.yml', '.yaml', '.json']);

/** What the files of a data folder say, by their names and folders. JSON is YAML too. */
export function readDataFolder(folder: string): Value {
  const entries = new Map<string, Value>();
  for (const entry of listFolder(folder)) {
    const path = join(folder, entry.name);
    const extension = extname(entry.name);
    if (entry.isDirectory()) entries.set(entry.name, readDataFolder(path));
    else if (entry.isFile() && DATA.has(extension)) {
      const text = readInside(folder, entry.name);
      const key = entry.name.slice(0, -extension.length);
      if (text !== null) entries.set(key, readYamlValue(text) ?? null);
    }
  }
  return { kind: 'map', entries };
}

function listFolder(folder: string) {
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isThere ? readdirSync(folder, { withFileTypes: true }) : [];
}
