import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Files of a paper by what they are to a search. */
export type FileKind = 'directories' | 'shards' | 'pages' | 'packs';

/** Files that were asked for. */
export interface Load {
  requests: number;
  /** As a host sends them. */
  bytes: number;
}

const packed = promisify(gzip);

/**
 * Answers requests with the files of a pressed paper, and counts them as a static host would send
 * them: JSON by `gzip -6`, the index as it is, for hosts compress only what they know to be text.
 */
export class ServedPaper {
  private asked: string[] = [];
  private readonly files = new Map<string, Promise<{ held: Buffer<ArrayBuffer>; bytes: number }>>();

  constructor(private readonly out: string) {}

  /** Forgets what was asked for: a reader without a cache comes. */
  begin(): void {
    this.asked = [];
  }

  /** For `globalThis.fetch`. Files are read and packed in other threads: neither is a browser's work. */
  readonly fetch = async (input: RequestInfo | URL): Promise<Response> => {
    const path = String(input).replace(/^\//, '');
    this.asked.push(path);
    const { held } = await this.file(path);
    return new Response(held);
  };

  /** What was asked for so far, by kind: whole files, also those that are still under way. */
  async loads(): Promise<Record<FileKind, Load>> {
    const loads: Record<FileKind, Load> = {
      directories: { requests: 0, bytes: 0 },
      shards: { requests: 0, bytes: 0 },
      pages: { requests: 0, bytes: 0 },
      packs: { requests: 0, bytes: 0 },
    };
    for (const path of [...this.asked]) {
      const load = loads[kindOf(path)];
      load.requests++;
      load.bytes += (await this.file(path)).bytes;
    }
    return loads;
  }

  private file(path: string): Promise<{ held: Buffer<ArrayBuffer>; bytes: number }> {
    const file = this.files.get(path) ?? this.read(path);
    this.files.set(path, file);
    return file;
  }

  private async read(path: string) {
    const held = Buffer.from(await readFile(join(this.out, path)));
    const sent = path.endsWith('.json') ? await packed(held, { level: 6 }) : held;
    return { held, bytes: sent.length };
  }
}

/** Chapters lead to pages, and shelves to packs. */
export function kindOf(path: string): FileKind {
  const [, folder, name = ''] = path.split('/');
  if (folder === 'search') return name.split('.').length === 2 ? 'directories' : 'shards';
  return folder === 'pages' || folder === 'chapters' ? 'pages' : 'packs';
}
