import { basename } from 'node:path';
import { filePath } from '../../manifest/paths.ts';
import { extensionOf } from '../attachable.ts';
import type { FoundFile } from '../attachment.ts';
import type { Fault } from '../problems.ts';
import { readContent } from './content.ts';
import { HEAD_BYTES, rasterSize } from './rasterSize.ts';
import { type Drawing, readSvg } from './svg.ts';

/** How the formats are read that tell their size, from so many bytes at their beginning. */
interface Format {
  wanted: number;
  read(head: Buffer): Drawing;
}

const RASTER: Format = {
  wanted: HEAD_BYTES,
  read: (head) => ({ size: rasterSize(head), runs: false }),
};
/** All of it: a script may stand at the end. */
const DRAWING: Format = { wanted: Number.POSITIVE_INFINITY, read: readSvg };
const OTHER: Format = { wanted: 0, read: () => ({ runs: false }) };

const FORMATS = new Map([
  ['svg', DRAWING],
  ...['apng', 'avif', 'bmp', 'gif', 'ico', 'jpeg', 'jpg', 'png', 'webp'].map(
    (extension): [string, Format] => [extension, RASTER],
  ),
]);

/**
 * Names a file by its content and reads its size. A picture that is broken goes
 * with the paper all the same: a browser may see more in it. `shown` is its
 * path as problems say it.
 */
export function readAttachment(from: string, shown: string): FoundFile {
  const { wanted, read } = FORMATS.get(extensionOf(from)) ?? OTHER;
  try {
    const { hash, head } = readContent(from, wanted);
    const attachment = { path: filePath(basename(from), hash), from };
    const picture = attempt(() => read(head));
    if (picture instanceof Error) return { attachment, fault: broken(shown, picture) };
    if (picture.runs) return { attachment: null, fault: running(shown) };
    return { attachment: picture.size ? { ...attachment, size: picture.size } : attachment };
  } catch (error) {
    return { attachment: null, fault: unreadable(shown, error) };
  }
}

function attempt<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function broken(shown: string, { message }: Error): Fault {
  return {
    id: 'broken-picture',
    what: `${shown} is no whole picture (${message}); copied as it is, without its size`,
    mend: 'save it again',
  };
}

function running(shown: string): Fault {
  return {
    id: 'picture-runs',
    what: `${shown} holds a script, or what may become one; it is not in the paper`,
    mend: 'save it without scripts, entities and style sheets, or as PNG',
  };
}

function unreadable(shown: string, error: unknown): Fault {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    id: 'unreadable-attachment',
    what: `${shown} cannot be read (${reason}); it is not in the paper`,
    mend: 'check its permissions',
  };
}
