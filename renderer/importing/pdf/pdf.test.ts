// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/ipc/app-error';
import { ArticleDraft } from '../../../shared/model';
import { importFile } from '../import-file';
import { column, type PaintedLine, pdf } from './pdf-files.cases';

const read = (bytes: Uint8Array, choices = {}) =>
  importFile({
    fileName: 'harbour.pdf',
    mediaType: 'application/pdf',
    bytes: new Uint8Array(bytes),
    choices,
  });
const refusal = (bytes: Uint8Array) =>
  read(bytes).then(
    () => 'ok',
    (error: unknown) =>
      error instanceof AppError ? `${error.code}: ${error.message}` : `unexpected: ${String(error)}`,
  );

const FIRST =
  'The port authority and the railway met on Monday for the first time in two years, and both sides agreed to go on with the talks about the quay, the toll and the rail link to the mine in the hills above the town.';
const SECOND =
  'The minister said that the toll would not rise before the quay is finished, and that the workers of the port had been heard at every step of the way, which the union of the dockers denied on the same evening.';
const THIRD =
  'Trade over the harbour fell by a tenth last year, mostly because the mine stood still for three months, and nobody at the table expected it to come back to what it was before the strike of the railwaymen.';
const FOURTH =
  'Both sides will meet again in spring, when the surveyors have measured the river bed and the bank has said how much it would lend for the dredging, which all agree is the dearest part of the whole plan.';

/** Two columns under a title that runs over both. */
const twoColumns = (): PaintedLine[] => [
  { x: 60, y: 90, text: 'Harbour talks resume after two years of silence', size: 20, font: 'F2' },
  ...column(FIRST, { x: 60, y: 140, width: 44 }),
  ...column(SECOND, { x: 60, y: 230, width: 44 }),
  ...column(THIRD, { x: 320, y: 140, width: 44 }),
  ...column(FOURTH, { x: 320, y: 230, width: 44 }),
];

describe('a PDF', () => {
  it('of two columns is read one column after the other, below the title over both', async () => {
    const { blocks, record } = await read(pdf([twoColumns()]));
    expect(record.title.value).toBe('Harbour talks resume after two years of silence');
    expect(blocks.map(({ text }) => text)).toEqual([FIRST, SECOND, THIRD, FOURTH]);
    expect(blocks.map(({ page }) => page)).toEqual([1, 1, 1, 1]);
  });

  it.each([3, 4])('of %s columns is read one column after the other', async (count) => {
    const texts = [FIRST, SECOND, THIRD, FOURTH].slice(0, count);
    const width = 540 / count;
    const lines = texts.flatMap((text, i) =>
      column(text, { x: 30 + i * width, y: 140, width: Math.floor(width / 6), size: 9 }),
    );
    const { blocks } = await read(pdf([lines]));
    expect(blocks.map(({ text }) => text)).toEqual(texts);
  });

  it('with a wide table of short cells keeps its rows', async () => {
    const rows = [
      ['Port', 'Tons', 'Toll', 'Ships'],
      ['Karachi', '1,200', '14', '310'],
      ['Gwadar', '450', '15', '88'],
      ['Pasni', '12', '3', '40'],
      ['Ormara', '9', '2', '21'],
    ];
    const cells = rows.flatMap((row, r) =>
      row.map((text, i) => ({ x: 70 + i * 120, y: 240 + r * 14, text })),
    );
    const { blocks } = await read(pdf([[...column(FIRST, { x: 70, y: 100, width: 80 }), ...cells]]));
    expect(blocks.map(({ text }) => text)).toEqual([FIRST, rows.map((row) => row.join('\t')).join('\n')]);
  });

  it('painted in any order gives the same words', async () => {
    const inOrder = await read(pdf([twoColumns()]));
    const shuffled = await read(pdf([twoColumns().reverse()]));
    expect(shuffled.blocks).toEqual(inOrder.blocks);
  });

  const body = (text: string, y = 100): PaintedLine[] => column(text, { x: 70, y, width: 80 });
  /** Three pages with running head, number and a paragraph that goes on over the first page's end. */
  const paged = (numbers: readonly string[]): PaintedLine[][] => [
    [
      { x: 70, y: 40, text: 'Port Review' },
      ...body(FIRST),
      ...body(
        'The dearest part of the plan, as both the surveyors and the bank say in their report on the',
        160,
      ),
      { x: 290, y: 760, text: numbers[0] ?? '' },
    ],
    [
      { x: 70, y: 40, text: 'Port Review' },
      ...body(
        'river bed, is the dredging of the lower harbour, which nobody has measured for ten years. And so it stands today.',
      ),
      ...body(SECOND, 160),
      { x: 290, y: 760, text: numbers[1] ?? '' },
    ],
    [{ x: 70, y: 40, text: 'Port Review' }, ...body(THIRD), { x: 290, y: 760, text: numbers[2] ?? '' }],
  ];

  it('sets running heads and page numbers aside, and joins what a page cut in two', async () => {
    const { blocks, setAside, steps, warnings } = await read(pdf(paged(['1', '2', '3'])));
    expect(blocks.map(({ text }) => text)).toEqual([
      FIRST,
      'The dearest part of the plan, as both the surveyors and the bank say in their report on the river bed, is the dredging of the lower harbour, which nobody has measured for ten years. And so it stands today.',
      SECOND,
      THIRD,
    ]);
    expect(setAside.map(({ kind, text }) => `${kind}: ${text}`).sort()).toEqual([
      'furniture: 1',
      'furniture: 2',
      'furniture: 3',
      'furniture: Port Review',
      'furniture: Port Review',
      'furniture: Port Review',
    ]);
    expect(blocks[1]?.pages).toEqual([
      { start: 0, label: '1' },
      { start: blocks[1]?.text.indexOf('river bed'), label: '2' },
    ]);
    expect(warnings).toEqual([]);
    const join = steps.find((step) => step.rule === 'page-break-join');
    expect(join?.status).toBe('applied');
    const parted = await read(pdf(paged(['1', '2', '3'])), { [join?.id ?? '']: 'undo' });
    expect(parted.blocks).toHaveLength(5);
  });

  it('is cited by the numbers printed on its pages, and says so', async () => {
    const { blocks, warnings } = await read(pdf(paged(['233', '234', '235']), { labels: '0<</S/r>>' }));
    expect(blocks.map(({ page, pages }) => [page, pages?.map(({ label }) => label)])).toEqual([
      [1, ['233']],
      [1, ['233', '234']],
      [2, ['234']],
      [3, ['235']],
    ]);
    expect(warnings).toMatchObject([
      { code: 'page-numbers', message: expect.stringContaining('page 1 of the file is page 233') },
    ]);
  });

  it('is cited by its labels where nothing is printed', async () => {
    const { blocks, warnings } = await read(pdf(paged(['', '', '']), { labels: '0<</S/r>>2<</S/D/St 1>>' }));
    expect(blocks.map(({ pages }) => pages?.map(({ label }) => label))).toEqual([
      ['i'],
      ['i', 'ii'],
      ['ii'],
      ['1'],
    ]);
    expect(warnings).toMatchObject([{ code: 'page-numbers' }]);
  });

  it.each([
    ['a front page with a Roman number of its own has it', ['i', '1', '2'], ['i', '1', '2']],
    [
      'a cover without a number does not take the one printed on another page',
      ['', '1', '2'],
      ['[1]', '1', '2'],
    ],
    ['nor does one whose numeral cannot be its number', ['c', '1', '2'], ['[1]', '1', '2']],
    ['a number that no page bears stays as it is', ['', '234', '235'], ['1', '234', '235']],
  ])('%s', async (_name, numbers, labels) => {
    const { blocks } = await read(pdf(paged(numbers)));
    expect([...new Set(blocks.flatMap(({ pages }) => pages?.map(({ label }) => label) ?? []))]).toEqual(
      labels,
    );
  });

  it('takes a year on every page for no page number', async () => {
    const { blocks } = await read(pdf(paged(['2026', '2026', '2026'])));
    expect(blocks.map(({ pages }) => pages?.[0]?.label)).toEqual(['1', '1', '2', '3']);
  });

  it('mends words broken at line ends only where the file has them whole, and logs each', async () => {
    const { blocks, steps } = await read(
      pdf([
        [
          ...body(
            'The harbour of the town is old, and counter-terrorism was no word when it was built by the railway.',
          ),
          ...body(
            'They said that the har-| bour pays for itself, that counter-| terrorism costs little, and that the quay-| men are few on this coast today.',
            150,
          ),
        ],
      ]),
    );
    expect(blocks[1]?.text).toBe(
      'They said that the harbour pays for itself, that counter-terrorism costs little, and that the quay-men are few on this coast today.',
    );
    expect(
      steps
        .filter(({ rule }) => rule.startsWith('line-end-hyphen'))
        .map(({ action, status }) => `${action} ${status}`),
    ).toEqual(['hyphen-repaired applied', 'joined applied', 'joined applied', 'hyphen-repaired offered']);
  });

  it('keeps notes at the foot of a page beside the text, and their calls out of its words', async () => {
    const { blocks, setAside } = await read(
      pdf([
        [
          ...body(FIRST),
          { x: 70, y: 150, text: 'Tolls rose by a tenth' },
          { x: 168, y: 146, text: '1', size: 6 },
          { x: 172, y: 150, text: ' and fell over the winter months, when the river froze for weeks.' },
          ...body(SECOND, 180),
          { x: 70, y: 700, text: '1 The port’s yearbook, page 4, which tells of the tolls and of', size: 8 },
          { x: 70, y: 710, text: 'the years before.', size: 8 },
          { x: 70, y: 720, text: '2 The same.', size: 8 },
        ],
      ]),
    );
    expect(blocks.map(({ text }) => text)).toEqual([
      FIRST,
      'Tolls rose by a tenth and fell over the winter months, when the river froze for weeks.',
      SECOND,
    ]);
    expect(setAside.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'note-callout: 1',
      'note-callout: 1 The port’s yearbook, page 4, which tells of the tolls and of the years before.',
      'note-callout: 2 The same.',
    ]);
  });

  it('tells headings, list items and tables from paragraphs, and sets turned words aside', async () => {
    const cells = [
      ['Year', 'Tons', 'Toll'],
      ['2024', '1,200', '14'],
      ['2025', '1,450', '15'],
    ].flatMap((row, r) => row.map((text, c) => ({ x: 70 + c * 120, y: 260 + r * 14, text })));
    const { blocks, setAside } = await read(
      pdf([
        [
          ...body(FIRST),
          { x: 70, y: 160, text: 'What was agreed', size: 14, font: 'F2' },
          { x: 80, y: 185, text: '• A quay of 400 metres.' },
          { x: 80, y: 199, text: '• A rail link to the mine.' },
          ...body(SECOND, 215),
          ...cells,
          { x: 30, y: 500, text: 'Draft of March', turned: true },
        ],
      ]),
    );
    expect(blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      `paragraph ${FIRST}`,
      'heading What was agreed',
      'list-item A quay of 400 metres.',
      'list-item A rail link to the mine.',
      `paragraph ${SECOND}`,
      'table Year\tTons\tToll\n2024\t1,200\t14\n2025\t1,450\t15',
    ]);
    expect(setAside.map(({ text }) => text)).toEqual(['Draft of March']);
  });

  it('proposes what its properties say, and takes no day of making for a day of publication', async () => {
    const { record, warnings } = await read(
      pdf([body(FIRST)], {
        info: '/Title(Harbour talks)/Author(Mina Adler)/Creator(ABBYY FineReader)/CreationDate(D:20250403120000Z)',
      }),
    );
    expect(record.title).toMatchObject({ value: 'Harbour talks', basis: 'inferred' });
    expect(record.authors).toMatchObject({ value: ['Mina Adler'], basis: 'inferred' });
    expect(record.published).toMatchObject({
      value: null,
      basis: 'unknown',
      reason: expect.stringContaining('2025-04-03'),
    });
    expect(warnings.map(({ code }) => code)).toEqual(['recognised-text']);
  });

  it('that says the same on all its pages keeps its words', async () => {
    const { blocks } = await read(pdf([body(FIRST, 40), body(FIRST, 40)]));
    expect(blocks.map(({ text }) => text)).toEqual([FIRST, FIRST]);
  });

  it('names pages without text among others', async () => {
    const { warnings } = await read(pdf([body(FIRST), [], body(SECOND)]));
    expect(warnings).toEqual([
      { code: 'pages-without-text', message: 'Page 2 has no text: blank, or a picture.' },
    ]);
  });

  it('of pictures with a few recognised words says that it may be a scan', async () => {
    const few = column('Order of the river board', { x: 70, y: 60, width: 60 });
    const { blocks, warnings } = await read(pdf([few, []], { scanned: true }));
    expect(blocks.length).toBeLessThanOrEqual(1);
    expect(warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['pages-without-text', 'little-text']),
    );
    const whole = await read(pdf([body(FIRST), body(SECOND)], { scanned: true }));
    expect(whole.warnings.map(({ code }) => code)).not.toContain('little-text');
  });

  const whole = pdf([body(FIRST), body(SECOND)]);
  const changed = (from: string, to: string) =>
    Uint8Array.from(String.fromCharCode(...whole).replace(from, to), (char) => char.charCodeAt(0));
  it.each([
    ['empty pages', pdf([[], []]), 'no-text: “harbour.pdf” shows neither text nor pictures'],
    ['pages that are pictures', pdf([[], []], { scanned: true }), 'no-text: “harbour.pdf” is a scan'],
    [
      'pictures that a telephone has stamped',
      pdf([column('Scanned with CamScanner', { x: 70, y: 780, width: 60 })], { scanned: true }),
      'no-text: “harbour.pdf” is a scan',
    ],
    [
      'a password',
      pdf([body(FIRST)], {
        trailer: `/Encrypt<</Filter/Standard/V 1/R 2/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>/P -4>>/ID[<00><00>]`,
      }),
      'import-failed: “harbour.pdf” is protected by a password',
    ],
    [
      'nothing but a mark',
      Uint8Array.from('%PDF-1.7\n', (char) => char.charCodeAt(0)),
      'import-failed: “harbour.pdf”',
    ],
    ['pages that hold themselves', changed('/Kids[7 0 R 9 0 R]', '/Kids[2 0 R 2 0 R]'), '“harbour.pdf”'],
    ['a parent that is its own child', changed('/Parent 2 0 R', '/Parent 7 0 R'), 'ok'],
  ])('with %s ends clearly', async (_what, bytes, outcome) => {
    expect(await refusal(bytes)).toContain(outcome);
  });

  it('cut or bent anywhere gives a draft or a clear refusal', async () => {
    for (let at = 9; at < whole.length; at += 97) {
      const bent = new Uint8Array(whole);
      bent[at] = (bent[at] ?? 0) ^ (1 << (at % 8));
      for (const bytes of [bent, whole.slice(0, at)]) {
        const outcome = await read(bytes).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(AppError);
        else expect(ArticleDraft.safeParse(outcome).success).toBe(true);
      }
    }
  }, 60_000);
});
