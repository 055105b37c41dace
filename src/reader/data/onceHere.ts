/**
 * Whether something is done for the first time in this entry of the browser's
 * history: after Back or a reload it is not. From now on it is known as done.
 */
export function isFirstHere(name: string): boolean {
  const state: unknown = window.history.state;
  const known = typeof state === 'object' && state !== null ? state : {};
  if (name in known) return false;
  // Beside what the router keeps there, which it leaves alone.
  window.history.replaceState({ ...known, [name]: true }, '');
  return true;
}
