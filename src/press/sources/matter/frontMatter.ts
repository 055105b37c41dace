import type { Fault } from '../../problems.ts';
import { mendFrontMatter } from './mend.ts';
import { readPlainLines } from './plainLines.ts';
import { MAX_FRONT_MATTER, type Parts, splitFrontMatter } from './split.ts';
import type { Fields } from './values.ts';
import { readYaml } from './yaml.ts';

/** A post with its front matter read. */
export interface Matter {
  /** Whether the post has front matter, which may be empty. */
  fenced: boolean;
  fields: Fields;
  /** Text after the front matter, as written. */
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
}

function bare(text: string, faults: Fault[]): Matter {
  faults.push({
    id: 'no-front-matter',
    line: 1,
    what: 'no front matter; all of the file is shown as its text',
    mend: 'begin the file with a line ---, lines such as title: "…", and a line ---',
  });
  return { fenced: false, fields: new Map(), body: text, bodyLine: 1 };
}

function unclosedFault(text: string, parts: Parts): Fault {
  const long = text.length - parts.blockAt > MAX_FRONT_MATTER;
  return {
    id: 'front-matter-unclosed',
    line: parts.blockLine - 1,
    what: long
      ? 'front matter has no closing --- within 64 KiB; its first lines were read, the rest is text'
      : 'front matter has no closing ---; its first lines were read, the rest is text',
    mend: 'write --- on a line of its own after the last key',
  };
}

/** Reads the block line by line; what cannot belong to it goes to the body. */
function mended(text: string, parts: Parts, faults: Fault[]): Matter {
  const closed = parts.fence === 'closed';
  const reading = mendFrontMatter(parts.block, parts.blockLine, closed);
  if (reading.fields.size === 0) return bare(text, faults);
  const whole = closed && reading.end >= parts.block.length;
  if (!whole) faults.push(unclosedFault(text, parts));
  faults.push(...reading.faults);
  return {
    fenced: true,
    fields: reading.fields,
    body: text.slice(whole ? parts.bodyAt : parts.blockAt + reading.end),
    bodyLine: whole ? parts.bodyLine : parts.blockLine + reading.lines,
  };
}

/**
 * Reads a post's front matter: fast for plain lines, else by YAML, else line by
 * line. Reports in `faults` what is not as Jekyll would have it; never fails and
 * never loses text: what is no front matter is body.
 */
export function readFrontMatter(text: string, faults: Fault[]): Matter {
  const parts = splitFrontMatter(text);
  if (parts.fence === 'none') return bare(text, faults);
  if (parts.blockLine > 2) {
    faults.push({
      id: 'front-matter-late',
      line: parts.blockLine - 1,
      what: 'blank lines stand before the front matter; it was read all the same',
      mend: 'begin the file with ---',
    });
  }
  if (parts.fence === 'unclosed') return mended(text, parts, faults);
  const rest = { fenced: true, body: text.slice(parts.bodyAt), bodyLine: parts.bodyLine };
  const plain = readPlainLines(parts.block, parts.blockLine);
  if (plain) return { fields: plain, ...rest };
  const reading = readYaml(parts.block, parts.blockLine);
  if (!reading) return mended(text, parts, faults);
  faults.push(...reading.faults);
  return { fields: reading.fields, ...rest };
}
