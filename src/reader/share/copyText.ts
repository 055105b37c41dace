/** Puts text on the clipboard; false where the browser refuses, or has none (a page that came by http). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    console.info('The clipboard is not to be had:', error);
    return false;
  }
}
