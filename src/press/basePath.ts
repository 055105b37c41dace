/** Whether a paper can be served under a path: it has a slash at both ends and no step up. */
export function isBasePath(path: string): boolean {
  return /^\/(?:(?!\.{1,2}\/)[\w.~%-]+\/)*$/.test(path);
}
