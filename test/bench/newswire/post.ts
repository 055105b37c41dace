import { chooser, dice, seedOf } from '../dice.ts';
import { type Story, writeBody } from './body.ts';
import { countOn, numberOf, type Slot, yesterdayOf } from './calendar.ts';
import { writeTitle } from './sentences.ts';
import { chooseSource } from './sources.ts';

/** A post as it is written to a file. */
export interface WirePost {
  /** Relative to the site: `_posts/2022-02/2022-02-09-202202091234567890.md`. */
  path: string;
  /** The values of front matter, in the order of the file. */
  matter: Map<string, string>;
  body: string;
}

/** Of the dice of a slot; each purpose has its own, so that one can change alone. */
const STORY = 2;
const TEXT = 3;

/** One post in so many is a story of yesterday, told anew. */
const RETOLD = 250;

/** The post of a slot: the same for the same seed, whatever was made before. */
export function makePost(slot: Slot, seed: number): WirePost {
  const { day, clock, number } = slot;
  const roll = dice(seedOf(seed, numberOf(day), number, TEXT));
  const yesterday = yesterdayOf(day);
  const isRetold = roll(RETOLD) === 0 && number < countOn(yesterday, seed);
  const story = storyOf(isRetold ? yesterday : day, number, seed);
  const matter = new Map([
    ['layout', 'post'],
    ['title', `"${writeTitle(roll)}"`],
    ['date', `${day} ${clock} +0800`],
    ['categories', story.source.slug],
    ['tags', story.source.tag],
  ]);
  const path = `_posts/${day.slice(0, 7)}/${day}-${story.id}.md`;
  return { path, matter, body: writeBody(story, roll) };
}

/** The text of a post's file. */
export function formatPost({ matter, body }: WirePost): string {
  const lines = [...matter].map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${lines.join('')}---\n${body}`;
}

const chooseForm = chooser<(day: string, digits: string) => string>([
  [(day, digits) => `${day}${digits}`, 3],
  [(day, digits) => `NW${day}${digits.slice(2)}00`, 1],
]);

/** An id holds its day and a number of its own. */
function storyOf(day: string, number: number, seed: number): Story {
  const roll = dice(seedOf(seed, numberOf(day), number, STORY));
  const digits = `${100_000 + roll(900_000)}${String(number).padStart(4, '0')}`;
  const id = chooseForm(roll)(day.replaceAll('-', ''), digits);
  return { id, source: chooseSource(roll) };
}
