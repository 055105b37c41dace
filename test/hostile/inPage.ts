import { sanitize } from '../../src/reader/body/sanitize.ts';
import { NAMES } from './clobbering.ts';
import { foreignIn } from './foreignIn.ts';
import { SHOWN } from './shown.ts';

/** What runs in a page of its own, which has no policy: each layer must do without the other. */

/** What is wrong with a body that the reader has sanitized, a line for each thing. */
export function triedSanitized(html: string): string[] {
  const body = sanitize(html);
  return [...foreignIn(body, SHOWN), ...tried(body)];
}

/** The same of a body that the press has cleaned. */
export function triedCleaned(html: string): string[] {
  const body = document.createRange().createContextualFragment(html);
  // What a body of its own would make of it, and of a second reading.
  const page = document.implementation.createHTMLDocument();
  page.body.innerHTML = html;
  return [...foreignIn(page.body), ...tried(body)];
}

/** Puts a body into the page; says what code would find there in place of the page's own. */
function tried(body: DocumentFragment): string[] {
  const place = document.createElement('div');
  const before = NAMES.map((name) => [Reflect.get(document, name), Reflect.get(window, name)]);
  document.body.append(place);
  place.append(body);
  const changed = NAMES.filter(
    (name, i) =>
      Reflect.get(document, name) !== before[i]?.[0] ||
      Reflect.get(window, name) !== before[i]?.[1],
  );
  place.remove();
  return changed.map((name) => `another ${name}`);
}
