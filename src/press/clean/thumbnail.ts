import type { Document } from 'domhandler';
import type { Address } from '../../manifest/types.ts';
import { eachElement } from './nodes.ts';
import { addressOf, type PostFiles } from './postFiles.ts';
import { insidePaper } from './siteAddress.ts';
import { pictureAddress } from './webAddress.ts';

/** Narrowest picture that is worth a place in a list, in CSS pixels. */
const MIN_WIDTH = 100;

/** Charts of share prices are drawn anew each day: no picture of the article. */
const CHART_ADDRESS = /GetPic\.aspx/i;
const CHART_TEXT = /^K图/;

/**
 * The picture of an article: the one that the post names, which counts from the
 * paper's root as Jekyll's layouts have it, else the first real one of its body.
 */
export function thumbnailOf(
  named: string | undefined,
  root: Document,
  files: PostFiles,
): Address | null {
  const own = named === undefined ? null : namedPicture(named, files);
  if (own !== null && !isData(own)) return own;
  let first: string | null = null;
  eachElement(root, ({ name, attribs }) => {
    if (first === null && name === 'img' && isReal(attribs)) first = attribs.src ?? null;
  });
  return first;
}

function namedPicture(written: string, files: PostFiles): string | null {
  const attachment = files.attachNamed(written);
  return attachment
    ? addressOf(attachment)
    : pictureAddress(insidePaper(written, files.roots), '/');
}

function isReal({ src = '', alt = '', width }: Record<string, string>): boolean {
  if (isData(src) || CHART_ADDRESS.test(src) || CHART_TEXT.test(alt)) return false;
  return width === undefined || Number(width) >= MIN_WIDTH;
}

function isData(address: string): boolean {
  return /^data:/i.test(address);
}
