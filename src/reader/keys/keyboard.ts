import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import type { Scene } from './scene.ts';

/** So long after its first key a command of two waits for its second, in ms. */
const PATIENCE = 1_500;

/** Commands by key. */
const BY_KEY = new Map(COMMANDS.flatMap((command) => command.keys.map((key) => [key, command])));

/** First keys of commands that have two. */
const FIRST_KEYS = new Set([...BY_KEY.keys()].flatMap((key) => key.split(' ').slice(0, -1)));

/** Turns keys into what they do. It remembers the first key of two. */
export class Keyboard {
  private first: { key: string; at: number } | null = null;

  /** `sceneNow` tells how things stand when a key is pressed. */
  constructor(private readonly sceneNow: () => Scene) {}

  /** Does what a key stands for; false where it stands for nothing here and now. */
  press(key: string, isRepeat = false, now = Date.now()): boolean {
    const { first } = this;
    this.first = null;
    const isSecond = first !== null && now - first.at <= PATIENCE;
    if (isSecond && this.run(`${first.key} ${key}`, isRepeat)) return true;
    if (FIRST_KEYS.has(key)) {
      this.first = { key, at: now };
      return true;
    }
    return this.run(key, isRepeat);
  }

  private run(key: string, isRepeat: boolean): boolean {
    const command = BY_KEY.get(key);
    const scene = this.sceneNow();
    if (!command || !isPossible(command, scene)) return false;
    if (!isRepeat || command.repeats) command.run(scene, key);
    return true;
  }
}

/** Whether a command means anything as things stand. */
export function isPossible({ isPossible }: Command, scene: Scene): boolean {
  return isPossible === undefined || isPossible(scene);
}
