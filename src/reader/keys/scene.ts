import type { QueryClient } from '@tanstack/react-query';
import type { Address, Day, Entry, Manifest, Timeline } from '../../manifest/types.ts';
import type { Filter } from '../filter/filter.ts';
import type { Titled } from '../script/script.ts';
import type { HitStep } from './hitsOnShow.ts';
import type { ListOnShow } from './listOnShow.ts';
import type { Press } from './press.ts';

/** What the page hands to the keys. */
export interface PageOnShow {
  /** Holds what was loaded. */
  client: QueryClient;
  /** What was pressed before the commands were here. */
  waiting: Press[];
  manifest: Manifest;
  filter: Filter;
  /** Address of the open article, or null. */
  article: Address | null;
  /** Its entry; not there while unknown. */
  entry: Entry | null | undefined;
  /** What it scrolls in. */
  pane: HTMLElement | null;
}

/** All that commands look at and act on, as it is at the moment of a key press. */
export interface Scene extends PageOnShow {
  today: Day;
  /** Of the category that is on show, or of everything; left out before it is there. */
  timeline: Timeline | undefined;
  /** The list on show; null while there is none. */
  list: ListOnShow | null;
  /** From hit to hit of a search in the open article; null where none is marked. */
  stepToHit: HitStep | null;
  walk: Walker;
  /** An entry in the reader's script. */
  show<T extends Titled>(entry: T): T;
  /** Goes to a page of the reader, by its path inside the base. */
  go(path: string): void;
  open(sheet: 'switcher' | 'keys'): void;
  /** Marks all of the list as read, with a way back. */
  markAllRead(): void;
}

/** To the next entry, which is older, or to the one before. */
export type Step = 1 | -1;

/** Goes from article to article, in the order of the list. */
export interface Walker {
  /** Moves the focus in the list; at its end it stays. */
  focusBeside(list: ListOnShow, step: Step): void;
  /** Opens the neighbour of the open article, else of the headline in focus, else the one on top. */
  openBeside(step: Step): void;
  /** Opens the headline in focus. */
  openFocused(list: ListOnShow): void;
  /** Goes back to the list, to the headline of the article that was open. */
  close(): void;
}
