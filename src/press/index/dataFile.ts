import type { Hash } from '../../manifest/types.ts';
import type { DataFile, Part } from '../edition.ts';
import { hashOf } from '../hash.ts';

/** Makes a file of JSON text, named by `pathOf` from the text's hash. */
export function dataFile(
  json: string,
  pathOf: (hash: Hash) => string,
): { hash: Hash; file: DataFile } {
  const hash = hashOf(json);
  return { hash, file: { path: pathOf(hash), parts: [Buffer.from(json)] } };
}

/**
 * Makes a file of parts. Its name is the hash of the parts with each kept text
 * standing as that text's hash: it is known before any text is read, and a file
 * that is there already is never put together again.
 */
export function composedFile(
  parts: readonly Part[],
  pathOf: (hash: Hash) => string,
): { hash: Hash; file: DataFile } {
  const named = parts.map((part) => (part instanceof Uint8Array ? part : Buffer.from(part.hash)));
  const hash = hashOf(Buffer.concat(named));
  return { hash, file: { path: pathOf(hash), parts } };
}
