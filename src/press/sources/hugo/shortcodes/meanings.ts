import { htmlLink, htmlPicture, linkText, literal } from '../../tags/literal.ts';
import type { Params } from './scan.ts';

/** Address of the page that a shortcode names, or null. */
export type FindAddress = (ref: string) => string | null;

/** Names and numbers as services give them; anything else is no address. */
const ID = /^[\w-]{1,64}$/;

function value(params: Params, name: string, place?: number): string {
  const positional = place === undefined ? undefined : params.positional[place];
  return (params.named.get(name) ?? positional ?? '').trim();
}

/** A plain link to something that is played or shown elsewhere; null unless every part is an id. */
function outside(start: string, ...ids: string[]): string | null {
  if (!ids.every((id) => ID.test(id))) return null;
  const address = start + ids.join('/');
  return htmlLink(address, address);
}

function tweet(params: Params): string | null {
  const user = value(params, 'user') || 'i';
  return outside('https://twitter.com/', user, 'status', value(params, 'id', 0));
}

/**
 * Before: {{< figure src="a.png" caption="甲" link="https://b.example" >}}
 * After: <figure><a href="https://b.example"><img src="a.png" alt="甲"></a><figcaption>甲</figcaption></figure>
 */
function figure(params: Params): string | null {
  const src = value(params, 'src', 0);
  if (src === '') return null;
  const [caption, title, link] = ['caption', 'title', 'link'].map((name) => value(params, name));
  const attribution = value(params, 'attr');
  const source = value(params, 'attrlink');
  const picture = htmlPicture(src, {
    alt: value(params, 'alt') || caption,
    width: value(params, 'width'),
    height: value(params, 'height'),
  });
  const words = [
    title && `<strong>${literal(title)}</strong>`,
    caption && literal(caption),
    attribution && (source ? htmlLink(source, attribution) : literal(attribution)),
  ].filter(Boolean);
  const below = words.length > 0 ? `<figcaption>${words.join(' ')}</figcaption>` : '';
  const linked = link ? `<a href="${literal(link)}">${picture}</a>` : picture;
  return `<figure>${linked}${below}</figure>`;
}

/** Before: [there]({{< ref "b.md#part" >}})  After: [there](/posts/b/#part) */
function ref(params: Params, find: FindAddress): string | null {
  const [path = '', ...part] = value(params, 'path', 0).split('#');
  const heading = part.length > 0 ? `#${linkText(part.join('#'))}` : '';
  if (path === '') return heading || null;
  const address = find(path);
  return address === null ? null : linkText(address) + heading;
}

/** Shortcodes of Hugo that have a plain meaning; null from one says that this use has none. */
export const MEANINGS = new Map<string, (params: Params, find: FindAddress) => string | null>([
  ['figure', figure],
  ['ref', ref],
  ['relref', ref],
  ['youtube', (params) => outside('https://www.youtube.com/watch?v=', value(params, 'id', 0))],
  ['vimeo', (params) => outside('https://vimeo.com/', value(params, 'id', 0))],
  ['tweet', tweet],
  ['twitter', tweet],
  ['x', tweet],
  ['instagram', (params) => outside('https://www.instagram.com/p/', value(params, 'id', 0))],
  ['gist', ({ positional: [user = '', id = ''] }) => outside('https://gist.github.com/', user, id)],
]);
