import { QueryClient } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { timelinePath } from '../../src/manifest/paths.ts';
import { App } from '../../src/reader/App.tsx';
import { manifestQuery } from '../../src/reader/data/queries.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { printPaper, type Story, serve } from '../reader/paper.ts';

const STORIES: Story[] = [9, 8, 7, 6, 5, 4].map((hour) => ({
  url: `/a/2026/11/20/${hour}.html`,
  title: `旧闻 ${hour}`,
  time: `2026-11-20T0${hour}:00:00+08:00`,
  categories: ['a'],
  body: `<p>旧闻 ${hour} 的正文</p>`,
}));

const FRESH: Story = {
  url: '/a/2026/11/20/fresh.html',
  title: '新闻',
  time: '2026-11-20T12:00:00+08:00',
  categories: ['a'],
};

beforeEach(() => {
  vi.setSystemTime('2026-11-20T15:00:00+08:00');
  return () => document.head.replaceChildren();
});

/** Opens a paper; `publish` puts another one in its place and says so. */
function open(path: string, { live = true } = {}) {
  document.documentElement.lang = 'zh-CN';
  window.history.replaceState(null, '', path);
  if (live) {
    const meta = Object.assign(document.createElement('meta'), { name: 'kanbao-live' });
    meta.content = 'data/live';
    document.head.append(meta);
  }
  const paper = printPaper(STORIES);
  serve(paper);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(<App client={client} />);
  return (stories: Story[], { isWhole } = { isWhole: true }) => {
    const { files, manifest } = printPaper(stories);
    if (!isWhole) files.delete(timelinePath(manifest.timeline));
    for (const [file, value] of files) paper.files.set(file, value);
    return client.invalidateQueries(manifestQuery);
  };
}

const headlines = () =>
  screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

describe('a paper that is served live', () => {
  it('shows a new edition without being asked, and offers nothing', async () => {
    const publish = open('/');
    await screen.findByText('旧闻 9');
    await publish([FRESH, ...STORIES]);
    await waitFor(() => expect(headlines()[0]).toBe('新闻'));
    expect(headlines()).toHaveLength(7);
    expect(screen.queryByRole('button', { name: /篇新文章/ })).toBeNull();
  });

  it('keeps the headline that has the focus, wherever it moves', async () => {
    const publish = open('/');
    const link = await screen.findByRole('link', { name: '旧闻 8' });
    link.focus();
    await publish([FRESH, ...STORIES]);
    await screen.findByText('新闻');
    expect(link).toHaveFocus();
    expect(link).toHaveTextContent('旧闻 8');
  });

  it('keeps an open article on the page while the edition changes under it', async () => {
    const publish = open('/a/2026/11/20/9.html');
    const text = await screen.findByText('旧闻 9 的正文');
    const gone = vi.fn();
    const watch = new MutationObserver(() => text.isConnected || gone());
    watch.observe(document.body, { childList: true, subtree: true });
    await publish([FRESH, ...STORIES]);
    await screen.findAllByText('新闻');
    expect(text).toBeVisible();
    expect(gone).not.toHaveBeenCalled();
    watch.disconnect();
  });

  it('shows the new text of an open article', async () => {
    const publish = open('/a/2026/11/20/9.html');
    await screen.findByText('旧闻 9 的正文');
    await publish(
      STORIES.map((story) =>
        story.title === '旧闻 9'
          ? { ...story, title: '改过的标题', body: '<p>改过的正文</p>' }
          : story,
      ),
    );
    expect(await screen.findByText('改过的正文')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('改过的标题');
  });

  it('says what of a new edition did not arrive', async () => {
    const publish = open('/');
    await screen.findByText('旧闻 9');
    await publish([FRESH, ...STORIES], { isWhole: false });
    expect(await screen.findByRole('alert')).toHaveTextContent(zh.failed);
  });
});

describe('a paper of a static host', () => {
  it('offers a new edition and shows it from its top when it is taken', async () => {
    const publish = open('/', { live: false });
    await screen.findByText('旧闻 9');
    await publish([FRESH, ...STORIES]);
    const offer = await screen.findByRole('button', { name: '1 篇新文章' });
    expect(headlines()[0]).toBe('旧闻 9');
    await userEvent.click(offer);
    await waitFor(() => expect(headlines()[0]).toBe('新闻'));
    expect(screen.queryByRole('button', { name: '1 篇新文章' })).toBeNull();
  });
});
