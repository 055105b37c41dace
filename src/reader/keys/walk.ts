import type { Address } from '../../manifest/types.ts';
import { articlePath, listPath } from '../routes.ts';
import { focusEntry, focusedEntry } from './focusEntry.ts';
import type { ListOnShow } from './listOnShow.ts';
import type { Scene, Step, Walker } from './scene.ts';

/** The article that was opened last from here. */
interface Goal {
  /** Names the list that its place is in. */
  list: string;
  place: number;
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
  constructor(private readonly sceneNow: () => Scene) {}

  focusBeside(list: ListOnShow, step: Step): void {
    const from = focusedEntry(list) ?? this.openPlaceNow(this.sceneNow(), list);
    const to = from === null ? firstStep(list, step) : from + step;
    if (isIn(list, to)) focusEntry(list, to);
  }

  openBeside(step: Step): void {
    this.inTurn(() => this.takeStep(step));
  }

  openFocused(list: ListOnShow): void {
    const place = focusedEntry(list);
    if (place !== null) this.inTurn(() => this.openAt(list, place, this.sceneNow()));
  }

  close(): void {
    const scene = this.sceneNow();
    this.left = scene.list && this.openPlace(scene, scene.list);
    scene.go(listPath(scene.filter));
  }

  /** Told each time that another article is open, or none. */
  cameTo(article: Address | null): void {
    const isOnTheWay = article !== null && this.goal?.passing.includes(article);
    if (this.goal && !isOnTheWay) this.goal.isPast = true;
    const { left } = this;
    this.left = null;
    if (article !== null || !left) return;
    const refocus = (place: number | null) => {
      const { list, article } = this.sceneNow();
      if (list && place !== null && article === null && isIn(list, place)) {
        focusEntry(list, place);
      }
    };
    left.then(refocus).catch(giveUp);
  }

  private inTurn(step: () => Promise<void>): void {
    this.turn = this.turn.then(step).catch(giveUp);
  }

  private async takeStep(step: Step): Promise<void> {
    const scene = this.sceneNow();
    const { list, article } = scene;
    if (!list) return;
    const isAway = article === null && (this.goal?.isPast ?? true);
    const from = isAway ? focusedEntry(list) : await this.openPlace(scene, list);
    const place = from === null ? firstStep(list, step) : from + step;
    if (isIn(list, place)) await this.openAt(list, place, scene);
  }

  private async openAt(
    list: ListOnShow,
    place: number,
    { article, filter, go }: Scene,
  ): Promise<void> {
    // Where its page does not come, the list says so in its place.
    const entry = await list.entryAt(place).catch((error) => {
      list.scrollTo(place);
      throw error;
    });
    if (!entry) return list.scrollTo(place);
    const { url } = entry;
    const passing = this.goal && !this.goal.isPast ? [...this.goal.passing, this.goal.url] : [];
    this.goal = { list: list.name, place, url, passing, isPast: url === article };
    go(articlePath(url, filter));
  }

  /** Place of the open article, or of the one that is about to be; null when it is not in the list. */
  private async openPlace(scene: Scene, list: ListOnShow): Promise<number | null> {
    const known = this.goalIn(list, scene);
    if (known !== null) return known;
    return scene.entry ? list.placeOf(scene.entry) : null;
  }

  /** The same, as far as it is known already. */
  private openPlaceNow(scene: Scene, list: ListOnShow): number | null {
    const { article, entry } = scene;
    if (article === null) return null;
    return this.goalIn(list, scene) ?? (entry ? list.placeNow(entry) : null);
  }

  private goalIn({ name }: ListOnShow, { article }: Scene): number | null {
    const { goal } = this;
    if (!goal || goal.list !== name || (goal.isPast && goal.url !== article)) return null;
    return goal.place;
  }
}

/** From nowhere, the first step down leads to the entry on top, one up to that above it. */
function firstStep({ top }: ListOnShow, step: Step): number {
  return step === 1 ? top : top - 1;
}

function isIn({ total }: ListOnShow, place: number): boolean {
  return place >= 0 && place < total;
}

/** What cannot be loaded is said where it is missing. */
function giveUp(error: unknown): void {
  console.info('The way could not be gone:', error);
}
