import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BriefDocument } from '../brief-document/brief-document';
import {
  article,
  articleText,
  brief,
  cite,
  paragraph,
  quotation,
  words,
} from '../brief-document/builders.cases';
import { toBriefDocument } from '../brief-document/from-brief';
import { canonicalText } from '../model/text';
import { makeVerificationFile } from './make-record';
import { VerificationRecord } from './verification-record';
import { verifyRecord } from './verify-record';

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
const encode = (text: string) => new TextEncoder().encode(text);
const EXPORTED = { fileName: 'rail.pdf', format: 'pdf', bytes: encode('%PDF-1.7 made up') } as const;

const PARAGRAPHS = [
  'Lenders met on Monday. The fund will not lend before the railway is built. “Money follows rails,” said Gen. Asim Naqvi. Nobody asked why.',
  'A second paragraph, with a 19% share and 600 kilometres of desert. It may, officials said, take years; it could cost more.',
  'The third says little. It ends here.',
  ...Array.from(
    { length: 30 },
    (_, index) => `Filler number ${index} stands far away from all that is quoted.`,
  ),
];
const rail = article('rail', 'Rail first', ...PARAGRAPHS);
rail.text = { ...rail.text, sha256: sha256(canonicalText(rail.text.blocks)) };

const said = (text: string, more: Parameters<typeof quotation>[2] = {}) => quotation('rail', text, more);
const documentOf = (...quotations: ReturnType<typeof said>[]): BriefDocument =>
  toBriefDocument({
    brief: brief(
      'chicago-notes',
      quotations.map((each) => paragraph(words('It says '), each, cite('rail', '1'), words('.'))),
    ),
    articles: [rail],
    language: 'en-US',
    paper: 'A4',
    draft: true,
  });
const ALL = [
  said('will not lend before the railway', { paragraph: 1 }),
  said('money follows rails', { paragraph: 1 }),
  said('“Money follows rails,” said Gen. Asim Naqvi.', { paragraph: 1 }),
  said('will lend before the railway', { paragraph: 1 }),
  said('It may . . . take years', { paragraph: 2 }),
  said('The fund will not lend . . . It ends here.'),
  said('nothing like this stands anywhere', { paragraph: 2 }),
  said('a 19% share', { paragraph: 3 }),
  quotation('gone', 'of an article that is not there'),
];
const fileOf = (document: BriefDocument) => makeVerificationFile(document, EXPORTED, sha256);
const verify = (text: string | null) => verifyRecord(text, sha256);
const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};
const faults = (text: string | null): string[] => {
  const { differences, quotations } = verify(text);
  return [...differences, ...quotations.flatMap((each) => each.differences)].map(
    ({ where, message }) => `${where}: ${message}`,
  );
};

describe('a verification file', () => {
  const file = fileOf(documentOf(...ALL));

  it('agrees with itself, whatever the verdicts', () => {
    expect(faults(file)).toEqual([]);
    const { quotations } = verify(file);
    expect(quotations.map(({ verdict, recomputed }) => `${verdict} ${recomputed}`)).toEqual([
      'exact exact',
      'typography typography',
      'exact exact',
      'changed changed',
      expect.stringMatching(/^(marked|flagged) /),
      expect.stringMatching(/^flagged /),
      'not-found null',
      'not-found not-found',
      'source-missing null',
    ]);
  });

  it('carries the sentence with one either side, places and hashes, and not the article', () => {
    const record = VerificationRecord.parse(JSON.parse(file));
    const [first] = record.quotations;
    const canonical = canonicalText(rail.text.blocks);
    expect(first).toMatchObject({
      number: 1,
      words: 'will not lend before the railway',
      printed: 'will not lend before the railway',
      article: { key: 'rail-key', title: 'Rail first', outlet: 'Indus Ledger', published: '2026-03-14' },
      text: { version: 1, sha256: sha256(canonical) },
      place: { paragraph: 1, start: canonical.indexOf('will not'), end: canonical.indexOf(' is built') },
      excerpt: {
        before: { text: 'Lenders met on Monday.' },
        sentences: [{ text: 'The fund will not lend before the railway is built.' }],
        after: { text: '“Money follows rails,” said Gen. Asim Naqvi.' },
      },
      verdict: 'exact',
    });
    expect(record.quotations[2]?.printed).toBe('‘Money follows rails,’ said Gen. Asim Naqvi.');
    expect(record.export).toMatchObject({ sha256: sha256(EXPORTED.bytes), bytes: EXPORTED.bytes.length });
    expect(file).not.toContain('Filler number 1 ');
    expect(file).not.toMatch(/verified/i);
    expect(record.export.draftMark).toMatch(/^DRAFT: 4/);
  });

  it('is noticed when any one byte changes', () => {
    const small = encode(fileOf(documentOf(said('will not lend', { paragraph: 1 }))));
    for (let at = 0; at < small.length; at++) {
      const changed = small.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect(faults(decode(changed)), `byte ${at}`).not.toEqual([]);
    }
    const whole = encode(file);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const changed = whole.slice();
        changed[at] = (changed[at] ?? 0) ^ mask;
        return faults(decode(changed)).length > 0;
      }),
      { numRuns: 400, seed: 41 },
    );
  }, 240_000);

  it('is noticed when it is cut, lengthened or said twice', () => {
    for (const text of [
      file.slice(0, -1),
      `${file}\n`,
      ` ${file}`,
      `\ufeff${file}`,
      file.replaceAll('\n', '\r\n'),
      '',
    ])
      expect(faults(text)).not.toEqual([]);
    expect(faults(file.replace('"version": 1,', '"version": 1,\n  "version": 1,'))).not.toEqual([]);
  });

  /** Changes the record and fills in a fitting hash: then the contents must tell. */
  const forged = (change: (record: VerificationRecord) => void): string[] => {
    const record = VerificationRecord.parse(JSON.parse(file));
    change(record);
    const text = `${JSON.stringify({ ...record, sha256: '0'.repeat(64) }, null, 2)}\n`;
    const at = text.lastIndexOf('0'.repeat(64));
    return faults(text.slice(0, at) + sha256(text) + text.slice(at + 64));
  };
  const first = (record: VerificationRecord) => {
    const [quoted] = record.quotations;
    if (!quoted?.excerpt || !quoted.place) throw new Error('no first quotation');
    return { quoted, excerpt: quoted.excerpt, place: quoted.place };
  };
  const CHANGES: { what: string; change: (record: VerificationRecord) => void; says: RegExp }[] = [
    {
      what: 'the words',
      change: (record) => Object.assign(first(record).quoted, { words: 'will lend before the railway' }),
      says: /printed[\s\S]*“changed”/,
    },
    {
      what: 'the printed words',
      change: (record) => Object.assign(first(record).quoted, { printed: 'will lend before the railway' }),
      says: /as printed/,
    },
    {
      what: 'the verdict on the excerpt',
      change: (record) =>
        Object.assign(first(record).quoted, { onExcerpt: { verdict: 'marked', rules: [] } }),
      says: /“exact”/,
    },
    {
      what: 'the place',
      change: (record) => Object.assign(first(record).place, { start: first(record).place.start - 1 }),
      says: /another place/,
    },
    {
      what: 'offsets',
      change: (record) => Object.assign(first(record).excerpt.sentences[0] ?? {}, { end: 9999 }),
      says: /offsets/i,
    },
    {
      what: 'the excerpt',
      change: (record) => Object.assign(first(record).excerpt.after ?? {}, { text: 'x'.repeat(44) }),
      says: /hash/,
    },
    { what: 'the order', change: (record) => record.quotations.reverse(), says: /number/ },
  ];
  it.each(CHANGES)('tells when $what does not fit, though the file’s own hash does', ({ change, says }) => {
    expect(forged(change).join('\n')).toMatch(says);
  });

  it('says the same of the words in the excerpt as in the text wherever it can', () => {
    const sentences = PARAGRAPHS.slice(0, 3)
      .join(' ')
      .split(/(?<=\.) /);
    const drawn = fc.constantFrom(...sentences).chain((sentence) => {
      const all = sentence.split(' ');
      return fc
        .tuple(fc.nat(all.length - 1), fc.integer({ min: 1, max: all.length }))
        .map(([from, count]) => all.slice(from, from + count).join(' '));
    });
    fc.assert(
      fc.property(drawn, (text) => {
        const written = fileOf(documentOf(said(text)));
        const [found] = verify(written).quotations;
        return faults(written).length === 0 && found?.verdict === found?.recomputed;
      }),
      { numRuns: 150, seed: 43 },
    );
  });

  it('keeps italics of the source, on which a verdict may rest', () => {
    const emphatic = article('rail', 'Rail first', 'It will not lend.');
    const [block] = emphatic.text.blocks;
    if (block) block.runs = [{ text: 'It will ' }, { text: 'not', italic: true }, { text: ' lend.' }];
    emphatic.text = {
      ...articleText('rail', 1),
      blocks: emphatic.text.blocks,
      sha256: sha256('It will not lend.'),
    };
    const document = toBriefDocument({
      brief: brief('chicago-notes', [paragraph(said('It will not lend'), cite('rail', '1'))]),
      articles: [emphatic],
      language: 'en-US',
      paper: 'A4',
      draft: false,
    });
    expect(document.quotations[0]?.source?.sentences[0]?.italics).toEqual([{ start: 8, end: 11 }]);
    expect(faults(fileOf(document))).toEqual([]);
  });
});
