/** Numbers of articles by what these are made of: several articles may be made of the same. */
export class Lacking {
  private readonly numbers = new Map<string, number[]>();

  /** Notes the number of an article. */
  add(key: string, number: number): void {
    const same = this.numbers.get(key);
    if (same) same.push(number);
    else this.numbers.set(key, [number]);
  }

  get isEmpty(): boolean {
    return this.numbers.size === 0;
  }

  has(key: string): boolean {
    return this.numbers.has(key);
  }

  /** A number that was noted for a key, each once; -1 for none. */
  take(key: string): number {
    const same = this.numbers.get(key);
    const number = same?.shift() ?? -1;
    if (same?.length === 0) this.numbers.delete(key);
    return number;
  }

  /** All numbers that were not taken. */
  left(): number[] {
    return [...this.numbers.values()].flat();
  }
}
