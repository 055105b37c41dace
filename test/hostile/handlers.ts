import { pairs, RUN, vectors } from './vector.ts';

/** Events that need nobody, those that a hand makes, and those of parts that HTML has got lately. */
const EVENTS = [
  ...['error', 'load', 'focus', 'blur', 'toggle', 'beforetoggle', 'scroll', 'scrollend', 'resize'],
  ...['animationstart', 'animationend', 'transitionend', 'contentvisibilityautostatechange'],
  ...['click', 'auxclick', 'dblclick', 'mouseover', 'mousemove', 'pointerenter', 'pointerdown'],
  ...['wheel', 'keydown', 'copy', 'cut', 'paste', 'drag', 'drop', 'beforeinput', 'input', 'submit'],
  ...['select', 'search', 'invalid', 'command', 'begin', 'start', 'message', 'hashchange'],
  ...['pageshow', 'popstate', 'beforeunload', 'securitypolicyviolation', 'slotchange'],
];

/** Start tags up to where an attribute may follow: kept ones, dropped ones, unknown ones. */
const STARTS = [
  ...['<img src=x:y', '<p tabindex=0', '<a href=#a', '<details open', '<td', '<x-y'],
  ...['<svg', '<math', '<video src=x:y', '<input autofocus', '<body', '<form'],
];

/** Ways in which an attribute is written, most of which only browsers understand. */
const SPELLINGS: readonly (readonly [string, (start: string, name: string) => string])[] = [
  ['without quotes', (start, name) => `${start} ${name}=${RUN}>`],
  ['in double quotes', (start, name) => `${start} ${name}="${RUN}">`],
  ['in single quotes', (start, name) => `${start} ${name}='${RUN}'>`],
  ['in capitals', (start, name) => `${start} ${name.toUpperCase()}=${RUN}>`],
  ['behind a slash', (start, name) => `${start}/${name}=${RUN}>`],
  ['behind a line end', (start, name) => `${start}\n${name}\n=\n${RUN}\n>`],
  ['behind a form feed', (start, name) => `${start}\f${name}=${RUN}\f>`],
  ['behind a quote', (start, name) => `${start} title="a"${name}="${RUN}">`],
  ['behind a stray quote', (start, name) => `${start} "${' '}${name}=${RUN}>`],
  ['behind an equals sign', (start, name) => `${start} = ${name}=${RUN}>`],
  ['in backticks', (start, name) => `${start} ${name}=\`${RUN}\`>`],
  ['with entities', (start, name) => `${start} ${name}="&#82;UN&lpar;&rpar;">`],
  ['with escapes', (start, name) => `${start} ${name}="\\u0052UN()">`],
  ['twice', (start, name) => `${start} ${name}=0 ${name}=${RUN} x=1>`],
  ['with a NUL', (start, name) => `${start} ${name}\0=${RUN}>`],
  ['with a colon', (start, name) => `${start} x:${name}=${RUN} xml:${name}=${RUN}>`],
  ['at the end of the text', (start, name) => `${start} ${name}=${RUN} //`],
  ['in a doubled tag', (start, name) => `<${start} ${name}=${RUN}>`],
  ['in a value that is no end', (start, name) => `${start} title=">" ${name}=${RUN}>`],
  ['in an end tag', (start, name) => `</p ${name}=${RUN}>${start} ${name}=${RUN} /`],
  [
    'behind what looks like an end',
    (start, name) => `${start} alt='a' /> ${start} ${name}=${RUN}>`,
  ],
];

/** Event handlers: every event at some elements, and some in every spelling. */
export const HANDLERS = [
  ...vectors(
    'handler',
    pairs(STARTS, EVENTS).map(([start, event]): [string, string] => [
      `${start} on${event}`,
      `${start} on${event}="${RUN}">甲`,
    ]),
  ),
  ...vectors(
    'handler',
    pairs(['<img src=x:y', '<svg', '<p'], SPELLINGS).flatMap(([start, [name, spell]]) =>
      ['onerror', 'onload'].map((event): [string, string] => [
        `${start} ${event} ${name}`,
        `${spell(start, event)}甲`,
      ]),
    ),
  ),
];
