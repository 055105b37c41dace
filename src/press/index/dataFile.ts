import { createHash } from 'node:crypto';
import type { Hash } from '../../manifest/types.ts';
import type { DataFile } from '../edition.ts';

/** First 16 hex digits of the SHA-256 of the bytes. */
export function hashOf(bytes: Buffer | string): Hash {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/** Makes a file of JSON text, named by `pathOf` from the text's hash. */
export function dataFile(
  json: string | Buffer,
  pathOf: (hash: Hash) => string,
): { hash: Hash; file: DataFile } {
  const bytes = typeof json === 'string' ? Buffer.from(json) : json;
  const hash = hashOf(bytes);
  return { hash, file: { path: pathOf(hash), bytes } };
}
