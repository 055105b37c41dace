/** In a form with the flag `u`: no letter or digit of any script follows. `\b` knows Latin ones alone. */
export const END = String.raw`(?![\p{L}\p{M}\p{N}_])`;

/** A text of which the readers take their pieces, one by one; what none takes is left. */
export class Remains {
  #text: string;

  /** Signs that no form knows, such as `_` and `(`, part words as a blank does. */
  constructor(text: string) {
    this.#text = text.replace(/[^-+',./:@[\]\p{L}\p{M}\p{N}]+/gu, ' ');
  }

  get text(): string {
    return this.#text;
  }

  /** Takes the first piece of this form out of the text. */
  take(form: RegExp): RegExpExecArray | null {
    const match = form.exec(this.#text);
    if (!match) return null;
    const end = match.index + match[0].length;
    this.#text = `${this.#text.slice(0, match.index)} ${this.#text.slice(end)}`;
    return match;
  }
}
