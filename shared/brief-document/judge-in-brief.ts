import { findAgain } from '../anchoring/find-again';
import type { Article, FoundAgain } from '../model';
import { readsAsInstitution } from '../model/author-names';
import type { QuotationNodeJson, StyleId, TypedWords } from '../model/brief';
import { blockStarts, canonicalText, type Text } from '../model/text';
import { isReleasable, type Verdict } from '../model/verdict';
import { cautionsOnUse } from '../verdict/cautions-on-use';
import { ownsUpAfter } from '../verdict/emphasis';
import { findGuardWord } from '../verdict/guard-words';
import { speakerToCheck, type Voices } from '../verdict/own-voice';
import { namesSomebody } from '../verdict/real-names';
import { mayBeSamePerson } from '../verdict/speaker-names';
import { namesOfSpeakers } from '../verdict/speech';
import { quotationStyle } from '../verdict/styles';
import type { JudgedQuotation, QuotedSource } from './brief-document';
import { introductionOf, NO_SURROUNDINGS, type Surroundings } from './introduced-by';
import { judgeClaimed, placesOf } from './judge-claimed';
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
  /** The brief's date as the analyst typed it; only a whole day tells how old a source is (QI-40). */
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
  const introduction = introductionOf(words, around, {
    // Reading who speaks in an article takes long, and few introductions have a capital that asks for it.
    get speakers() {
      return namesOfSpeakers(article?.text.blocks ?? []);
    },
    get text() {
      return article ? canonicalText(article.text.blocks) : '';
    },
  });
  const claimed = {
    paragraph: node.paragraph,
    captured: node.captured || null,
    introduced: heard(introduction.name),
    described: introduction.described,
    confirmed: heard(node.quoteId === null ? null : speakers?.get(node.quoteId)),
    italics: ownsUpAfter(around.after) ? [] : [...italicsOf(node)],
  };
  const judgeAgainst = (
    source: Pick<Text, 'blocks' | 'setAside'> | null,
    paragraph = node.paragraph,
  ): Verdict => judgeClaimed({ words, claimed: { ...claimed, paragraph }, source, style });

  let verdict = judgeAgainst(article?.text ?? null);
  let compared = { text: article?.text, verdict };
  const older = node.quoteId === null ? undefined : texts?.get(node.quoteId);
  if (article && older && older.id !== article.text.id && !isReleasable(verdict.verdict)) {
    const before = judgeAgainst(older);
    if (isReleasable(before.verdict)) {
      const found = findPassageAgain(node, older, article.text);
      const inOlder = `the quotation matches its text ${older.version} of ${older.importedAt.slice(0, 10)}`;
      const moved = found?.place ? judgeAgainst(article.text, found.place.paragraph) : null;
      if (found?.place && moved && isReleasable(moved.verdict)) {
        const message = `The article was imported again: the words stand unchanged in paragraph ${found.place.paragraph} of the newer text, no longer in paragraph ${node.paragraph}; ${inOlder}`;
        const reason = { rule: 'QI-08', message, ...placesOf(words, moved) };
        verdict = { ...moved, verdict: 'flagged', reasons: [reason, ...moved.reasons] };
        compared = { text: article.text, verdict: moved };
        claimed.paragraph = found.place.paragraph;
      } else {
        const message = `The article was imported again ${whatIsThere(found)}; ${inOlder}`;
        // What differs is told of the words that stand for the passage now, not of whatever has its paragraph's number.
        const likest = found?.candidates[0];
        if (likest) verdict = judgeAgainst(article.text, likest.paragraph);
        const reason = { rule: 'QI-08', message, ...placesOf(words, verdict) };
        verdict = { verdict: 'flagged', reasons: [reason, ...verdict.reasons] };
        compared = { text: older, verdict: before };
      }
    }
  }
  const speaker = claimed.introduced ?? claimed.confirmed;
  const isCitedSo = around.quotedIn?.some(
    ({ articleId, speakers }) =>
      articleId === node.articleId && speakers.some((cited) => mayBeQuotedFrom(cited, speaker)),
  );
  if (isCitedSo && verdict.cautions)
    verdict = { ...verdict, cautions: verdict.cautions.filter(({ rule }) => rule !== 'QI-32') };
  verdict = withDoubt(
    withCautions(verdict, words, article, compared.text, around, writtenOn),
    node.typed,
    words,
    () => article !== undefined && isAside(words, around.before),
  );
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

/** May a citation that quotes `cited` be about words of `speaker`? Two people are told apart, a ministry and its minister are not. */
const mayBeQuotedFrom = (cited: string, speaker: string | null): boolean =>
  speaker === null ||
  mayBeSamePerson(cited, speaker) ||
  [cited, speaker].some((name) => readsAsInstitution(name) || !namesSomebody(name, [], ''));

/** All that `judgeInBrief` looks at, written out; a stored text never changes, so its id stands for its words. */
export function verdictKey(
  node: QuotationNodeJson,
  { article, texts, speakers, around, writtenOn, style }: QuotationCircumstances,
): string {
  const { text, ...about } = article ?? {};
  const textOf = (each: Text | undefined) => each && [each.id, each.sha256];
  const { quoteId } = node;
  return JSON.stringify([
    node,
    about,
    textOf(text),
    quoteId !== null && [textOf(texts?.get(quoteId)), speakers?.get(quoteId)],
    around,
    writtenOn,
    style,
  ]);
}

function printedWords(node: QuotationNodeJson, words: string, style: StyleId): string {
  const place = node.type === 'block-quotation' ? 'block' : 'inline';
  const { text, start, end } = setQuotationMarks(words, place, quotationStyle(style).outerMarks);
  return printable(text.slice(start, end));
}

/** What became of the quoted passage in the newer text; null where the older one reads its words twice in the paragraph. */
function findPassageAgain(node: QuotationNodeJson, older: Text, newer: Text): FoundAgain | null {
  const { captured, paragraph } = node;
  const from = paragraph === null ? undefined : blockStarts(older.blocks)[paragraph - 1];
  const length = paragraph === null ? undefined : older.blocks[paragraph - 1]?.text.length;
  if (captured === '' || from === undefined || length === undefined) return null;
  const text = canonicalText(older.blocks);
  const start = text.indexOf(captured, from);
  if (start < 0 || start >= from + length) return null;
  const again = text.indexOf(captured, start + 1);
  if (again >= 0 && again < from + length) return null;
  return findAgain({ exact: captured, start, end: start + captured.length }, older, newer);
}

function whatIsThere(found: FoundAgain | null): string {
  if (found === null) return 'and the place of these words in it is not certain';
  if (found.isAmbiguous) return 'and has these words where they may not be the ones that were quoted';
  return found.state === 'gone' ? 'without these words' : 'with other words here';
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
  words: string,
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
    : {
        ...verdict,
        cautions: [
          ...(verdict.cautions ?? []),
          ...cautions.map((caution) => ({ ...caution, ...placesOf(words, verdict) })),
        ],
      };
}

/** Adds what is uncertain about the source of words between typed marks: nothing uncertain passes as a match. */
function withDoubt(
  verdict: Verdict,
  typed: TypedWords | undefined,
  words: string,
  isNoQuotation: () => boolean,
): Verdict {
  if (!typed) return verdict;
  const { cited, doubt, isUnsure } = typed;
  const reason = doubt === undefined ? [] : [{ rule: 'QI-03', message: doubt }];
  if (isUnsure && isReleasable(verdict.verdict))
    return { ...verdict, verdict: 'flagged', reasons: [...reason, ...verdict.reasons] };
  if (cited === 'in-sentence' && verdict.verdict === 'not-found' && isNoQuotation()) {
    const message =
      'these marked words stand in no source that their sentence cites: if they are quoted, cite their source behind them; if not, drop the marks';
    return { ...verdict, verdict: 'flagged', reasons: [{ rule: 'QI-01', message }] };
  }
  if (cited === 'in-sentence' && isOneOfTwoWords(verdict, words) && isNoQuotation()) {
    const message =
      'these two marked words stand in no source that their sentence cites, which has one of them beside another word: if they are quoted, cite their source behind them; if not, drop the marks';
    return {
      ...verdict,
      verdict: 'flagged',
      reasons: [{ rule: 'QI-01', message }, ...reason, ...verdict.reasons],
    };
  }
  return reason.length === 0 ? verdict : { ...verdict, cautions: [...(verdict.cautions ?? []), ...reason] };
}

/**
 * Of two words one is the source's, and the other stands for another: “soft power” where it has “soft loans”. A word that turns
 * a sentence (“not”, “may”, a number), on either side, is a change.
 */
function isOneOfTwoWords({ verdict, reasons }: Verdict, words: string): boolean {
  const [told, ...others] = reasons.filter(({ isNote }) => isNote !== true);
  return (
    verdict === 'changed' &&
    words.trim().split(/\s+/u).length === 2 &&
    told?.rule === 'QI-04' &&
    others.length === 0 &&
    /^“[^\s”]+” stands for “[^\s”]+”$/u.test(told.message) &&
    findGuardWord(told.message) === null
  );
}

const TITLED =
  /(?<!\p{L})(?:article|book|chapter|column|commentary|editorial|essay|film|headed|headline|headlined|leader|memo|note|op-ed|paper|piece|programme|program|report|series|speech|statement|story|study|titled|entitled|so-called|called|dubbed|known as|nicknamed),?\s*[“"‘']?$/iu;

/** A title, a nickname or a word or two held at a distance: marked words that need be nobody's speech. */
const isAside = (words: string, before: string): boolean =>
  words.trim().split(/\s+/u).length < 3 || TITLED.test(before);
