// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/ipc/app-error';
import { ArticleDraft } from '../../../shared/model';
import type { PageBlock } from '../html/dom-to-blocks';
import { importFile } from '../import-file';
import { readRtf } from './read-rtf';
import { RTF_CASES } from './rtf.cases';

const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);
const shown = ({ kind, runs }: PageBlock) =>
  `${kind} ${runs
    .map(({ text, bold, italic, href }) => {
      const words = italic ? `_${text}_` : text;
      const strong = bold ? `*${words}*` : words;
      return href ? `[${strong}](${href})` : strong;
    })
    .join('')}`;
const SENTENCE =
  'The port authority and the railway met on Monday, and both will meet again in spring, they said.';
const read = (rtf: string) =>
  importFile({ fileName: 'talks.rtf', mediaType: '', bytes: latin(rtf), choices: {} });

describe('RTF', () => {
  for (const [name, rtf, blocks] of RTF_CASES) {
    it(name, () =>
      expect(
        readRtf(latin(rtf))
          .blocks.filter(({ aside }) => !aside)
          .map(shown),
      ).toEqual(blocks),
    );
  }

  it('keeps notes, hidden words, headers and footers beside the text', async () => {
    const { blocks, setAside } = await read(
      String.raw`{\rtf1{\header Port Review\par}\pard Tolls rose{\super\chftn}{\footnote{\super\chftn} The yearbook.} by a tenth, and then {\v never }fell over the winter.\par ${SENTENCE}\par}`,
    );
    expect(blocks.map(({ text }) => text)).toEqual([
      'Tolls rose by a tenth, and then fell over the winter.',
      SENTENCE,
    ]);
    expect(setAside.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'furniture: Port Review',
      'note-callout: *',
      'note-callout: The yearbook.',
      'furniture: never',
    ]);
  });

  it('proposes what its properties say', async () => {
    const { record } = await read(
      String.raw`{\rtf1{\info{\title Harbour talks}{\author Mina Adler}{\creatim\yr2025\mo4\dy3}}${SENTENCE}\par ${SENTENCE}}`,
    );
    expect(record.title).toMatchObject({ value: 'Harbour talks', basis: 'inferred' });
    expect(record.authors).toMatchObject({ value: ['Mina Adler'], basis: 'inferred' });
    expect(record.published).toMatchObject({ value: null, reason: expect.stringContaining('2025-04-03') });
  });

  it('tells words that were taken out and comments, and reads neither', async () => {
    const { blocks, warnings } = await read(
      String.raw`{\rtf1 The toll will {\deleted no}{\deleted t }rise{\*\atnid MA}{\*\atnauthor Mina}\chatn{\*\annotation{\*\atnref 1}{\*\atndate 1}\pard\plain {\chatn }Really\par By whom?} in {\deleted early }May, the minister told the port workers on Monday.\par}`,
    );
    expect(blocks[0]?.text).toBe('The toll will rise in May, the minister told the port workers on Monday.');
    expect(warnings).toMatchObject([
      { code: 'tracked-changes', message: expect.stringContaining('not read: “not”, “early”.') },
      { code: 'comments-not-read', message: expect.stringContaining('not read: “Really By whom?”.') },
    ]);
  });

  it('says that a file breaks off', async () => {
    expect((await read(String.raw`{\rtf1 ${SENTENCE}`)).warnings.map(({ code }) => code)).toEqual([
      'file-cut-short',
    ]);
  });

  it('nested by the hundred thousand is refused', async () => {
    await expect(read(`{\\rtf1${'{'.repeat(200_000)}${SENTENCE}`)).rejects.toMatchObject({
      code: 'file-too-large',
    });
  });

  const piece = fc.oneof(
    fc.constantFrom(
      ...RTF_CASES.map(([, rtf]) => rtf),
      '{',
      '}',
      '\\',
      "\\'",
      '\\u',
      '\\u-1?',
      '\\bin99999999 ',
      '\\cell',
      '\\row',
      '\\par',
      '\\*',
      '{\\*\\x',
      '{\\footnote',
      '{\\fonttbl',
      '{\\field',
      '\\trowd\\intbl',
    ),
    fc.string({ maxLength: 12 }),
  );
  it('of any bytes gives blocks or a clear refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
        try {
          const draft = await read(`{\\rtf1 ${pieces.join('')}`);
          expect(ArticleDraft.safeParse(draft).success).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 150, seed: 20261122 },
    );
  });

  it('cut or bent anywhere never throws', () => {
    const whole = latin(RTF_CASES.map(([, rtf]) => rtf).join(''));
    for (let at = 0; at < whole.length; at += 3) {
      const bent = new Uint8Array(whole);
      bent[at] = (bent[at] ?? 0) ^ (1 << (at % 8));
      expect(() => readRtf(bent)).not.toThrow();
      expect(() => readRtf(whole.subarray(0, at))).not.toThrow();
    }
  });
});
