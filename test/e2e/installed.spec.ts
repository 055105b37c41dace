import { expect, openKept, test } from './away.ts';

for (const base of ['/', '/sub/paper/'] as const) {
  test.describe(`a paper under ${base}`, () => {
    test.use({ base });

    test('can be installed, under its own name and with its icons', async ({ page, paper }) => {
      await openKept(page, paper.at('/'));
      const browser = await page.context().newCDPSession(page);
      const { url, errors, data } = await browser.send('Page.getAppManifest');
      expect(errors).toEqual([]);
      expect(url).toBe(paper.at('/app.webmanifest'));
      const manifest = JSON.parse(data ?? '');
      expect(manifest.name).toBe(paper.manifest.site.title);
      expect(manifest.lang).toBe(paper.manifest.site.lang);
      expect(new URL(manifest.scope, url).href).toBe(paper.at('/'));
      for (const { src, sizes, type } of manifest.icons) {
        const response = await page.request.get(new URL(src, url).href);
        expect(response.headers()['content-type']).toBe(type);
        if (type === 'image/png') expect(sizeOf(await response.body())).toBe(sizes);
      }
      const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
      // A context of the journeys is like a private window.
      const own = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
      expect(own).toEqual([]);
    });
  });
}

/** `192x192`, as a PNG says it. */
function sizeOf(png: Buffer): string {
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}
