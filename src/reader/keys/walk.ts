import type { QueryClient } from '@tanstack/react-query';
import type { Address, Entry, Hash } from '../../manifest/types.ts';
import { entryAt, indexQuery } from '../data/queries.ts';
import { rowAt, rowOf, type Slice } from '../filter/slice.ts';
import { articlePath, listPath } from '../routes.ts';
import { focusEntry, focusedEntry } from './focusEntry.ts';
import type { ListOnShow } from './listOnShow.ts';
import type { Scene, Step, Walker } from './scene.ts';

/** The article that was opened last from here. */
interface Goal {
  /** Names the timeline that its index is in. */
  hash: Hash;
  index: number;
  url: Address;
  /** Articles that were opened before it, and that the page may come to show on the way. */
  passing: Address[];
  /** Whether the page has come to show it, or another since. */
  isPast: boolean;
}

/** Goes from article to article. See `Walker`. */
export class Walk implements Walker {
  private goal: Goal | null = null;
  /** Where to give the focus when the list is back. */
  private left: Promise<number | null> | null = null;
  /** Steps are taken one after the other: each begins where the last has led. */
  private turn: Promise<void> = Promise.resolve();

  /** `sceneNow` tells how things stand when a step is taken. */
  constructor(
    private readonly client: QueryClient,
    private readonly sceneNow: () => Scene,
  ) {}

  focusBeside(list: ListOnShow, step: Step): void {
    const from = focusedEntry(list) ?? this.openIndexNow(this.sceneNow(), list);
    const to = from === null ? firstStep(list, step) : from + step;
    if (isIn(list.slice, to)) focusEntry(list, to);
  }

  openBeside(step: Step): void {
    this.inTurn(() => this.takeStep(step));
  }

  openFocused(list: ListOnShow): void {
    const index = focusedEntry(list);
    if (index !== null) this.inTurn(() => this.openAt(list, index, this.sceneNow()));
  }

  close(): void {
    const scene = this.sceneNow();
    this.left = scene.list && this.openIndex(scene, scene.list);
    scene.go(listPath(scene.filter));
  }

  /** Told each time that another article is open, or none. */
  cameTo(article: Address | null): void {
    const isOnTheWay = article !== null && this.goal?.passing.includes(article);
    if (this.goal && !isOnTheWay) this.goal.isPast = true;
    const { left } = this;
    this.left = null;
    if (article !== null || !left) return;
    const refocus = (index: number | null) => {
      const { list, article } = this.sceneNow();
      if (list && index !== null && article === null && isIn(list.slice, index)) {
        focusEntry(list, index);
      }
    };
    left.then(refocus).catch(giveUp);
  }

  entryAt({ slice }: ListOnShow, index: number): Promise<Entry | undefined> {
    return entryAt(this.client, slice.timeline, index);
  }

  private inTurn(step: () => Promise<void>): void {
    this.turn = this.turn.then(step).catch(giveUp);
  }

  private async takeStep(step: Step): Promise<void> {
    const scene = this.sceneNow();
    const { list, article } = scene;
    if (!list) return;
    const isAway = article === null && (this.goal?.isPast ?? true);
    const from = isAway ? focusedEntry(list) : await this.openIndex(scene, list);
    const index = from === null ? firstStep(list, step) : from + step;
    if (isIn(list.slice, index)) await this.openAt(list, index, scene);
  }

  private async openAt(
    list: ListOnShow,
    index: number,
    { article, filter, go }: Scene,
  ): Promise<void> {
    // Where its page does not come, the list says so in its place.
    const bringIntoSight = () => list.scrollTo(rowOf(list.slice, index), 'auto');
    const entry = await this.entryAt(list, index).catch((error) => {
      bringIntoSight();
      throw error;
    });
    if (!entry) return bringIntoSight();
    const { url } = entry;
    const passing = this.goal && !this.goal.isPast ? [...this.goal.passing, this.goal.url] : [];
    this.goal = { hash: list.hash, index, url, passing, isPast: url === article };
    go(articlePath(url, filter));
  }

  /** Index of the open article, or of the one that is about to be; null when it is not in the list. */
  private async openIndex(scene: Scene, list: ListOnShow): Promise<number | null> {
    const known = this.goalIn(list, scene);
    if (known !== null) return known;
    if (!scene.entry) return null;
    const query = indexQuery(this.client, list.hash, scene.entry);
    return inside(list, await this.client.ensureQueryData(query));
  }

  /** The same, as far as it is known already. */
  private openIndexNow(scene: Scene, list: ListOnShow): number | null {
    const { article, entry = null } = scene;
    if (article === null) return null;
    const { queryKey } = indexQuery(this.client, list.hash, entry);
    return this.goalIn(list, scene) ?? inside(list, this.client.getQueryData(queryKey));
  }

  private goalIn({ hash }: ListOnShow, { article }: Scene): number | null {
    const { goal } = this;
    if (!goal || goal.hash !== hash || (goal.isPast && goal.url !== article)) return null;
    return goal.index;
  }
}

/** From nowhere, the first step down leads to the entry on top, one up to that above it. */
function firstStep({ slice, top }: ListOnShow, step: Step): number {
  const { index } = rowAt(slice, top);
  return step === 1 ? index : index - 1;
}

function inside({ slice }: ListOnShow, index: number | null | undefined): number | null {
  return typeof index === 'number' && isIn(slice, index) ? index : null;
}

function isIn({ start, total }: Slice, index: number): boolean {
  return index >= start && index < start + total;
}

/** What cannot be loaded is said where it is missing. */
function giveUp(error: unknown): void {
  console.info('The way could not be gone:', error);
}
