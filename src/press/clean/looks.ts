import type { Element } from 'domhandler';
import { ALLOWED_TAGS } from '../../manifest/allowedHtml.ts';
import { addClass, hasClass } from './nodes.ts';
import type { Fate } from './rule.ts';

/** Elements of old or of page layout, and what stands for them in a body. */
const RENAMED = new Map([
  ['acronym', 'abbr'],
  ['address', 'div'],
  ['article', 'div'],
  ['aside', 'div'],
  ['center', 'div'],
  ['dialog', 'div'],
  ['dir', 'ul'],
  ['fieldset', 'div'],
  ['footer', 'div'],
  ['h1', 'h2'],
  ['header', 'div'],
  ['hgroup', 'div'],
  ['legend', 'div'],
  ['listing', 'pre'],
  ['main', 'div'],
  ['menu', 'ul'],
  ['nav', 'div'],
  ['strike', 's'],
  ['tt', 'code'],
  ['xmp', 'pre'],
]);

const ALIGNABLE = new Set([
  ...['blockquote', 'caption', 'center', 'dd', 'div', 'dt', 'figcaption', 'figure'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'p', 'td', 'th'],
]);

const ALLOWED: ReadonlySet<string> = new Set(ALLOWED_TAGS);

/**
 * Says by class what attributes, styles and `<center>` said; a style wins over `align`.
 * Before: <p align="right">, <p style="text-align:center">, <center>
 * After: <p class="align-right">, <p class="align-center">, <center class="align-center">
 */
export function alignByClass(element: Element): Fate {
  const { name, attribs } = element;
  if (!ALIGNABLE.has(name)) return 'keep';
  if (name === 'center') addClass(element, 'align-center');
  else if (attribs.style ?? attribs.align) {
    const styled = /text-align\s*:\s*(\w+)/i.exec(attribs.style ?? '')?.[1];
    const align = (styled ?? attribs.align ?? '').toLowerCase();
    if (align === 'center' || align === 'right') addClass(element, `align-${align}`);
  }
  return 'keep';
}

/**
 * Renames what has a name for it today; the title of the page is its only `<h1>`.
 * Before: <h1>, <center>, <strike>  After: <h2>, <div>, <s>
 */
export function renameOld(element: Element): Fate {
  element.name = RENAMED.get(element.name) ?? element.name;
  return 'keep';
}

/**
 * Marks links to a share or a sector.
 * Before: <a class="keytip" href="…">  After: <a class="keytip stock" href="…">
 */
export function markStock(element: Element): Fate {
  if (element.name === 'a' && hasClass(element, 'keytip')) addClass(element, 'stock');
  return 'keep';
}

/**
 * Unwraps what is unknown or means nothing any more.
 * Before: <font>甲</font><span>乙</span><a>丙</a>  After: 甲乙丙
 */
export function unwrapBare({ name, attribs }: Element): Fate {
  if (!ALLOWED.has(name)) return 'unwrap';
  if (name === 'span' && Object.keys(attribs).length === 0) return 'unwrap';
  return name === 'a' && attribs.href === undefined && attribs.id === undefined ? 'unwrap' : 'keep';
}
