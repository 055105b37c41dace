import { packPath } from '../../manifest/paths.ts';
import { packOn, shelfOf } from '../../manifest/shelves.ts';
import type { Address, Day, Hash, Manifest, Pack, Shelf } from '../../manifest/types.ts';

/** How packs are got at: each file is loaded at most once by whoever stands behind it. */
export interface PackFiles {
  shelf(hash: Hash): Promise<Shelf>;
  pack(hash: Hash): Promise<Pack>;
}

/** A pack, and the file that should hold a body which is not in it. */
export interface FoundPack {
  file: string;
  pack: Pack;
}

/** The pack that an article of a day is in; an empty one when the paper has none for it. */
export async function findPack(
  files: PackFiles,
  { shelves }: Manifest,
  day: Day,
  address: Address,
): Promise<FoundPack> {
  const shelf = shelfOf(shelves, day);
  const hash = shelf && packOn(await files.shelf(shelf), day, address);
  if (!hash) return { file: 'data/shelves', pack: new Map() };
  return { file: packPath(hash), pack: await files.pack(hash) };
}
