import { describe, expect, it } from 'vitest';
import { sanitize } from '../../../src/reader/body/sanitize.ts';

/** The markup that is left of a body. */
function left(html: string): string {
  const box = document.createElement('div');
  box.append(sanitize(html));
  return box.innerHTML;
}

describe('what runs', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<object data="x"></object><embed src="x">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" jav&#x09;ascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
    '<form action="https://evil.example"><input><button formaction="javascript:1">',
    '<template><img src=x onerror=alert(1)></template>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<style>*{background:url(https://evil.example)}</style>',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<base href="https://evil.example/">',
    '<p style="position:fixed;inset:0" onclick="alert(1)">x</p>',
  ])('is taken out: %s', (html) => {
    expect(left(html)).not.toMatch(
      /<script|<svg|<style|<iframe|<form|<meta|<base|on\w+=|style=|javascript:|data:/i,
    );
  });
});

describe('names', () => {
  it('of a body cannot pose as the page’s', () => {
    expect(left('<p id="root">x</p>')).toBe('<p id="user-content-root">x</p>');
  });

  it('are still reached by links inside the body', () => {
    expect(left('<a href="#fn1">1</a><p id="fn1">x</p>')).toBe(
      '<a href="#user-content-fn1">1</a><p id="user-content-fn1">x</p>',
    );
  });

  it('of classes are those that the press gives', () => {
    expect(left('<p class="paper digest masthead">x</p>')).toBe('<p class="digest">x</p>');
  });
});

describe('links', () => {
  it('that leave the paper carry nothing along', () => {
    expect(left('<a href="https://other.example/a?b=1">x</a>')).toBe(
      '<a href="https://other.example/a?b=1" rel="noopener noreferrer nofollow" referrerpolicy="no-referrer" target="_blank">x</a>',
    );
  });

  it('with a user name lead nowhere', () => {
    expect(left('<a href="https://bank.example@evil.example/">x</a>')).toBe('<a>x</a>');
  });
});

describe('pictures', () => {
  it('of the paper and over https are kept, lazily', () => {
    expect(left('<img src="/images/a.svg" alt="a" width="3" height="2">')).toContain(
      'loading="lazy"',
    );
    expect(left('<img src="https://other.example/a.png" alt="">')).toContain('no-referrer');
  });

  it.each([
    ...['http://other.example/a.png', '//other.example/a.png', 'x.png', 'file:///a.png', ''],
    ...['/\\other.example/a.png', '/\t/other.example/a.png', 'https://a@other.example/a.png'],
  ])('from %s are not', (src) => {
    expect(left(`<img src="${src}">`)).toBe('');
  });
});

it('puts a table into a frame that scrolls by itself', () => {
  expect(left('<table><tbody><tr><td>1</td></tr></tbody></table>')).toBe(
    '<div class="table-frame" tabindex="0"><table><tbody><tr><td>1</td></tr></tbody></table></div>',
  );
});
