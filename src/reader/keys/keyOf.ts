/** What is typed into. */
const FIELDS = 'input,textarea,select,[popover],[contenteditable]:not([contenteditable="false"])';
/** What Space and Enter set off. */
const BUTTONS = 'button,summary,audio,video,[role="button"]';
/** Until a browser says so, this is the key of every press that an input method takes. */
const COMPOSING = 229;

/**
 * The name of a key as the table of commands has it: `j`, `?`, `Shift+A`,
 * `Shift+Space`, `Escape`, and `Ctrl+K`, which is ⌘K too. Null for a press that
 * is somebody else's: an input method's, a field's, a button's, a dialog's, the browser's.
 */
export function keyOf(event: KeyboardEvent): string | null {
  const { key, shiftKey } = event;
  if (isTaken(event)) return null;
  if (event.ctrlKey || event.metaKey) return /^k$/i.test(key) && !shiftKey ? 'Ctrl+K' : null;
  if (key === ' ') return shiftKey ? 'Shift+Space' : 'Space';
  if (!/^[a-z]$/i.test(key)) return key;
  // Caps Lock is no Shift.
  return shiftKey ? `Shift+${key.toUpperCase()}` : key.toLowerCase();
}

function isTaken(event: KeyboardEvent): boolean {
  const { key, target } = event;
  const isOn = (what: string) => target instanceof Element && target.closest(what) !== null;
  return (
    event.isComposing ||
    event.keyCode === COMPOSING ||
    event.altKey ||
    isOn(FIELDS) ||
    (key === 'Enter' && isOn(`a,${BUTTONS}`)) ||
    (key === ' ' && isOn(BUTTONS)) ||
    document.querySelector('dialog[open]') !== null
  );
}
