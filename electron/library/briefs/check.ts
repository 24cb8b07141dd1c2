import type { JudgedQuotation } from '../../../shared/brief-document/brief-document';
import { quotationWords } from '../../../shared/brief-document/quotation-words';
import { mismatches } from '../../../shared/brief-document/release-gate';
import type { CheckFinding, CheckReport } from '../../../shared/ipc/check-report';
import {
  type Article,
  type Brief,
  isReleasable,
  type QuotationNodeJson,
  VERDICT_LABELS,
} from '../../../shared/model';
import { findSourceErrors } from '../../../shared/verdict/source-errors';
import { quotationStyle } from '../../../shared/verdict/styles';
import { factFindings, quotationFindings } from '../evidence/evidence-findings';
import { makeSpeechIndex } from '../evidence/speech-index';
import type { ReadableDb } from '../store/db';
import { findTemplate } from '../templates/template-shelf';
import { getBrief } from './briefs';
import { citationFindings, citationFor, otherPlaces } from './citation-findings';
import { documentOf, gatherMaterial } from './document';
import { editorNumbers, inReadingOrder, type Place, placesOf, short } from './places';
import { headFindings, sourceFindings } from './record-findings';
import { sectionFindings } from './section-findings';
import { pathsIn, storedPlaces } from './stored-places';
import { uncheckedWords } from './unchecked-words';
import { collect, sourcesOf } from './walk';

/** A quotation of a brief where it stands, with what the document judges of it. */
type Standing = {
  /** Its number among the quotations of the document, from 0. */
  index: number;
  node: QuotationNodeJson;
  judged: JudgedQuotation;
  place: Place;
};

/** The quotations that have words, in the order of the text, which is the order in which the document judges them. */
function standingQuotations(
  state: Brief['state'],
  judged: readonly JudgedQuotation[],
  places: readonly Place[],
): Standing[] {
  const placeOf = new Map(
    places.flatMap((place) => inReadingOrder(place.nodes).map((node) => [node, place] as const)),
  );
  const withWords = collect(state).quotations.filter((node) => quotationWords(node).trim() !== '');
  if (withWords.length !== judged.length)
    throw new Error('The document of a brief counts other quotations than its text');
  return withWords.map((node, index) => {
    const place = placeOf.get(node);
    const each = judged[index];
    if (!place || !each) throw new Error('A quotation of the brief stands in none of its places');
    return { index, node, judged: each, place };
  });
}

/** What a verdict says against a quotation, and what is wrong with how it is cited. */
function findingsOfQuotation(
  { index, node, judged, place }: Standing,
  isBlocking: boolean,
  style: string,
  byId: ReadonlyMap<string, Article>,
): CheckFinding[] {
  const { verdict, reasons, paragraph } = judged.verdict;
  const words = `“${short(judged.text)}”`;
  const why = reasons.map(({ rule, message }) => `${rule}: ${message}`).join('; ');
  const finding = (check: string, severity: CheckFinding['severity'], message: string): CheckFinding => ({
    check,
    severity,
    message,
    where: place.where,
    quotation: index,
    block: place.block,
  });
  const findings: CheckFinding[] = [];
  if (isBlocking)
    findings.push(
      finding('quotation-mismatch', 'block', `${words}: ${VERDICT_LABELS[verdict]}${why && ` (${why})`}.`),
    );
  if (verdict === 'flagged')
    findings.push(finding('quotation-flagged', 'warn', `${words}: ${VERDICT_LABELS[verdict]} (${why}).`));
  if (isReleasable(verdict)) findings.push(...errorsKept(judged.text, style, finding));
  const item = citationFor(inReadingOrder(place.nodes), node);
  if (!item && !node.typed)
    findings.push(finding('quotation-uncited', 'warn', `${words} has no citation of its source after it.`));
  if (item && paragraph !== undefined && isReleasable(verdict))
    for (const clause of otherPlaces(item, byId.get(item.articleId), judged.verdict))
      findings.push(finding('locator-differs', 'warn', `${words} ${clause}`));
  return findings;
}

/** Errors of the source that the words keep as if they were in order (QI-26). */
function errorsKept(
  text: string,
  styleId: string,
  finding: (check: string, severity: CheckFinding['severity'], message: string) => CheckFinding,
): CheckFinding[] {
  const style = quotationStyle(styleId);
  return findSourceErrors(text).map(({ word, why }) => {
    const error = `“${short(text)}”: “${word}” ${why}, and nothing says that the source has it so`;
    return style.sic === 'avoid'
      ? finding('quotation-error-noted', 'warn', `${error}. ${style.label} wants that said in the note.`)
      : finding('quotation-error-kept', 'warn', `${error} (QI-26). Put [sic] behind it, or paraphrase.`);
  });
}

/** What other articles say to the words of quotes. */
function evidenceFindings(db: ReadableDb, standing: readonly Standing[]): CheckFinding[] {
  const quoted = standing.flatMap(({ judged: { quoteId }, index, place }) =>
    quoteId === null ? [] : [{ quoteId, index, place }],
  );
  if (quoted.length === 0) return [];
  const speech = makeSpeechIndex(db);
  return quoted.flatMap(({ quoteId, index, place: { where, block } }) =>
    quotationFindings(db, quoteId, where, speech).map((finding) => ({ ...finding, quotation: index, block })),
  );
}

/**
 * Every quotation with its verdict, and what can be decided by looking: quotations that do not match, citations and
 * locators that lead nowhere, quotations without a citation, gaps in the records of sources, sections left empty. Only
 * what the export gate refuses is of severity `block`: the report never asks for a mend that the export does not ask for.
 */
export function checkBrief(db: ReadableDb, briefId: string): CheckReport {
  const stored = getBrief(db, briefId);
  const material = gatherMaterial(db, stored);
  const { brief, articles } = material;
  const byId = new Map(articles.map((article) => [article.id, article]));
  const pathOf = pathsIn(brief.state.root.children);
  const inStored = storedPlaces(brief.state.root.children, stored.state.root.children);
  const judged = documentOf(db, material, { draft: true }).quotations;
  const blocking = new Set(mismatches(judged));
  const places = placesOf(brief.state.root.children);
  const standing = standingQuotations(brief.state, judged, places);
  const findings: CheckFinding[] = [];
  for (const place of places) {
    for (const each of standing)
      if (each.place === place)
        findings.push(...findingsOfQuotation(each, blocking.has(each.judged), brief.style, byId));
    for (const { at, ...finding } of [...uncheckedWords(place), ...citationFindings(place, byId)]) {
      const path = at && pathOf.get(at);
      const placed = path && inStored({ path, offset: 0 });
      findings.push({
        ...finding,
        block: place.block,
        ...(placed && { path: [...placed.path], offset: placed.offset }),
      });
    }
  }
  findings.push(...evidenceFindings(db, standing));
  for (const { at, ...finding } of factFindings(brief, byId)) {
    const { path, offset } = inStored(at);
    const [block = 0] = path;
    findings.push({ ...finding, block, path: [...path], offset });
  }
  findings.push(...headFindings(brief.header));
  findings.push(...sectionFindings(brief, findTemplate(db, brief.template)));
  for (const id of sourcesOf(brief.state)) {
    const article = byId.get(id);
    if (article) findings.push(...sourceFindings(article));
  }
  const numbers = editorNumbers(brief.state);
  return {
    quotations: standing.map(({ node, judged: each, place }) => ({
      text: each.text,
      articleId: each.articleId,
      articleKey: each.articleKey,
      quoteId: each.quoteId,
      verdict: each.verdict.verdict,
      reasons: each.verdict.reasons,
      cautions: each.verdict.cautions ?? [],
      where: place.where,
      node: numbers.get(node) ?? null,
      block: place.block,
      source: each.source,
    })),
    findings,
  };
}
