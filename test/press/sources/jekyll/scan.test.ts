import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatProblem } from '../../../../src/press/problems.ts';
import { scan } from '../../../../src/press/sources/jekyll/scan.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kanbao-scan-'));
});
afterEach(async () => {
  await rm(root, { recursive: true });
});

async function write(...files: string[]) {
  for (const file of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), '---\ntitle: x\n---\n');
  }
}

async function found(folder = '') {
  const { posts, ignored, problems } = await scan(join(root, folder));
  return { files: posts.map(({ file }) => file), ignored, problems: problems.map(formatProblem) };
}

describe('a scan', () => {
  it('finds the posts in _posts at any depth, sorted', async () => {
    await write(
      'b/_posts/x/2022-01-02-a.md',
      '_posts/2022-01-01-a.html',
      '_posts/sub/1-1.markdown',
    );
    await write('_posts/2022-1-1-B.mkdn', 'about.md', 'index.html');
    expect(await found()).toEqual({
      files: [
        '_posts/2022-01-01-a.html',
        '_posts/2022-1-1-B.mkdn',
        '_posts/sub/1-1.markdown',
        'b/_posts/x/2022-01-02-a.md',
      ],
      ignored: 0,
      problems: [],
    });
    const { posts } = await scan(root);
    expect(posts[0]?.path).toBe(join(root, '_posts/2022-01-01-a.html'));
  });

  it('finds dated files in any folder where there is no _posts', async () => {
    await write('old_post/2022-01-01-a.md', 'old_post/README.md', '2022-01-02-b.md', 'about/x.md');
    await write('old_post/-202205260000000010.md');
    expect(await found()).toEqual({
      files: ['2022-01-02-b.md', 'old_post/-202205260000000010.md', 'old_post/2022-01-01-a.md'],
      ignored: 1,
      problems: [],
    });
  });

  it('takes a posts folder for its root', async () => {
    await write('site/_posts/2022-01-01-a.md', 'site/_posts/README.md');
    expect((await found('site/_posts')).files).toEqual(['2022-01-01-a.md', 'README.md']);
  });

  it('says that dated files lie beside _posts', async () => {
    await write('_posts/2022-01-01-a.md', 'old_post/2021-01-01-b.md', 'old_post/2021-01-02-c.md');
    const { files, problems } = await found();
    expect(files).toEqual(['_posts/2022-01-01-a.md']);
    expect(problems).toEqual([
      'old_post: 2 dated files outside _posts; left out; name the folder in "content" of kanbao.config.ts if they are posts',
    ]);
  });

  it('counts what is no post, and does not enter folders that hold none', async () => {
    await write('_posts/2022-01-01-a.mdx', '_posts/2022-01-01-a.md~', '_posts/_2022-01-01-a.md');
    await write('_posts/.hidden.md', '_posts/x.yml', '_posts/.git/2022-01-01-a.md');
    await write('node_modules/p/_posts/2022-01-01-a.md', '_site/2022-01-01-a.html');
    await write('_drafts/2022-01-01-a.md', '_posts/_old/2022-01-01-a.md');
    expect(await found()).toEqual({ files: [], ignored: 4, problems: [] });
  });

  it('follows no link and waits for no pipe', async () => {
    await write('_posts/2022-01-01-a.md', 'elsewhere/x.md');
    await symlink(join(root, 'elsewhere/x.md'), join(root, '_posts/2022-01-02-link.md'));
    await symlink(join(root, '_posts'), join(root, '_posts/loop'));
    execFileSync('mkfifo', [join(root, '_posts/2022-01-03-pipe.md')]);
    const { files, problems } = await found();
    expect(files).toEqual(['_posts/2022-01-01-a.md']);
    expect(problems.sort()).toEqual([
      '_posts/2022-01-02-link.md: a symbolic link or special file, not a file; left out; put the post itself there',
      '_posts/2022-01-03-pipe.md: a symbolic link or special file, not a file; left out; put the post itself there',
    ]);
  });

  it('finds nothing in an empty folder', async () => {
    expect(await found()).toEqual({ files: [], ignored: 0, problems: [] });
  });

  it('says which root is missing and what to do', async () => {
    const missing = join(root, 'nowhere');
    await expect(scan(missing)).rejects.toThrow(
      `${missing}: the content folder cannot be read (ENOENT: no such file or directory, scandir '${missing}'); create it, or set "content" in kanbao.config.ts to the folder of your posts`,
    );
  });
});
