import { afterEach, describe, expect, it } from 'vitest';
import { writeHtml } from '../../electron/export/html/write-html';
import { verificationFile } from '../../electron/export/verification-file';
import { writeDocument } from '../../electron/export/write-document';
import { readEntry, readZip } from '../../electron/export/zip';
import { fromMarkdown } from '../../electron/library/testing/lending-brief';
import { addArticle, addQuote, cleanUp, makeLibrary } from '../../electron/library/testing/make-library';
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/brief-document/export-formats';

afterEach(cleanUp);

const SIX = 'The copper mine of Marwand in Balochistan employs 600 miners from the valley';
const NINE = 'In Balochistan the copper mine of Marwand employs 900 miners';
const SAID = 'We will finish the road before the winter';

/** A brief that quotes one side of a pair the app finds odd, and words whose speaker the app reads from the text. */
function proposing() {
  const library = makeLibrary();
  const add = (fileName: string, paragraph: string) =>
    addArticle(library, { fileName, paragraphs: [paragraph, 'Rain fell on the town in the night.'] });
  const chamber = add('chamber.txt', `${SIX}, according to the chamber of commerce.`);
  const railway = add('railway.txt', `${NINE}, according to the railway.`);
  const road = add('road.txt', `“${SAID},” Mina Adler said in Quetta on Monday.`);
  const six = addQuote(library, chamber.articleId, SIX);
  const nine = addQuote(library, railway.articleId, NINE);
  const said = addQuote(library, road.articleId, SAID);
  const { briefId } = fromMarkdown(
    library,
    `# Copper\n\nThe chamber writes: “${SIX}” [@chamber, para. 1].\n\nOf the road it is said: “${SAID}” [@road, para. 1].`,
  );
  const report = () => library.request('briefs:check', { briefId });
  return { library, briefId, six, nine, said, report };
}
type Proposing = ReturnType<typeof proposing>;

const utf8 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * Every word of an export, hidden parts of a zip among them, with the report, the matrix and the list of sources behind it
 * and the verification file beside it.
 */
async function everyWord({ library, briefId }: Proposing, format: ExportFormat): Promise<string> {
  const document = library.request('briefs:document', {
    briefId,
    paper: 'A4',
    draft: true,
    annexes: ['quotation-report', 'source-matrix', 'source-list'],
    withCited: true,
  });
  const written = async (): Promise<string> => {
    if (format === 'pdf') return writeHtml(document, { forPrint: true });
    if (format === 'md') {
      const { draftMark, annexes } = document;
      return library.request('briefs:markdown', { briefId, draftMark, annexes }).markdown;
    }
    const bytes = await writeDocument(document, format, { comments: true, liveCitations: true });
    if (!isZip(bytes)) return utf8(bytes);
    const parts = readZip(bytes).filter(({ name }) => /\.(?:xml|rels)$/.test(name));
    return parts.map((entry) => utf8(readEntry(entry))).join('\n');
  };
  const beside = utf8(
    verificationFile(document, { path: `brief.${format}`, format, bytes: new TextEncoder().encode('x') }),
  );
  return `${await written()} ${holdsWords(format) ? beside : ''}`
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/gu, ' ');
}

const holdsWords = (format: ExportFormat): boolean => !['ris', 'bibtex', 'csl-json'].includes(format);

describe('what the app only proposes', () => {
  it.each(EXPORT_FORMATS)('is in no %s, its annexes and hidden parts among it', async (format) => {
    const made = proposing();
    const pair = made.library.request('briefs:disagreements', { briefId: made.briefId });
    expect(pair).toMatchObject([{ relation: 'proposed', there: { exact: NINE } }]);
    expect(made.said).toMatchObject({ speaker: null, proposed: { speaker: 'Mina Adler' } });
    const words = await everyWord(made, format);
    expect(words.includes(SIX)).toBe(holdsWords(format));
    expect(words).not.toContain(NINE);
    expect(words).not.toContain('railway');
    expect(words).not.toContain(pair[0]?.message ?? '');
    expect(words).not.toMatch(/proposed|contradict|not confirmed/i);
    // The source sentence names her, as the article does; the brief and its notes do not.
    expect(words).not.toMatch(/Adler(?!,? said in Quetta)/);
  });

  it.each(EXPORT_FORMATS)('is in no %s once it was put away', async (format) => {
    const made = proposing();
    const { library, six, nine } = made;
    library.request('quotes:link', {
      quoteIds: [six.id, nine.id],
      relation: 'dismissed',
      note: 'Other year.',
    });
    const words = await everyWord(made, format);
    expect(words).not.toMatch(/railway|Other year|contradict/);
    expect(words).not.toContain(NINE);
  });

  it('is in no check report', () => {
    const { report, nine, library, six } = proposing();
    const before = JSON.stringify(report());
    expect(before).not.toContain(nine.exact);
    expect(before).not.toMatch(/proposed|contradicted|railway|Adler(?!,? said in Quetta)/);
    library.request('quotes:link', {
      quoteIds: [six.id, nine.id],
      relation: 'dismissed',
      note: 'Other year.',
    });
    expect(JSON.stringify(report())).toBe(before);
  });
});

describe('what the analyst confirmed', () => {
  it.each(EXPORT_FORMATS.filter(holdsWords))('stands in the matrix of a %s', async (format) => {
    const made = proposing();
    const { library, six, nine } = made;
    library.request('quotes:link', {
      quoteIds: [nine.id, six.id],
      relation: 'contradicts',
      note: 'Ask both.',
    });
    const words = await everyWord(made, format);
    expect(words).toContain('Quotes that agree or contradict');
    expect(words).toContain('Is contradicted by');
    expect(words.replaceAll('\\', '')).toContain(NINE);
    // What the analyst noted to herself about the pair is not for the reader.
    expect(words).not.toContain('Ask both');
  });

  it('is a finding of the check: the contradiction with its note, and a speaker who did not say it', () => {
    const { library, six, nine, said, report } = proposing();
    library.request('quotes:link', {
      quoteIds: [six.id, nine.id],
      relation: 'contradicts',
      note: 'Ask both.',
    });
    expect(report().findings.filter(({ check }) => check === 'quote-contradicted')).toMatchObject([
      { message: expect.stringMatching(/900 miners.*railway.*Ask both/) },
    ]);
    library.request('quotes:update', { quoteId: said.id, speaker: 'Mina Adler' });
    expect(report().quotations[1]).toMatchObject({
      verdict: 'exact',
      cautions: expect.arrayContaining([
        expect.objectContaining({ rule: 'QI-32', message: expect.stringContaining('from Mina Adler') }),
      ]),
    });
    library.request('quotes:update', { quoteId: said.id, speaker: 'Omar Lodhi' });
    expect(report().quotations[1]).toMatchObject({
      verdict: 'flagged',
      reasons: [{ rule: 'QI-07', message: expect.stringContaining('Omar Lodhi') }],
    });
  });
});
