import { QueryClient } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../src/reader/App.tsx';
import { choose } from '../../src/reader/prefs/prefs.ts';
import { opened } from '../../src/reader/state/opened.ts';
import { saved } from '../../src/reader/state/saved.ts';
import { printPaper, type Story, serve } from '../reader/paper.ts';

const CHINESE: Story = {
  url: '/软件/2026/11/20/软件.html',
  title: '皇后后来的头发',
  time: '2026-11-20T12:00:00+08:00',
  categories: ['软件'],
  summary: '干燥的软件发展了。',
  source: { name: '软件报' },
  body: '<p>后来，<a href="/软件/2026/11/20/ja.html" title="头发">头发</a><code>头发</code></p>',
};
const JAPANESE: Story = {
  url: '/软件/2026/11/20/ja.html',
  title: '国会のニュース',
  time: '2026-11-20T11:00:00+08:00',
  categories: ['软件'],
  lang: 'ja',
  body: '<p>国会</p>',
};
const ENGLISH: Story = {
  url: '/2026/11/20/en.html',
  title: 'How to write 头发',
  time: '2026-11-20T10:00:00+08:00',
  lang: 'en',
};

/** Opens the paper; returns who reads it. */
function open(path: string, options: { lang?: string } = {}): UserEvent {
  const { lang = 'zh-CN' } = options;
  document.documentElement.lang = lang;
  window.history.replaceState(null, '', path);
  serve(printPaper([CHINESE, JAPANESE, ENGLISH], { lang }));
  render(<App client={new QueryClient({ defaultOptions: { queries: { retry: false } } })} />);
  return userEvent.setup();
}

async function titles(): Promise<(string | null)[]> {
  const feed = await screen.findByRole('feed');
  const headings = await within(feed).findAllByRole('heading', { level: 3 });
  return headings.map((heading) => heading.textContent);
}

async function openSettings(user: UserEvent, name: RegExp): Promise<void> {
  const [settings] = await screen.findAllByRole('button', { name });
  if (settings) await user.click(settings);
}

beforeEach(() => {
  vi.setSystemTime('2026-11-20T15:00:00+08:00');
  choose('script', 'written');
  choose('words', 'paper');
  opened.update(() => []);
  saved.update(() => new Map());
});

describe('characters', () => {
  it('of the whole page are those that the reader chooses, and as written again', async () => {
    const user = open('/');
    const written = ['皇后后来的头发', '国会のニュース', 'How to write 头发'];
    expect(await titles()).toEqual(written);
    await openSettings(user, /^设置$/);
    await user.click(await screen.findByRole('radio', { name: '繁體' }));
    await waitFor(async () =>
      expect(await titles()).toEqual(['皇后後來的頭髮', '国会のニュース', 'How to write 头发']),
    );
    expect(screen.getByText('乾燥的軟件發展了。')).toBeVisible();
    const [chinese, japanese, english] = screen.getAllByRole('article');
    expect(chinese).toHaveAttribute('lang', 'zh-Hant');
    expect(japanese).toHaveAttribute('lang', 'ja');
    expect(english).toHaveAttribute('lang', 'en');
    expect(screen.getByRole('heading', { level: 2, name: /今天 · 11月20日/ })).toBeVisible();
    expect(screen.getByRole('dialog', { name: '設置' })).toBeVisible();
    expect(screen.getByRole('group', { name: '字體' })).toBeVisible();
    const nav = screen.getByRole('navigation', { name: '來源' });
    const [, category] = within(nav).getAllByRole('link');
    expect(category).toHaveTextContent('來源 軟件');
    expect(category).toHaveAttribute('href', `/category/${encodeURIComponent('软件')}`);
    expect(document.documentElement.lang).toBe('zh-Hant');
    expect(document.title).toBe('測試報');
    await user.click(screen.getByRole('radio', { name: '原文' }));
    expect(await titles()).toEqual(written);
    expect(document.documentElement.lang).toBe('zh-CN');
    expect(document.title).toBe('测试报');
  });

  it('of an article are those, and its code, its addresses and what is kept are not', async () => {
    choose('script', 'traditional');
    const user = open(encodeURI(CHINESE.url));
    const body = (await screen.findByText('頭髮')).closest('.body');
    expect(body).toHaveTextContent('後來，頭髮头发');
    expect(body).toHaveAttribute('lang', 'zh-Hant');
    const link = screen.getByRole('link', { name: '頭髮' });
    expect(link).toHaveAttribute('title', '頭髮');
    expect(decodeURI(link.getAttribute('href') ?? '')).toBe(JAPANESE.url);
    expect(screen.getByRole('heading', { level: 1, name: '皇后後來的頭髮' })).toBeVisible();
    expect(screen.getByText('來源：軟件報')).toBeVisible();
    expect(document.title).toBe('皇后後來的頭髮 — 測試報');
    expect(screen.getByRole('link', { name: /較舊一篇/ })).toHaveTextContent('国会のニュース');
    await user.click(screen.getByRole('button', { name: '存下這篇' }));
    expect([...saved.get().values()]).toEqual([
      expect.objectContaining({ entry: expect.objectContaining({ title: '皇后后来的头发' }) }),
    ]);
    expect(opened.get()).toEqual([{ url: CHINESE.url, title: '皇后后来的头发' }]);
    await user.click(link);
    expect(await screen.findByText('国会')).toBeVisible();
    expect(opened.get()[0]).toEqual({ url: JAPANESE.url, title: '国会のニュース', lang: 'ja' });
  });

  it('of what was saved and of the switcher are those that are shown', async () => {
    const user = open(encodeURI(CHINESE.url));
    await user.click(await screen.findByRole('button', { name: '存下这篇' }));
    choose('script', 'traditional');
    const [link] = await screen.findAllByRole('link', { name: /^已存 1/ });
    if (link) await user.click(link);
    expect(await screen.findByRole('heading', { level: 2, name: '皇后後來的頭髮' })).toBeVisible();
    await user.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('combobox');
    await user.type(field, '頭髮');
    expect(screen.getByRole('option', { name: '皇后後來的頭髮' })).toBeVisible();
    await user.clear(field);
    await user.type(field, '軟件');
    expect(screen.getByRole('option', { name: /來源 軟件/ })).toBeVisible();
  });

  it('are simplified where that is chosen', async () => {
    choose('script', 'simplified');
    const [story] = [{ ...CHINESE, title: '皇后後來的頭髮' }];
    document.documentElement.lang = 'zh-TW';
    window.history.replaceState(null, '', '/');
    serve(printPaper([story], { lang: 'zh-TW' }));
    render(<App client={new QueryClient()} />);
    await waitFor(async () => expect(await titles()).toEqual(['皇后后来的头发']));
    expect(screen.getByRole('article')).toHaveAttribute('lang', 'zh-Hans');
  });
});

describe('the choice of characters', () => {
  it('is offered where there is Chinese', async () => {
    const user = open('/', { lang: 'en' });
    await openSettings(user, /^Settings$/);
    await screen.findByRole('radio', { name: 'Dark' });
    expect(screen.queryByRole('radio', { name: 'Traditional' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: '中文' }));
    await user.click(await screen.findByRole('radio', { name: '繁體' }));
    await user.click(await screen.findByRole('radio', { name: 'English' }));
    // Who has chosen can take it back.
    expect(await screen.findByRole('radio', { name: 'Traditional' })).toBeChecked();
  });

  it('is there while one reads', async () => {
    const user = open(encodeURI(CHINESE.url));
    await user.click(await screen.findByRole('button', { name: '文字与版面' }));
    await user.click(await screen.findByRole('radio', { name: '繁體' }));
    expect(await screen.findByRole('heading', { level: 1, name: '皇后後來的頭髮' })).toBeVisible();
    await waitFor(() => expect(document.querySelector('.body')).toHaveTextContent('後來，頭髮'));
  });
});
