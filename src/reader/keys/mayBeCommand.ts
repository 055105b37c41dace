const FIELDS = 'input,textarea,select,dialog,[popover],[contenteditable]';

/**
 * Whether a press may be a command, as far as can be told before the commands
 * are here: a sign, Ctrl+K, and in an article what leads through it. `keyOf` looks again.
 */
export function mayBeCommand(event: KeyboardEvent, isReading: boolean): boolean {
  const { key, target } = event;
  const withCtrl = event.ctrlKey || event.metaKey;
  const plain = isReading ? /^(.|Escape)$/ : /^\S$/;
  const others = key === ' ' ? `button,summary,${FIELDS}` : FIELDS;
  return (
    !event.altKey &&
    (withCtrl ? key === 'k' : plain.test(key)) &&
    !(target instanceof Element && target.closest(others))
  );
}
