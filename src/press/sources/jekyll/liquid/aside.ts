import type { Context, Liquid, TagToken, Token } from 'liquidjs';
import { type Fault, quote } from '../../../problems.ts';
import type { Head } from '../readPost.ts';

/** A tag as an engine takes it. */
export type TagClass = Parameters<Liquid['registerTag']>[1];

/** What tags know of the text that they stand in, and where they put what is wrong. */
export interface Aside {
  post: Head;
  /** Line of the post's file on which the text begins. */
  line: number;
  faults: Fault[];
}

const KEY = 'kanbao';

/** Puts an aside into a context before its text is filled in. */
export function setAside(context: Context, aside: Aside): void {
  context.setRegister(KEY, aside);
}

/** The aside of a context; every context of this engine has one. */
export function asideOf(context: Context): Aside {
  return context.getRegister<Aside>(KEY);
}

/** Reports what is wrong with a tag, once for each kind and name, and gives its text to be kept. */
export function keepTag(
  context: Context,
  token: TagToken,
  fault: Pick<Fault, 'id' | 'what' | 'mend'>,
): string {
  const { faults, line } = asideOf(context);
  const isKnown = faults.some(({ id, what }) => id === fault.id && what === fault.what);
  if (!isKnown) faults.push({ ...lineOf(token, line), ...fault });
  return token.getText();
}

/** Whether a text has cost all that it may, which ends it. */
export function isLimit(error: Error): boolean {
  return /limit exceeded$/.test(error.message);
}

/** The same for an output or a tag whose filters cannot take a value. */
export function keepOutput(context: Context, token: Token, reason: string): string {
  const { faults, line } = asideOf(context);
  const text = token.getText();
  faults.push({
    id: 'liquid-value',
    ...lineOf(token, line),
    what: `${quote(text)} cannot be filled in (${reason.replace(/\s+/g, ' ')}); kept as text`,
    mend: 'give its filters what they can take',
  });
  return text;
}

/** Line of a token in a file whose text begins on `line`; one of an included file has none in the post. */
export function lineOf(token: Token, line: number): { line?: number } {
  return token.file ? {} : { line: line - 1 + (token.getPosition()[0] ?? 1) };
}
