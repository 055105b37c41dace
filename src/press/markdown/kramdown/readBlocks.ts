import { type Block, makeBlock } from './block.ts';
import { fencedCode, indentedCode } from './blocks/code.ts';
import { definitionList } from './blocks/definitionList.ts';
import {
  abbreviationDefinition,
  footnoteDefinition,
  linkDefinition,
} from './blocks/definitions.ts';
import { extensionLine } from './blocks/extensions.ts';
import { atxHeading, setextHeading } from './blocks/heading.ts';
import { htmlBlock } from './blocks/html.ts';
import { list } from './blocks/list.ts';
import { blockMath } from './blocks/math.ts';
import { blankLines, endMarker, paragraph } from './blocks/paragraph.ts';
import { quotation } from './blocks/quotation.ts';
import { horizontalRule } from './blocks/rule.ts';
import { table } from './blocks/table.ts';
import { Definitions } from './definitions.ts';
import { type BlockRule, Place } from './place.ts';
import { Scanner } from './scanner.ts';

/** The block rules in the order in which they are asked: kramdown's own. */
const RULES: readonly BlockRule[] = [
  blankLines,
  indentedCode,
  fencedCode,
  quotation,
  atxHeading,
  horizontalRule,
  list,
  definitionList,
  htmlBlock,
  setextHeading,
  blockMath,
  table,
  footnoteDefinition,
  linkDefinition,
  abbreviationDefinition,
  extensionLine,
  endMarker,
  paragraph,
];

/** The blocks of a text, and what it defines. Line ends are `\n`. */
export function readBlocks(text: string): { root: Block; post: Definitions } {
  const root = makeBlock('container', '');
  const post = new Definitions();
  const source = new Scanner(`${text.replace(/\n$/, '')}\n`);
  new Place(source, root, post, RULES).read();
  return { root, post };
}
