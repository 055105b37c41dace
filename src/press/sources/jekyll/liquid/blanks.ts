import {
  CaseTag,
  ForTag,
  IfTag,
  RawTag,
  TablerowTag,
  Tag,
  type Template,
  TokenKind,
  UnlessTag,
} from 'liquidjs';
import { HighlightTag } from './highlight.ts';
import { IfChangedTag } from './ifChanged.ts';

/** Tags that show nothing, whatever they hold. */
const SILENT = new Set(['assign', 'capture', 'comment', '#']);
const BLANK = /^[ \t\r\n\f\v]*$/;

/**
 * Takes the blanks out of a branching or repeating tag that holds nothing else.
 * Before: One {% if true %}\n\n{% assign a = 1 %}\n{% endif %}line
 * After: One {% if true %}{% assign a = 1 %}{% endif %}line
 */
export function withoutBlanks<T extends Template>(template: T): T {
  const bodies = isBranching(template) ? bodiesOf(template) : [];
  if (!bodies.flat().every(isBlank)) return template;
  for (const body of bodies) body.splice(0, body.length, ...body.filter((part) => !isText(part)));
  return template;
}

function isBranching(template: Template): boolean {
  return [IfTag, UnlessTag, CaseTag, ForTag].some((kind) => template instanceof kind);
}

function isBlank(template: Template): boolean {
  if (isText(template)) return BLANK.test(template.token.getText());
  if (!(template instanceof Tag)) return false;
  if (SILENT.has(template.name)) return true;
  if (template instanceof RawTag) return template.render() === '';
  const bodies = bodiesOf(template);
  return bodies.length > 0 && bodies.flat().every(isBlank);
}

function isText(template: Template): boolean {
  return template.token.kind === TokenKind.HTML;
}

/** What a block holds, branch by branch; nothing for what is no block. */
function bodiesOf(template: Template): Template[][] {
  if (template instanceof IfTag || template instanceof UnlessTag || template instanceof CaseTag) {
    return [...template.branches.map(({ templates }) => templates), template.elseTemplates ?? []];
  }
  if (template instanceof ForTag) return [template.templates, template.elseTemplates];
  const isPlain =
    template instanceof TablerowTag ||
    template instanceof IfChangedTag ||
    template instanceof HighlightTag;
  return isPlain ? [template.templates] : [];
}
