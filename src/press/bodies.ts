import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Article } from './article.ts';

/** An article whose body waits on disk: a million of them fit in memory. */
export type KeptArticle = Omit<Article, 'body' | 'problems'> & { body: KeptBody };

/** A body as packs hold it: JSON text. */
export interface KeptBody {
  /** Bytes of it. */
  size: number;
  read(): Buffer;
}

/** Few writes, little memory. */
const CHUNK_BYTES = 1 << 20;

/** A file of bodies in the order in which they came, for as long as a press runs. */
export class Bodies {
  private readonly file: number;
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  /** Bytes in the file. */
  private written = 0;

  /** Opens a new file at `path`, which is on a disk with room for all bodies. */
  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.file = openSync(path, 'wx+');
    // Open files outlive their names: also a press that is killed leaves nothing behind.
    rmSync(path);
  }

  keep({ body, problems: _, ...article }: Article): KeptArticle {
    const bytes = Buffer.from(JSON.stringify(body));
    const at = this.written + this.waitingBytes;
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    if (this.waitingBytes >= CHUNK_BYTES) this.flush();
    const { length } = bytes;
    return { ...detached(article), body: { size: length, read: () => this.read(at, length) } };
  }

  /** Gives the space back: no body can be read any more. */
  close(): void {
    closeSync(this.file);
  }

  private read(at: number, size: number): Buffer {
    if (at + size > this.written) this.flush();
    const bytes = Buffer.allocUnsafe(size);
    readSync(this.file, bytes, 0, size, at);
    return bytes;
  }

  private flush(): void {
    const bytes = Buffer.concat(this.waiting);
    writeSync(this.file, bytes, 0, bytes.length, this.written);
    this.written += bytes.length;
    this.waiting = [];
    this.waitingBytes = 0;
  }
}

/** A copy whose texts are their own: V8 keeps all of a post alive for a title that was cut out of it. */
function detached<T>(value: T): T {
  return structuredClone(value);
}
