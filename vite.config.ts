import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import CHARACTERS from 'opencc-js/dict/STCharacters';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig, type ViteUserConfig as UserConfig } from 'vitest/config';
import { WORKER_PATH } from './src/manifest/offline.ts';

/** What the reader may load and run. `frame-ancestors` works in a header only: hosts set it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https:",
  'media-src https:',
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dompurify kanbao-worker',
].join('; ');

/** Puts the policy into the built page; in development Vite needs inline scripts. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** A file of react-router's production build, which stands beside the one that its `exports` lead to. */
function productionRouter(file: string): string {
  const development = import.meta.resolve('react-router');
  return fileURLToPath(new URL(`../production/${file}`, development));
}

/**
 * Lets go of parts of the router that nobody uses. `Form.displayName = 'Form'`
 * makes use of `Form`, and of all that it needs, and a call may do anything
 * unless it is said that it does not. A link prefetches for the router's own
 * framework only, and matches routes for it, of which there are none here.
 */
function unnamedRouterParts(): Plugin {
  return {
    name: 'unnamed-router-parts',
    apply: 'build',
    transform: {
      filter: { id: /react-router[\\/]dist[\\/]production/ },
      handler: (code) =>
        code
          .replace(/^\w+\.(?:displayName|contextType) = .*;$/gm, '')
          .replace(/return shouldPrefetch && !isAbsolute \?.* : link;$/gm, 'return link;')
          .replace(
            /^(var \w+) = (?=React\d*\.(?:forwardRef|createContext|memo)\(|new Set\()/gm,
            '$1 = /* @__PURE__ */ ',
          ),
    },
  };
}

/**
 * Leaves out of a table of phrases what follows from their characters: four of
 * five are there only so that no other phrase is seen in them. A third of the
 * bytes that readers of traditional characters load. See `converterOf`.
 */
function shorterPhrases(): Plugin {
  const pairs = CHARACTERS.split('|').map((pair) => pair.split(' '));
  const single = new Map(pairs.map(([from = '', to = '']) => [from, to]));
  const shorter = (line: string) => {
    const [phrase = '', to] = line.split(' ');
    const plain = Array.from(phrase, (sign) => single.get(sign) ?? sign).join('');
    return to === plain ? phrase : line;
  };
  return {
    name: 'shorter-phrases',
    apply: 'build',
    transform: {
      filter: { id: /opencc-js[\\/].*[\\/]STPhrases\w*\.js$/ },
      handler: (code) =>
        code.replace(/"([^"]+)"/, (_, table: string) =>
          JSON.stringify(table.split('|').map(shorter).join('|')),
        ),
    },
  };
}

/**
 * Builds the service worker and gives it the list of what it keeps from the
 * start. The page is none of it: the press makes it anew for each edition. The
 * reader registers the worker itself.
 */
function serviceWorker() {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/worker',
    filename: WORKER_PATH.replace(/js$/, 'ts'),
    injectRegister: false,
    manifest: false,
    injectManifest: {
      globPatterns: ['assets/*.{js,css}', 'icon.svg'],
      // The dictionary of traditional characters: who chose them has it from its first use on.
      globIgnores: ['assets/traditional-*.js'],
    },
  });
}

/** The press as plain JavaScript: it starts five times as fast as its source does. */
const PRESS: UserConfig = {
  publicDir: false,
  ssr: { noExternal: true, external: ['tsx', 'vite'] },
  build: {
    ssr: true,
    outDir: '.kanbao/press',
    target: 'node20',
    rolldownOptions: {
      input: {
        cli: 'src/press/cli.ts',
        thread: 'src/press/reading/thread.ts',
        runThread: 'src/press/index/search/runThread.ts',
        stampThread: 'src/press/reading/stampThread.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

/**
 * What the first view needs stays in one file, whichever lazy parts share pieces
 * of it, and so does what is the reader's own and comes when it is asked for:
 * what is alike is small when it is packed together.
 */
const CHUNKS = {
  includeDependenciesRecursively: false,
  groups: [
    { name: 'first', tags: ['$initial' as const] },
    {
      name: 'own',
      // Articles ask for `left` at once, and for nothing else of it.
      test: /reader.(?:state(?!.left)|settings|views.SavedPane|words.useWordsOf|styles.(?:own|settings|saved|toast)\b)/,
    },
  ],
};

const READER: UserConfig = {
  plugins: [
    react(),
    contentSecurityPolicy(),
    unnamedRouterParts(),
    shorterPhrases(),
    serviceWorker(),
  ],
  // The press writes the base into the page, so that one shell serves under any path.
  base: './',
  resolve: {
    // The package leads to its development build alone, with its warnings.
    alias: [
      { find: /^react-router$/, replacement: productionRouter('index.mjs') },
      { find: /^react-router\/dom$/, replacement: productionRouter('dom-export.mjs') },
    ],
  },
  build: {
    outDir: '.kanbao/shell',
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    // In kB: the dictionary of traditional characters, which few load. What all load is weighed in a test.
    chunkSizeWarningLimit: 700,
    rolldownOptions: { output: { codeSplitting: CHUNKS } },
  },
};

const TESTS: UserConfig = {
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'press',
          environment: 'node',
          include: ['test/{press,search,manifest,worker,architecture,bench}/**/*.test.ts'],
          // Six times what the longest takes on a quiet machine.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'reader',
          environment: 'jsdom',
          include: ['test/{reader,journeys}/**/*.test.{ts,tsx}'],
          setupFiles: ['test/reader/setup.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
};

export default defineConfig(({ mode }) => (mode === 'press' ? PRESS : { ...READER, ...TESTS }));
