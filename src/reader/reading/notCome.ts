/** Says why a part is not there. The article can be read without it. */
export function notCome(error: unknown): void {
  console.info('A part of the reader did not come:', error);
}
