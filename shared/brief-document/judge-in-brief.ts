import type { Article } from '../model';
import type { QuotationNodeJson, StyleId } from '../model/brief';
import type { Text } from '../model/text';
import { isReleasable, type Verdict } from '../model/verdict';
import { judgeQuotation } from '../verdict/judge-quotation';
import { quotationStyle } from '../verdict/styles';
import type { JudgedQuotation, QuotedSource } from './brief-document';
import { printable } from './printable';
import { setQuotationMarks } from './quotation-marks';
import { quotationWords } from './quotation-words';
import { sourceSentences } from './source-sentences';

/**
 * Compares one quotation with the current text of its article. Where that differs and an older text, on which the quote
 * was made, has the words, the quotation is flagged: the article has changed, not the quotation (QI-08).
 */
export function judgeInBrief(
  node: QuotationNodeJson,
  article: Article | undefined,
  texts: ReadonlyMap<string, Text> | undefined,
  style: StyleId,
): JudgedQuotation {
  const words = quotationWords(node);
  const claimed = { paragraph: node.paragraph, captured: node.captured || null };
  const judgeAgainst = (source: Pick<Text, 'blocks' | 'setAside'> | null) =>
    judgeQuotation({ words, source, style, ...claimed });

  let verdict = judgeAgainst(article?.text ?? null);
  let compared = { text: article?.text, verdict };
  const older = node.quoteId === null ? undefined : texts?.get(node.quoteId);
  if (article && older && older.id !== article.text.id && !isReleasable(verdict.verdict)) {
    const before = judgeAgainst(older);
    if (isReleasable(before.verdict)) {
      const message = `The article was imported again with other words here; the quotation matches its text ${older.version} of ${older.importedAt.slice(0, 10)}.`;
      verdict = { verdict: 'flagged', reasons: [{ rule: 'QI-08', message }, ...verdict.reasons] };
      compared = { text: older, verdict: before };
    }
  }
  return {
    text: words,
    articleId: node.articleId,
    articleKey: article?.key ?? null,
    quoteId: node.quoteId,
    printed: printedWords(node, words, style),
    claimed,
    verdict,
    source: article && compared.text ? quotedSource(article, compared.text, compared.verdict) : null,
  };
}

function printedWords(node: QuotationNodeJson, words: string, style: StyleId): string {
  const place = node.type === 'block-quotation' ? 'block' : 'inline';
  const { text, start, end } = setQuotationMarks(words, place, quotationStyle(style).outerMarks);
  return printable(text.slice(start, end));
}

function quotedSource({ record }: Article, text: Text, { paragraph, start, end }: Verdict): QuotedSource {
  const place =
    paragraph === undefined || start === undefined || end === undefined ? null : { paragraph, start, end };
  return {
    title: record.title.value,
    outlet: record.outlet.value,
    published: record.published.value,
    textId: text.id,
    textVersion: text.version,
    textSha256: text.sha256,
    place,
    ...(place ? sourceSentences(text, place) : { sentences: [], before: null, after: null }),
  };
}
