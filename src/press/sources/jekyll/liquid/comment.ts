import { type Liquid, Tag, type TagToken, type TopLevelToken } from 'liquidjs';
import { tagName } from './block.ts';

/** `{% comment %}`, which may hold others. */
export class CommentTag extends Tag {
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    let depth = 1;
    for (let next = rest.shift(); next; next = rest.shift()) {
      const name = tagName(next);
      if (name === 'comment') depth++;
      if (name === 'endcomment') depth--;
      if (depth === 0) return;
    }
    throw new Error(`tag ${token.getText()} not closed`);
  }

  override render(): void {}
}
