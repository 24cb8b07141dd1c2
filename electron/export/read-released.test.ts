import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BriefDocument } from '../../shared/brief-document/brief-document';
import { faultsInName, readReleased } from './read-released';
import { sampleDocument } from './sample-document.cases';
import { writeDocument } from './write-document';
import { readEntry, readZip, writeZip } from './zip';

/** The Word file with a part of it changed by other hands. */
async function tampered(document: BriefDocument, part: string, change: (xml: string) => string) {
  const parts = readZip(await writeDocument(document, 'docx')).map((entry): [string, Uint8Array] => {
    const content = readEntry(entry);
    if (entry.name !== part) return [entry.name, content];
    const xml = new TextDecoder().decode(content);
    expect(change(xml)).not.toBe(xml);
    return [entry.name, new TextEncoder().encode(change(xml))];
  });
  return writeZip(new Map(parts));
}

const released: BriefDocument = { ...sampleDocument(), handling: 'TLP:AMBER' };
const read = (bytes: Uint8Array) => readReleased(bytes, 'docx', released).blocks;

describe('a released Word file', () => {
  it('is sound as it is written', async () => {
    expect(released.notes.length).toBeGreaterThan(1);
    expect(read(await writeDocument(released, 'docx'))).toEqual([]);
    expect(readReleased(await writeDocument(released, 'html'), 'html', released).blocks).toEqual([]);
  });
  it('is sound with a tab in its handling line', async () => {
    const tabbed = { ...released, handling: 'Office\tonly' };
    expect(readReleased(await writeDocument(tabbed, 'docx'), 'docx', tabbed).blocks).toEqual([]);
  });
  it.each<[string, string, (xml: string) => string, RegExp]>([
    [
      'a note mark lost',
      'word/document.xml',
      (xml) => xml.replace(/<w:footnoteReference [^>]*w:id="1"[^>]*\/>/u, ''),
      /number 2 stands where 1 belongs/,
    ],
    [
      'a note mark twice',
      'word/document.xml',
      (xml) => xml.replace(/(<w:footnoteReference [^>]*w:id=")2"/u, '$11"'),
      /number 1 stands where 2 belongs/,
    ],
    [
      'a note lost',
      'word/footnotes.xml',
      (xml) => xml.replace(/<w:footnote w:id="2">.*?<\/w:footnote>/su, ''),
      /calls \d+ notes and holds \d+/,
    ],
    [
      'another handling line in the foot',
      'word/footer1.xml',
      (xml) => xml.replace('TLP:AMBER', 'TLP:GREEN'),
      /handling line is not in the head and foot/,
    ],
  ])('%s is told', async (_name, part, change, says) => {
    expect(read(await tampered(released, part, change)).join(' ')).toMatch(says);
  });
});

describe('the name of a released file', () => {
  it.each([
    ['Talks-resume_2026-02-14_v1.docx', ''],
    ['Talks-resume_v1.pdf', 'no date'],
    ['Talks resume_2026-02-14_v1.pdf', 'spaces'],
    ['Talks-resume-and-resume-again_2026-02-14_v1.pdf', 'longer than 30'],
    ['Talks-resume_2026-02-14.pdf', 'no version'],
  ])('%s: %s', (name, says) => {
    const faults = faultsInName(name);
    expect(faults).toHaveLength(says === '' ? 0 : 1);
    expect(faults.join()).toContain(says);
  });
});

const pdf = (catalog: string, info: string) => {
  const objects = [`<</Type /Catalog\n${catalog}>>`, `<<${info}>>`, '<</Type /Outlines>>'];
  const begin = '%PDF-1.4\n';
  let at = begin.length;
  const places = objects.map((body, index) => {
    const written = `${index + 1} 0 obj\n${body}\nendobj\n`;
    const from = at;
    at += written.length;
    return { written, from };
  });
  const table = places.map(({ from }) => `${String(from).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${begin}${places.map(({ written }) => written).join('')}xref\n0 4\n0000000000 65535 f \n${table}trailer\n<</Size 4\n/Root 1 0 R\n/Info 2 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    'latin1',
  );
};

const UNREAD = 'The notes and the handling line of the PDF could not be read.';

describe('a released PDF', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  const whole = '/Lang (en-US)\n/StructTreeRoot 3 0 R\n/Outlines 3 0 R';
  it.each([
    ['whole', whole, '/Title (Offices)', []],
    ['without a title', whole, '/Title ()', ['The PDF has no title.']],
    ['without tags or language', '/Outlines 3 0 R', '/Title (A)', ['The PDF has no language, no tags.']],
    ['without an outline', '/Lang (en)\n/StructTreeRoot 3 0 R', '/Title (A)', ['The PDF has no outline.']],
  ])('%s', (_name, catalog, info, look) => {
    // These have no pages to read: `pdf/reading` has its own.
    expect(readReleased(pdf(catalog, info), 'pdf', released).look).toEqual([...look, UNREAD]);
  });
  it('that cannot be read is no sound one', () => {
    expect(readReleased(Buffer.from('%PDF-1.4'), 'pdf', released).look).toEqual([
      expect.stringContaining('title, a language, tags and an outline could not be read'),
      UNREAD,
    ]);
  });
});
