import { QueryClient } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../src/reader/App.tsx';
import { SEARCH_WORDS } from '../../src/reader/search/words.ts';
import { searches } from '../../src/reader/state/searches.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { printPaper, type Story, serve, type TestPaper } from '../reader/paper.ts';

const words = SEARCH_WORDS.zh;

const STORIES: Story[] = [
  {
    url: '/gang/2026/11/20/a.html',
    title: '新岸桥到港',
    time: '2026-11-20T12:00:00+08:00',
    categories: ['gang'],
    body: '<p>十二台新岸橋今天运到港口。</p>',
  },
  {
    url: '/keji/2026/11/20/b.html',
    title: '沙电池',
    time: '2026-11-20T10:00:00+08:00',
    categories: ['keji'],
    summary: '沙子储热。',
    body: '<p>沙子储热。</p><p>港口的岸桥也用它，一百台。</p>',
  },
  {
    url: '/gang/2025/01/02/c.html',
    title: '旧岸桥',
    time: '2025-01-02T10:00:00+08:00',
    categories: ['gang'],
    body: '<p>岸桥拆了。</p>',
  },
];

const print = () => printPaper(STORIES, { segments: [2, 1] });

function open(path: string, paper = print()): { asked: string[]; paper: TestPaper } {
  document.documentElement.lang = 'zh-CN';
  window.history.replaceState(null, '', path);
  const asked = serve(paper);
  render(<App client={new QueryClient({ defaultOptions: { queries: { retry: false } } })} />);
  return { asked, paper };
}

const field = () => screen.findByRole('searchbox', { name: words.field });
const results = () => screen.getByRole('feed', { name: zh.list });
const titles = () =>
  within(results())
    .queryAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);
const found = (...expected: string[]) => waitFor(() => expect(titles()).toEqual(expected));
const said = (text: string | RegExp) => screen.findByText(text);
const address = () => decodeURIComponent(window.location.pathname + window.location.search);

beforeEach(() => {
  vi.setSystemTime('2026-11-20T15:00:00+08:00');
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  // jsdom has none; here nobody touches a screen.
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  searches.update(() => []);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the search', () => {
  it('is come to by its key, finds as words are typed, and marks them', async () => {
    const user = userEvent.setup();
    open('/');
    await screen.findByRole('feed');
    await user.keyboard('/');
    expect(await field()).toHaveFocus();
    expect(address()).toBe('/search');
    await user.keyboard('岸桥');
    await found('新岸桥到港', '沙电池', '旧岸桥');
    expect(address()).toBe('/search?q=岸桥');
    expect(await said(words.total(3))).toBeVisible();
    const marks = results().querySelectorAll('mark');
    expect([...marks].map(({ textContent }) => textContent)).toContain('岸桥');
    await waitFor(() => expect(results()).toHaveTextContent('港口的岸桥也用它'));
    expect(results()).toHaveTextContent('十二台新岸橋今天运到港口。');
    expect(document.title).toBe('岸桥 · 搜索 — 测试报');
  });

  it('leads to an article, on to the next result, and back to the results', async () => {
    const user = userEvent.setup();
    open('/search?q=岸桥');
    await waitFor(() => expect(titles()).toHaveLength(3));
    await user.click(screen.getByRole('link', { name: '沙电池' }));
    expect(await screen.findByRole('heading', { level: 1, name: '沙电池' })).toHaveFocus();
    expect(address()).toBe('/keji/2026/11/20/b.html?q=岸桥');
    const next = await screen.findByRole('link', { name: /下一个结果/ });
    expect(next).toHaveTextContent('旧岸桥');
    expect(decodeURIComponent(next.getAttribute('href') ?? '')).toBe(
      '/gang/2025/01/02/c.html?q=岸桥',
    );
    expect(screen.getByRole('link', { name: /上一个结果/ })).toHaveTextContent('新岸桥到港');
    expect(searches.get()).toEqual(['岸桥']);
    window.history.back();
    await screen.findByRole('heading', { level: 1, name: zh.search });
    expect(titles()).toHaveLength(3);
    expect(await field()).toHaveValue('岸桥');
  });

  it('stays in the history as it was entered or read from, and not as it was typed', async () => {
    const user = userEvent.setup();
    open('/');
    await screen.findByRole('feed');
    await user.keyboard('/');
    await user.type(await field(), '岸');
    await waitFor(() => expect(address()).toBe('/search?q=岸'));
    await user.type(await field(), '桥');
    await waitFor(() => expect(address()).toBe('/search?q=岸桥'));
    await user.keyboard('{Enter}');
    await user.clear(await field());
    await user.type(await field(), '沙');
    await found('沙电池');
    await user.click(screen.getByRole('link', { name: '沙电池' }));
    await screen.findByRole('heading', { level: 1, name: '沙电池' });
    window.history.back();
    await screen.findByRole('heading', { level: 1, name: zh.search });
    await user.clear(await field());
    await user.type(await field(), '旧{Enter}');
    for (const q of ['旧', '沙', '岸桥']) {
      await waitFor(() => expect(address()).toBe(`/search?q=${q}`));
      const input = await field();
      await waitFor(() => expect(input).toHaveValue(q));
      window.history.back();
    }
    await waitFor(() => expect(address()).toBe('/'));
  });

  it('waits while an input method is at work', async () => {
    const { asked } = open('/search');
    const input = await field();
    fireEvent.compositionStart(input);
    fireEvent.input(input, { target: { value: 'an qiao' }, isComposing: true });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(address()).toBe('/search');
    expect(asked.some((path) => path.startsWith('data/search'))).toBe(false);
    fireEvent.input(input, { target: { value: '岸桥' }, isComposing: true });
    fireEvent.compositionEnd(input);
    await found('新岸桥到港', '沙电池', '旧岸桥');
  });

  it('keeps to the list that it was come to from, until its reader lets go of that', async () => {
    const user = userEvent.setup();
    open('/category/gang?from=2026-11-01&to=2026-11-30');
    await screen.findByRole('feed');
    await user.keyboard('/');
    await user.type(await field(), '岸桥');
    await found('新岸桥到港');
    expect(address()).toBe('/search?q=岸桥&category=gang&from=2026-11-01&to=2026-11-30');
    await user.click(screen.getByRole('link', { name: zh.clearDates }));
    await found('新岸桥到港', '旧岸桥');
    await user.click(screen.getByRole('link', { name: words.everywhere('来源 gang') }));
    await found('新岸桥到港', '沙电池', '旧岸桥');
    await user.click(screen.getByRole('link', { name: /^来源 keji/ }));
    await found('沙电池');
    await user.click(screen.getByRole('link', { name: words.leave }));
    expect(address()).toBe('/category/keji');
  });

  it('shows what has the words in its title first, where that is asked for', async () => {
    const user = userEvent.setup();
    open('/search?q=岸桥');
    await waitFor(() => expect(titles()).toHaveLength(3));
    await user.click(screen.getByRole('link', { name: words.byRelevance }));
    await found('新岸桥到港', '旧岸桥', '沙电池');
    expect(address()).toBe('/search?q=岸桥&sort=relevance');
  });

  it('that finds nothing says what could be left out', async () => {
    const user = userEvent.setup();
    open('/search?q=岸桥 火星&category=gang');
    expect(await said(words.nothing('岸桥 火星'))).toBeVisible();
    expect(await said(words.withoutWord('火星'))).toBeVisible();
    await user.click(screen.getByRole('link', { name: words.loosen.part('火星') }));
    await found('新岸桥到港', '旧岸桥');
    expect(await field()).toHaveValue('岸桥');
  });

  it('that could not look into a part says into which, and can try again', async () => {
    const user = userEvent.setup();
    const paper = print();
    const older = paper.manifest.search?.[1]?.[0] ?? '';
    const lost = [...paper.files].filter(([path]) => path.includes(older));
    for (const [path] of lost) paper.files.delete(path);
    open('/search?q=岸桥', paper);
    await found('新岸桥到港', '沙电池');
    expect(await said(words.unsearched('2025年1月2日'))).toBeVisible();
    expect(await said(words.found(2))).toBeVisible();
    for (const [path, file] of lost) paper.files.set(path, file);
    await user.click(screen.getByRole('button', { name: zh.retry }));
    await found('新岸桥到港', '沙电池', '旧岸桥');
    expect(screen.queryByText(words.unsearched('2025年1月2日'))).toBeNull();
    expect(await said(words.total(3))).toBeVisible();
    expect(results()).toHaveFocus();
  });

  it('that finds nothing in what it could look into does not say that there is nothing', async () => {
    const paper = print();
    const newest = paper.manifest.search?.[0]?.[0] ?? '';
    for (const path of [...paper.files.keys()]) {
      if (path.includes(newest)) paper.files.delete(path);
    }
    open('/search?q=沙子', paper);
    expect(await said(words.nothingYet('沙子'))).toBeVisible();
    expect(await said(words.found(0))).toBeVisible();
    expect(await said(/11月20日 的文章没能搜索/)).toBeVisible();
  });

  it('that could look into nothing says so', async () => {
    const paper = print();
    for (const path of [...paper.files.keys()]) {
      if (path.startsWith('data/search')) paper.files.delete(path);
    }
    open('/search?q=岸桥', paper);
    expect(await screen.findByRole('alert')).toHaveTextContent(zh.reasons.missing);
  });

  it('of a paper without an index says so', async () => {
    open('/search?q=岸桥', printPaper(STORIES));
    expect(await said(words.noIndex)).toBeVisible();
  });

  it.each([
    ['-岸桥', words.onlyExcluded],
    ['，。', words.onlySigns],
    ['来源:gang', words.onlyCategory],
  ])('for %s says why it finds nothing', async (q, why) => {
    open(`/search?q=${encodeURIComponent(q)}`);
    expect(await said(why)).toBeVisible();
  });

  it('shows ways to search, and what was searched for before', async () => {
    const user = userEvent.setup();
    searches.update(() => ['岸桥']);
    open('/search');
    const recent = await screen.findByRole('region', { name: words.recent });
    await user.click(within(recent).getByRole('link', { name: '岸桥' }));
    await found('新岸桥到港', '沙电池', '旧岸桥');
    expect(await field()).toHaveValue('岸桥');
    await user.clear(await field());
    const example = words.examples[0]?.q ?? '';
    await user.click(await screen.findByRole('link', { name: new RegExp(`^${example}`) }));
    expect(await field()).toHaveValue(example);
  });

  it('forgets what was searched for, and goes on in its field', async () => {
    const user = userEvent.setup();
    searches.update(() => ['岸桥']);
    open('/search');
    const recent = await screen.findByRole('region', { name: words.recent });
    await user.click(within(recent).getByRole('button', { name: words.forgetRecent }));
    expect(recent).not.toBeInTheDocument();
    expect(searches.get()).toEqual([]);
    expect(await field()).toHaveFocus();
  });

  it('is offered in the switcher for what is typed there', async () => {
    const user = userEvent.setup();
    open('/category/gang');
    await screen.findByRole('feed');
    await user.keyboard('{Control>}k{/Control}');
    const switcher = await screen.findByRole('dialog');
    await user.type(await within(switcher).findByRole('combobox'), '岸桥');
    await user.keyboard('{End}{Enter}');
    await found('新岸桥到港', '旧岸桥');
    expect(address()).toBe('/search?q=岸桥&category=gang');
  });
});

describe('keys', () => {
  it('lead through results as through any list', async () => {
    const user = userEvent.setup();
    open('/search?q=岸桥');
    await waitFor(() => expect(titles()).toHaveLength(3));
    await user.keyboard('n');
    expect(await screen.findByRole('link', { name: '新岸桥到港' })).toHaveFocus();
    await user.keyboard('n');
    expect(screen.getByRole('link', { name: '沙电池' })).toHaveFocus();
    await user.keyboard('o');
    await screen.findByRole('heading', { level: 1, name: '沙电池' });
    await user.keyboard('j');
    await screen.findByRole('heading', { level: 1, name: '旧岸桥' });
    expect(address()).toBe('/gang/2025/01/02/c.html?q=岸桥');
    await user.keyboard('{Escape}');
    await screen.findByRole('heading', { level: 1, name: zh.search });
    await waitFor(() => expect(screen.getByRole('link', { name: '旧岸桥' })).toHaveFocus());
  });

  it('go on from the field to the results', async () => {
    const user = userEvent.setup();
    open('/search?q=岸桥');
    await waitFor(() => expect(titles()).toHaveLength(3));
    await user.click(await field());
    await user.keyboard('{Escape}');
    expect(results()).toHaveFocus();
    expect(await field()).toHaveValue('岸桥');
    await user.keyboard('/');
    expect(await field()).toHaveFocus();
  });
});
