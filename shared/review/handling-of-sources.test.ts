import { describe, expect, it } from 'vitest';
import { unknownRecord } from '../model';
import { checkSourceHandling } from './handling-of-sources';

/** What is said of a brief under `line` whose sources bear `lines`; null: nothing on record. */
const said = (line: string, lines: readonly (string | null)[]) =>
  checkSourceHandling(
    line,
    new Map(
      lines.map((value, at) => {
        const handling = { value, basis: value === null ? ('unknown' as const) : ('confirmed' as const) };
        return [`a${at}`, { id: `a${at}`, key: `key${at}`, record: { ...unknownRecord(), handling } }];
      }),
    ),
  );
const inShort = (line: string, lines: readonly (string | null)[]) =>
  said(line, lines).map(
    ({ message, severity, answerable }) => [severity ?? (answerable ? 'answer' : 'block'), message] as const,
  );

describe('the handling of sources', () => {
  it.each([
    ['nothing is on record', 'TLP:GREEN', [null, null]],
    ['the sources bear none', 'TLP:GREEN', ['none', 'none', null]],
    ['there are no sources', 'TLP:GREEN', []],
    ['neither has a line', '', ['none', null]],
    ['the line is that of the highest', 'TLP:AMBER', ['TLP:GREEN', 'TLP:AMBER', 'none']],
    ['the line is that of the highest, however printed', 'TLP:CLEAR', ['TLP:WHITE']],
    [
      'it is higher than one and as high as another',
      'OFFICIAL-SENSITIVE',
      ['OFFICIAL', 'OFFICIAL-SENSITIVE'],
    ],
  ] as const)('nothing is said where %s', (_name, line, lines) => {
    expect(said(line, lines)).toEqual([]);
  });

  it('a lower line holds the brief up, at the line, and no answer takes it away', () => {
    expect(said('TLP:GREEN', ['TLP:AMBER', 'TLP:RED', 'TLP:GREEN'])).toEqual([
      {
        check: 'handling',
        message:
          'The handling line “TLP:GREEN” is lower than that of 2 sources: TLP:AMBER (“key0”), TLP:RED (“key1”).',
        where: '',
        path: null,
        field: 'handling',
      },
    ]);
  });

  it('a brief without a line is held up by a marked source, and asked about one that anybody may read', () => {
    expect(inShort('', ['TLP:GREEN'])).toEqual([
      ['block', expect.stringContaining('a source bears a marking: TLP:GREEN')],
    ]);
    expect(inShort('', ['TLP:CLEAR', 'UNCLASSIFIED'])).toEqual([
      ['answer', expect.stringContaining('2 of its sources bear markings')],
    ]);
  });

  it('what no scheme orders is told as such, and asks for an answer', () => {
    expect(inShort('TLP:RED', ['OFFICIAL-SENSITIVE'])).toEqual([
      ['answer', expect.stringContaining('cannot be compared')],
    ]);
  });

  it('names a caveat that the line lacks', () => {
    expect(inShort('SECRET', ['SECRET//NOFORN'])).toEqual([
      ['answer', expect.stringContaining('lacks “NOFORN”')],
    ]);
  });

  it('a line above all sources asks why, unless one of them is unknown', () => {
    expect(inShort('TLP:RED', ['TLP:GREEN', 'TLP:AMBER'])).toEqual([
      ['answer', expect.stringContaining('higher than that of every source')],
    ]);
    expect(inShort('TLP:RED', ['TLP:GREEN', null])).toEqual([
      ['warn', expect.stringContaining('The handling of “key1” is not on record')],
    ]);
  });

  it('unknown is said once, leads to the first of those sources, and only beside a marked one', () => {
    const [first, ...more] = said('TLP:GREEN', ['TLP:GREEN', null, 'none', null]);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ severity: 'warn', articleId: 'a1', where: 'source “key1”' });
    expect(first?.message).toContain('2 sources is not on record (“key1”, “key3”)');
  });
});
