import {
  type Context,
  type Emitter,
  type Liquid,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
  toValue,
  toValueSync,
  Value,
} from 'liquidjs';
import { quote } from '../../../problems.ts';
import type { Data } from '../ruby/show.ts';
import { asideOf, keepTag, type TagClass } from './aside.ts';
import { makeData } from './data.ts';
import { RubyTokenizer } from './tokenizer.ts';

/** Name of the file, which may hold `{{ … }}`, and the parameters (Jekyll's `IncludeTag`). */
const WITH_VARIABLE = /^([^{]*(?:\{\{\s*[\w\-.]+\s*(?:\|[^}]*)?\}\}[^\s{}]*)+)(.*)$/s;
const PARAMETER = /([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w.-]+))/g;
const FILE_NAME = /^(?!.*[./]{2})[\w/.\-()+~#@]+$/;
/** Files that include each other in a circle must end. */
const MAX_DEPTH = 20;
const DEPTH_KEY = 'kanbao-depth';

/** Finds and parses a file to be included; null when there is none. */
export type FindInclude = (name: string, context: Context) => Template[] | null;

/** `{% include note.html text="…" %}`: a file's Liquid with parameters under `include`. */
export function includeTag(find: FindInclude): TagClass {
  return class IncludeTag extends Tag {
    private readonly file: string;
    private readonly parameters: string;

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid);
      const markup = token.args.trim();
      const [, file, parameters] =
        WITH_VARIABLE.exec(markup) ?? /^(\S*)\s*(.*)$/s.exec(markup) ?? [];
      this.file = file?.trim() ?? '';
      this.parameters = parameters ?? '';
    }

    override *render(context: Context, emitter: Emitter): Generator<unknown, void, string> {
      const name: string = this.file.includes('{{')
        ? yield this.liquid.renderer.renderTemplates(this.liquid.parse(this.file), context)
        : this.file;
      const depth = context.getRegister<number>(DEPTH_KEY, 0);
      const templates = FILE_NAME.test(name) && depth < MAX_DEPTH ? find(name, context) : null;
      if (!templates) {
        emitter.write(missing(context, this.token, name));
        return;
      }
      context.setRegister(DEPTH_KEY, depth + 1);
      const scope = makeData();
      scope.include = readParameters(this.parameters, context, this.liquid);
      context.push(scope);
      yield this.liquid.renderer.renderTemplates(templates, context, emitter);
      context.pop();
      context.setRegister(DEPTH_KEY, depth);
    }
  };
}

function readParameters(text: string, context: Context, liquid: Liquid): Data {
  const parameters = makeData();
  for (const [, key = '', double, single, variable = ''] of text.matchAll(PARAMETER)) {
    const written = double?.replaceAll('\\"', '"') ?? single?.replaceAll("\\'", "'");
    parameters[key] = written ?? evaluated(variable, context, liquid);
  }
  return parameters;
}

function evaluated(variable: string, context: Context, liquid: Liquid): unknown {
  if (!/\w/.test(variable)) return null;
  const written = new RubyTokenizer(variable, liquid.options.operators).readFilteredValue();
  return toValue(toValueSync(new Value(written, liquid).value(context)));
}

function missing(context: Context, token: TagToken, name: string): string {
  const { post } = asideOf(context);
  return keepTag(context, token, {
    id: 'liquid-include',
    what: `${token.name} names the file ${quote(name)}, which is not there; kept as text`,
    mend: `put the file where Jekyll looks for it, or take the tag out of ${post.name.stem}`,
  });
}
