import type { CslDate, CslName } from '../../citation/csl-json';
import type { Annex, BriefDocument, DocumentBlock, Inline } from '../brief-document';
import { dateInWords } from '../memo';
import { markDirections } from '../text-direction';

const plain = (text: string, href?: string): Inline => ({ kind: 'text', text, ...(href && { href }) });
const newLine: Inline = { kind: 'line-break' };

/** Every source that the brief cites, in order of first citation, with what its record says and where it is cited. */
export function sourceList({ cited, quotations, language }: BriefDocument): Annex {
  const sources = cited?.sources ?? [];
  const entries = sources.map(({ articleId, key, csl }): DocumentBlock[] => {
    const citations = (cited?.citations ?? []).filter(({ items }) =>
      items.some((item) => item.articleId === articleId),
    );
    const quoted = quotations.filter((quotation) => quotation.articleId === articleId).length;
    const about = [
      (csl.author ?? []).map(nameOf).join('; '),
      csl['container-title'],
      csl.issued && issuedInWords(csl.issued, language),
      csl.genre,
    ].filter((part) => part !== undefined && part !== '');
    const place = csl.archive_location;
    const file = place === undefined || place === key ? key : `${key} (${place})`;
    return [
      {
        kind: 'paragraph',
        inlines: markDirections([
          { kind: 'text', text: csl.title, bold: true },
          ...(about.length > 0 ? [newLine, plain(about.join(', '))] : []),
          ...(csl.URL === undefined ? [] : [newLine, plain(csl.URL, csl.URL)]),
          newLine,
          plain(`On file as ${file}. ${usesOf(citations, quoted)}`),
          ...(csl.note === undefined
            ? []
            : [newLine, { kind: 'text' as const, text: csl.note, italic: true }]),
        ]),
      },
    ];
  });
  const blocks: DocumentBlock[] = [
    { kind: 'paragraph', inlines: [plain(summaryOf(sources.length))] },
    ...(entries.length > 0 ? [{ kind: 'list' as const, ordered: true, start: 1, items: entries }] : []),
  ];
  return { name: 'source-list', heading: 'Sources', blocks };
}

const summaryOf = (count: number): string =>
  count === 0
    ? 'This brief cites nothing.'
    : `This brief cites ${count === 1 ? 'one source' : `${count} sources`}, in the order of first citation.`;

const nameOf = ({ family, given, suffix, literal }: CslName): string =>
  literal ?? [[given, family].filter(Boolean).join(' '), suffix].filter(Boolean).join(', ');

function issuedInWords(issued: CslDate, language: BriefDocument['language']): string {
  const [from, to] = issued['date-parts'] ?? [];
  if (!from) return issued.literal ?? '';
  const words = [from, ...(to ? [to] : [])].map((parts) =>
    parts.length === 3
      ? dateInWords(parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-'), language)
      : parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-'),
  );
  return `${words.join(' to ')}${issued.circa ? ' (inferred or approximate)' : ''}`;
}

function usesOf(citations: readonly { noteNumber: number | null }[], quoted: number): string {
  const notes = [
    ...new Set(citations.flatMap(({ noteNumber }) => (noteNumber === null ? [] : [noteNumber]))),
  ];
  const where =
    notes.length > 0
      ? `Cited in ${notes.length === 1 ? 'note' : 'notes'} ${ranges(notes)}`
      : `Cited ${citations.length === 1 ? 'once' : `${citations.length} times`}`;
  const words = quoted === 0 ? '' : `, quoted ${quoted === 1 ? 'once' : `${quoted} times`}`;
  return `${where}${words}.`;
}

/** "1, 3–5". */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([from, to]) => (from === to ? String(from) : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(', ');
}
