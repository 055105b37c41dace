import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hash } from '../../manifest/types.ts';
import { isMissing } from '../files.ts';
import { hashOf } from '../hash.ts';
import { CODE_FOLDER, PACKAGE_FOLDER } from '../places.ts';

/** What the press is made of, beside its own code: the contract, the index, and the packages as they were installed. */
const BESIDE = [
  'src/manifest',
  'src/search',
  'package-lock.json',
  'node_modules/.package-lock.json',
];

let known: Promise<Hash> | undefined;

/** The hash of all code that posts are read with: another press may read them otherwise. */
export function codeHash(): Promise<Hash> {
  known ??= hashCode();
  return known;
}

async function hashCode(): Promise<Hash> {
  const places = [CODE_FOLDER, ...BESIDE.map((path) => join(PACKAGE_FOLDER, path))];
  const files = (await Promise.all(places.map(filesAt))).flat().sort();
  const hashes = await Promise.all(files.map(async (file) => hashOf(await readFile(file))));
  // Node brings the calendars and zones.
  return hashOf([process.version, ...hashes].join('\n'));
}

/** Files in a folder, or the file itself. */
async function filesAt(place: string): Promise<string[]> {
  try {
    const entries = await readdir(place, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (isMissing(error)) return [];
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [place];
    throw error;
  }
}
