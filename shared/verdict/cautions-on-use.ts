import { headerDay } from '../model/header-day';
import type { VerdictReason } from '../model/verdict';
import { cautionOnSourceDate } from './source-date';
import { SPEECH_VERBS } from './speaker-names';

/** How a brief uses a quotation, as far as a program can see it. */
export type QuotationUse = Readonly<{
  /** The words of the source that the quotation stands for. */
  passage: string;
  /** What the article is ("opinion", "commentary", "news report"); null where nobody said. */
  kind: string | null;
  /** The brief's own words before and after the quotation in its paragraph. */
  before: string;
  after: string;
  /** The article's own date: EDTF, or null where it is not known. */
  published: string | null;
  /** The brief's date as the analyst typed it; what says no whole day means that it has none yet. */
  writtenOn: string | null;
}>;

/** A house rule: older statements want a second look. */
const STALE_AFTER_DAYS = 365;

const OPINION =
  /(?<!\p{L})(?:opinion|op-?ed|column|commentary|comment|editorial|essay|analysis|blog|letter)(?!\p{L})/iu;
const FORECAST =
  /(?<!\p{L})(?:will|won['’]t|would|shall|going to|is (?:likely|expected|set|due|poised) to|are (?:likely|expected|set|due|poised) to|may|might|could|should)(?!\p{L})/iu;
const ATTRIBUTED = new RegExp(
  `(?<!\\p{L})(?:${SPEECH_VERBS}|argu\\p{L}*|predict\\p{L}*|expect\\p{L}*|forecast\\p{L}*|believ\\p{L}*|think\\p{L}*|suggest\\p{L}*|contend\\p{L}*|hop\\p{L}+|call\\p{L}*|describ\\p{L}*|consider\\p{L}*|view\\p{L}*|judg\\p{L}*|estimat\\p{L}*|according to|in the (?:words|view|opinion) of|opinion|forecast|column|author|analyst|writer|what (?:he|she|they|it) calls?)(?!\\p{L})`,
  'iu',
);
const AS_FACT =
  /(?<!\p{L})(?:shows?|showed|proves?|proved|confirms?|confirmed|in fact|the fact(?: is)? that|demonstrates?|establish(?:es|ed)|evidence)(?!\p{L})/iu;

/** What a reader of the brief may want to know although the words match: an opinion told as a fact (QI-37), old news (QI-40). */
export function cautionsOnUse(use: QuotationUse): VerdictReason[] {
  const sentence = sentenceAround(use.before, use.after);
  const what =
    use.kind !== null && OPINION.test(use.kind)
      ? /^opinion$/i.test(use.kind.trim())
        ? 'an opinion'
        : `an opinion (${use.kind})`
      : FORECAST.test(use.passage)
        ? `a forecast (“${FORECAST.exec(use.passage)?.[0]}”)`
        : null;
  const isTold = ATTRIBUTED.test(sentence) && !AS_FACT.test(sentence);
  const date = cautionOnSourceDate(
    use.published ?? '',
    (use.writtenOn && headerDay(use.writtenOn)) ?? '',
    STALE_AFTER_DAYS,
  );
  return [
    ...(what === null || isTold
      ? []
      : [
          {
            rule: 'QI-37',
            message: `the source gives ${what} here, and the sentence does not say whose it is`,
          },
        ]),
    ...(date === null ? [] : [date]),
  ];
}

/** The brief's own words in the sentence that holds the quotation. */
function sentenceAround(before: string, after: string): string {
  const lead = before.split(/[.?!]["”’)]?\s+(?=[\p{Lu}“"])/u).at(-1) ?? '';
  const rest = after.split(/[.?!](?:\s|$)/u)[0] ?? '';
  return `${lead} ${rest}`;
}
