import { decodePath } from '../../manifest/addresses.ts';

/** Put before every id of a body, so that none can pose as one of the page's. */
export const ID_PREFIX = 'user-content-';

/** The element of a body that a fragment `#name` means, spelled as the author did or as it stands on the page. */
export function elementNamed(root: Element, fragment: string): Element | null {
  const name = decodePath(fragment.replace(/^#/, ''));
  const find = (id: string) => root.querySelector(`#${CSS.escape(id)}`);
  return find(ID_PREFIX + name) ?? (name.startsWith(ID_PREFIX) ? find(name) : null);
}
