import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/reader/keys/commands.ts';
import { keyOf } from '../../../src/reader/keys/keyOf.ts';
import { mayBeCommand } from '../../../src/reader/keys/mayBeCommand.ts';

const press = (init: KeyboardEventInit) => new KeyboardEvent('keydown', init);

describe('the first look at a press', () => {
  it('lets through the first key of every command', () => {
    // Enter opens a link by itself.
    const keys = COMMANDS.flatMap((command) => command.keys).filter((key) => key !== 'Enter');
    for (const key of keys) {
      const [first = ''] = key.split(' ');
      const name = first.replace(/^(?:Shift|Ctrl)\+/, '');
      const sign = { Space: ' ', K: 'k' }[name] ?? name;
      const event = press({
        key: sign,
        shiftKey: /^Shift/.test(first),
        ctrlKey: /^Ctrl/.test(first),
      });
      expect(keyOf(event), key).toBe(first);
      expect(mayBeCommand(event, true), key).toBe(true);
    }
  });

  it('leaves to the browser what leads nowhere without an article', () => {
    expect(mayBeCommand(press({ key: ' ' }), false)).toBe(false);
    expect(mayBeCommand(press({ key: 'Escape' }), false)).toBe(false);
    expect(mayBeCommand(press({ key: 'ArrowDown' }), true)).toBe(false);
  });

  it('never takes a press with Alt, nor one with Ctrl but Ctrl+K', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }), (key) => {
        expect(mayBeCommand(press({ key, altKey: true }), true)).toBe(false);
        expect(mayBeCommand(press({ key, ctrlKey: true }), true)).toBe(key === 'k');
      }),
    );
  });

  it('takes nothing from fields and dialogs', () => {
    document.body.innerHTML = '<input><dialog><button></button></dialog>';
    for (const element of document.querySelectorAll('input, button')) {
      let mayBe = true;
      element.addEventListener('keydown', (event) => {
        if (event instanceof KeyboardEvent) mayBe = mayBeCommand(event, true);
      });
      element.dispatchEvent(press({ key: 'j' }));
      expect(mayBe).toBe(false);
    }
    document.body.replaceChildren();
  });
});
