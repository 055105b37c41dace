import { packOn, shelfOf } from '../../manifest/shelves.ts';
import type { Address, Day, Hash, Manifest, Pack, Shelf } from '../../manifest/types.ts';

/** How packs are got at: each file is loaded at most once by whoever stands behind it. */
export interface PackFiles {
  shelf(hash: Hash): Promise<Shelf>;
  pack(hash: Hash): Promise<Pack>;
}

/** The pack that an article of a day is in, and its name; null when the paper has no pack for it. */
export async function findPack(
  files: PackFiles,
  { shelves }: Manifest,
  day: Day,
  address: Address,
): Promise<{ hash: Hash; pack: Pack } | null> {
  const shelf = shelfOf(shelves, day);
  if (shelf === null) return null;
  const hash = packOn(await files.shelf(shelf), day, address);
  return hash ? { hash, pack: await files.pack(hash) } : null;
}
