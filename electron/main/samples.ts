import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LibraryRequest } from '../../shared/ipc/contract';
import { describeSamples } from '../../shared/samples/describe-samples';
import { mediaTypeOf } from './importable-files';

const BRIEF = 'sample-brief.md';

/** The sample articles shipped with the app, in order. */
export async function sampleArticles(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name !== BRIEF && name !== 'README.md' && mediaTypeOf(name))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Is a library without its samples: empty, or one whose first start was ended while they came in? It holds some of them
 * then, no brief, and nothing of the analyst's.
 */
export async function lacksSamples(library: LibraryRequest, folder: string): Promise<boolean> {
  const samples = (await sampleArticles(folder)).length;
  const { total, articles } = await library('articles:list', { limit: samples });
  if (total === 0) return true;
  if (total >= samples || !articles.every(({ isSample }) => isSample)) return false;
  return (await library('briefs:list', {})).length === 0;
}

/** Describes the sources and makes the sample brief, unless one of its title is there already. Its articles must have been imported. */
export async function makeSampleBrief(
  library: LibraryRequest,
  folder: string,
): Promise<{ briefId: string; isNew: boolean }> {
  await describeSamples(library);
  const markdown = await readFile(join(folder, BRIEF), 'utf8');
  const title = /^title:\s*["']?(.+?)["']?\s*$/m.exec(markdown)?.[1];
  const existing = (await library('briefs:list', {})).find((brief) => brief.title === title);
  if (existing) return { briefId: existing.id, isNew: false };
  const { briefId } = await library('briefs:fromMarkdown', { markdown });
  return { briefId, isNew: true };
}
