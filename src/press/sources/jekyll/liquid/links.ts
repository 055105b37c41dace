import { type Context, type Emitter, Tag, type TagToken } from 'liquidjs';
import { encodeAddress } from '../../../../manifest/addresses.ts';
import { quote } from '../../../problems.ts';
import type { Library } from '../library.ts';
import { keepTag, type TagClass } from './aside.ts';
import { relativeUrl, type SiteUrls } from './urls.ts';

/** `{% post_url 2022-02-09-flood %}`: the address of the post of that name. */
export function postUrlTag(library: () => Library, site: SiteUrls): TagClass {
  return class PostUrlTag extends Tag {
    override render(context: Context, emitter: Emitter): void {
      const name = this.token.args.trim();
      const post = library().named(name);
      emitter.write(
        post
          ? relativeUrl(encodeAddress(post.url), site)
          : missing(context, this.token, 'post', name),
      );
    }
  };
}

/** `{% link _posts/2022-02-09-flood.md %}`: the address of a post, page or file by its path. */
export function linkTag(
  library: () => Library,
  site: SiteUrls,
  addressOfFile: (path: string) => string | null,
): TagClass {
  return class LinkTag extends Tag {
    override *render(context: Context, emitter: Emitter): Generator<unknown, void, string> {
      const written = this.token.args.trim();
      const path: string = written.includes('{{')
        ? yield this.liquid.renderer.renderTemplates(this.liquid.parse(written), context)
        : written;
      const address = library().at(path)?.url ?? addressOfFile(path);
      emitter.write(
        address === null
          ? missing(context, this.token, 'file', path)
          : relativeUrl(encodeAddress(address), site),
      );
    }
  };
}

function missing(context: Context, token: TagToken, kind: string, name: string): string {
  return keepTag(context, token, {
    id: 'liquid-link',
    what: `${token.name} names the ${kind} ${quote(name)}, which is not there; kept as text`,
    mend: `name a ${kind} of the site`,
  });
}
