import createDOMPurify from 'dompurify';
import {
  ALLOWED_CLASS,
  ALLOWED_TAGS,
  DATA_IMAGE,
  GLOBAL_ATTRIBUTES,
  LINK_SCHEMES,
  TAG_ATTRIBUTES,
} from '../../manifest/allowedHtml.ts';
import { withBase } from '../data/base.ts';
import { ID_PREFIX } from './names.ts';

declare const safe: unique symbol;

/** A body that was sanitized: only `sanitize` makes one, only `Body` shows one. */
export type SafeHtml = DocumentFragment & { [safe]: true };

// An instance of our own: its hooks and settings are nobody else's.
const purifier = createDOMPurify(window);
purifier.addHook('uponSanitizeAttribute', (node, data) => {
  const own = TAG_ATTRIBUTES[node.localName] ?? [];
  const global: readonly string[] = GLOBAL_ATTRIBUTES;
  data.keepAttr = global.includes(data.attrName) || own.includes(data.attrName);
});
purifier.addHook('afterSanitizeAttributes', (node) => {
  keepKnownClasses(node);
  if (node instanceof HTMLAnchorElement) guardLink(node);
  if (node instanceof HTMLImageElement) guardImage(node);
});

const ATTRIBUTES = [...new Set([...GLOBAL_ATTRIBUTES, ...Object.values(TAG_ATTRIBUTES).flat()])];

/**
 * Makes a body safe to show: DOMPurify over the allow-list of the contract.
 * Links and pictures get the paper's base, links that leave it do so without
 * referrer, in-page links follow the prefixed ids. The result is a fragment,
 * not text, so that no string is parsed a second time.
 */
export function sanitize(html: string): SafeHtml {
  // Behind a rule no frameset can take the place of the body, and leave nothing of it.
  const fragment = purifier.sanitize(`<hr>${html}`, {
    ALLOWED_TAGS: [...ALLOWED_TAGS],
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOW_SELF_CLOSE_IN_ATTR: false,
    SANITIZE_NAMED_PROPS: true,
    RETURN_DOM_FRAGMENT: true,
  });
  fragment.firstChild?.remove();
  for (const wide of fragment.querySelectorAll('table, pre')) letScroll(wide);
  for (const image of fragment.querySelectorAll('img:not([width][height])')) keepRoom(image);
  return fragment as SafeHtml;
}

function keepKnownClasses(node: Element): void {
  if (!node.hasAttribute('class')) return;
  const kept = [...node.classList].filter((name) => ALLOWED_CLASS.test(name));
  if (kept.length > 0) node.setAttribute('class', kept.join(' '));
  else node.removeAttribute('class');
}

function guardLink(link: HTMLAnchorElement): void {
  const href = link.getAttribute('href');
  if (href === null) return;
  if (href.startsWith('#')) {
    link.setAttribute('href', `#${ID_PREFIX}${href.slice(1)}`);
    return;
  }
  link.setAttribute('href', withBase(href));
  const schemes: readonly string[] = LINK_SCHEMES;
  if (!schemes.includes(link.protocol) || link.username !== '') {
    link.removeAttribute('href');
  } else if (link.host !== '' && link.origin !== window.location.origin) {
    link.setAttribute('rel', 'noopener noreferrer nofollow');
    link.setAttribute('referrerpolicy', 'no-referrer');
    link.setAttribute('target', '_blank');
  }
}

function guardImage(image: HTMLImageElement): void {
  const src = image.getAttribute('src') ?? '';
  image.setAttribute('src', withBase(src));
  // As the browser reads it: a backslash or a tab would make a host of a path.
  const own = src.startsWith('/') && image.src.startsWith(`${window.location.origin}/`);
  const remote = /^https:\/\/(?![^/]*@)/.test(image.src);
  if (!remote && !own && !DATA_IMAGE.test(src)) {
    image.remove();
    return;
  }
  image.setAttribute('loading', 'lazy');
  image.setAttribute('referrerpolicy', 'no-referrer');
}

/**
 * A wide table scrolls inside a frame of its own, by touch and by key, and does
 * not widen the page; code scrolls itself, in a frame that has room for a button.
 */
function letScroll(wide: Element): void {
  const frame = document.createElement('div');
  frame.className = `${wide.localName}-frame`;
  wide.replaceWith(frame);
  frame.append(wide);
  const scroller = wide.localName === 'table' ? frame : wide;
  scroller.setAttribute('tabindex', '0');
}

/** A picture of unknown size that has its block for itself gets some room there until it comes. */
function keepRoom(image: Element): void {
  if (!image.closest('p, li, td')?.textContent.trim()) image.classList.add('awaited');
}
