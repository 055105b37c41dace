import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { relative, sep } from 'node:path';
import { isAttachable } from '../attachable.ts';
import type { FoundFile } from '../attachment.ts';
import type { Uses } from '../uses.ts';
import { readAttachment } from './readAttachment.ts';

/** A file that was read, and the state in which it was. */
interface Known {
  bytes: number;
  changed: number;
  found: FoundFile;
}

/** Files that posts refer to. Each is read once, and again only when it has changed. */
export class Attachments {
  private readonly known = new Map<string, Known>();

  /**
   * The first of some paths at which a file lies that may go with the paper, or
   * null. `folder` is the content folder: what lies outside of it, in truth, is
   * not there, and neither are links and what is no file. `uses` is told of all
   * that were looked at.
   */
  find(candidates: readonly string[], folder: string, uses: Uses): FoundFile | null {
    for (const path of candidates.filter(isAttachable)) {
      uses.file(path);
      const found = this.at(path, folder);
      if (found) return found;
    }
    return null;
  }

  private at(path: string, folder: string): FoundFile | null {
    const stats = fileAt(path);
    if (!stats) return null;
    const known = this.known.get(path);
    if (known?.bytes === stats.size && known.changed === stats.mtimeMs) return known.found;
    if (!isInside(path, folder)) return null;
    const found = readAttachment(path, relative(folder, path).split(sep).join('/'));
    this.known.set(path, { bytes: stats.size, changed: stats.mtimeMs, found });
    return found;
  }
}

/** What is at a path if that is a plain file. A name that the system refuses is that of none. */
function fileAt(path: string): Stats | null {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats?.isFile() ? stats : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function isInside(path: string, folder: string): boolean {
  return realpathSync(path).startsWith(`${realpathSync(folder)}${sep}`);
}
