import { type Context, type Emitter, Tag } from 'liquidjs';
import { keepTag } from './aside.ts';

/** A tag of a plugin that is not here, or one that closes nothing: it stands in the text as written. */
export class UnknownTag extends Tag {
  override render(context: Context, emitter: Emitter): void {
    const text = keepTag(context, this.token, {
      id: 'liquid-tag',
      what: `the Liquid tag "${this.token.name}" is unknown; kept as text`,
      mend: 'write in Markdown or HTML what it stands for, or wrap it in {% raw %}',
    });
    emitter.write(text);
  }
}

const TAG_NAME = /\{%-?\s*([\w-]+)/g;

/** Names of the tags in a text, each once. */
export function tagNames(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(TAG_NAME), ([, name = '']) => name));
}
