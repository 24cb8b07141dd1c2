import type { CheckedQuotation } from '../../../shared/ipc/check-report';
import type {
  CheckOutcome,
  ReviewedCheck,
  ReviewedFinding,
  ReviewReport,
} from '../../../shared/ipc/review-contract';
import type { BriefTemplate } from '../../../shared/model';
import type { UsedPassage } from '../../../shared/review/conflicts';
import {
  type CheckSeverity,
  getReleaseCheck,
  holdsUp,
  RELEASE_CHECKLIST,
  type ReleaseCheck,
  type ReleaseCheckId,
} from '../../../shared/review/release-checklist';
import { reviewBrief } from '../../../shared/review/review-brief';
import { getBrief } from '../briefs/briefs';
import { checkBrief } from '../briefs/check';
import { type BriefMaterial, gatherMaterial } from '../briefs/document';
import { storedPlaces } from '../briefs/stored-places';
import { briefMatrix } from '../evidence/matrix';
import { missingImages } from '../images/images';
import { findSettlement } from '../quotes/settlements';
import { getSpellings } from '../search/spellings';
import type { ReadableDb } from '../store/db';
import { sha256 } from '../store/hash';
import { findTemplate } from '../templates/template-shelf';
import { fromCheck, type PlacedFinding } from './from-check';
import { printedFindings } from './printed';
import { treatments } from './treatments';

/** Decided by reading the exported files, when a brief is released. */
const AT_RELEASE: ReadonlySet<string> = new Set([
  'notes-in-order',
  'limits',
  'handling',
  'clean-file',
  'accessible-pdf',
  'file-name',
  'hashes',
  'recorded',
]);

/** The release list for a stored brief: every check with what was found, and what the analyst said to it. */
export function getReview(db: ReadableDb, briefId: string): ReviewReport {
  const stored = getBrief(db, briefId);
  const material = gatherMaterial(db, stored);
  const inStored = storedPlaces(material.brief.state.root.children, stored.state.root.children);
  const said = treatments(db, briefId);
  const currentText = new Map(material.articles.map(({ id, text }) => [id, text.id]));
  const isKept = ({ quoteId, articleId }: CheckedQuotation): boolean => {
    const settled = quoteId === null ? null : findSettlement(db, quoteId);
    return settled?.choice === 'kept' && settled.textId === currentText.get(articleId);
  };
  const findings = [...fromCheck(checkBrief(db, briefId), isKept), ...inWords(db, material, inStored)];
  const checks = RELEASE_CHECKLIST.map((check): ReviewedCheck => {
    const found = findings
      .filter((finding) => finding.check === check.id)
      .map((finding): ReviewedFinding => {
        const key = keyOf(finding);
        const { severity, answerable, message, where, path, offset, quotation, words, field, articleId } =
          finding;
        return {
          key,
          severity,
          answerable: check.mode === 'proposes' || answerable === true,
          message,
          where,
          path: path && [...path],
          offset: offset ?? 0,
          words: words ?? null,
          field: field ?? null,
          articleId: articleId ?? null,
          quotation,
          treatment: said.get(key) ?? null,
        };
      });
    return { ...check, outcome: outcomeOf(check, found), findings: found };
  });
  const all = checks.flatMap((check) => check.findings.map((finding) => ({ check, finding })));
  const blocking = all.filter(({ finding }) => holdsUp(finding)).length;
  return { revision: material.brief.revision, checks, blocking, warnings: all.length - blocking };
}

function outcomeOf(check: ReleaseCheck, findings: readonly ReviewedFinding[]): CheckOutcome {
  if (check.mode === 'person') return 'person';
  if (findings.length === 0) return AT_RELEASE.has(check.id) ? 'at-release' : 'clear';
  return findings.some(holdsUp) ? 'open' : 'look';
}

const keyOf = ({ check, message, where }: PlacedFinding): string =>
  sha256(JSON.stringify([check, message, where])).slice(0, 32);

function inWords(
  db: ReadableDb,
  material: BriefMaterial,
  inStored: ReturnType<typeof storedPlaces>,
): PlacedFinding[] {
  const { brief, articles } = material;
  const template = findTemplate(db, brief.template);
  const { rows, sources } = briefMatrix(db, brief);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const origins = new Set(sources.map(({ groupId, articleId }) => groupId ?? articleId)).size;
  const found = reviewBrief({
    blocks: brief.state.root.children,
    title: brief.header.title,
    date: brief.header.date,
    cutOff: brief.header.cutOff ?? null,
    handling: brief.header.handling,
    styleId: brief.style,
    template,
    articles: byId,
    rows,
    passages: usedPassages(rows, byId),
    missingImages: missingImages(db, brief.state),
    spellings: getSpellings(db),
    cited: { articles: sources.length, origins },
  });
  return [...found, ...printedFindings(db, material)].map((finding) => ({
    ...finding,
    ...(finding.path && inStored({ path: finding.path, offset: finding.offset ?? 0 })),
    severity: finding.severity ?? severityOf(finding.check, template),
    quotation: null,
  }));
}

/**
 * Limits on words warn; pages are measured at release. A likelihood beside a confidence blocks where the template keeps
 * to the scale of ICD 203, whose rule it is.
 */
function severityOf(check: ReleaseCheckId, template: BriefTemplate | null): CheckSeverity {
  if (check === 'limits') return 'warn';
  if (check === 'likelihood-apart' && template?.likelihood !== 'icd203') return 'warn';
  return getReleaseCheck(check).severity;
}

/** Paragraphs that claims quote or cite, each once. */
function usedPassages(
  rows: ReturnType<typeof briefMatrix>['rows'],
  articles: ReadonlyMap<string, BriefMaterial['articles'][number]>,
): UsedPassage[] {
  const passages = new Map<string, UsedPassage>();
  for (const { section, words, path, offset, uses } of rows)
    for (const { articleId, paragraphs } of uses)
      for (const paragraph of paragraphs) {
        const article = articles.get(articleId);
        const block = article?.text.blocks[paragraph - 1];
        const id = `${articleId} ${paragraph}`;
        if (!article || !block || passages.has(id)) continue;
        const where = `${section === '' ? '' : `“${section}”, `}“${words}”`;
        passages.set(id, { articleId, key: article.key, paragraph, words: block.text, where, path, offset });
      }
  return [...passages.values()];
}
