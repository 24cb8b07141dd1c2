import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EditorNode } from '../../../shared/model';
import { type BriefStory, startBriefStory } from '../editor/brief-story';
import { lookAt } from '../editor/look-at';
import { appFolder, makeStoryFolder } from '../support/launch';
import { cliInElectron } from '../support/run';

/** The limit of pages holds in the file that leaves, not in a guess from the words. */
describe('the pages of a released brief', () => {
  let story: BriefStory;
  let briefId: string;
  const dialog = (name: string | RegExp) => story.window.getByRole('dialog', { name });

  beforeAll(async () => {
    const folder = await makeStoryFolder();
    const samples = join(appFolder, 'resources', 'samples');
    const articles = (await readdir(samples)).filter((name) => /^sample-(?!brief)/u.test(name)).sort();
    const cli = async (...words: string[]) => {
      const done = await cliInElectron(folder, ['--library', join(folder, 'library'), '--json', ...words]);
      expect(done.code, done.stderr).toBe(0);
    };
    await cli('import', ...articles.map((name) => join(samples, name)));
    await cli('brief', join(samples, 'briefs', 'ministerial-submission.md'));
    story = await startBriefStory(folder);
    const [brief] = await story.ask('briefs:list', {});
    briefId = brief?.id ?? '';
  }, 60_000);
  afterAll(() => story?.discard());

  /** Stores the brief with other blocks, opens it, and asks for its release. */
  const releaseWith = async (change: (blocks: readonly EditorNode[]) => EditorNode[]) => {
    const { window, ask } = story;
    const { header, style, state, revision } = await ask('briefs:get', { briefId });
    const root = { ...state.root, children: change(state.root.children) };
    await ask('briefs:save', { briefId, header, style, revision, state: { ...state, root } });
    await story.open(briefId);
    await window.locator('.brief-text').focus();
    await window.keyboard.press('Control+F7');
    const asked = dialog('Release the brief');
    await asked.getByText(/^Nothing holds up/).waitFor();
    await asked.getByRole('textbox', { name: 'Reviewer' }).fill('A. Khan');
    await asked.getByRole('checkbox', { name: /has read it/ }).check();
    await asked.getByRole('button', { name: 'Release', exact: true }).click();
    return asked;
  };

  it('are counted in the PDF, and one that is too long is refused with their number', async () => {
    const asked = await releaseWith((blocks) =>
      blocks.flatMap((block): EditorNode[] =>
        block.type === 'heading' ? [{ type: 'page-break' }, block] : [block],
      ),
    );
    const refused = asked.getByText(
      /^Not released: the PDF has \d+ pages without the notes .* never takes more than 3/u,
    );
    await refused.waitFor({ timeout: 60_000 });
    const pages = Number(/has (\d+) pages/u.exec(await refused.innerText())?.[1]);
    expect(pages).toBeGreaterThan(3);
    await lookAt(story.window, 'release-too-long');
    expect(await story.ask('releases:list', { briefId })).toEqual([]);
    expect((await story.ask('briefs:get', { briefId })).released).toBeUndefined();
    await story.window.keyboard.press('Escape');
  });

  it('more of them than the template asks for are asked about, and kept once that is said', async () => {
    const headings = 2;
    let seen = 0;
    const asked = await releaseWith((blocks) =>
      blocks.flatMap((block): EditorNode[] => {
        if (block.type === 'page-break') return [];
        if (block.type !== 'heading') return [block];
        seen += 1;
        return seen > 1 && seen <= headings + 1 ? [{ type: 'page-break' }, block] : [block];
      }),
    );
    const long = asked.getByText(/^The PDF has 3 pages without the notes .* asks for at most 2\. Shorten/u);
    await long.waitFor({ timeout: 60_000 });
    await lookAt(story.window, 'release-over-limit');
    expect(await story.ask('releases:list', { briefId })).toEqual([]);
    await asked.getByRole('button', { name: 'Release all the same' }).click();
    const done = dialog(/^Released as version/);
    await done.getByText(/^The PDF has 3 pages .* asks for at most 2\./u).waitFor({ timeout: 60_000 });
    const [release] = await story.ask('releases:list', { briefId });
    const pdf = release?.files.find(({ format }) => format === 'pdf');
    // With its notes and its annex of quotations, which are outside the limit.
    expect(pdf?.pages).toBeGreaterThanOrEqual(3);
    expect((await story.ask('briefs:get', { briefId })).released?.version).toBe(release?.version);
  });
});
