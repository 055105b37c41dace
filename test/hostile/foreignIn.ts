import {
  ALLOWED_CLASS,
  ALLOWED_TAGS,
  DATA_IMAGE,
  GLOBAL_ATTRIBUTES,
  LINK_SCHEMES,
  TAG_ATTRIBUTES,
} from '../../src/manifest/allowedHtml.ts';

/** What may be in a body that is shown, beside what the contract allows. */
export interface Shown {
  /** What every id begins with. */
  idPrefix: string;
  classes: RegExp;
  attributes: readonly string[];
  /** What an address inside the paper looks like as it is written. */
  inside: RegExp;
}

/** A body as the press writes it: nothing more, and addresses count from the paper's root. */
const WRITTEN: Shown = {
  idPrefix: '',
  classes: /(?!)/,
  attributes: [],
  inside: /^(?:\/(?![/\\])|#)/,
};

const HTML = 'http://www.w3.org/1999/xhtml';
const tags: readonly string[] = ALLOWED_TAGS;
const schemes: readonly string[] = LINK_SCHEMES;

/**
 * Whatever is in a tree that the contract does not allow, a line for each. It asks
 * the tree that a browser's parser made, and nothing of the code that is tested.
 */
export function foreignIn(root: ParentNode & Node, shown = WRITTEN): string[] {
  const found: string[] = [];
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_ALL);
  for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
    if (node instanceof Element) found.push(...foreignAbout(node, shown));
    else if (node.nodeType !== Node.TEXT_NODE) found.push(`a node of type ${node.nodeType}`);
  }
  return found;
}

function foreignAbout(element: Element, shown: Shown): string[] {
  const { localName: name } = element;
  if (element.namespaceURI !== HTML || !tags.includes(name)) return [`<${element.nodeName}>`];
  const known = [...GLOBAL_ATTRIBUTES, ...(TAG_ATTRIBUTES[name] ?? []), ...shown.attributes];
  return [...element.attributes]
    .filter((each) => !known.includes(each.name) || !isFit(each, shown))
    .map((each) => `<${name} ${each.name}="${each.value}">`);
}

function isFit({ name, value }: Attr, { idPrefix, classes, inside }: Shown): boolean {
  if (name === 'id') return value.startsWith(idPrefix);
  if (name === 'class') {
    return value.split(/\s+/).every((word) => ALLOWED_CLASS.test(word) || classes.test(word));
  }
  if (name === 'href') return isAddress(value, schemes, inside);
  if (name !== 'src') return name !== 'cite' || resolved(value)?.protocol !== 'javascript:';
  return DATA_IMAGE.test(value) || isAddress(value, ['https:'], inside);
}

/** As the browser resolves it: an address inside the paper keeps the host of its page, and what is none leads nowhere. */
function isAddress(value: string, allowed: readonly string[], inside: RegExp): boolean {
  const url = resolved(value);
  if (!url) return inside.test(value);
  if (!allowed.includes(url.protocol) || url.username + url.password !== '') return false;
  return url.host !== PAGE.host || inside.test(value);
}

const PAGE = new URL('https://page.invalid/a/b.html');

function resolved(value: string): URL | null {
  return URL.canParse(value, PAGE) ? new URL(value, PAGE) : null;
}
