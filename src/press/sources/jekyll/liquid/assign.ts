import { AssignTag, type Context, type Emitter } from 'liquidjs';
import { isLimit, keepOutput } from './aside.ts';

/** `{% assign %}`, which stands as written when its filters cannot take the value. */
export class RubyAssignTag extends AssignTag {
  override *render(context: Context, emitter?: Emitter): Generator<unknown, void, unknown> {
    try {
      yield* super.render(context);
    } catch (error) {
      if (!(error instanceof Error) || isLimit(error)) throw error;
      emitter?.write(keepOutput(context, this.token, error.message));
    }
  }
}
