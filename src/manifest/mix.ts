/** The basis of FNV-1a (Fowler, Noll, Vo; draft-eastlake-fnv), 32 bits. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a over the UTF-16 units of a text, 32 bits: spreads well over a table, and needs no secure context as SHA-256 does. */
export function fnv1a(text: string): number {
  let hash = BASIS;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash >>> 0;
}

/** 32 bits that look random in every place, for texts that differ little: FNV-1a, then the finalizer of MurmurHash3. */
export function mixed(text: string): number {
  let hash = fnv1a(text);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
