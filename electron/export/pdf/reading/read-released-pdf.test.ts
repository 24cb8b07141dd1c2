import { describe, expect, it, vi } from 'vitest';
import { sampleDocument, text } from '../../sample-document.cases';
import { madePdf } from './made-pdf.cases';
import { readReleasedPdf } from './read-released-pdf';
import { PDF_CASES, SOUND_PDF } from './released-pdf.cases';

const released = {
  ...sampleDocument({ blocks: [{ kind: 'heading', level: 1, inlines: [text('Offices')] }] }),
  handling: 'TLP:AMBER',
  notes: [[text('One.')], [text('Two.')], [text('Three.')]],
  annexes: [],
};

describe('the PDF of a release', () => {
  it.each(PDF_CASES)('%s', (_name, changed, blocks, look) => {
    const read = readReleasedPdf(madePdf({ ...SOUND_PDF, ...changed }), released);
    if (blocks === null) expect(read.blocks).toEqual([]);
    else expect(read.blocks.join(' ')).toMatch(blocks);
    if (look === null) expect(read.look).toEqual([]);
    else expect(read.look.join(' ')).toMatch(look);
  });

  it('asks for no line where the brief has none, nor for one that runs from right to left', () => {
    const bare = madePdf({ ...SOUND_PDF, pages: [{ head: '', foot: '' }] });
    for (const handling of ['', 'سرکاری'])
      expect(readReleasedPdf(bare, { ...released, handling }).blocks).toEqual([]);
  });

  it.each([
    ['without a head', { header: false, rows: [[[text('a')]]] }],
    [
      'with a head that says nothing',
      {
        header: true,
        rows: [
          [[], []],
          [[text('a')], []],
        ],
      },
    ],
  ])('counts tables that are written %s', (_name, table) => {
    const blocks = [{ kind: 'table' as const, ...table }];
    const file = madePdf({ ...SOUND_PDF, tables: ['TH', 'TD'] });
    expect(readReleasedPdf(file, { ...released, blocks }).look).toEqual([]);
  });

  it('misses the head of a table that has one cell with words in it', () => {
    const blocks = [
      {
        kind: 'table' as const,
        header: true,
        rows: [
          [[], [text('a')]],
          [[], []],
        ],
      },
    ];
    const file = madePdf({ ...SOUND_PDF, tables: ['TD'] });
    expect(readReleasedPdf(file, { ...released, blocks }).look).toEqual([
      'A table of the PDF lost its head.',
    ]);
  });

  it('that is written in another way is said not to have been read, and holds nothing up', () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const file = Buffer.from(madePdf(SOUND_PDF)).toString('latin1').replace('/Type /MCR', '/Type /XXX');
    expect(readReleasedPdf(Buffer.from(file, 'latin1'), released)).toEqual({
      blocks: [],
      look: ['The notes and the handling line of the PDF could not be read.'],
    });
    expect(told).toHaveBeenCalledOnce();
  });
});
