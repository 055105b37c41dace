import { ADDRESS_VECTORS } from './addresses.ts';
import { CLOBBERING_VECTORS } from './clobbering.ts';
import { FOREIGN_VECTORS } from './foreign.ts';
import { HANDLERS } from './handlers.ts';
import { MARKDOWN_VECTORS } from './markdown.ts';
import { RAW_TEXT_VECTORS } from './rawText.ts';
import { STRUCTURE_VECTORS } from './structure.ts';
import { RUN, type Vector } from './vector.ts';

const ALL = [
  ...HANDLERS,
  ...ADDRESS_VECTORS,
  ...FOREIGN_VECTORS,
  ...RAW_TEXT_VECTORS,
  ...CLOBBERING_VECTORS,
  ...STRUCTURE_VECTORS,
  ...MARKDOWN_VECTORS,
];

/** All vectors, each once. One that runs calls `ran` with its place in this list. */
export const VECTORS: readonly Vector[] = [
  ...new Map(ALL.map((each) => [each.html, each])).values(),
].map(({ name, html }, place) => ({ name, html: html.replaceAll(RUN, `ran(${place})`) }));
