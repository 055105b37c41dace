import { hash } from 'node:crypto';
import type { Hash } from '../manifest/types.ts';

/** First 16 hex digits of the SHA-256 of bytes, or of a text's UTF-8. */
export function hashOf(content: Uint8Array | string): Hash {
  return hash('sha256', content, 'hex').slice(0, 16);
}

/** The hash of plain data, with Maps as their pairs in their order. */
export function hashOfData(data: unknown): Hash {
  const asPairs = (_key: string, value: unknown) => (value instanceof Map ? [...value] : value);
  return hashOf(JSON.stringify(data, asPairs) ?? '');
}
