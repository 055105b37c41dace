import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ManifestError } from '../../manifest/manifestError.ts';
import { packPath, pagePath } from '../../manifest/paths.ts';
import { readPack, readPage } from '../../manifest/read.ts';
import type { Hash } from '../../manifest/types.ts';
import { listedJson } from '../entryJson.ts';
import { isMissing } from '../files.ts';
import { hashOf } from '../hash.ts';
import type { KeptText, Texts } from '../kept.ts';
import type { OutFolder } from './outFolder.ts';
import { readRetired } from './retired.ts';

/** How the texts in a kind of files are got at. */
const KINDS: readonly [
  pathOf: (hash: Hash) => string,
  read: (value: unknown, file: string) => string[],
][] = [
  [pagePath, (value, file) => readPage(value, file).entries.map(listedJson)],
  [
    packPath,
    (value, file) =>
      [...readPack(value, file).values()].flatMap(({ entry, body }) => [
        ...(entry ? [listedJson(entry)] : []),
        JSON.stringify(body),
      ]),
  ],
];

/**
 * Supplies texts that are wanted and not there from the files of the edition
 * before that this one does without: a page that got a new entry holds all of
 * the page that it takes the place of. What is not found there is not supplied.
 */
export async function supplyOldTexts(
  wanted: readonly KeptText[],
  texts: Texts,
  out: OutFolder,
): Promise<void> {
  if (wanted.length === 0) return;
  const byHash = groupedByHash(wanted);
  const retired = await readRetired(out.root);
  for (const [pathOf, read] of KINDS) {
    const paths = await filesLike(pathOf, out);
    for (const path of paths.filter((path) => !out.current.has(path) && !retired.has(path))) {
      for (const json of await readIfWhole(out, path, read)) {
        for (const text of byHash.get(hashOf(json)) ?? []) texts.put(text, Buffer.from(json));
      }
    }
  }
}

/** Several articles may have one text: an empty body. */
function groupedByHash(texts: readonly KeptText[]): Map<Hash, KeptText[]> {
  const groups = new Map<Hash, KeptText[]>();
  for (const text of texts) {
    const same = groups.get(text.hash);
    if (same) same.push(text);
    else groups.set(text.hash, [text]);
  }
  return groups;
}

async function filesLike(pathOf: (hash: Hash) => string, { root }: OutFolder): Promise<string[]> {
  const folder = dirname(pathOf(''));
  try {
    const names = await readdir(join(root, folder));
    return names.map((name) => `${folder}/${name}`);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** A file that is broken holds nothing that could be used: the posts are read instead. */
async function readIfWhole(
  { root }: OutFolder,
  path: string,
  read: (value: unknown, file: string) => string[],
): Promise<string[]> {
  try {
    return read(JSON.parse(await readFile(join(root, path), 'utf8')), path);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof ManifestError) return [];
    throw error;
  }
}
