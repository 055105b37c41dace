import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SearchField } from '../../../src/reader/search/SearchField.tsx';
import { WordsProvider } from '../../../src/reader/words/WordsProvider.tsx';

const onSearch = vi.fn<(q: string, isEntered: boolean) => void>();
const searched = () => onSearch.mock.calls.map(([q]) => q);

const of = (q: string) => (
  <WordsProvider paperLang="zh-CN">
    <SearchField q={q} isPage onSearch={onSearch} onLeave={() => undefined} />
  </WordsProvider>
);

/** Types all of it, and waits until it is searched for. */
function type(value: string): void {
  fireEvent.input(screen.getByRole('searchbox'), { target: { value } });
  act(() => vi.advanceTimersByTime(1_000));
}

beforeEach(() => {
  vi.useFakeTimers();
  onSearch.mockClear();
});
afterEach(() => vi.useRealTimers());

it('what is typed is not taken back by a search that is on show late', () => {
  const { rerender } = render(of(''));
  type('岸');
  type('岸桥');
  expect(searched()).toEqual(['岸', '岸桥']);
  rerender(of('岸'));
  expect(screen.getByRole('searchbox')).toHaveValue('岸桥');
  rerender(of('岸桥'));
  expect(screen.getByRole('searchbox')).toHaveValue('岸桥');
});

it('another search that is come to is in the field, one before too', () => {
  const { rerender } = render(of('沙'));
  type('岸桥');
  rerender(of('岸桥'));
  rerender(of('沙'));
  expect(screen.getByRole('searchbox')).toHaveValue('沙');
  type('岸桥');
  expect(searched()).toEqual(['岸桥', '岸桥']);
});
