import type { EditorNode } from '../model/brief';
import type { MatrixRow } from '../model/source-matrix';
import type { BriefTemplate } from '../model/template';
import { checkAcronyms } from './acronyms';
import { checkConflicts, type UsedPassage } from './conflicts';
import { checkCopiedWords } from './copied-words';
import { checkCutOff, checkFreshness, checkFuture } from './dates-in-order';
import { checkSourceHandling } from './handling-of-sources';
import { checkImages } from './images-described';
import { checkKeysLeft } from './keys-left-as-words';
import { checkLikelihood } from './likelihood';
import { checkNames } from './names-one-way';
import { ownSentences } from './own-sentences';
import { checkQuotedShare } from './quoted-share';
import { checkRanks } from './ranks-one-way';
import { checkRelativeDates } from './relative-dates';
import type { ReviewFinding } from './review-finding';
import { checkContraryView, checkJudgements, checkNewFacts } from './sections-in-order';
import {
  type CitedArticle,
  checkInference,
  checkOpinions,
  checkSourceSummary,
  checkStandings,
} from './sources-behind';
import { checkSpelling } from './spelling-system';
import type { SpellingSystem } from './spelling-words';
import { checkLimits } from './within-limits';

export type ReviewMaterial = Readonly<{
  blocks: readonly EditorNode[];
  title: string;
  /** As printed in the memo block; `YYYY-MM-DD` where the analyst chose a day. */
  date: string;
  cutOff: string | null;
  /** The brief's handling line; empty where it has none. */
  handling: string;
  styleId: string;
  /** Null where the brief's template is not in this library. */
  template: BriefTemplate | null;
  articles: ReadonlyMap<string, CitedArticle>;
  rows: readonly MatrixRow[];
  passages: readonly UsedPassage[];
  /** Hashes of the brief's pictures that the library does not have. */
  missingImages?: ReadonlySet<string>;
  /** Names that the analyst lists as spellings of one. */
  spellings?: readonly (readonly string[])[];
  /** Articles that the brief quotes or cites, and the origins among them. */
  cited: Readonly<{ articles: number; origins: number }>;
}>;

/** A template of one country's form of dates spells as that country does; null: as the brief does more often. */
const SPELLING_OF: Readonly<Record<BriefTemplate['dates'], SpellingSystem | null>> = {
  system: null,
  us: 'American',
  uk: 'British',
};

/**
 * What the words of a brief show a reviewer, in the order of the release list. The checks of quotations, citations and
 * exported files are not among them: those read more than words.
 */
export function reviewBrief(material: ReviewMaterial): ReviewFinding[] {
  const { blocks, date, cutOff, articles, template } = material;
  const sentences = ownSentences(blocks);
  const withTitle = ownSentences(blocks, material.title);
  const sources = new Map(
    [...articles.values()].map(({ id, key, record }) => [
      id,
      { articleId: id, key, published: record.published.value },
    ]),
  );
  const asOf = cutOff ?? date;
  return eachOnce([
    ...checkStandings(material.rows).filter(({ check }) => check === 'claims-cited'),
    ...checkKeysLeft(sentences),
    ...checkConflicts(material.passages),
    ...checkStandings(material.rows).filter(({ check }) => check === 'more-than-one-origin'),
    ...checkSourceSummary(sentences, material.cited),
    ...checkOpinions(sentences, articles),
    ...checkInference(sentences, articles),
    ...checkFreshness(sentences, sources, asOf),
    ...checkFuture(sentences, date),
    ...checkRelativeDates(withTitle),
    ...checkCutOff({ date, cutOff }, [...sources.values()]),
    ...checkLikelihood(sentences, template?.likelihood ?? 'none'),
    ...checkJudgements(sentences),
    ...checkContraryView(sentences),
    ...(template ? checkLimits(blocks, template) : []),
    ...checkNewFacts(sentences),
    ...checkAcronyms(withTitle),
    ...checkSpelling(withTitle, template ? SPELLING_OF[template.dates] : null),
    ...checkNames(withTitle, material.spellings),
    ...checkRanks(withTitle),
    ...checkQuotedShare(sentences, material.styleId),
    ...checkCopiedWords(sentences, articles),
    ...checkSourceHandling(material.handling, articles),
    ...checkImages(blocks, material.missingImages ?? new Set()),
  ]);
}

/** A word that stands twice in one sentence is one finding there. */
function eachOnce(findings: readonly ReviewFinding[]): ReviewFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ check, message, where, path, offset }) => {
    const id = JSON.stringify([check, message, where, path, offset]);
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
