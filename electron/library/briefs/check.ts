import { paragraphsOf } from '../../../shared/brief-document/choose-source';
import { citationsIn } from '../../../shared/brief-document/footnote-words';
import { foreignPairs } from '../../../shared/brief-document/quotation-marks';
import { quotationWords } from '../../../shared/brief-document/quotation-words';
import { mismatches } from '../../../shared/brief-document/release-gate';
import { handlingFault } from '../../../shared/handling/handling-lines';
import type { CheckFinding, CheckReport } from '../../../shared/ipc/check-report';
import {
  type Article,
  type CitationNodeJson,
  type EditorNode,
  isReleasable,
  type QuotationNodeJson,
  VERDICT_LABELS,
} from '../../../shared/model';
import { factFindings, quotationFindings } from '../evidence/evidence-findings';
import { makeSpeechIndex } from '../evidence/speech-index';
import type { ReadableDb } from '../store/db';
import { findTemplate } from '../templates/template-shelf';
import { getBrief } from './briefs';
import { documentOf, gatherMaterial } from './document';
import { otherPage } from './page-cited';
import { editorNumbers, inReadingOrder, type Place, placesOf, short } from './places';
import { sectionFindings } from './section-findings';
import { pathsIn, storedPlaces } from './stored-places';
import { collect, isQuotation, sourcesOf, textOf } from './walk';

type Finding = CheckFinding;
/** A finding with the node that it is about. */
type FoundAt = Finding & { at: EditorNode | undefined };

/** The citation that covers a quotation: the next one of its source, in a footnote too, before another quotation begins. */
function citationFor(
  nodes: readonly EditorNode[],
  quotation: QuotationNodeJson,
): CitationNodeJson['items'][number] | undefined {
  const after = nodes.slice(nodes.indexOf(quotation) + 1);
  for (const node of after) {
    if (isQuotation(node)) return undefined;
    const cited = node.type === 'footnote' ? citationsIn(node.children) : [node];
    const items = cited.flatMap((each) => (each.type === 'citation' ? each.items : []));
    const item = items.find(({ articleId }) => articleId === quotation.articleId);
    if (item) return item;
  }
  return undefined;
}

function citationFindings(place: Place, byId: ReadonlyMap<string, Article>): FoundAt[] {
  return inReadingOrder(place.nodes).flatMap((node): FoundAt[] => {
    if (node.type !== 'citation') return [];
    return node.items.flatMap((item): FoundAt[] => {
      const article = byId.get(item.articleId);
      if (!article) {
        return [
          {
            at: node,
            check: 'source-missing',
            severity: 'warn',
            message: 'A citation points at an article that is not in the library.',
            where: place.where,
          },
        ];
      }
      const last = article.text.blocks.length;
      const beyond = paragraphsOf(item)?.find((paragraph) => paragraph < 1 || paragraph > last);
      if (beyond === undefined) return [];
      const message = `A citation names paragraph ${beyond} of “${article.key}”, which has ${last}.`;
      return [{ at: node, check: 'locator-missing', severity: 'warn', message, where: place.where }];
    });
  });
}

const FEWEST_WORDS = 3;

/** Longer words between double marks outside quotations: they read as a quotation, but nothing compares them. */
function uncheckedWords(place: Place): FoundAt[] {
  const prose = place.nodes
    .map((node) => (isQuotation(node) || node.type === 'citation' ? '\n' : textOf(node)))
    .join('');
  const marked = [...prose.matchAll(/“([^“”\n]+)”|"([^"\n]+)"/gu)].map(
    ([, curly, straight]) => curly ?? straight,
  );
  const foreign = foreignPairs(prose).map(({ open, close }) => prose.slice(open + 1, close));
  return [...marked, ...foreign].flatMap((between = ''): FoundAt[] => {
    const words = between.trim();
    if (words.split(/\s+/u).length < FEWEST_WORDS) return [];
    const message = `“${short(words)}” stands between quotation marks, but is compared with no article: quote it from its source, or drop the marks.`;
    return [
      {
        at: place.nodes[0],
        check: 'quotation-unchecked',
        severity: 'warn',
        message,
        where: place.where,
        words,
      },
    ];
  });
}

function sourceFindings(article: Article): Finding[] {
  const { record, key } = article;
  const name = `“${short(record.title.value ?? key)}”`;
  const findings: Finding[] = [];
  const warn = (check: string, message: string): unknown =>
    findings.push({ check, severity: 'warn', message, where: `source “${key}”`, articleId: article.id });
  if (record.title.value === null)
    warn('source-untitled', `The title of ${name} is not known; it is cited by a description.`);
  if (record.authors.value === null) warn('source-authorless', `The author of ${name} is not known.`);
  if (record.outlet.value === null) warn('source-outletless', `The outlet of ${name} is not known.`);
  const published = record.published.value;
  if (published === null) warn('source-undated', `The date of ${name} is not known.`);
  else if (!/^\d{4}/.test(published))
    warn('source-undated', `The year of ${name} is not known (${published}).`);
  if (article.isSample)
    warn('source-sample', `${name} is a made-up sample article. Cite no sample in a real brief.`);
  return findings;
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
  const pathOf = pathsIn(brief.state.root.children);
  const inStored = storedPlaces(brief.state.root.children, stored.state.root.children);
  const judged = documentOf(db, material, { draft: true }).quotations;
  const blocking = new Set(mismatches(judged));
  const placeOf = new Map<EditorNode, Place>();
  const byId = new Map(articles.map((article) => [article.id, article]));
  const findings: Finding[] = [];
  // The document judges every quotation that has words, in the order of the text.
  const withWords = collect(brief.state).quotations.filter((node) => quotationWords(node).trim() !== '');
  if (withWords.length !== judged.length)
    throw new Error('The document of a brief counts other quotations than its text');
  const indexOf = new Map<EditorNode, number>(withWords.map((node, index) => [node, index]));
  for (const place of placesOf(brief.state.root.children)) {
    const nodes = inReadingOrder(place.nodes);
    for (const node of nodes) {
      if (!isQuotation(node)) continue;
      const index = indexOf.get(node);
      const quotation = index === undefined ? undefined : judged[index];
      if (index === undefined || !quotation) continue;
      placeOf.set(node, place);
      const { verdict, reasons, paragraph } = quotation.verdict;
      const words = `“${short(quotation.text)}”`;
      const why = reasons.map(({ rule, message }) => `${rule}: ${message}`).join('; ');
      const add = (check: string, severity: Finding['severity'], message: string): unknown =>
        findings.push({ check, severity, message, where: place.where, quotation: index, block: place.block });
      if (blocking.has(quotation))
        add('quotation-mismatch', 'block', `${words}: ${VERDICT_LABELS[verdict]}${why && ` (${why})`}.`);
      if (verdict === 'flagged')
        add('quotation-flagged', 'warn', `${words}: ${VERDICT_LABELS[verdict]} (${why}).`);
      const item = citationFor(nodes, node);
      if (!item && node.typed) continue;
      if (!item) {
        add('quotation-uncited', 'warn', `${words} has no citation of its source after it.`);
      } else if (paragraph !== undefined && isReleasable(verdict)) {
        const named = paragraphsOf(item);
        const covers =
          named?.includes(paragraph) ||
          (named?.length === 2 && (named[0] ?? 0) <= paragraph && paragraph <= (named[1] ?? 0));
        if (named && !covers)
          add(
            'locator-differs',
            'warn',
            `${words} stands in paragraph ${paragraph}, but its citation says ${item.locator?.value}.`,
          );
        const page = otherPage(item, byId.get(item.articleId), quotation.verdict);
        if (page !== undefined)
          add(
            'locator-differs',
            'warn',
            `${words} stands on page ${page}, but its citation says ${item.locator?.value}.`,
          );
      }
    }
    const about = [...uncheckedWords(place), ...citationFindings(place, byId)];
    for (const { at, ...finding } of about) {
      const path = at && pathOf.get(at);
      const placed = path && inStored({ path, offset: 0 });
      findings.push({
        ...finding,
        block: place.block,
        ...(placed && { path: [...placed.path], offset: placed.offset }),
      });
    }
  }
  const numbers = editorNumbers(brief.state);
  const stands = withWords.map((node) => {
    const place = placeOf.get(node);
    if (!place) throw new Error('A quotation of the brief stands in none of its places');
    return { where: place.where, node: numbers.get(node) ?? null, block: place.block };
  });
  const quoted = judged.flatMap(({ quoteId }, index) =>
    quoteId === null ? [] : [{ quoteId, index, ...stands[index] }],
  );
  if (quoted.length > 0) {
    const speech = makeSpeechIndex(db);
    for (const { quoteId, index, where = '', block } of quoted)
      for (const finding of quotationFindings(db, quoteId, where, speech))
        findings.push({ ...finding, quotation: index, ...(block !== undefined && { block }) });
  }
  for (const { at, ...finding } of factFindings(brief, byId)) {
    const { path, offset } = inStored(at);
    const [block = 0] = path;
    findings.push({ ...finding, block, path: [...path], offset });
  }
  const handling = handlingFault(brief.header.handling);
  if (handling)
    findings.push({
      check: 'handling-invalid',
      severity: 'block',
      message: `The handling line “${brief.header.handling.trim()}”: ${handling.message}`,
      where: 'the brief',
      field: 'handling',
    });
  if (brief.header.title.trim() === '')
    findings.push({
      check: 'brief-untitled',
      severity: 'warn',
      message: 'The brief has no title.',
      where: 'the brief',
      field: 'title',
    });
  findings.push(...sectionFindings(brief, findTemplate(db, brief.template)));
  for (const id of sourcesOf(brief.state)) {
    const article = byId.get(id);
    if (article) findings.push(...sourceFindings(article));
  }
  return {
    quotations: judged.map(({ text, articleId, articleKey, quoteId, verdict, source }, index) => ({
      text,
      articleId,
      articleKey,
      quoteId,
      verdict: verdict.verdict,
      reasons: verdict.reasons,
      cautions: verdict.cautions ?? [],
      ...(stands[index] ?? { where: '', node: null, block: 0 }),
      source,
    })),
    findings,
  };
}
