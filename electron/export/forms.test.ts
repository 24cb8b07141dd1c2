import { describe, expect, it } from 'vitest';
import type { BriefDocument } from '../../shared/brief-document/brief-document';
import { HANDLING_CHOICES } from '../../shared/handling/handling-lines';
import { writeDocx } from './docx/write-docx';
import { cssString } from './html/escape';
import { footerTemplate, headerTemplate } from './html/page-furniture';
import { writeHtml } from './html/write-html';
import { writeOdt } from './odt/write-odt';
import { sampleDocument } from './sample-document.cases';
import { readEntry, readZip } from './zip';

async function wordParts(document: BriefDocument): Promise<Map<string, string>> {
  const entries = readZip(await writeDocx(document));
  return new Map(entries.map((entry) => [entry.name, Buffer.from(readEntry(entry)).toString('utf8')]));
}
const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:t>[^<]*/g)].map(([run]) => run.replace(/<[^>]*>/g, '')).join('');

const odtParts = (document: BriefDocument): Map<string, string> =>
  new Map(
    readZip(writeOdt(document)).map((entry) => [entry.name, Buffer.from(readEntry(entry)).toString('utf8')]),
  );

const paragraph = (text: string, number?: number): BriefDocument['blocks'][number] => ({
  kind: 'paragraph',
  inlines: [{ kind: 'text', text }],
  ...(number !== undefined && { number }),
});

describe('a handling line', () => {
  const LINES = HANDLING_CHOICES.flatMap(({ lines }) => lines);
  it.each(LINES)(
    'stands alike at the head and foot of every section in Word and of every page in PDF: %s',
    async (handling) => {
      for (const notesAt of ['footnotes', 'endnotes'] as const) {
        const parts = await wordParts(
          sampleDocument({
            handling,
            notesAt,
            annexes: [{ name: 'quotation-report', heading: 'Report', blocks: [paragraph('x')] }],
          }),
        );
        const body = parts.get('word/document.xml') ?? '';
        const sections = body.match(/<w:sectPr[\s>].*?<\/w:sectPr>/gs) ?? [];
        expect(sections.length).toBeGreaterThan(0);
        for (const section of sections) {
          // Without pages of another kind, the default head and foot are those of every page.
          expect(section).not.toContain('<w:titlePg');
          expect(section).toMatch(/<w:headerReference [^>]*w:type="default"/);
          expect(section).toMatch(/<w:footerReference [^>]*w:type="default"/);
        }
        expect(parts.get('word/settings.xml')).not.toContain('evenAndOddHeaders w:val="true"');
        const running = [...parts].filter(([name]) => /^word\/(?:header|footer)\d+\.xml$/.test(name));
        expect(running.length).toBeGreaterThanOrEqual(2);
        for (const [name, xml] of running) expect(textOf(xml), name).toContain(handling);
      }
      const document = sampleDocument({ handling });
      for (const strip of [headerTemplate(document), footerTemplate(document)])
        expect(strip.split(`>${handling}<`)).toHaveLength(2);
      expect(writeHtml(document, { forPrint: false }).split(`>${handling}</p>`)).toHaveLength(3);
    },
  );

  it('of TLP is 12 points and at the right', async () => {
    const document = sampleDocument({ handling: 'TLP:AMBER+STRICT' });
    const header = (await wordParts(document)).get('word/header1.xml') ?? '';
    expect(header).toContain('<w:jc w:val="right"/>');
    expect(header).toContain('<w:sz w:val="24"/>');
    expect(headerTemplate(document)).toMatch(/text-align:right;font-size:12pt/);
    expect(writeHtml(document, { forPrint: false })).toContain(
      `@top-right{content:${cssString('TLP:AMBER+STRICT')}`,
    );
    expect(headerTemplate(sampleDocument({ handling: 'OFFICIAL' }))).toMatch(
      /text-align:center;font-size:8pt/,
    );
  });

  it('that is nearly right leaves in no format', async () => {
    const document = sampleDocument({ handling: 'TLP: AMBER', draftMark: 'Draft' });
    expect(() => writeDocx(document)).toThrow('no space after its colon');
    expect(() => writeHtml(document, { forPrint: true })).toThrow('Choose another line above the title');
  });

  it('CUI brings its designation block to page 1', async () => {
    const designation = [
      { label: 'Controlled by', value: 'Economic desk' },
      { label: 'CUI category', value: 'not stated' },
    ];
    const document = sampleDocument({ handling: 'CUI', designation });
    const word = textOf((await wordParts(document)).get('word/document.xml') ?? '');
    const page = writeHtml(document, { forPrint: true });
    for (const words of ['Controlled by', 'Economic desk', 'not stated']) {
      expect(word).toContain(words);
      expect(page.slice(0, page.indexOf('<main>'))).toContain(words);
    }
    // A rule parts it from the memo's own rows.
    const rows = (odtParts(document).get('content.xml') ?? '').match(
      /<table:table-row.*?<\/table:table-row>/gs,
    );
    expect(
      rows
        ?.filter((row) => row.includes('MemoCellUnderRule'))
        .map((row) => row.replaceAll(/<[^>]*>/g, '').trim()),
    ).toEqual(['Controlled by\nEconomic desk']);
  });
});

describe('version and page numbers', () => {
  it('stand together at the foot', async () => {
    const document = sampleDocument({ version: '0.3' });
    const footer = (await wordParts(document)).get('word/footer1.xml') ?? '';
    expect(textOf(footer)).toContain('Version 0.3');
    expect(footer).toContain('NUMPAGES');
    expect(odtParts(document).get('styles.xml')).toContain('</text:page-count> · Version 0.3</text:p>');
    expect(footerTemplate(document)).toContain(' · Version 0.3');
    expect(writeHtml(document, { forPrint: false })).toContain(cssString(' · Version 0.3'));
    expect(footerTemplate(sampleDocument({}))).not.toContain('Version');
  });
});

describe('words that lead to a quotation set off below them', () => {
  it.each([undefined, 4])('stand on one page with it (number %s)', async (number) => {
    const document = sampleDocument({
      blocks: [
        paragraph('The report leaves no room:', number),
        { kind: 'block-quotation', inlines: [{ kind: 'text', text: 'None at all.' }] },
        paragraph('So much for it.'),
      ],
    });
    const word = (await wordParts(document)).get('word/document.xml') ?? '';
    const kept = (word.match(/<w:p>.*?<\/w:p>/gs) ?? []).filter((each) => each.includes('<w:keepNext/>'));
    expect(kept.map(textOf)).toEqual(['The report leaves no room:']);
    const content = odtParts(document).get('content.xml') ?? '';
    expect(
      content.match(/<text:p text:style-name="Leading(?:Numbered)?Text">.*?<\/text:p>/gs)?.join(),
    ).toContain('no room:');
    expect(odtParts(document).get('styles.xml')).toMatch(
      /style:name="LeadingText"[^>]*><style:paragraph-properties fo:keep-with-next="always"/,
    );
    const page = writeHtml(document, { forPrint: true });
    expect(page.match(/<p class="[a-z ]*leads[a-z ]*">.*?<\/p>/gs)?.join()).toContain('no room:');
    expect(page).toContain('.leads{break-after:avoid}');
    // Chromium parts three lines into two and one, whatever the page asks for.
    expect(page).toContain('<p class="short">So much for it.</p>');
    expect(page).toContain('.short{break-inside:avoid}');
  });
});

describe('numbered paragraphs', () => {
  const document = sampleDocument({
    blocks: [
      paragraph('First.', 1),
      { kind: 'heading', level: 1, inlines: [{ kind: 'text', text: 'Head' }] },
      { kind: 'list', ordered: false, start: 1, items: [[paragraph('point')]] },
      paragraph('Second.', 2),
    ],
    notes: [],
    annexes: [],
  });

  it('are numbered by Word itself, in one series', async () => {
    const parts = await wordParts(document);
    const paragraphs = (parts.get('word/document.xml') ?? '').match(/<w:p>.*?<\/w:p>/gs) ?? [];
    const numbersOf = (words: string) =>
      /<w:numId w:val="(\d+)"\/>/.exec(paragraphs.find((xml) => textOf(xml) === words) ?? '')?.[1];
    expect(numbersOf('First.')).toBeDefined();
    expect(numbersOf('Second.')).toBe(numbersOf('First.'));
    expect(numbersOf('point')).not.toBe(numbersOf('First.'));
    expect(numbersOf('Head')).toBeUndefined();
  });

  it('bear their numbers in the margin in OpenDocument', () => {
    expect(odtParts(document).get('content.xml')).toContain(
      '<text:p text:style-name="NumberedText">1.<text:tab/>First.</text:p>',
    );
  });

  it('bear their numbers as text in HTML and PDF', () => {
    const page = writeHtml(document, { forPrint: true });
    expect(page).toContain('<span class="number">1.</span> First.');
    expect(page).toContain('<span class="number">2.</span> Second.');
  });
});
