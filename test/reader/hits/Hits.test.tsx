import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { Hits } from '../../../src/reader/hits/Hits.tsx';
import { HIT_WORDS } from '../../../src/reader/hits/words.ts';
import { hitsOnShow } from '../../../src/reader/keys/hitsOnShow.ts';
import { WordsProvider } from '../../../src/reader/words/WordsProvider.tsx';
import { articleWith } from './page.ts';

const words = HIT_WORDS.zh;
const BODY = '<p>岸桥一，岸桥二</p><p>岸桥三</p>';

function Address() {
  const { pathname, search, hash } = useLocation();
  return <p data-testid="address">{pathname + search + hash}</p>;
}

/** Shows an article with its hits; returns its pane. */
function open(query: string, body = BODY): HTMLElement {
  const pane = articleWith('码头', body);
  const root = document.createElement('div');
  document.body.append(root);
  render(
    <WordsProvider paperLang="zh-CN">
      <MemoryRouter initialEntries={[`/a/x.html?category=a&q=${encodeURIComponent(query)}#there`]}>
        <Hits pane={pane} />
        <Address />
      </MemoryRouter>
    </WordsProvider>,
    { container: root },
  );
  return pane;
}

const count = () => screen.getByRole('status').textContent;
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('the hits of an article', () => {
  it('are counted, and lead from one to the next, round and round', async () => {
    open('岸橋');
    expect(count()).toBe('1 / 3');
    await press(words.next);
    await press(words.next);
    expect(count()).toBe('3 / 3');
    await press(words.next);
    expect(count()).toBe('1 / 3');
    await press(words.previous);
    expect(count()).toBe('3 / 3');
  });

  it('are there for keys as long as they are on show', () => {
    open('岸桥');
    act(() => hitsOnShow()?.(1));
    expect(count()).toBe('2 / 3');
  });

  it('are looked for again when the text changes under them', async () => {
    const pane = open('岸桥');
    await press(words.next);
    const first = pane.querySelector('p');
    await act(async () => first?.replaceChildren('岸橋，岸橋，岸橋'));
    expect(count()).toBe('2 / 4');
    await act(async () => first?.remove());
    expect(count()).toBe('1 / 1');
    await act(async () => pane.querySelector('.body p')?.replaceChildren('什么也没有'));
    expect(count()).toBe(words.none);
  });

  it('are let go of with the word in the address, and nothing else of it', async () => {
    const pane = open('岸桥');
    expect(pane.querySelectorAll('mark')).toHaveLength(3);
    await press(words.clear);
    expect(screen.getByTestId('address')).toHaveTextContent(/^\/a\/x\.html\?category=a$/);
    expect(pane.querySelectorAll('mark')).toHaveLength(0);
    expect(pane.querySelector('h1')).toHaveFocus();
    expect(screen.queryByRole('status')).toBeNull();
    expect(hitsOnShow()).toBeNull();
  });

  it('are said to be none, without ways to go', () => {
    open('起重机');
    expect(count()).toBe(words.none);
    expect(screen.queryByRole('button', { name: words.next })).toBeNull();
    expect(screen.getByRole('button', { name: words.clear })).toBeInTheDocument();
    expect(hitsOnShow()).toBeNull();
  });

  it.each(['', ' ', 'category:a', '-岸桥'])(
    'are no matter where nothing is to be marked: %j',
    (query) => {
      open(query);
      expect(screen.queryByRole('status')).toBeNull();
      expect(screen.queryByRole('button')).toBeNull();
    },
  );
});
