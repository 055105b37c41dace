import type { Hash } from '../../manifest/types.ts';
import type { SourceKind } from '../config.ts';
import type { PostFile, PostSettings } from '../source.ts';
import type { Stamp } from '../stamp.ts';
import type { PostNames } from './postNames.ts';
import type { PostRecord } from './record.ts';

/** What all posts of a press are read with, as plain data that threads can be given. */
export interface Work {
  lang: string;
  /** When the future begins, in ms since 1970. */
  now: number;
  /** How long one post may take, in ms of a processor that has nothing else to do. */
  patience: number;
  contents: WorkContent[];
}

/** A content folder and the posts found in it. */
export interface WorkContent {
  kind: SourceKind;
  folder: string;
  settings: PostSettings;
  posts: PostNames;
}

/** A post to be read. */
export interface Task {
  /** Number of its content folder. */
  content: number;
  post: PostFile;
  /** Of the bytes for which it need not be read again. */
  known?: Hash;
}

/** What came of a task. */
export type Done = PostRecord | Unchanged;

/** The file holds what is known already; only its stamp is new. */
export interface Unchanged {
  same: true;
  stamp: Stamp;
}

/** What a thread made of a list of tasks. */
export interface Batch {
  /** JSON of what came of them, packed, in their order. */
  done: string;
  /** Texts of the articles among them, one after the other: of each what lists show, then the body. */
  texts: Uint8Array<ArrayBuffer>;
}

/** Tasks that go to a thread together. */
export interface TaskRun {
  /** Number of the first one. */
  start: number;
  message: readonly Task[];
}
