import { byText } from '../byText.ts';

/** How often each value occurs. */
export class Counts {
  private readonly counts = new Map<string, number>();

  add(value: string): this {
    this.counts.set(value, (this.counts.get(value) ?? 0) + 1);
    return this;
  }

  /** The value that occurs most often; of equals the first in code-unit order. Empty for no values. */
  top(): { value: string; count: number } {
    let top = { value: '', count: 0 };
    for (const [value, count] of this.counts) {
      const apart = count - top.count;
      if (apart > 0 || (apart === 0 && byText(value, top.value) < 0)) top = { value, count };
    }
    return top;
  }
}
