import { pairs, RUN, vectors } from './vector.ts';

/** Elements in which mark-up is text for some parsers, or in which it is read otherwise. */
const CONTAINERS = [
  ...['textarea', 'title', 'style', 'script', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript'],
  ...['plaintext', 'template', 'select', 'option', 'listing', 'pre', 'object', 'audio', 'video'],
  ...['canvas', 'button', 'dialog', 'frameset', 'head', 'selectedcontent', 'svg', 'math', 'x-y'],
];

const PICTURE = `<img src=x:y onerror=${RUN}>`;

/** Where mark-up stands so that two parsers disagree about what is text; `C` is the element. */
const CONTEXTS = [
  `<C>${PICTURE}</C>`,
  `<C><p title="</C>${PICTURE}">`,
  `<C><!--</C>${PICTURE}-->`,
  `<C><a href='</C>${PICTURE}'>`,
  `<p title="<C>">${PICTURE}</p>`,
  `<div><C></div>${PICTURE}`,
  `<C></C  x>${PICTURE}`,
  `<C/>${PICTURE}`,
  `<C><C></C>${PICTURE}</C>`,
  `<table><C><tr><td></C>${PICTURE}</table>`,
  `<svg><C><a title="</C>${PICTURE}">`,
  `<C a="></C>${PICTURE}"`,
];

/** Comments, declarations and the like that end where another parser does not think. */
const COMMENTS = [
  ...[`<!--><img src=x:y onerror=${RUN}>-->`, `<!---><img src=x:y onerror=${RUN}>-->`],
  ...[`<!--a--!><img src=x:y onerror=${RUN}>-->`, `<!-- --\n><img src=x:y onerror=${RUN}>-->`],
  ...[
    `<!--<!--a-->${PICTURE}-->`,
    `<!a ">${PICTURE}">`,
    `<!doctype a [<!ENTITY b "${RUN}">]>${PICTURE}`,
  ],
  ...[`<![CDATA[${PICTURE}]]>`, `<![CDATA[>${PICTURE}]]>`, `<?a >${PICTURE}?>`, `<% >${PICTURE}%>`],
  ...[
    `</ >${PICTURE}>`,
    `</a "">${PICTURE}`,
    `<//a>${PICTURE}`,
    `<!>${PICTURE}`,
    `<!--[if IE]>${PICTURE}<![endif]-->`,
  ],
  ...[`<comment>${PICTURE}</comment>`, `<!-- --!${PICTURE}`, `<!--${PICTURE}`, `<!-${PICTURE}`],
  ...[`<p title="a>${PICTURE}`, `<p title='a>${PICTURE}`, `<p title=\`a>${PICTURE}\``],
  ...[`<!DOCTYPE html SYSTEM ">${PICTURE}">`, `&lt;img src=x:y onerror=${RUN}&gt;`],
];

/** Raw text: every element in every context. */
export const RAW_TEXT_VECTORS = [
  ...vectors(
    'raw text',
    pairs(CONTAINERS, CONTEXTS).map(([name, context]): [string, string] => {
      const html = context.replaceAll('C', name);
      return [html, html];
    }),
  ),
  ...vectors(
    'comment',
    COMMENTS.map((html) => [html, html]),
  ),
];
