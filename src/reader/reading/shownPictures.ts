/** All pictures of the same text that can be looked at, in their order. */
export function picturesBeside(picture: HTMLImageElement): HTMLImageElement[] {
  return [...(picture.closest('.body')?.querySelectorAll<HTMLImageElement>('img[role]') ?? [])];
}

/** What is said below a picture: its caption, else its description. */
export function captionOf(picture: HTMLImageElement): string {
  const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent.trim();
  return caption || picture.alt;
}

/** The size that a picture has by itself, before it is there: that its author gave. */
export function sizeOf({ naturalWidth, naturalHeight }: HTMLImageElement) {
  return { width: naturalWidth || undefined, height: naturalHeight || undefined };
}
