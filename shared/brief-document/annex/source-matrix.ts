import { recordDateInWords } from '../../citation/date-words';
import type { BriefDisagreement, LinkedQuote } from '../../model/evidence';
import {
  type ClaimStanding,
  type MatrixRow,
  type MatrixSource,
  type SourceMatrix,
  STANDING_LABELS,
} from '../../model/source-matrix';
import type { Annex, BriefDocument, DocumentBlock, Inline } from '../brief-document';
import { printable } from '../printable';
import { markDirections } from '../text-direction';

/** More columns than this leave no room for the claims: the sources are then listed in one cell. */
const MOST_COLUMNS = 8;

const plain = (text: string): Inline => ({ kind: 'text', text: printable(text) });
const strong = (text: string): Inline => ({ kind: 'text', text: printable(text), bold: true });
const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/**
 * What each claim of a brief rests on, and which of its quotes agree with others or contradict them, for its readers. Holds
 * only what the analyst wrote, cited or set: of `relations` those that were confirmed, never a proposal.
 */
export function sourceMatrixAnnex(
  matrix: SourceMatrix,
  { language, cited }: Pick<BriefDocument, 'language' | 'cited'>,
  relations: readonly BriefDisagreement[] = [],
): Annex {
  const { rows, sources } = matrix;
  const blocks: DocumentBlock[] = [{ kind: 'paragraph', inlines: [plain(summary(rows))] }];
  const sections = [...new Set(rows.map(({ section }) => section))];
  const numbered = rows.map((row, index) => ({ row, number: index + 1 }));
  for (const section of sections) {
    if (section !== '') blocks.push({ kind: 'heading', level: 2, inlines: markDirections([plain(section)]) });
    blocks.push(
      table(
        numbered.filter(({ row }) => row.section === section),
        sources,
      ),
    );
  }
  if (sources.length > 0) {
    blocks.push({ kind: 'heading', level: 2, inlines: [plain('Sources')] });
    const titles = new Map((cited?.sources ?? []).map(({ articleId, csl }) => [articleId, csl.title]));
    blocks.push(sourceTable(matrix, language, titles));
  }
  const pairs = relations.filter(
    ({ relation, link }) => link !== null && (relation === 'agrees' || relation === 'contradicts'),
  );
  if (pairs.length > 0) {
    blocks.push({ kind: 'heading', level: 2, inlines: [plain('Quotes that agree or contradict')] });
    blocks.push(relationTable(pairs));
  }
  return { name: 'source-matrix', heading: 'Source matrix', blocks };
}

const ORDER: readonly ClaimStanding[] = ['uncited', 'single-source', 'single-group', 'independent', 'exempt'];

function summary(rows: readonly MatrixRow[]): string {
  if (rows.length === 0) return 'This brief makes no claims.';
  const counts = ORDER.flatMap((standing) => {
    const n = rows.filter((row) => row.standing === standing).length;
    return n === 0 ? [] : [`${STANDING_LABELS[standing]}: ${n}`];
  });
  return `${count(rows.length, 'claim')}; ${counts.join('; ')}. Articles of one origin, such as reports of one press release, count once; which they are was set by hand. Q: quoted. C: cited.`;
}

type Numbered = { row: MatrixRow; number: number };

function table(rows: readonly Numbered[], sources: readonly MatrixSource[]): DocumentBlock {
  const isWide = sources.length > MOST_COLUMNS;
  const marks = ({ uses }: MatrixRow): Inline[][] =>
    isWide
      ? [
          [
            plain(
              uses.map(({ articleId, how }) => `${label(sources, articleId)}\u00a0${mark(how)}`).join(', '),
            ),
          ],
        ]
      : sources.map(({ articleId }) => {
          const use = uses.find((each) => each.articleId === articleId);
          return [plain(use ? mark(use.how) : '')];
        });
  const heads = isWide ? ['Sources'] : sources.map(({ articleId }) => label(sources, articleId));
  const markWidth = isWide ? [20] : sources.map(() => 5);
  const used = 6 + 21 + markWidth.reduce((sum, width) => sum + width, 0);
  return {
    kind: 'table',
    header: true,
    widths: [6, 100 - used, ...markWidth, 21],
    rows: [
      [[plain('No.')], [plain('Claim')], ...heads.map((head) => [plain(head)]), [plain('Rests on')]],
      ...rows.map(({ row, number }) => [
        [plain(String(number))],
        markDirections([plain(row.words)]),
        ...marks(row),
        restsOn(row),
      ]),
    ],
  };
}

function restsOn({ standing, articles, groups }: MatrixRow): Inline[] {
  const words = STANDING_LABELS[standing];
  const name = standing === 'independent' || standing === 'exempt' ? plain(words) : strong(words);
  if (articles < 2) return [name];
  return [name, { kind: 'line-break' }, plain(`${count(articles, 'article')}, ${count(groups, 'origin')}`)];
}

const mark = (how: 'quotation' | 'paraphrase'): string => (how === 'quotation' ? 'Q' : 'C');
const label = (sources: readonly MatrixSource[], articleId: string): string =>
  `S${sources.findIndex((source) => source.articleId === articleId) + 1}`;

/**
 * The sources, each with the claims that use it: the other way to read the matrix. A table, because a name that is written
 * from right to left then turns its own cell and nothing else. What is not known is said: an empty cell would leave open
 * whether it was forgotten.
 */
function sourceTable(
  matrix: SourceMatrix,
  language: BriefDocument['language'],
  titles: ReadonlyMap<string, string>,
): DocumentBlock {
  const { sources, groups } = matrix;
  const rows = sources.map(({ articleId, key, title, outlet, published, groupId }, index): Inline[][] => {
    const group = groups.find(({ id }) => id === groupId);
    const date = published === null ? '' : recordDateInWords(published, language !== 'en-US');
    const named = [title ?? titles.get(articleId) ?? (key === null ? null : '[Untitled text]'), outlet];
    const note = group?.note.replaceAll(/\s+/gu, ' ').replace(/\.$/u, '') ?? '';
    return [
      [strong(`S${index + 1}`)],
      [plain(key ?? 'not in the library')],
      markDirections([plain(named.filter((part) => part !== null).join(', '))]),
      [plain(date === '' && key !== null ? 'n.d.' : date)],
      markDirections([plain(group ? `${group.name}${note === '' ? '' : ` (${note})`}` : 'not set')]),
      [plain(claimsUsing(matrix, articleId))],
    ];
  });
  const heads = ['No.', 'Key', 'Title, outlet', 'Date', 'Origin', 'Claims'];
  return {
    kind: 'table',
    header: true,
    widths: [7, 17, 30, 13, 17, 16],
    rows: [heads.map((head) => [plain(head)]), ...rows],
  };
}

/** "1, 4–6, 9": numbers of the claims that use an article. */
function claimsUsing({ rows }: SourceMatrix, articleId: string): string {
  const runs: { first: number; last: number }[] = [];
  rows.forEach(({ uses }, index) => {
    if (!uses.some((use) => use.articleId === articleId)) return;
    const number = index + 1;
    const open = runs.at(-1);
    if (open?.last === number - 1) open.last = number;
    else runs.push({ first: number, last: number });
  });
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

/** Pairs as the analyst confirmed them. The analyst's own remark on a pair stays in the library. */
function relationTable(pairs: readonly BriefDisagreement[]): DocumentBlock {
  const quoted = ({ exact, articleKey, paragraph }: LinkedQuote): Inline[] =>
    markDirections([
      plain(`“${exact.replaceAll(/\s+/gu, ' ').trim()}”`),
      { kind: 'line-break' },
      plain(`${articleKey}, paragraph\u00a0${paragraph}`),
    ]);
  return {
    kind: 'table',
    header: true,
    widths: [41, 18, 41],
    rows: [
      [[plain('Quote')], [plain('Relation')], [plain('Other quote')]],
      ...pairs.map(({ here, there, relation }) => [
        quoted(here),
        [strong(relation === 'agrees' ? 'Agrees with' : 'Is contradicted by')],
        quoted(there),
      ]),
    ],
  };
}
