/** A data file does not keep the contract: says which file, which field, and what stands there. */
export class ManifestError extends Error {
  override name = 'ManifestError';
  constructor(
    /** The file, as the reader asked for it. */
    readonly file: string,
    /** Where in the file, and what is wrong: `entries[3].time: expected text, found number`. */
    readonly fault: string,
  ) {
    super(`${file}: ${fault}`);
  }
}
