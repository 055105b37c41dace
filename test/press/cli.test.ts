import { beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../src/press/cli.ts';
import { makeFolder } from './folders.ts';

let said: string[];

beforeEach(() => {
  said = [];
  const say = (text: unknown) => void said.push(String(text));
  const log = vi.spyOn(console, 'log').mockImplementation(say);
  const error = vi.spyOn(console, 'error').mockImplementation(say);
  return () => {
    log.mockRestore();
    error.mockRestore();
  };
});

describe('a call that is wrong', () => {
  test.each([
    [['bild'], '"bild" is no command; there are build, watch, dev, preview and help'],
    [['build', 'content'], '"content" is one word too many'],
    [['build', '--contnet', 'x'], "Unknown option '--contnet'"],
    [['build', '--strict=yes'], "Option '--strict' does not take an argument"],
    [['preview', '--port', 'http'], '--port "http" is not a port; write a number such as 4173'],
    [['watch', '--no-serve=x'], "Option '--no-serve' does not take an argument"],
    [['preview', '--port', '70000'], '--port "70000" is not a port'],
  ])('%j', async (args, message) => {
    expect(await main(args, await makeFolder())).toBe(2);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`kanbao: ${message}`);
    expect(said[0]).toContain('see "kanbao help"');
  });
});

test('what cannot be done is said in one line, without a stack', async () => {
  expect(await main(['preview', '--content', 'nowhere'], await makeFolder())).toBe(1);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^command line: content ".*nowhere" is not a folder; /);
});

test.each([[['help']], [['--help']], [['build', '--help']], [[]]])(
  '%j prints the help',
  async (args) => {
    expect(await main(args, await makeFolder())).toBe(0);
    expect(said[0]).toContain('kanbao build');
  },
);

test('--version prints the version', async () => {
  expect(await main(['--version'], await makeFolder())).toBe(0);
  expect(said[0]).toMatch(/^\d+\.\d+\.\d+$/);
});
