import { imageSize } from 'image-size';
import type { Size } from '../attachment.ts';

/** Where formats say their size, behind colour profiles and previews that cameras put first. */
export const HEAD_BYTES = 1 << 19;

/** From here on EXIF turns a picture by a quarter, and browsers do as it says. */
const FIRST_QUARTER_TURN = 5;
const LAST_TURN = 8;

/** The size of a raster picture, as browsers show it, from its beginning. Throws for a broken one. */
export function rasterSize(head: Uint8Array): Size {
  // A copy: it reads on past the end of a view, into what lies behind in memory.
  const { width, height, orientation = 1 } = imageSize(new Uint8Array(head));
  if (!(isLength(width) && isLength(height))) throw new RangeError(`${width} × ${height} pixels`);
  const isTurned = orientation >= FIRST_QUARTER_TURN && orientation <= LAST_TURN;
  return isTurned ? { width: height, height: width } : { width, height };
}

function isLength(pixels: number): boolean {
  return Number.isInteger(pixels) && pixels > 0;
}
