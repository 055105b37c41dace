import { type Context, type Emitter, evalToken, ForTag, toValue } from 'liquidjs';
import { isNumeric } from '../ruby/float.ts';
import { type Data, isData, SHOWN } from '../ruby/show.ts';
import { makeData } from './data.ts';

const LOOPS = 'kanbao-loops';

/** `{% for post in site.posts reversed limit: 3 %}` */
export class RubyForTag extends ForTag {
  override *render(context: Context, emitter: Emitter): Generator<unknown, void, never> {
    const { renderer } = this.liquid;
    const items = itemsOf(toValue(yield evalToken(this.collection, context)));
    const part = yield* this.partOf(items, context);
    if (part.length === 0) {
      yield renderer.renderTemplates(this.elseTemplates, context, emitter);
      return;
    }
    const loops = context.getRegister<Data[]>(LOOPS, []);
    const scope = makeData();
    context.push(scope);
    for (const [at, item] of part.entries()) {
      const loop = loopData(at, part.length, this.name, loops.at(-1));
      scope.forloop = loop;
      scope[this.variable] = item;
      context.continueCalled = context.breakCalled = false;
      loops.push(loop);
      yield renderer.renderTemplates(this.templates, context, emitter);
      loops.pop();
      if (context.breakCalled) break;
    }
    context.continueCalled = context.breakCalled = false;
    context.pop();
  }

  /** What `offset` and `limit` leave. Only a `reversed` before them counts. */
  private *partOf(
    items: readonly unknown[],
    context: Context,
  ): Generator<unknown, unknown[], never> {
    const key = `continue-${this.variable}-${this.collection.getText()}`;
    const scope = makeData();
    scope.continue = context.getRegister(key, 0);
    context.push(scope);
    const modifiers: Record<string, unknown> = yield this.hash.render(context);
    context.pop();
    const from = wholeNumber(modifiers.offset) ?? 0;
    const limit = wholeNumber(modifiers.limit);
    const part = items.slice(from, limit === undefined ? undefined : from + limit);
    context.setRegister(key, from + part.length);
    return Object.keys(modifiers)[0] === 'reversed' ? part.reverse() : part;
  }
}

function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string') return value === '' ? [] : [value];
  return isData(value) ? Object.entries(value) : [];
}

function wholeNumber(written: unknown): number | undefined {
  const value = toValue(written);
  if (!isNumeric(value) && typeof value !== 'string') return undefined;
  return Math.max(0, Math.trunc(Number(value)) || 0);
}

function loopData(at: number, length: number, name: string, parent: Data | undefined): Data {
  const counts = { index: at + 1, index0: at, rindex: length - at, rindex0: length - at - 1 };
  const ends = { first: at === 0, last: at === length - 1 };
  return Object.assign(makeData(), counts, ends, {
    ...{ name, length, parentloop: parent ?? null },
    [SHOWN]: () => 'Liquid::ForloopDrop',
  });
}
