import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pagePath } from '../../manifest/paths.ts';
import { readPage } from '../../manifest/read.ts';
import type { Hash, Page } from '../../manifest/types.ts';
import type { DataFile, Edition, Layout, Part } from '../edition.ts';
import { inParallel } from '../inParallel.ts';
import type { KeptText, Texts } from '../kept.ts';
import { supplyOldTexts } from './oldTexts.ts';
import type { OutFolder } from './outFolder.ts';

/**
 * Writes the files of an edition that are not there yet, each as soon as it is
 * made. Those whose texts have to be fetched first wait until all are known.
 * `onFile` hears how many are there.
 */
export async function writeDataFiles(
  files: Generator<DataFile, Layout>,
  texts: Texts,
  out: OutFolder,
  onFile: (done: number) => void,
): Promise<Edition> {
  const waiting: DataFile[] = [];
  const write = (file: DataFile) => out.write(file.path, contentOf(file, texts));
  const layout = await inParallel(files, async (file) => {
    const isThere = out.holds(file.path, file.size);
    onFile(out.current.size);
    if (isThere) return;
    if (lackedBy(file, texts).length > 0) waiting.push(file);
    else await write(file);
  });
  const lacked = () => waiting.flatMap((file) => lackedBy(file, texts));
  await supplyOldTexts(lacked(), texts, out);
  await texts.fetch(lacked());
  await inParallel(waiting.values(), write);
  const { page } = layout.first;
  const first = { ...layout.first, page: page === null ? null : await readFirst(out, page) };
  return { ...layout, first };
}

/** It may be one that was there already: its texts are in no store then. */
async function readFirst({ root }: OutFolder, hash: Hash): Promise<Page> {
  const path = pagePath(hash);
  return readPage(JSON.parse(await readFile(join(root, path), 'utf8')), path);
}

function lackedBy({ parts }: DataFile, texts: Texts): KeptText[] {
  return parts()
    .filter((part) => isText(part))
    .filter((text) => !texts.has(text));
}

/** The bytes of a file, all of whose texts are there. */
export function contentOf({ parts }: DataFile, texts: Texts): Buffer {
  return Buffer.concat(
    parts().map((part) => (isText(part) ? texts.read(part) : Buffer.from(part))),
  );
}

function isText(part: Part): part is KeptText {
  return typeof part !== 'string';
}
