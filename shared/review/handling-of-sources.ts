import { compareHandling, isUnmarked } from '../handling/compare-handling';
import { findingOnBrief, type ReviewFinding } from './review-finding';
import type { CitedArticle } from './sources-behind';

type NamedSource = Pick<CitedArticle, 'id' | 'key' | 'record'>;
type Source = Readonly<{ name: string; line: string }>;

/**
 * The handling line of a brief against those of the sources that it quotes or cites (check 36): equal to the highest of them.
 * Asked only where a source bears a marking. A line that is lower holds the brief up; what no scheme orders, a missing caveat, and
 * a line above all sources are for a person to answer. A source of which no handling is on record is called unknown, never unmarked.
 */
export function checkSourceHandling(
  handling: string,
  articles: ReadonlyMap<string, NamedSource>,
): ReviewFinding[] {
  const cited = [...articles.values()];
  const marked = cited.flatMap((source): Source[] => {
    const line = source.record.handling.value?.trim() ?? '';
    return line === '' || isUnmarked(line) ? [] : [{ name: nameOf(source), line }];
  });
  if (marked.length === 0) return [];
  const unknown = cited.filter(({ record }) => (record.handling.value ?? '').trim() === '');
  const own = handling.trim();
  return [
    ...(own === '' ? withoutLine(marked) : againstEach(own, marked, unknown.length)),
    ...unknownOf(unknown),
  ];
}

/** Lines that keep nobody from reading. */
const OPEN = ['UNCLASSIFIED', 'TLP:CLEAR'];

function withoutLine(marked: readonly Source[]): ReviewFinding[] {
  const are =
    marked.length === 1 ? 'a source bears a marking' : `${marked.length} of its sources bear markings`;
  const isOpen = marked.every(({ line }) =>
    OPEN.some((each) => compareHandling(each, line).order === 'equal'),
  );
  return [
    {
      ...findingOnBrief(
        'handling',
        `The brief has no handling line, but ${are}: ${listed(marked)}.`,
        'handling',
      ),
      ...(isOpen && { answerable: true }),
    },
  ];
}

function againstEach(own: string, marked: readonly Source[], unknown: number): ReviewFinding[] {
  const compared = marked.map((source) => ({ source, ...compareHandling(own, source.line) }));
  const of = (order: string): Source[] =>
    compared.filter((each) => each.order === order).map(({ source }) => source);
  const say = (message: string): ReviewFinding => findingOnBrief('handling', message, 'handling');
  const ask = (message: string): ReviewFinding => ({ ...say(message), answerable: true });
  const lower = of('lower');
  const unlike = of('unlike');
  const missing = compared.flatMap((each) =>
    each.order === 'caveats' ? [{ source: each.source, words: each.missing }] : [],
  );
  const isAbove = unknown === 0 && of('higher').length === marked.length;
  return [
    ...(lower.length > 0
      ? [say(`The handling line “${own}” is lower than that of ${sources(lower)}: ${listed(lower)}.`)]
      : []),
    ...missing.map(({ source, words }) =>
      ask(
        `The handling line “${own}” lacks ${words.map((each) => `“${each}”`).join(', ')} of ${listed([source])}.`,
      ),
    ),
    ...(unlike.length > 0
      ? [
          ask(
            `The handling line “${own}” cannot be compared with that of ${sources(unlike)}, for no scheme orders them: ${listed(unlike)}. Say how it was chosen.`,
          ),
        ]
      : []),
    ...(isAbove
      ? [ask(`The handling line “${own}” is higher than that of every source: ${listed(marked)}. Say why.`)]
      : []),
  ];
}

function unknownOf(unknown: readonly NamedSource[]): ReviewFinding[] {
  const [first] = unknown;
  if (!first) return [];
  const of =
    unknown.length === 1
      ? `“${nameOf(first)}” is not on record`
      : `${unknown.length} sources is not on record (${named(unknown)})`;
  return [
    {
      ...findingOnBrief(
        'handling',
        `The handling of ${of}: whether it is above the line of the brief is unknown.`,
      ),
      severity: 'warn',
      where: `source “${first.key}”`,
      articleId: first.id,
    },
  ];
}

const sources = (all: readonly unknown[]): string =>
  all.length === 1 ? 'a source' : `${all.length} sources`;

const SHOWN = 4;
const rest = (count: number): string => (count > SHOWN ? ` and ${count - SHOWN} more` : '');
const named = (all: readonly NamedSource[]): string =>
  all
    .slice(0, SHOWN)
    .map((source) => `“${nameOf(source)}”`)
    .join(', ') + rest(all.length);
const listed = (all: readonly Source[]): string =>
  all
    .slice(0, SHOWN)
    .map(({ name, line }) => `${line} (“${name}”)`)
    .join(', ') + rest(all.length);

const LONGEST_NAME = 60;

/** The title, as other findings on sources name them, or the key of one that has none. */
function nameOf({ key, record }: NamedSource): string {
  const name = record.title.value?.trim() || key;
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…`;
}
