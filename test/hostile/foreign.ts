import { pairs, RUN, vectors } from './vector.ts';

/** Ways into the namespaces that are not HTML's, and to the points in them where HTML begins again. */
const WAYS_IN = [
  ...['<svg>', '<svg><g>', '<svg><foreignObject>', '<svg><desc>', '<svg><title>', '<svg><style>'],
  ...['<math>', '<math><mi>', '<math><mo>', '<math><mn>', '<math><ms>', '<math><mtext>'],
  ...['<math><annotation-xml>', '<math><annotation-xml encoding="text/html">'],
  ...['<math><annotation-xml encoding="application/xhtml+xml">', '<math><annotation-xml><svg>'],
  ...['<svg><foreignObject><math><mtext>', '<math><mtext><svg><desc>', '<math><mtext><mglyph>'],
];

const PICTURE = `<img src=x:y onerror=${RUN}>`;

/** What is read in one way in HTML, and in another way in foreign elements. */
const BREAKOUTS = [
  PICTURE,
  `<script>${RUN}</script>`,
  `<style><!--</style>${PICTURE}-->`,
  `<style><a title="</style>${PICTURE}">`,
  `<mglyph><style><!--</style>${PICTURE}`,
  `<malignmark><table><mglyph><style><a title="</style>${PICTURE}">`,
  `<table><tr><td><style><a id="</style>${PICTURE}">`,
  `<p><style><a id="</style>${PICTURE}"></p>`,
  `<font color=a><xmp><a id="</xmp>${PICTURE}">`,
  `<textarea><a title="</textarea>${PICTURE}">`,
  `<title><a title="</title>${PICTURE}">`,
  `<noscript><a title="</noscript>${PICTURE}">`,
  `<iframe><a title="</iframe>${PICTURE}">`,
  `<![CDATA[><a title="]]>${PICTURE}">`,
  `<!--><a title="-->${PICTURE}">`,
  `<a id="</a></svg></math>${PICTURE}">`,
  `</p><style><a title="</style>${PICTURE}">`,
  `</br><style><!--</style>${PICTURE}`,
  `<a href="javascript:${RUN}"><text y=9>甲</text></a>`,
];

/** What runs or loads by elements that only SVG has. */
const DRAWN = [
  `<svg onload=${RUN}></svg>`,
  `<svg/onload=${RUN}//`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><script>&#82;UN()</script></svg>`,
  `<svg><script xlink:href="data:,${RUN}"></script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s></svg>`,
  `<svg><set onbegin=${RUN} attributeName=x to=1></svg>`,
  `<svg><animateTransform onbegin=${RUN} attributeName=transform></svg>`,
  `<svg><animateMotion onbegin=${RUN} dur=1s></svg>`,
  `<svg><discard onbegin=${RUN}></svg>`,
  `<svg><handler type=text/javascript>${RUN}</handler></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=a xmlns='http://www.w3.org/2000/svg'><image href=x: onerror='${RUN}'/></svg>#a"/></svg>`,
  `<svg><image href=x:y onerror=${RUN} /></svg>`,
  `<svg><style>{-o-link-source:'<body/onload=${RUN}>'}</style></svg>`,
  `<svg><foreignObject><body onload=${RUN}></foreignObject></svg>`,
  `<svg><a><rect width=99 height=99 /><animate attributeName=href values=javascript:${RUN}></a></svg>`,
  `<math><maction actiontype=statusline xlink:href="javascript:${RUN}">甲</maction></math>`,
  `<math><mi xlink:href="javascript:${RUN}">甲</mi></math>`,
  `<math><semantics><annotation-xml encoding=text/html>${PICTURE}</annotation-xml></semantics></math>`,
  `<svg:script xmlns:svg="http://www.w3.org/2000/svg">${RUN}</svg:script>`,
  `<x xmlns="http://www.w3.org/1999/xhtml" onload=${RUN}>甲</x>`,
  `<?xml-stylesheet href="javascript:${RUN}"?>甲`,
  `<?xml version="1.0"?><html:script xmlns:html="http://www.w3.org/1999/xhtml">${RUN}</html:script>`,
];

/** Namespaces: every way out of every way in. */
export const FOREIGN_VECTORS = [
  ...vectors(
    'namespace',
    pairs(WAYS_IN, BREAKOUTS).map(([into, out]) => [`${out} in ${into}`, into + out]),
  ),
  ...vectors(
    'drawing',
    DRAWN.map((html) => [html, html]),
  ),
];
