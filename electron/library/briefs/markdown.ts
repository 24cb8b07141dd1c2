import { randomUUID } from 'node:crypto';
import {
  chooseSource,
  type Judged,
  judgeAgainst,
  matches,
} from '../../../shared/brief-document/choose-source';
import { quotationWords } from '../../../shared/brief-document/quotation-words';
import { claimTypedQuotations } from '../../../shared/brief-document/typed-quotations';
import { parseBriefMarkdown } from '../../../shared/brief-markdown/parse-brief-markdown';
import { writeBriefMarkdown } from '../../../shared/brief-markdown/write-brief-markdown';
import { handlingFault } from '../../../shared/handling/handling-lines';
import type { Input, Output } from '../../../shared/ipc/contract';
import {
  type Article,
  type CitationNodeJson,
  type EditorNode,
  type EditorState,
  type ImportWarning,
  type QuotationNodeJson,
  StyleId,
  type TemplateId,
} from '../../../shared/model';
import { releasedHeader } from '../../../shared/review/released-header';
import { withHabits } from '../../../shared/templates/header-from-template';
import { findArticle, listSources } from '../articles/articles';
import { passageAt } from '../quotes/find-passage';
import { saveQuote } from '../quotes/quotes';
import type { ReadableDb, WritableDb } from '../store/db';
import { findTemplate, getTemplate, listTemplates } from '../templates/template-shelf';
import { getBrief, insertBrief } from './briefs';
import { childrenOf, collect, isQuotation, sourcesOf } from './walk';

/** Ties a quotation that came in as text to a saved quote when its words stand in the article. */
function attachQuote(db: WritableDb, node: QuotationNodeJson, judged: Judged): void {
  const { article, paragraph, verdict } = judged;
  node.articleId = article.id;
  node.paragraph = paragraph;
  const { start, end } = verdict;
  const passage =
    matches(verdict) && start !== undefined && end !== undefined ? passageAt(article.text, start, end) : null;
  if (!passage) return;
  const quote = saveQuote(db, { passage });
  node.quoteId = quote.id;
  node.captured = quote.exact;
  node.paragraph = quote.paragraph;
}

/** Visits every quotation with the citation that made it one: inside a block quotation, or the next in its line. */
function eachCited(
  nodes: readonly EditorNode[],
  visit: (node: QuotationNodeJson, citation: CitationNodeJson) => void,
): void {
  nodes.forEach((node, index) => {
    if (!isQuotation(node)) {
      eachCited(childrenOf(node), visit);
      return;
    }
    const near = node.type === 'block-quotation' ? node.children : nodes.slice(index + 1);
    const citation = near.find((other) => other.type === 'citation');
    if (citation) visit(node, citation);
    for (const child of node.children) if (child.type === 'footnote') eachCited(child.children, visit);
  });
}

/** Makes a brief from Markdown and saves a quote for each quotation whose words stand in its source. */
export function briefFromMarkdown(
  db: WritableDb,
  input: Input<'briefs:fromMarkdown'>,
): Output<'briefs:fromMarkdown'> {
  const known = new Map<string, Article | undefined>();
  const resolveKey = (key: string): string | null => {
    if (!known.has(key)) known.set(key, findArticle(db, key));
    return known.get(key)?.id ?? null;
  };
  const parsed = parseBriefMarkdown(input.markdown, { resolveKey, newId: randomUUID });
  const articles = new Map(
    [...known.values()].flatMap((article) => (article ? [[article.id, article] as const] : [])),
  );
  const { template, warning } = templateFor(db, input.template, parsed.template);
  const form = findTemplate(db, template);
  const header = form ? withHabits(parsed.header, form) : parsed.header;
  const formStyle = StyleId.safeParse(form?.citationStyle);
  const style = input.style ?? parsed.style ?? formStyle.data;
  eachCited(parsed.state.root.children, (node, citation) => {
    const judged = judgeAgainst(quotationWords(node), citation.items, articles, style ?? 'chicago-notes');
    if (judged) attachQuote(db, node, judged);
  });
  const warnings = withoutCompared(parsed.warnings, parsed.state, articles, style ?? 'chicago-notes');
  const brief = insertBrief(db, {
    header,
    template,
    style,
    state: parsed.state,
  });
  const { quotations, citations } = collect(brief.state);
  return {
    briefId: brief.id,
    title: brief.header.title,
    quotations: quotations.length,
    citations: citations.length,
    warnings: [...(warning ? [warning] : []), ...handlingWarnings(brief.header.handling), ...warnings],
  };
}

/** A handling line is never left out or mended: what is wrong with it is said, and keeps the brief from being exported. */
function handlingWarnings(handling: string): ImportWarning[] {
  const fault = handlingFault(handling);
  return fault
    ? [{ code: 'handling-invalid', message: `The handling line “${handling}”: ${fault.message}` }]
    : [];
}

/** The template asked for, which must be there, else the one that the head names, where it is. */
function templateFor(
  db: ReadableDb,
  asked: TemplateId | undefined,
  named: TemplateId | undefined,
): { template: TemplateId; warning?: ImportWarning } {
  if (asked !== undefined) return { template: getTemplate(db, asked).id };
  if (named === undefined || findTemplate(db, named)) return { template: named ?? 'blank' };
  const known = listTemplates(db).templates.map(({ template }) => template.id);
  return {
    template: 'blank',
    warning: {
      code: 'head-value',
      message: `There is no template “${named}” in this library; the templates are ${known.join(', ')}.`,
    },
  };
}

/** Words in front of an aside are compared when the brief is checked, though they became no quotation node. */
function withoutCompared(
  warnings: readonly ImportWarning[],
  state: EditorState,
  articles: ReadonlyMap<string, Article>,
  style: string,
): ImportWarning[] {
  const openings: string[] = [];
  claimTypedQuotations(state.root.children, (words, here) => {
    openings.push(`“${words.trim().slice(0, 40)}`);
    return chooseSource(words, here, articles, style);
  });
  return warnings.filter(
    ({ code, message }) =>
      code !== 'unchecked-quotation' || !openings.some((opening) => message.startsWith(opening)),
  );
}

/** A brief as Markdown that `briefFromMarkdown` reads. */
export function briefMarkdown(
  db: ReadableDb,
  { briefId, style, draftMark, annexes, released }: Input<'briefs:markdown'>,
): Output<'briefs:markdown'> {
  const stored = getBrief(db, briefId);
  const header = released ? releasedHeader(stored.header, released.version) : stored.header;
  const brief = { ...stored, header, style: style ?? stored.style };
  const keys = new Map(listSources(db, sourcesOf(brief.state)).map((article) => [article.id, article.key]));
  const keyOf = (articleId: string) => keys.get(articleId) ?? null;
  return { markdown: writeBriefMarkdown(brief, keyOf, { draftMark, annexes }) };
}
