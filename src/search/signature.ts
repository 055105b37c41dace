import { CutShort } from './bits.ts';

/** The first bytes of each file of the index: `kbs` and the number of its format. */
export const SIGNATURE = Uint8Array.of(0x6b, 0x62, 0x73, 2);

/** Throws `CutShort` for bytes that are no file of the index: a host may answer with a page instead. */
export function checkSignature(bytes: Uint8Array): void {
  if (SIGNATURE.some((byte, i) => bytes[i] !== byte)) {
    throw new CutShort('this is no file of a search index');
  }
}
