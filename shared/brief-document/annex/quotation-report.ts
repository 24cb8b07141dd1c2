import { recordDateInWords } from '../../citation/date-words';
import { VERDICT_LABELS } from '../../model/verdict';
import type {
  Annex,
  BriefDocument,
  DocumentBlock,
  Inline,
  JudgedQuotation,
  QuotedSource,
} from '../brief-document';
import { type OuterMark, setQuotationMarks } from '../quotation-marks';
import { mismatches } from '../release-gate';
import { gapBetween } from '../source-sentences';
import { markDirections } from '../text-direction';

/** Hexadecimal digits of a hash that tell texts apart at a glance; the full one stands in the list of texts. */
export const SHORT_HASH = 12;
/** Shares of the width: number, quotation with its sentence, finding. */
const WIDTHS = [6, 48, 46];

const plain = (text: string): Inline => ({ kind: 'text', text });
const strong = (text: string): Inline => ({ kind: 'text', text, bold: true });
const soft = (text: string): Inline => ({ kind: 'text', text, italic: true });
const newLine: Inline = { kind: 'line-break' };
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/**
 * Every quotation of a brief with the sentence it stands in, its paragraph, what the comparison found and the hash of
 * the text compared. For readers of the brief who have neither the app nor the articles.
 */
export function quotationReport(
  { quotations, language }: Pick<BriefDocument, 'quotations' | 'language'>,
  /** The marks that the brief sets around its quotations. */
  outer: OuterMark = 'double',
): Annex {
  const blocks: DocumentBlock[] = [{ kind: 'paragraph', inlines: [plain(summaryOf(quotations))] }];
  if (quotations.length > 0) {
    blocks.push({
      kind: 'table',
      header: true,
      widths: WIDTHS,
      rows: [
        [[plain('No.')], [plain('Quotation and source sentence')], [plain('Finding')]],
        ...quotations.map((quotation, index) => [
          [plain(String(index + 1))],
          markDirections(quotationCell(quotation, outer)),
          markDirections(findingInlines(quotation)),
        ]),
      ],
    });
    const texts = textsCompared(quotations, language);
    if (texts.length > 0)
      blocks.push(
        { kind: 'heading', level: 2, inlines: [plain('Texts compared')] },
        { kind: 'list', ordered: false, start: 1, items: texts },
      );
  }
  return { name: 'quotation-report', heading: 'Quotation report', blocks };
}

/** What the report found, in a sentence or two. */
export function summaryOf(quotations: readonly JudgedQuotation[]): string {
  const total = quotations.length;
  if (total === 0) return 'This brief quotes nothing.';
  const wrong = mismatches(quotations).length;
  const flagged = quotations.filter(({ verdict }) => verdict.verdict === 'flagged').length;
  const counted = total === 1 ? 'The quotation' : `The ${total} quotations`;
  const compared = `${counted} of this brief, compared word for word with the articles as they were stored.`;
  const outcome =
    wrong > 0
      ? `${wrong === 1 ? '1 does' : `${wrong} do`} not match the stored text.`
      : total === 1
        ? 'It matches the stored text, or its change is marked.'
        : 'Each matches the stored text, or its changes are marked.';
  const look = flagged > 0 ? ` ${flagged === 1 ? '1 asks' : `${flagged} ask`} for a second look.` : '';
  return `${compared} ${outcome}${look} A match says what the article says, not that it is true.`;
}

function quotationCell(quotation: JudgedQuotation, outer: OuterMark): Inline[] {
  const marked = setQuotationMarks(oneLine(quotation.text), 'inline', outer);
  const words = plain(`${marked.open}${marked.text.slice(marked.start, marked.end)}${marked.close}`);
  return [words, newLine, ...standingInlines(quotation)];
}

/** The source sentence of a quotation, and where it stands. */
export function standingInlines({ source, articleKey }: JudgedQuotation): Inline[] {
  if (!source) return [soft('The article is not in the library.')];
  const sentence = sentenceInlines(source);
  const stands: Inline[] =
    sentence.length > 0
      ? [soft('Source sentence: '), ...sentence]
      : [soft('No sentence of the stored text was found for it.')];
  const where = [source.outlet, source.title ?? articleKey].filter((part) => part !== null).join(', ');
  const paragraph = source.place ? `, paragraph\u00a0${source.place.paragraph}` : '';
  return [
    ...stands,
    newLine,
    soft('Source: '),
    plain(`${oneLine(where)}${paragraph}; text\u00a0${source.textSha256.slice(0, SHORT_HASH)}`),
  ];
}

/** The sentence with the quoted words in bold. */
function sentenceInlines({ sentences, place }: QuotedSource): Inline[] {
  return sentences.flatMap((stretch, index): Inline[] => {
    const { text, start, end } = stretch;
    const from = Math.min(Math.max((place?.start ?? end) - start, 0), text.length);
    const to = Math.max(from, Math.min((place?.end ?? start) - start, text.length));
    const parts: Inline[] = [plain(text.slice(0, from)), strong(text.slice(from, to)), plain(text.slice(to))];
    const previous = sentences[index - 1];
    const gap = previous === undefined ? '' : gapBetween(previous, stretch);
    return [plain(gap), ...parts].flatMap((part) =>
      part.kind === 'text' && part.text !== '' ? [{ ...part, text: part.text.replaceAll(/\s+/gu, ' ') }] : [],
    );
  });
}

/** What the comparison found, with its reasons. */
export function findingInlines({ verdict }: JudgedQuotation): Inline[] {
  const lines = [...verdict.reasons, ...(verdict.cautions ?? [])].flatMap(({ rule, message }): Inline[] => [
    newLine,
    plain(`${rule}: ${oneLine(message)}`),
  ]);
  return [strong(VERDICT_LABELS[verdict.verdict]), ...lines];
}

const dateOf = ({ published }: QuotedSource, language: BriefDocument['language']): string | null =>
  published === null ? null : recordDateInWords(published, language !== 'en-US') || null;

/** Each text once, in order of first quotation, with its hash in full. */
function textsCompared(
  quotations: readonly JudgedQuotation[],
  language: BriefDocument['language'],
): DocumentBlock[][] {
  const byId = new Map(
    quotations.flatMap(({ source, articleKey }) =>
      source ? [[source.textId, { source, articleKey }] as const] : [],
    ),
  );
  return [...byId.values()].map(({ source, articleKey }) => {
    const about = [articleKey, source.outlet, source.title, dateOf(source, language)]
      .filter((part) => part !== null)
      .map(oneLine);
    return [
      {
        kind: 'paragraph',
        inlines: markDirections([
          plain(`${about.join(', ')}; text ${source.textVersion}.`),
          newLine,
          plain(`SHA-256 ${source.textSha256}`),
        ]),
      },
    ];
  });
}
