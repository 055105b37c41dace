import { LazyPart } from '../data/lazyPart.ts';
import type { ListMenuProps } from '../state/ViewForm.tsx';
import { useWords } from '../words/WordsProvider.tsx';
import { SheetButton } from './SheetButton.tsx';

const listMenuPanel = new LazyPart<ListMenuProps>(
  'ListMenuPanel',
  async () => (await import('../state/ListMenuPanel.tsx')).ListMenuPanel,
);

/** Three dots. */
const ICON = <path d="M6 12h.01M12 12h.01M18 12h.01" strokeWidth="3" />;

/** What can be done with a list, behind a button in its heading. */
export function ListMenu(list: Omit<ListMenuProps, 'onDone'>) {
  const words = useWords();
  const ListMenuPanel = listMenuPanel.get();
  return (
    <SheetButton name={words.listMenu} icon={ICON}>
      {(close) => <ListMenuPanel {...list} onDone={close} />}
    </SheetButton>
  );
}
