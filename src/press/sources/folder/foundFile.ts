import { join } from 'node:path';
import type { PostFile } from '../../source.ts';

/** A post file that was found. Its path is put together when it is asked for: a million paths take 300 MB. */
export class FoundFile implements PostFile {
  /** `folder` is absolute; `file` is relative to it. */
  constructor(
    private readonly folder: string,
    readonly file: string,
  ) {}

  get path(): string {
    return join(this.folder, this.file);
  }
}
