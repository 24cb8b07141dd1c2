import type { ReferenceDraft } from '../../../shared/ipc/reference-contract';
import { foldTag, tidyTag } from '../../../shared/model/tag';
import { keywordsOf, tagOfKeyword, withKeywords } from '../../../shared/references/keywords';
import { ReferenceEntry } from '../../../shared/references/reference-entry';
import { getArticleRow } from '../articles/articles';
import { tagFromFile, tagsDecidedOn } from '../shelf/tags-of-articles';
import type { WritableDb } from '../store/db';
import { asStored } from '../store/whole-characters';
import { getEntries, saveEntries } from './entries';

const asTags = (keywords: readonly string[]): Map<string, string> =>
  new Map(
    keywords
      .map((word) => tagOfKeyword(asStored(word)))
      .filter((name) => name !== '')
      .map((name) => [foldTag(name), name]),
  );

/**
 * Adds the keywords that a file newly gives an article whose record stays as it is; counts them. Those that a file gave it
 * before are no news: the analyst may have taken their tags off; nor are those of tags that the article bears or that the analyst
 * took off it, whoever gave them first. Nothing is taken away: tags of the analyst stay theirs.
 */
export function takeNewKeywords(db: WritableDb, articleId: string, draft: ReferenceDraft): number {
  const kept = getEntries(db, articleId);
  const before = asTags(kept.flatMap(keywordsOf));
  const { number } = getArticleRow(db, articleId);
  const decided = tagsDecidedOn(db, number);
  // A nested tag of ours is written with its slash, which is none in somebody else's keyword.
  const words = (draft.addedTags ?? draft.entries.flatMap(keywordsOf)).filter(
    (word) =>
      ![tidyTag(asStored(word)), tagOfKeyword(asStored(word))].some((name) => decided.has(foldTag(name))),
  );
  const given = asTags(words);
  const names = [...given].filter(([folded]) => !before.has(folded)).map(([, name]) => name);
  if (names.length === 0) return 0;
  const changed = tagFromFile(db, number, names);
  // Kept beside what the files said before, so that they are no news when the file comes again.
  const all = [...before.values(), ...names].map((name) => ({ name, basis: 'in-text' as const }));
  const known = new Set(kept.map(({ format }) => format));
  saveEntries(db, articleId, [
    // One that grew beyond what an entry may hold could not be read again: it stays as it was.
    ...kept.map((entry) => ReferenceEntry.safeParse(withKeywords(entry, all)).data ?? entry),
    ...draft.entries.filter(({ format }) => !known.has(format)),
  ]);
  return changed;
}
