import { CaseTag, type Context, type Emitter, evalToken } from 'liquidjs';
import { areEqual } from './operators.ts';

/** `{% case %}`, which compares as the other tags do, and shows a branch for each value that is met. */
export class RubyCaseTag extends CaseTag {
  override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const { renderer } = this.liquid;
    const sought = yield this.value.value(context);
    let isMet = false;
    for (const { values, templates } of this.branches) {
      for (const token of values) {
        const value = yield evalToken(token, context);
        if (!(yield areEqual(sought, value, context))) continue;
        isMet = true;
        yield renderer.renderTemplates(templates, context, emitter);
      }
    }
    if (!isMet) yield renderer.renderTemplates(this.elseTemplates, context, emitter);
  }
}
