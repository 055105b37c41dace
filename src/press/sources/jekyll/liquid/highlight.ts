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

const LANGUAGE = /^([\w.+#-]+)/;
const EDGE_LINES = /^[\n\r]+|[\n\r]+$/g;

/**
 * Jekyll's tag for code.
 * Before: {% highlight ruby linenos %}puts 1 < 2{% endhighlight %}
 * After: <figure class="highlight"><pre><code class="language-ruby" data-lang="ruby">puts 1 &lt; 2</code></pre></figure>
 */
export class HighlightTag extends Tag {
  readonly templates: Template[];
  private readonly language: string;

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    this.language = LANGUAGE.exec(token.args.trim())?.[1]?.toLowerCase() ?? 'text';
    this.templates = readBlock(token, rest, parser);
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, string> {
    const code = yield this.liquid.renderer.renderTemplates(this.templates, context);
    const text = code.replace(EDGE_LINES, '');
    const name = this.language.replaceAll('+', '-');
    emitter.write(
      `<figure class="highlight"><pre><code class="language-${name}" data-lang="${this.language}">${escaped(text)}</code></pre></figure>`,
    );
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
