import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { makeStoryFolder } from './launch';
import { cliInElectron, cliInNode, type Ended } from './run';

/** Three paragraphs under a headline, a byline and a dateline. */
export const ARTICLE = `Harbour talks end without a date

By Sana Marwat

KARACHI: Two officials said on Monday that the harbour talks had “ended well”, but neither gave a date for the next round.

The port authority did not offer to pay for the new cranes. It had asked for twelve; the ministry approved four.

A shipping agent called the outcome “a handshake, not a contract” and said that traffic would not change this year.
`;

/** A brief of two quotations that both match the article. */
export const BRIEF = `---
title: Harbour talks
to: Director
from: Desk
date: 2026-03-02
template: blank
style: chicago-notes
---

The agent saw "a handshake, not a contract" [@harbour, para. 3].

- The ministry "approved four" [@harbour, para. 2] of the cranes.
`;

/** The one document that a command with `--json` prints, whatever happened. */
export const json = (ended: Ended): unknown => {
  expect(ended.stdout.trim().split('\n'), ended.stderr).toHaveLength(1);
  return JSON.parse(ended.stdout);
};

/** A folder with `harbour.txt` and `brief.md`, and commands on a library in it; both are gone after the stories of the file. */
export function commandLine() {
  let folder = '';
  const at = (name: string) => join(folder, name);
  const inLibrary = (words: readonly string[]) => ['--library', at('library'), '--json', ...words];
  const inNode = (...words: string[]) => cliInNode(folder, inLibrary(words));
  const inElectron = (...words: string[]) => cliInElectron(folder, inLibrary(words));
  beforeAll(async () => {
    folder = await makeStoryFolder();
    await writeFile(at('harbour.txt'), ARTICLE);
    await writeFile(at('brief.md'), BRIEF);
  });
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return {
    /** A path in the folder. */
    at,
    /** A command under plain Node, as `npm run cli` starts most of them. */
    inNode,
    /** A command in Electron, as `npm run cli` starts imports and PDFs. */
    inElectron,
    /** What became of one imported file. */
    importing: async (path: string) => {
      const { results } = json(await inElectron('import', path)) as { results: Record<string, unknown>[] };
      expect(results).toHaveLength(1);
      return results[0] ?? {};
    },
  };
}
