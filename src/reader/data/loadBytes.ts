import { ManifestError } from '../../manifest/manifestError.ts';
import { CutShort } from '../../search/bits.ts';
import { type LoadOptions, loadAs } from './load.ts';

/** Fetches a binary file as `load` does others. One that `read` finds cut short, or to be none, breaks the contract. */
export function loadBytes<T>(
  base: string,
  path: string,
  read: (bytes: Uint8Array) => T,
  options: LoadOptions = {},
): Promise<T> {
  const take = async (response: Response) => new Uint8Array(await response.arrayBuffer());
  const gate = (bytes: Uint8Array) => {
    try {
      return read(bytes);
    } catch (error) {
      if (!(error instanceof CutShort) && !(error instanceof SyntaxError)) throw error;
      throw new ManifestError(path, error.message);
    }
  };
  return loadAs(base, path, take, gate, options);
}
