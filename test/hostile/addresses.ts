import { pairs, RUN, vectors } from './vector.ts';

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="top.${RUN}"/>`;
const PAGE = `<script>top.${RUN}</script>`;

/** Addresses that run something, leave the web, or tell somebody that the page was read. */
const ADDRESSES = [
  `javascript:${RUN}`,
  `vbscript:${RUN}`,
  `data:text/html,${encodeURIComponent(PAGE)}`,
  `data:text/html;base64,${Buffer.from(PAGE).toString('base64')}`,
  `data:image/svg+xml,${encodeURIComponent(SVG)}`,
  `data:text/javascript,${RUN}`,
  'https://hostile.example/a',
  'http://hostile.example/a',
  '//hostile.example/a',
  'https://user:word@hostile.example/a',
  'blob:https://hostile.example/a',
  'file:///etc/passwd',
];

/** Other schemes that a link may not have. */
const SCHEMES = [
  ...['filesystem:', 'about:', 'view-source:', 'jar:', 'livescript:', 'mocha:', 'intent:', 'ftp:'],
  ...['ms-settings:', 'chrome:', 'resource:', 'wss:', 'feed:', 'data:', 'x-help:', 'sms:', 'res:'],
];

/** Where an address stands; `URL` is its place, in double quotes. */
const PLACES = [
  ...['<a href="URL">甲</a>', '<a href="#a" ping="URL">甲</a>', '<a xlink:href="URL">甲</a>'],
  ...[
    '<map name=m><area href="URL"></map><img usemap=#m src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
  ],
  ...['<form action="URL"><input type=submit autofocus></form>', '<isindex action="URL">'],
  ...['<form><button formaction="URL">甲</button></form>', '<input type=image src="URL">'],
  ...[
    '<iframe src="URL"></iframe>',
    '<frameset><frame src="URL"></frameset>',
    '<portal src="URL">',
  ],
  ...['<embed src="URL">', '<object data="URL"></object>', '<applet code="URL"></applet>'],
  ...['<object><param name=src value="URL"></object>', '<fencedframe src="URL"></fencedframe>'],
  ...['<img src="URL">', '<img srcset="URL 2x">', '<img lowsrc="URL" dynsrc="URL">'],
  ...['<picture><source srcset="URL"><img src="a.png"></picture>', '<img data-src="URL">'],
  ...['<video src="URL" poster="URL"></video>', '<audio src="URL" autoplay></audio>'],
  ...['<video><source src="URL"><track src="URL" default></video>', '<bgsound src="URL">'],
  ...['<link rel=stylesheet href="URL">', '<link rel=prefetch href="URL">', '<base href="URL">'],
  ...[
    '<link rel=modulepreload href="URL">',
    '<link rel=icon href="URL">',
    '<script src="URL"></script>',
  ],
  ...['<meta http-equiv=refresh content="0;url=URL">', '<html manifest="URL">'],
  ...['<body background="URL">', '<table background="URL"><tr><td background="URL">甲</table>'],
  ...['<p style="background:url(URL)">甲</p>', '<style>@import "URL";</style>'],
  ...['<blockquote cite="URL">甲</blockquote>', '<q cite="URL">甲</q>', '<del cite="URL">甲</del>'],
  ...['<svg><a href="URL"><text y=9>甲</text></a></svg>', '<svg><use href="URL#a"/></svg>'],
  ...['<svg><image href="URL"/></svg>', '<svg><script href="URL"></script></svg>'],
  ...['<svg><feImage href="URL"/></svg>', '<math href="URL"><mi>甲</mi></math>'],
  ...['<svg><a><animate attributeName=href values="URL"/><text y=9>甲</text></a></svg>'],
  ...['<svg><a><set attributeName=xlink:href to="URL"/><text y=9>甲</text></a></svg>'],
  ...['<svg><foreignObject><iframe src="URL"></iframe></foreignObject></svg>'],
];

/** Ways to hide a scheme, all of which some browser has taken for it. */
const HIDDEN = [
  ...['JaVaScRiPt:', ' javascript:', '\tjavascript:', '\njavascript:', '\fjavascript:'],
  ...['\u0001javascript:', '\u001fjavascript:', '\u00a0javascript:', '\u2028javascript:'],
  ...['\ufeffjavascript:', '\u200bjavascript:', 'java\tscript:', 'java\nscript:', 'java\rscript:'],
  ...['java\0script:', 'java\u00adscript:', 'javascript\t:', 'javascript\n:', 'javascript :'],
  ...['java&Tab;script:', 'java&NewLine;script:', 'javascript&colon;', 'javascript&#58;'],
  ...['&#106;avascript:', '&#106avascript:', '&#0000106;avascript:', '&#x6A;avascript:'],
  ...['&#x6aavascript:', '&#1;javascript:', '&#x1F;javascript:', '&nbsp;javascript:'],
  ...['javascript&#xFF1A;', 'javascript%3A', '%6aavascript:', 'javascript:javascript:'],
  ...['javascript://%0a', 'javascript://%0d', 'javascript:/**/', 'javascript:void(0);'],
  ...['https:javascript:', '/javascript:', './javascript:', '?javascript:', '#javascript:'],
  ...['view-source:javascript:', 'feed:javascript:', 'jar:javascript:', 'ｊavascript:'],
  ...['\\javascript:', 'javascript\\:', 'url(javascript:', 'x:javascript:', 'javascript&#0;:'],
];

/** Hosts that are meant to be taken for the paper's own, or for another's. */
const HOSTS = [
  ...['\\\\hostile.example', '/\\hostile.example', '\\/hostile.example', '/\t/hostile.example'],
  ...['//hostile.example\\@own.example', 'https:hostile.example', 'https:/hostile.example'],
  ...[
    'https:\\\\hostile.example',
    '/.//hostile.example',
    '/a/..//hostile.example',
    '////x.example',
  ],
  ...['https://own.example@hostile.example', 'https://own.example%40hostile.example'],
  ...['https://:@hostile.example', '//\u0000hostile.example', 'https://hostile。example'],
  ...['https://hostile.example%00.own.example', 'https://[::ffff:7f00:1]', 'https://0x7f.1'],
];

/** Addresses: each at every place, and hidden ones where links and pictures have them. */
export const ADDRESS_VECTORS = [
  ...vectors(
    'address',
    pairs(PLACES, ADDRESSES).map(([place, address]): [string, string] => [
      `${address.slice(0, 30)} in ${place}`,
      place.replaceAll('URL', address),
    ]),
  ),
  ...vectors(
    'scheme',
    pairs(SCHEMES, ['<a href="URL">甲</a>', '<img src="URL">']).map(([scheme, place]) => [
      `${scheme} in ${place}`,
      place.replaceAll('URL', `${scheme}//hostile.example/${RUN}`),
    ]),
  ),
  ...vectors(
    'hidden scheme',
    pairs(HIDDEN, ['<a href="URL">甲</a>', '<img src="URL">', '<iframe src="URL"></iframe>']).map(
      ([scheme, place]) => [
        `${JSON.stringify(scheme)} in ${place}`,
        place.replaceAll('URL', scheme + RUN),
      ],
    ),
  ),
  ...vectors(
    'host',
    pairs(HOSTS, ['<a href="URL/a">甲</a>', '<img src="URL/a.png">']).map(([host, place]) => [
      `${JSON.stringify(host)} in ${place}`,
      place.replaceAll('URL', host),
    ]),
  ),
];
