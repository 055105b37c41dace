/** Put before every id of a body, so that none can pose as one of the page's. */
export const ID_PREFIX = 'user-content-';

/** The element of a body that a fragment `#name` means, spelled as the author did or as it stands on the page. */
export function elementNamed(root: Element, fragment: string): Element | null {
  const name = decode(fragment.replace(/^#/, ''));
  const find = (id: string) => root.querySelector(`#${CSS.escape(id)}`);
  return find(ID_PREFIX + name) ?? (name.startsWith(ID_PREFIX) ? find(name) : null);
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch (error) {
    // A lone `%` is no encoding: the name is meant as it stands.
    if (error instanceof URIError) return name;
    throw error;
  }
}
