import { pairs, vectors } from './vector.ts';

/** Names that code asks a document, a window, a form or any object for. */
export const NAMES = [
  ...[
    'attributes',
    'nodeName',
    'nodeType',
    'parentNode',
    'childNodes',
    'firstChild',
    'nextSibling',
  ],
  ...['ownerDocument', 'textContent', 'innerHTML', 'content', 'children', 'removeChild', 'remove'],
  ...[
    'setAttribute',
    'getAttribute',
    'removeAttribute',
    'hasAttribute',
    'insertBefore',
    'cloneNode',
  ],
  ...['namespaceURI', 'hasChildNodes', 'classList', 'style', 'dataset', 'localName', 'isConnected'],
  ...[
    'body',
    'head',
    'documentElement',
    'cookie',
    'URL',
    'location',
    'defaultView',
    'title',
    'forms',
  ],
  ...[
    'getElementById',
    'createElement',
    'querySelector',
    'implementation',
    'currentScript',
    'domain',
  ],
  ...[
    'createNodeIterator',
    'createDocumentFragment',
    'importNode',
    'getElementsByTagName',
    'scripts',
  ],
  ...[
    'root',
    'kanbao-data',
    'kanbao-base',
    'origin',
    'config',
    'self',
    'top',
    'name',
    'history',
    'React',
  ],
  ...[
    'fetch',
    'caches',
    'localStorage',
    'navigator',
    'trustedTypes',
    'DOMPurify',
    'Node',
    'Element',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'valueOf',
    'hasOwnProperty',
    'then',
    'length',
  ],
];

/** Ways to give something a name; `N` is the name. */
const WAYS = [
  '<a id="N">甲</a>',
  '<a id="N">甲</a><a id="N" name="a" href="https://hostile.example/">乙</a>',
  '<a name="N">甲</a>',
  '<img name="N" src="/a.png" alt="">',
  '<form id="a"><input name="N"></form>',
  '<form name="N"><input id="N"><button form="N" name="N">甲</button></form>',
  '<iframe name="N" srcdoc="甲"></iframe>',
  '<object id="N" name="N"></object><embed name="N">',
  '<map name="N"></map><p id="user-content-N">甲</p>',
  '<p N="1" data-N="1" aria-N="1">甲</p><N>乙</N>',
];

/** Names that pose as the page's, and as what every object has. */
export const CLOBBERING_VECTORS = vectors(
  'name',
  pairs(WAYS, NAMES).map(([way, name]) => [way.replaceAll('N', name), way.replaceAll('N', name)]),
);
