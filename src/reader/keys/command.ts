import type { Scene } from './scene.ts';

/** Parts of the sheet of keys, in its order. */
export const GROUPS = ['move', 'read', 'list', 'go'] as const;

/** Something that a key does. */
export interface Command {
  id: string;
  /** Names as `keyOf` has them; one after the other with a blank between: `g a`. */
  keys: readonly string[];
  group: (typeof GROUPS)[number];
  name: { zh: string; en: string };
  /** Whether it means anything here and now; left out where it always does. */
  isPossible?(scene: Scene): boolean;
  run(scene: Scene, key: string): void;
  /** Whether a key that is held down does it again and again. */
  repeats?: true;
  /** Whether the quick switcher leaves it out, for it is done by key or not at all. */
  byKeyOnly?: true;
}
