/** A press of a key, or the name of a key that is to be taken as pressed. */
export type Press = KeyboardEvent | string;

let hands: (what: Press) => void = () => undefined;

/** Does what a press stands for. */
export function press(what: Press): void {
  hands(what);
}

/** Says who does it from now on. */
export function lendHands(to: (what: Press) => void): void {
  hands = to;
}

/** Opens the quick switcher. */
export function openSwitcher(): void {
  press('Ctrl+K');
}

/** Opens the sheet of keys. */
export function openKeySheet(): void {
  press('?');
}
