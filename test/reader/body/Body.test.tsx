import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { Body } from '../../../src/reader/body/Body.tsx';

function Address() {
  const { pathname, search } = useLocation();
  return <output>{pathname + search}</output>;
}

function page(html: string) {
  return (
    <MemoryRouter>
      <Body html={html} lang="zh-CN" pane={null} />
      <Address />
    </MemoryRouter>
  );
}

/** Shows a body; returns what shows another in its place. */
function show(html: string): (html: string) => void {
  const { rerender } = render(page(html));
  return (next) => rerender(page(next));
}

describe('a body', () => {
  it('is shown in its language', () => {
    show('<p>一段</p>');
    expect(screen.getByText('一段').closest('[lang]')).toHaveAttribute('lang', 'zh-CN');
  });

  it.each(['/a/2026/11/20/x.html?category=a', '/releases/v1.25'])(
    'has links inside the paper that turn the page without loading it anew: %s',
    async (href) => {
      show(`<a href="${href}">另一篇</a>`);
      await userEvent.click(screen.getByText('另一篇'));
      expect(screen.getByRole('status')).toHaveTextContent(href);
    },
  );

  it.each([
    '/data/files/map.0123456789abcdef.geojson',
    '/data/files/report.0123456789abcdef.pdf',
    '/images/a.png',
  ])('has links to files that are the browser’s affair: %s', async (href) => {
    show(`<a href="${href}">文件</a>`);
    const isTaken: boolean[] = [];
    const follow = (event: MouseEvent) => {
      isTaken.push(event.defaultPrevented);
      // There is no browser here whose affair it could be.
      event.preventDefault();
    };
    window.addEventListener('click', follow, { once: true });
    await userEvent.click(screen.getByText('文件'));
    expect(isTaken).toEqual([false]);
    expect(screen.getByRole('status')).toHaveTextContent(/^\/$/);
  });

  it('that is edited keeps the blocks that stay the same', async () => {
    const showNext = show('<p>一</p><p>二</p><p>三</p>');
    const [first, second, third] = document.querySelectorAll('.body > p');
    showNext('<p>一</p><p>二，改过</p><p>新</p><p>三</p>');
    const blocks = () => [...document.querySelectorAll('.body > p')];
    await waitFor(() =>
      expect(blocks().map(({ textContent }) => textContent)).toEqual([
        '一',
        '二，改过',
        '新',
        '三',
      ]),
    );
    const now = blocks();
    expect(now[0]).toBe(first);
    expect(now).not.toContain(second);
    expect(now[3]).toBe(third);
  });
});
