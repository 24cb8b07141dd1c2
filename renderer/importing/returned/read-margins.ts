import type { ReturnedBrief } from '../../../shared/returning/returned-brief';

import { elementsOf, find, findAll, isOn, paragraphsIn, type WordElement, wordsIn } from './word-element';

type Margin = ReturnedBrief['margins'][number];
type Besides = ReturnedBrief['besides'];
const KINDS = ['header', 'footer'] as const;
const LONGEST = 100_000;

/**
 * The headers and footers that pages of the file show, each by itself, for a line may be missing from one of them. A section
 * that names none has those of the section in front of it; of the first section, an empty one stands for each that it lacks.
 */
export function readMargins(
  sections: readonly WordElement[],
  part: (path: string) => WordElement | null,
): { margins: Margin[]; besides: Besides } {
  const targets = targetsOf(part('word/_rels/document.xml.rels'));
  const hasEven = isOn(part('word/settings.xml') ?? undefined, 'w:evenAndOddHeaders') === true;
  const margins: Margin[] = [];
  const besides: Besides = [];
  const seen = new Set<string>();
  sections.forEach((section, index) => {
    const types = [
      'default',
      ...(isOn(section, 'w:titlePg') === true ? ['first'] : []),
      ...(hasEven ? ['even'] : []),
    ];
    for (const at of KINDS)
      for (const type of types) {
        const reference = elementsOf(section).find(
          ({ name, attrs }) => name === `w:${at}Reference` && (attrs['w:type'] ?? 'default') === type,
        );
        const path = reference && targets.get(reference.attrs['r:id'] ?? '');
        if (path === undefined) {
          if (index === 0) margins.push({ at, lines: [] });
          continue;
        }
        if (seen.has(path)) continue;
        seen.add(path);
        const xml = part(path);
        margins.push({ at, lines: xml ? linesOf(xml) : [] });
        besides.push(...(xml ? picturesIn(xml, at) : []));
      }
  });
  return { margins, besides };
}

function targetsOf(relationships: WordElement | null): Map<string, string> {
  return new Map(
    (relationships ? elementsOf(relationships) : [])
      .filter(({ attrs }) => attrs.TargetMode !== 'External')
      .map(({ attrs: { Id = '', Target = '' } }) => [
        Id,
        Target.startsWith('/') ? Target.slice(1) : `word/${Target}`,
      ]),
  );
}

const linesOf = (xml: WordElement): string[] =>
  paragraphsIn(xml).map((line) => wordsIn(line, 'w:t').slice(0, LONGEST));

/** Pictures and words drawn across the page, with what they say. A box of words is read as lines. */
function picturesIn(xml: WordElement, at: Margin['at']): Besides {
  return ['w:drawing', 'w:pict', 'w:object'].flatMap((name) =>
    findAll(xml, name)
      .filter((drawn) => findAll(drawn, 'w:txbxContent').length === 0)
      .map((drawn) => {
        const written = findAll(drawn, 'v:textpath')[0]?.attrs.string;
        const about = findAll(drawn, 'wp:docPr')[0]?.attrs;
        const words = written ?? about?.descr ?? about?.title ?? '';
        return {
          what: `${written === undefined ? 'picture' : 'words drawn across the page'} in a ${at}`,
          words: words.slice(0, LONGEST),
        };
      }),
  );
}

/** Twentieths of a point by which a program may round. */
const ABOUT = 40;
const isAbout = (value: string | undefined, wanted: number): boolean =>
  value === undefined || Math.abs(Number(value) - wanted) <= ABOUT;
/** A4 and Letter, upright or on their side, which is told by itself. */
const isUsualSize = (page: WordElement['attrs']): boolean =>
  [
    [11906, 16838],
    [12240, 15840],
  ].some(
    ([width = 0, height = 0]) =>
      (isAbout(page['w:w'], width) && isAbout(page['w:h'], height)) ||
      (isAbout(page['w:w'], height) && isAbout(page['w:h'], width)),
  );
/** 25 mm at the sides. Above and below a program may count the header and the footer in. */
const hasUsualEdges = (edges: WordElement['attrs']): boolean =>
  [edges['w:left'], edges['w:right']].every((edge) => isAbout(edge, 1417));

/** What is told of the pages of sections: those that lie on their side, and columns. */
export function oddPages(sections: readonly WordElement[]): Besides {
  const besides: Besides = [];
  for (const section of sections) {
    const page = find(section, 'w:pgSz')?.attrs ?? {};
    if (page['w:orient'] === 'landscape' || Number(page['w:w']) > Number(page['w:h']))
      besides.push({ what: 'pages that lie on their side', words: '' });
    if (find(section, 'w:lnNumType')) besides.push({ what: 'numbers of lines', words: '' });
    if (!isUsualSize(page)) besides.push({ what: 'pages of another size', words: '' });
    if (!hasUsualEdges(find(section, 'w:pgMar')?.attrs ?? {}))
      besides.push({ what: 'pages with other margins', words: '' });
    if (Number(find(section, 'w:cols')?.attrs['w:num'] ?? '1') > 1)
      besides.push({ what: 'text in columns', words: '' });
  }
  return besides;
}
