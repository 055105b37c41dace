import { QueryClient } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../src/reader/App.tsx';
import { printPaper, type Story, serve } from '../reader/paper.ts';

const STORIES: Story[] = [
  {
    url: '/a/2026/11/20/c.html',
    title: '三号新闻',
    time: '2026-11-20T12:00:00+08:00',
    categories: ['a'],
  },
  {
    url: '/b/2026/11/20/b.html',
    title: '二号新闻',
    time: '2026-11-20T11:00:00+08:00',
    categories: ['b'],
  },
  {
    url: '/a/2026/11/19/a.html',
    title: '一号新闻',
    time: '2026-11-19T10:00:00+08:00',
    categories: ['a'],
    body: '<p>第一段。</p><script>window.hacked = true</script>',
    source: { name: '示例报', url: 'https://other.example/1' },
  },
];

/** Opens the paper at an address; returns the data files that were asked for. */
function open(path: string, paper = printPaper(STORIES)): string[] {
  document.documentElement.lang = 'zh-CN';
  window.history.replaceState(null, '', path);
  const asked = serve(paper);
  render(<App client={new QueryClient({ defaultOptions: { queries: { retry: false } } })} />);
  return asked;
}

const headlines = () => screen.findAllByRole('heading', { level: 3 });
const texts = (elements: HTMLElement[]) => elements.map((element) => element.textContent);

beforeEach(() => vi.setSystemTime('2026-11-20T15:00:00+08:00'));

describe('the front page', () => {
  it('lists everything, newest first, by day and with counts', async () => {
    open('/');
    expect(texts(await headlines())).toEqual(['三号新闻', '二号新闻', '一号新闻']);
    const days = within(screen.getByRole('feed')).getAllByRole('heading', { level: 2 });
    expect(texts(days)).toEqual([
      expect.stringMatching(/今天 · 11月20日.*2 篇/),
      expect.stringMatching(/昨天 · 11月19日.*1 篇/),
    ]);
    expect(document.title).toBe('测试报');
  });

  it('asks for the manifest, the timeline and one page, and nothing more', async () => {
    const asked = open('/');
    await headlines();
    expect(asked.map((path) => path.split('/').slice(0, 2).join('/'))).toEqual([
      'data/manifest.json',
      'data/timelines',
      'data/pages',
    ]);
  });
});

describe('filters', () => {
  it('by category and by day stand in the address, together', async () => {
    const user = userEvent.setup();
    open('/');
    await headlines();
    await user.click(screen.getByRole('link', { name: /来源 a/ }));
    await waitFor(async () => expect(texts(await headlines())).toEqual(['三号新闻', '一号新闻']));
    expect(window.location.pathname).toBe('/category/a');
    await user.click(screen.getByRole('button', { name: /^昨天/ }));
    await waitFor(async () => expect(texts(await headlines())).toEqual(['一号新闻']));
    expect(window.location.search).toBe('?from=2026-11-19&to=2026-11-19');
  });

  it('opened by their address show the same', async () => {
    open('/category/a?from=2026-11-19&to=2026-11-19');
    expect(texts(await headlines())).toEqual(['一号新闻']);
    expect(screen.getByRole('button', { name: /日期：昨天/ })).toBeVisible();
  });

  it('that leave nothing say so and show the way out', async () => {
    const user = userEvent.setup();
    open('/category/b?from=2026-11-01&to=2026-11-02');
    expect(await screen.findByText('这里没有文章')).toBeVisible();
    await user.click(screen.getByRole('link', { name: /最近有文章的一天：2026年11月20日/ }));
    expect(texts(await headlines())).toEqual(['二号新闻']);
  });

  it('of a category that does not exist say so', async () => {
    open('/category/nowhere');
    expect(await screen.findByRole('heading', { name: '没有「nowhere」这个来源' })).toBeVisible();
  });
});

describe('an article', () => {
  it('opens from the list, and Back returns to it', async () => {
    const user = userEvent.setup();
    open('/category/a');
    await headlines();
    await user.click(screen.getByRole('link', { name: '一号新闻' }));
    expect(await screen.findByRole('heading', { level: 1, name: '一号新闻' })).toHaveFocus();
    expect(await screen.findByText('第一段。')).toBeVisible();
    expect(window.location.pathname + window.location.search).toBe(
      '/a/2026/11/19/a.html?category=a',
    );
    expect(document.title).toBe('一号新闻 — 测试报');
    window.history.back();
    await screen.findByRole('heading', { level: 1, name: '来源 a' });
  });

  it('shows its source and lets nothing of its body run', async () => {
    open('/a/2026/11/19/a.html');
    await screen.findByText('第一段。');
    expect(screen.getByRole('link', { name: '阅读原文' })).toHaveAttribute(
      'href',
      'https://other.example/1',
    );
    expect(screen.getByText('来源：示例报')).toBeVisible();
    expect(document.querySelector('.body script')).toBeNull();
    expect(window).not.toHaveProperty('hacked');
  });

  it.each([
    ['its summary', { summary: '一句话。' }, '一句话。'],
    ['a word that there is none', {}, '这篇文章只有标题。'],
  ])('without a body shows %s', async (_, fields, text) => {
    const story = { url: '/2026/11/20/x.html', time: '2026-11-20T12:00:00+08:00', body: '' };
    open('/2026/11/20/x.html', printPaper([{ ...story, ...fields }]));
    const headline = await screen.findByRole('heading', { level: 1 });
    const article = headline.closest('article');
    expect(article && (await within(article).findByText(text))).toBeVisible();
  });

  it('has the neighbours of the list that it was opened from', async () => {
    open('/a/2026/11/19/a.html?category=a');
    const newer = await screen.findByRole('link', { name: /较新一篇/ });
    expect(newer).toHaveTextContent('三号新闻');
    expect(newer).toHaveAttribute('href', '/a/2026/11/20/c.html?category=a');
    expect(screen.queryByRole('link', { name: /较旧一篇/ })).toBeNull();
  });

  it.each(['/a/2026/11/19/a', '/a/2026/11/19/a/'])('opens under %s too', async (path) => {
    open(path);
    await screen.findByText('第一段。');
    expect(window.location.pathname).toBe('/a/2026/11/19/a.html');
  });

  it('that does not exist is a 404, with its day on offer', async () => {
    open('/a/2026/11/19/gone.html');
    expect(await screen.findByRole('heading', { level: 1, name: '没有找到这一页' })).toBeVisible();
    expect(screen.getByRole('link', { name: '看 2026年11月19日 的文章' })).toHaveAttribute(
      'href',
      '/2026/11/19/',
    );
  });
});

describe('trouble', () => {
  it('with a page says what failed, and Retry mends it', async () => {
    const user = userEvent.setup();
    const paper = printPaper(STORIES);
    const [path, file] = [...paper.files].find(([name]) => name.startsWith('data/packs/')) ?? [];
    paper.files.delete(path ?? '');
    open('/a/2026/11/19/a.html', paper);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(String(path));
    paper.files.set(path ?? '', file);
    await user.click(within(alert).getByRole('button', { name: '重试' }));
    expect(await screen.findByText('第一段。')).toBeVisible();
  });

  it('with the manifest is no blank page', async () => {
    open('/', { manifest: printPaper([]).manifest, files: new Map() });
    expect(await screen.findByRole('alert')).toHaveTextContent('data/manifest.json');
  });
});

describe('a new edition', () => {
  it('is offered, and does not move the list by itself', async () => {
    const user = userEvent.setup();
    const paper = printPaper(STORIES);
    open('/', paper);
    await headlines();
    const next = printPaper([
      { url: '/a/2026/11/20/d.html', title: '四号新闻', time: '2026-11-20T13:00:00+08:00' },
      ...STORIES,
    ]);
    for (const [path, file] of next.files) paper.files.set(path, file);
    vi.setSystemTime('2026-11-20T15:01:00+08:00');
    window.dispatchEvent(new Event('visibilitychange'));
    const offer = await screen.findByRole('button', { name: '1 篇新文章' });
    expect(texts(await headlines())[0]).toBe('三号新闻');
    await user.click(offer);
    await waitFor(async () => expect(texts(await headlines())[0]).toBe('四号新闻'));
  });
});

describe('the interface', () => {
  it('speaks the language that the reader chooses, and remembers it', async () => {
    const user = userEvent.setup();
    open('/');
    await headlines();
    // One stands in the masthead, one at the bottom of phones.
    const [settings] = screen.getAllByRole('button', { name: '设置' });
    if (settings) await user.click(settings);
    await user.click(await screen.findByRole('radio', { name: 'English' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Everything' })).toBeVisible();
    expect(localStorage.getItem('kanbao.prefs.1')).toContain('"words":"en"');
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset.theme).toBe('dark');
    await user.click(screen.getByRole('radio', { name: 'As the system' }));
    await user.click(screen.getByRole('radio', { name: 'As the paper' }));
  });
});
