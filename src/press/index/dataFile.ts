import type { Hash } from '../../manifest/types.ts';
import type { DataFile, Part } from '../edition.ts';
import { hashOf } from '../hash.ts';

/** Makes a file of JSON text, named by `pathOf` from the text's hash. */
export function dataFile(
  json: string,
  pathOf: (hash: Hash) => string,
): { hash: Hash; file: DataFile } {
  return composedFile([json], pathOf);
}

/**
 * Makes a file of parts. Its name is the hash of the parts with each text that
 * waits standing as that text's hash: it is known before any of them is read,
 * and a file that is there already is never put together again.
 */
export function composedFile(
  parts: readonly Part[],
  pathOf: (hash: Hash) => string,
): { hash: Hash; file: DataFile } {
  let names = '';
  for (const part of parts) names += typeof part === 'string' ? part : part.hash;
  const hash = hashOf(names);
  return { hash, file: { path: pathOf(hash), parts } };
}
