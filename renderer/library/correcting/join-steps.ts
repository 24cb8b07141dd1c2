import { JOINED_AT_ONCE, type NamedFiles } from '../../../shared/ipc/bulk-contract';
import { request, sentenceOf } from '../../api';
import { flushBrief, reopenBrief } from '../../state/brief-desk';
import { putSaidAway } from '../../state/shelf';
import { rememberStep } from '../../state/undo';
import { follow, readAllAgain, sayWhichToLookAt } from './merge-steps';

export type NamedFile = NamedFiles['found'][number];
/** How many became one record each, and why others did not. */
export type Joined = { records: number; failed: string[] };

const recordsInWords = (n: number): string => (n === 1 ? 'a record' : `${n.toLocaleString('en')} records`);

/** Puts records and the files that they name together, some at a time; one step takes all of it back. */
export async function joinFiles(
  named: readonly NamedFile[],
  onDone: (n: number) => void = () => undefined,
): Promise<Joined> {
  await flushBrief();
  const joined: NamedFile[] = [];
  const failed: string[] = [];
  const briefIds = new Set<string>();
  try {
    for (let at = 0; at < named.length; at += JOINED_AT_ONCE) {
      const some = named.slice(at, at + JOINED_AT_ONCE);
      const answers = await request('articles:joinFiles', {
        pairs: some.map(({ recordId, articleId }) => ({ recordId, articleId })),
      });
      for (const [index, pair] of some.entries()) {
        const answer = answers[index];
        if (answer?.ok) {
          joined.push(pair);
          for (const id of answer.briefIds) briefIds.add(id);
        } else failed.push(answer?.error.message ?? 'The library gave no answer.');
      }
      onDone(at + some.length);
    }
  } catch (error) {
    failed.push(sentenceOf(error));
  }
  if (joined.length > 0) {
    putSaidAway();
    rememberStep({
      label: `putting ${recordsInWords(joined.length)} and ${joined.length === 1 ? 'its file' : 'their files'} together`,
      undo: () => partFiles(joined),
      redo: async () => void (await joinFiles(joined)),
    });
    for (const { articleId, recordId } of joined) follow(articleId, recordId);
    reopenBrief([...briefIds]);
  }
  await readAllAgain();
  return { records: joined.length, failed };
}

async function partFiles(joined: readonly NamedFile[]): Promise<void> {
  await flushBrief();
  const briefIds = new Set<string>();
  const toLookAt = new Set<string>();
  try {
    for (const { articleId } of joined.toReversed()) {
      const parted = await request('articles:unmerge', { mergedId: articleId });
      for (const id of parted.briefIds) briefIds.add(id);
      for (const title of parted.briefsToLookAt) toLookAt.add(title);
    }
  } finally {
    putSaidAway();
    reopenBrief([...briefIds]);
    await readAllAgain();
  }
  sayWhichToLookAt([...toLookAt], 'the records that the files were put to', 'the file');
}
