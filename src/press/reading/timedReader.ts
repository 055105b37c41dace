import { inTime, TOO_LONG } from './inTime.ts';
import { PostReader, tooLong } from './readPost.ts';
import type { TextRoom } from './textRoom.ts';
import type { Done, Task, Work } from './work.ts';

/**
 * Reads posts, none of them for longer than it may take: one whose mark-up cannot
 * be read in time is shown as plain text, one that still cannot is left out.
 */
export class TimedReader {
  private constructor(
    private readonly work: Work,
    private reader: PostReader,
  ) {}

  /** Opens the content folders. */
  static async open(work: Work): Promise<TimedReader> {
    return new TimedReader(work, await PostReader.open(work));
  }

  /**
   * Reads posts one after the other, and puts the texts of their articles into
   * `texts`. They are timed together, for a clock costs as much as a short post:
   * only when they take too long, each for itself.
   */
  async read(tasks: readonly Task[], texts: TextRoom): Promise<Done[]> {
    const together = await this.within(texts, (reader) =>
      tasks.map((task) => reader.read(task, texts)),
    );
    if (together !== TOO_LONG) return together;
    const done: Done[] = [];
    for (const task of tasks) done.push(await this.readOne(task, texts));
    return done;
  }

  private async readOne(task: Task, texts: TextRoom): Promise<Done> {
    for (const isPlain of [false, true]) {
      const done = await this.within(texts, (reader) => reader.read(task, texts, isPlain));
      if (done !== TOO_LONG) return done;
    }
    return tooLong(task, this.work);
  }

  /** After work that was ended nothing of it is used: the texts are as before, the reader is another. */
  private async within<T>(
    texts: TextRoom,
    work: (reader: PostReader) => T,
  ): Promise<T | typeof TOO_LONG> {
    const { end } = texts;
    const { reader } = this;
    const done = inTime(() => work(reader), this.work.patience);
    if (done !== TOO_LONG) return done;
    texts.cut(end);
    this.reader = await PostReader.open(this.work);
    return done;
  }
}
