import {
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
} from 'liquidjs';
import { readBlock } from './block.ts';

const KEY = 'kanbao-ifchanged';

/** `{% ifchanged %}{{ post.date | date: "%Y" }}{% endifchanged %}`: shown when it is not what it was before. */
export class IfChangedTag extends Tag {
  readonly templates: Template[];

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    this.templates = readBlock(token, rest, parser);
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, string> {
    const text = yield this.liquid.renderer.renderTemplates(this.templates, context);
    if (text === context.getRegister(KEY)) return;
    context.setRegister(KEY, text);
    emitter.write(text);
  }
}
