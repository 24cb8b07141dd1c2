import type { Article } from '../model';
import type { QuotationNodeJson, StyleId } from '../model/brief';
import { canonicalText, type Text } from '../model/text';
import { isReleasable, type Verdict } from '../model/verdict';
import { cautionsOnUse } from '../verdict/cautions-on-use';
import { speakerToCheck, type Voices } from '../verdict/own-voice';
import { quotationStyle } from '../verdict/styles';
import type { JudgedQuotation, QuotedSource } from './brief-document';
import { introducedSpeaker, NO_SURROUNDINGS, type Surroundings } from './introduced-by';
import { judgeClaimed } from './judge-claimed';
import { printable } from './printable';
import { setQuotationMarks } from './quotation-marks';
import { italicsOf, quotationWords } from './quotation-words';
import { sourceSentences } from './source-sentences';

/** What a quotation's verdict depends on besides its own node. */
export type QuotationCircumstances = Readonly<{
  /** Undefined when the article is not in the library. */
  article: Article | undefined;
  /** By quote id: the text a quote was made on, where that is not the article's current one. */
  texts?: ReadonlyMap<string, Text> | undefined;
  /** By quote id: the speaker that the analyst confirmed. Proposals have no place here. */
  speakers?: ReadonlyMap<string, string> | undefined;
  /** The paragraph around it, in which the brief may name a speaker. */
  around?: Surroundings | undefined;
  /** The brief's date as the analyst typed it; only `YYYY-MM-DD` tells how old a source is (QI-40). */
  writtenOn?: string | undefined;
  style: StyleId;
}>;

/**
 * Compares one quotation with the current text of its article. Where that differs and an older text, on which the quote
 * was made, has the words, the quotation is flagged: the article has changed, not the quotation (QI-08). Whoever the brief
 * or the quote's record names as speaker must have spoken the words in the source (QI-07).
 */
export function judgeInBrief(
  node: QuotationNodeJson,
  { article, texts, speakers, around = NO_SURROUNDINGS, writtenOn, style }: QuotationCircumstances,
): JudgedQuotation {
  const words = quotationWords(node);
  const heard = (speaker: string | null | undefined): string | null =>
    speaker && article ? speakerToCheck(speaker, voicesOf(article)) : null;
  const claimed = {
    paragraph: node.paragraph,
    captured: node.captured || null,
    introduced: heard(introducedSpeaker(words, around)),
    confirmed: heard(node.quoteId === null ? null : speakers?.get(node.quoteId)),
    italics: [...italicsOf(node)],
  };
  const judgeAgainst = (source: Pick<Text, 'blocks' | 'setAside'> | null): Verdict =>
    judgeClaimed({ words, claimed, source, style });

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
  verdict = withCautions(verdict, article, compared.text, around, writtenOn);
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

const voicesOf = ({ record }: Article): Voices => ({
  authors: record.authors.value,
  outlet: record.outlet.value,
});

/** Adds what the way a brief uses the words asks for; the verdict stays what it is. */
function withCautions(
  verdict: Verdict,
  article: Article | undefined,
  text: Pick<Text, 'blocks'> | undefined,
  { before, after }: Surroundings,
  writtenOn: string | undefined,
): Verdict {
  const { start, end } = verdict;
  if (!article || !text || start === undefined || end === undefined || !isReleasable(verdict.verdict))
    return verdict;
  const cautions = cautionsOnUse({
    passage: canonicalText(text.blocks).slice(start, end),
    kind: article.record.kind.value,
    before,
    after,
    published: article.record.published.value,
    writtenOn: writtenOn ?? null,
  });
  return cautions.length === 0
    ? verdict
    : { ...verdict, cautions: [...(verdict.cautions ?? []), ...cautions] };
}
