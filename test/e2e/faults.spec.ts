import { test } from './paper.ts';

/** What every journey is watched for is seen: each of these expects one fault, and there must be one. */
test.describe('a journey sees that the page', () => {
  test.beforeEach(({ page, paper }) => page.goto(paper.at('/')));

  test('logs an error', async ({ page, faults }) => {
    faults.expect(/^console: something is wrong$/);
    await page.evaluate(() => console.error('something is wrong'));
  });

  test('throws', async ({ page, faults }) => {
    faults.expect(/^thrown: something is wrong$/);
    const thrown = page.waitForEvent('pageerror');
    await page.evaluate(() => {
      const fail = () => {
        throw new Error('something is wrong');
      };
      window.addEventListener('fail', fail);
      window.dispatchEvent(new Event('fail'));
    });
    await thrown;
  });

  test('opens a dialog', async ({ page, faults }) => {
    faults.expect(/^dialog: something is wrong$/);
    await page.evaluate(() => window.alert('something is wrong'));
  });

  test('breaks its policy without a word in the log', async ({ page, faults }) => {
    faults.expect(/^console: a breach of Content Security Policy: img-src http:/);
    faults.expect(/^console: (?:Loading|Refused)/);
    const logged = page.waitForEvent('console');
    await page.evaluate(() => {
      new Image().src = 'http://elsewhere.example/a.png';
    });
    await logged;
  });

  test('goes to another origin', async ({ page, faults }) => {
    faults.expect(/^asked outside: GET https:\/\/elsewhere\.example\/$/);
    const refused = page.waitForEvent('requestfailed');
    await page.evaluate(() => {
      window.location.href = 'https://elsewhere.example/';
    });
    await refused;
  });

  test('asks another origin, against its policy', async ({ page, faults }) => {
    faults.expect(/^console: .*Content Security Policy/);
    const logged = page.waitForEvent('console');
    await page.evaluate(() => fetch('https://elsewhere.example/').catch(() => null));
    await logged;
  });

  test('makes HTML of text, against its policy', async ({ page, faults }) => {
    faults.expect(/^console: .*TrustedHTML/);
    faults.expect(/^console: a breach of Content Security Policy: require-trusted-types-for /);
    const logged = page.waitForEvent('console');
    await page.evaluate(() => {
      try {
        document.body.innerHTML = '<p>unsafe</p>';
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
    });
    await logged;
  });
});
