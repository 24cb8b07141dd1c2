import { languageOfBrief } from '../../../shared/brief-document/memo';
import { draftSourceSummary } from '../../../shared/review/draft-source-summary';
import { getBrief } from '../briefs/briefs';
import { gatherMaterial } from '../briefs/document';
import { collect, sourcesOf } from '../briefs/walk';
import { listGroups } from '../evidence/groups';
import { briefMatrix } from '../evidence/matrix';
import { getSettings } from '../settings/settings';
import type { ReadableDb } from '../store/db';

/** Paragraphs that say what the stored brief rests on, from the records of what it cites. */
export function sourceSummary(db: ReadableDb, briefId: string): string[] {
  const { brief, articles } = gatherMaterial(db, getBrief(db, briefId));
  const groups = new Map(
    listGroups(db).flatMap(({ name, articleIds }) => articleIds.map((id) => [id, name] as const)),
  );
  const language = getSettings(db).language === 'en-GB' ? 'en-GB' : 'en-US';
  return draftSourceSummary({
    sources: articles.map(({ id, key, record }) => ({ key, record, group: groups.get(id) ?? null })),
    missing: new Set(sourcesOf(brief.state)).size - articles.length,
    rows: briefMatrix(db, brief).rows,
    quoted: collect(brief.state).citations.flatMap(({ items }) =>
      items.flatMap(({ quoting }) => (quoting ? [quoting.speaker] : [])),
    ),
    dayFirst: languageOfBrief(brief.header, language) === 'en-GB',
  });
}
