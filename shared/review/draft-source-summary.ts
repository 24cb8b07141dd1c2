import { dateInWords } from '../citation/date-words';
import { type ParsedDate, parseEdtf } from '../citation/edtf';
import type { ArticleRecord } from '../model/article';
import type { SourcedText } from '../model/basis';
import type { MatrixRow } from '../model/source-matrix';
import { isJudgementSection } from './section-kinds';

export type SummarisedSource = {
  key: string;
  record: Pick<
    ArticleRecord,
    'title' | 'authors' | 'outlet' | 'published' | 'kind' | 'language' | 'descriptor'
  >;
  /** Origin that the analyst says it shares with others; null where it stands for itself. */
  group: string | null;
};

export type SourceSummaryInput = {
  /** What the brief cites, in order of first mention. */
  sources: readonly SummarisedSource[];
  /** Cited articles that are not in the library. */
  missing: number;
  rows: readonly Pick<MatrixRow, 'section' | 'standing'>[];
  /** People whose words the brief cites from a source that quotes them. */
  quoted: readonly string[];
  dayFirst: boolean;
};

/**
 * A first draft of the source summary statement (ICD 206), as paragraphs: how many sources and origins, of which kinds,
 * how old, what is not known of them, who is quoted at second hand, which judgements rest on one source, and the analyst's
 * own descriptors word for word. It says what the records hold and counts what they lack; an inferred value counts as
 * lacking. It weighs nothing: which sources matter most is for the analyst to write.
 */
export function draftSourceSummary(input: SourceSummaryInput): string[] {
  const { sources, missing, rows, quoted, dayFirst } = input;
  if (sources.length === 0 && missing === 0) return ['This brief cites no source.'];
  const sentences = [
    breadth(sources, missing),
    ...shared(sources),
    kinds(sources),
    age(sources, dayFirst),
    ...gaps(sources),
    ...secondHand([...new Set(quoted)]),
    ...judgements(rows),
  ];
  return [
    sentences.join(' '),
    ...sources.flatMap(({ key, record }) => {
      const words = known(record.descriptor)?.trim() ?? '';
      const name = record.title.value?.trim() || key;
      return words === '' ? [] : [`${name}: ${words}`];
    }),
  ];
}

/** A value that the record vouches for: neither unknown nor only inferred. */
const known = ({ value, basis }: SourcedText): string | null =>
  value === null || value.trim() === '' || basis === 'inferred' || basis === 'unknown' ? null : value;

const articles = (count: number): string => `${count} ${count === 1 ? 'article' : 'articles'}`;

function breadth(sources: readonly SummarisedSource[], missing: number): string {
  const origins = new Set(sources.map(({ group, key }) => group ?? `article ${key}`)).size + missing;
  const total = sources.length + missing;
  const gone =
    missing === 0 ? '' : `, of which ${missing} ${missing === 1 ? 'is' : 'are'} not in the library`;
  return `This brief cites ${articles(total)} of ${origins} ${origins === 1 ? 'origin' : 'origins'}${gone}.`;
}

const secondHand = (names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`At second hand, as a source quotes them: ${listed(names)}.`];

/** Who relies on whom, as the analyst grouped them. */
function shared(sources: readonly SummarisedSource[]): string[] {
  const groups = new Map<string, number>();
  for (const { group } of sources) if (group !== null) groups.set(group, (groups.get(group) ?? 0) + 1);
  return [...groups].flatMap(([name, count]) =>
    count < 2 ? [] : [`${articles(count)} rest on one origin (${name}).`],
  );
}

const KIND_WORDS: Readonly<Record<string, readonly [one: string, more: string]>> = {
  news: ['news report', 'news reports'],
  opinion: ['opinion piece', 'opinion pieces'],
  commentary: ['commentary', 'commentaries'],
  'press-release': ['press release', 'press releases'],
  report: ['longer report', 'longer reports'],
  interview: ['interview', 'interviews'],
};

function kinds(sources: readonly SummarisedSource[]): string {
  const counts = new Map<string, number>();
  let unknown = 0;
  for (const { record } of sources) {
    const kind = known(record.kind);
    if (kind === null) unknown += 1;
    else counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const named = [...counts].map(([kind, count]) => {
    const [one, more] = KIND_WORDS[kind] ?? [kind, kind];
    return `${count} ${count === 1 ? one : more}`;
  });
  if (named.length === 0) return 'Their kinds are not recorded.';
  return `By kind: ${listed([...named, ...(unknown === 0 ? [] : [`${unknown} not recorded`])])}.`;
}

type Dated = Extract<ParsedDate, { kind: 'date' }>;
const orderOf = ({ date }: Dated): number => date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0);

function age(sources: readonly SummarisedSource[], dayFirst: boolean): string {
  const dates = sources
    .flatMap(({ record }): Dated[] => {
      const value = known(record.published);
      const parsed = value === null ? undefined : parseEdtf(value);
      return parsed?.kind === 'date' && !parsed.uncertain ? [parsed] : [];
    })
    .sort((a, b) => orderOf(a) - orderOf(b));
  const [first] = dates;
  const last = dates.at(-1);
  const without = sources.length - dates.length;
  if (first === undefined || last === undefined) return 'None has a date that is certain.';
  const from = dateInWords(first, dayFirst);
  const to = dateInWords(last, dayFirst);
  const span = from === to ? `${dates.length} dated ${from}` : `${dates.length} dated from ${from} to ${to}`;
  return `By date: ${span}${without === 0 ? '' : `, ${without} without a date that is certain`}.`;
}

/** What the records do not say. */
function gaps(sources: readonly SummarisedSource[]): string[] {
  const count = (lacks: (source: SummarisedSource) => boolean): number => sources.filter(lacks).length;
  const lacking = (
    [
      [count(({ record: { authors } }) => authors.value === null || authors.basis === 'inferred'), 'author'],
      [count(({ record }) => known(record.outlet) === null), 'outlet'],
      [count(({ record }) => known(record.descriptor) === null), 'descriptor'],
    ] as const
  ).flatMap(([number, what]) => (number === 0 ? [] : [`no ${what} known for ${number}`]));
  return lacking.length === 0 ? [] : [`Gaps: ${listed(lacking)}.`];
}

function judgements(rows: SourceSummaryInput['rows']): string[] {
  const judged = rows.filter(({ section, standing }) => isJudgementSection(section) && standing !== 'exempt');
  if (judged.length === 0) return [];
  const count = (standing: MatrixRow['standing']): number =>
    judged.filter((row) => row.standing === standing).length;
  const parts = (
    [
      ['single-source', 'rests on one source alone', 'rest on one source alone'],
      ['single-group', 'rests on one origin alone', 'rest on one origin alone'],
      ['uncited', 'cites none', 'cite none'],
    ] as const
  ).flatMap(([standing, one, more]) =>
    count(standing) === 0 ? [] : [`${count(standing)} ${count(standing) === 1 ? one : more}`],
  );
  const statements = `${judged.length} ${judged.length === 1 ? 'statement' : 'statements'} in the sections of judgement`;
  return [
    parts.length === 0
      ? `Of ${statements}, each rests on more than one origin.`
      : `Of ${statements}, ${listed(parts)}.`,
  ];
}

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
