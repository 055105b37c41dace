import { afterEach, describe, expect, it } from 'vitest';
import { keyOf } from '../../../src/reader/keys/keyOf.ts';

/** The name of a press on an element, made of HTML. */
function pressed(init: KeyboardEventInit, html = '<p></p>'): string | null {
  const place = document.body.appendChild(document.createElement('div'));
  place.innerHTML = html;
  const on = place.querySelector('.on') ?? place;
  let name: string | null = 'never came';
  on.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent) name = keyOf(event);
  });
  on.dispatchEvent(new KeyboardEvent('keydown', init));
  return name;
}

afterEach(() => document.body.replaceChildren());

describe('the name of a key', () => {
  it.each([
    [{ key: 'j' }, 'j'],
    [{ key: 'A', shiftKey: true }, 'Shift+A'],
    // Caps Lock is on.
    [{ key: 'J' }, 'j'],
    [{ key: 'a', shiftKey: true }, 'Shift+A'],
    [{ key: '?', shiftKey: true }, '?'],
    [{ key: ' ' }, 'Space'],
    [{ key: ' ', shiftKey: true }, 'Shift+Space'],
    [{ key: 'Escape' }, 'Escape'],
    [{ key: 'k', ctrlKey: true }, 'Ctrl+K'],
    [{ key: 'k', metaKey: true }, 'Ctrl+K'],
  ])('of %o is %s', (init, name) => expect(pressed(init)).toBe(name));

  it.each([
    { key: 'j', ctrlKey: true },
    { key: 'j', metaKey: true },
    { key: 'j', altKey: true },
    { key: 'K', ctrlKey: true, shiftKey: true },
    { key: 'k', ctrlKey: true, altKey: true },
    { key: 'j', isComposing: true },
    { key: 'j', keyCode: 229 },
  ])('is none for what is not for us: %o', (init) => expect(pressed(init)).toBeNull());

  it.each([
    '<input class="on">',
    '<textarea class="on"></textarea>',
    '<select class="on"></select>',
    '<div contenteditable><b class="on"></b></div>',
    '<p class="on"></p><dialog open></dialog>',
  ])('is none in %s', (html) => {
    expect(pressed({ key: 'j' }, html)).toBeNull();
    expect(pressed({ key: 'k', ctrlKey: true }, html)).toBeNull();
  });

  it('is none where the control in focus uses the key', () => {
    expect(pressed({ key: ' ' }, '<button class="on"></button>')).toBeNull();
    expect(pressed({ key: 'Enter' }, '<button class="on"></button>')).toBeNull();
    expect(pressed({ key: 'Enter' }, '<a href="/" class="on"></a>')).toBeNull();
    // Nothing is typed into these, and a link leaves Space alone.
    expect(pressed({ key: 'j' }, '<button class="on"></button>')).toBe('j');
    expect(pressed({ key: ' ' }, '<a href="/" class="on"></a>')).toBe('Space');
    expect(pressed({ key: 'j' }, '<div contenteditable="false" class="on"></div>')).toBe('j');
  });
});
