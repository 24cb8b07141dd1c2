import { childrenOfNode } from '../model/block-types';
import type { CiteItem, EditorNode } from '../model/brief';
import { namesSomebody, standsForSpeaker } from '../verdict/real-names';
import { SPEECH_VERBS, speakerNear } from '../verdict/speaker-names';
import { quotationWords } from './quotation-words';

/** The text of a quotation's paragraph before and after it, with other quotations between double marks. */
export type Surroundings = Readonly<{
  before: string;
  after: string;
  /** Articles that the citation behind the quotation cites as “quoted in”; left out where it cites none so. */
  quotedIn?: readonly QuotedIn[];
}>;
/** An article cited as “quoted in”, and whom it quotes there: first speakers and those who passed their words on. */
export type QuotedIn = Readonly<{ articleId: string; speakers: readonly string[] }>;
export const NO_SURROUNDINGS: Surroundings = { before: '', after: '' };

/** Stands for a person named by a pronoun only: who that is would be a guess. */
const SOMEBODY = '';

/**
 * What tells a name from a common word with a capital: the source's own speakers, and prose to see words written small in.
 * Read only where a name is in question, so both may be getters.
 */
export type NameEvidence = Readonly<{ speakers: readonly string[]; text: string }>;
const NO_EVIDENCE: NameEvidence = { speakers: [], text: '' };

/** Who an introduction says is speaking: `name` where it names somebody, `described` ("officials", "he") where it does not. */
export type Introduction = Readonly<{ name: string | null; described: string | null }>;

/**
 * The name that a brief puts in front of or behind a quotation as its speaker: "Kapur said, “…”", "“…,” said Kapur",
 * "According to Kapur, “…”". Pronouns, indefinites, offices and callings ("he said", "One said", "Officials said") name
 * nobody: they come as a description.
 */
export function introductionOf(
  words: string,
  { before, after }: Surroundings,
  evidence: NameEvidence = NO_EVIDENCE,
): Introduction {
  // Marks that the analyst typed round the quotation are its own.
  const ahead = before.replace(/[“"]$/u, '');
  const behind = after.replace(/^[”"]/u, '');
  const text = `${ahead}“${words}”${behind}`;
  const from = ahead.length + 1;
  const near = speakerNear(text, from, from + words.length, {
    lastSpeaker: SOMEBODY,
    lastRole: null,
  }).speaker;
  const candidates = near === null ? [accordingTo(ahead), putBy(ahead, behind)] : [near];
  const name =
    candidates.find(
      (found): found is string =>
        found !== null &&
        /^\p{Lu}/u.test(found) &&
        !/^The\s/u.test(found) &&
        namesSomebody(found, evidence.speakers, `${evidence.text} ${before} ${after}`),
    ) ?? null;
  return { name, described: name === null ? describedSpeaker(ahead, behind) : null };
}

const PERSON = String.raw`(?:[Tt]he\s)?((?:\p{Lu}[\p{L}\p{M}'’.-]*\s){0,5}\p{Lu}[\p{L}\p{M}'’-]*)`;
const SOURCE_OF_WORDS = new RegExp(
  `(?<!\\p{L})(?:according to|in the (?:words|phrase|view) of)\\s${PERSON}(?:,[^,.;“”"]{1,80})?[,:]?\\s*$`,
  'iu',
);
const PUT_IT = new RegExp(
  `(?<!\\p{L})${PERSON}\\s(?:puts?|has put|had put)\\s(?:it|this|that)(?:\\s[\\p{Ll}]+){0,4}[,:]?\\s*$`,
  'u',
);
const AS_PUT = new RegExp(
  `^[,.]?\\s*as\\s${PERSON}\\s(?:puts?|has put|had put|calls?|called|said|says)(?!\\p{L})`,
  'u',
);

const accordingTo = (ahead: string): string | null => {
  const found = SOURCE_OF_WORDS.exec(ahead)?.[1] ?? null;
  return found !== null && /^\p{Lu}/u.test(found) ? found : null;
};
const putBy = (ahead: string, behind: string): string | null =>
  PUT_IT.exec(ahead)?.[1] ?? AS_PUT.exec(behind)?.[1] ?? null;

const DESCRIBED_BEFORE = new RegExp(
  `([\\p{L}’'-]+)(?:,[^,.;“”"]{1,80},)?\\s+(?:also\\s|then\\s|later\\s|further\\s|had\\s|has\\s|have\\s)?(?:${SPEECH_VERBS}|puts?\\sit)(?!\\p{L})[^.?!“”"]{0,40}$`,
  'u',
);
const DESCRIBED_SOURCE =
  /(?<!\p{L})(?:according to|in the (?:words|phrase|view) of)\s(?:[\p{L}’'-]+\s){0,3}?([\p{L}’'-]+)(?:,[^,.;“”"]{1,80})?[,:]?\s*$/iu;
const DESCRIBED_AFTER = new RegExp(
  `^[,.?!…]?\\s*(?:(?:${SPEECH_VERBS})\\s+(?:the\\s|an?\\s)?(?:[\\p{L}-]+\\s){0,2}?([\\p{L}-]+)(?=[,.;:]|\\s(?:on|in|at|who|after|during)\\s|$)|(?:[\\p{L}-]+\\s){0,3}?([\\p{L}-]+)\\s+(?:${SPEECH_VERBS})(?!\\p{L}))`,
  'u',
);

/** The word for a speaker whom nobody names, as the brief has it; null where none is introduced. */
function describedSpeaker(ahead: string, behind: string): string | null {
  const after = DESCRIBED_AFTER.exec(behind);
  const found = [
    DESCRIBED_BEFORE.exec(ahead)?.[1],
    DESCRIBED_SOURCE.exec(ahead)?.[1],
    after?.[1],
    after?.[2],
  ];
  return found.find((word): word is string => word !== undefined && standsForSpeaker(word)) ?? null;
}

/** What introduces a block quotation: the paragraph above, where it ends with a colon. */
export const introducedByParagraph = (above: string): Surroundings =>
  /[:：]\s*$/u.test(above) ? { before: above, after: '' } : NO_SURROUNDINGS;

/** Longest text looked at on each side: names stand near the words they introduce. */
export const NEAR = 300;

const COMMENT_ON_EMPHASIS = /\((?:my |our )?emphasis[^()]{0,20}\)/iu;

/** A comment behind the locator belongs to the quotation before it (QI-28). */
export const commentOnEmphasis = (items: readonly CiteItem[]): string =>
  items.map(({ suffix }) => COMMENT_ON_EMPHASIS.exec(suffix ?? '')?.[0] ?? '').join('');

/** A piece of what stands behind a quotation. */
export type Behind = { words?: string; items?: readonly CiteItem[]; isQuotation?: boolean };

const NEXT_SENTENCE = /[.!?…۔؟]["'”’»)\]]*(?:\s+[\p{Lu}\p{Lo}]|\s*$)/u;

/**
 * Articles that are cited as “quoted in” by the first citation behind `words` that cites them at all. What stands behind a
 * quotation of the next sentence is about that one: somebody else may speak there.
 */
export function citedAsQuotedIn(words: string, behind: readonly Behind[]): Pick<Surroundings, 'quotedIn'> {
  const speakersIn = new Map<string, string[]>();
  let since = words;
  for (const piece of behind) {
    if (piece.isQuotation && NEXT_SENTENCE.test(since)) break;
    since += piece.words ?? '';
    for (const { articleId } of piece.items ?? [])
      if (!speakersIn.has(articleId))
        speakersIn.set(
          articleId,
          (piece.items ?? []).flatMap(({ articleId: cited, quoting }) =>
            cited === articleId && quoting !== undefined
              ? [quoting, ...(quoting.through ?? [])].map(({ speaker }) => speaker)
              : [],
          ),
        );
  }
  const quotedIn = [...speakersIn].flatMap(([articleId, speakers]): QuotedIn[] =>
    speakers.length > 0 ? [{ articleId, speakers }] : [],
  );
  return quotedIn.length > 0 ? { quotedIn } : {};
}

/** The text around the inline node at `index` among its neighbours. */
export function surroundingsOf(nodes: readonly EditorNode[], index: number): Surroundings {
  const textOf = (node: EditorNode): string => {
    switch (node.type) {
      case 'text':
        return node.text;
      case 'linebreak':
      case 'tab':
        return ' ';
      case 'citation':
        return commentOnEmphasis(node.items);
      case 'footnote':
        return '';
      case 'quotation':
        // Typed marks are there already.
        return node.typed ? quotationWords(node) : `“${quotationWords(node)}”`;
      default:
        return childrenOfNode(node).map(textOf).join('');
    }
  };
  // Words between typed marks are words of the sentence here, as they are while a brief is written.
  const behind = (node: EditorNode): Behind =>
    node.type === 'citation'
      ? { items: node.items }
      : { words: textOf(node), isQuotation: node.type === 'quotation' && !node.typed };
  return {
    before: nodes.slice(0, index).map(textOf).join('').slice(-NEAR),
    after: nodes
      .slice(index + 1)
      .map(textOf)
      .join('')
      .slice(0, NEAR),
    ...citedAsQuotedIn(nodes[index] ? textOf(nodes[index]) : '', nodes.slice(index + 1).map(behind)),
  };
}
