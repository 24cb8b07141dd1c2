import { describe, expect, test } from 'vitest';
import { brief, paragraph, article as stored, words } from '../../shared/brief-document/builders.cases';
import { toBriefDocument } from '../../shared/brief-document/from-brief';
import type { CitedArticle } from '../../shared/citation/cited-article';
import { asText, FORMS, OTHER_FORMS, PLACED_LISTS } from '../../shared/citation/golden.cases';
import type { EditorNode, Quoting, StyleId } from '../../shared/model';
import { part, partsOf } from './docx/docx-parts.cases';
import { writeDocx } from './docx/write-docx';
import { writeHtml } from './html/write-html';
import { writeOdt } from './odt/write-odt';
import { writeText } from './text/write-text';

type Cited = {
  style: StyleId;
  articles: readonly CitedArticle[];
  locators: readonly (string | null)[];
  quoting?: readonly (Quoting | undefined)[];
};

const documentOf = ({ style, articles, locators, quoting }: Cited) =>
  toBriefDocument({
    brief: brief(style, [
      ...articles.map(({ id }, at): EditorNode => {
        const value = locators[at];
        const said = quoting?.[at];
        return paragraph(words('A claim'), {
          type: 'citation',
          citationId: `c${at}`,
          items: [
            {
              articleId: id,
              ...(typeof value === 'string' && { locator: { label: 'paragraph', value } }),
              ...(said && { quoting: said }),
            },
          ],
        });
      }),
      { type: 'placed-list', of: 'sources' },
    ]),
    articles: articles.map(({ id, key, accession, record, importedAt }) => {
      const made = stored(id, id, 'Words of the text.');
      return { ...made, key, accession, record, text: { ...made.text, importedAt: importedAt ?? '' } };
    }),
    language: 'en-US',
    paper: 'A4',
    draft: false,
  });

/** Words without markup, marks of italics and bounds of lines. */
const plain = (text: string): string =>
  text
    .replace(/<text:s\/>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, '');
const bare = (form: string): string => form.replaceAll('*', '').replace(/\s+/g, '');

/** Everything that each format says, as words in a row. */
const written = async (document: ReturnType<typeof documentOf>): Promise<Record<string, string>> => {
  const docx = partsOf(await writeDocx(document));
  return {
    html: plain(writeHtml(document, { forPrint: false })),
    pdf: plain(writeHtml(document, { forPrint: true })),
    odt: plain(partsOf(writeOdt(document)).get('content.xml') ?? ''),
    docx: plain(
      part(docx, 'word/document.xml') +
        part(docx, `word/${document.notesAt === 'endnotes' ? 'endnotes' : 'footnotes'}.xml`),
    ),
    // No markup: an address stands between signs of less and more there.
    txt: writeText(document).replace(/\s+/g, ''),
  };
};

const guides = Object.entries(FORMS).flatMap(([level, { articles, locators, notes, inText, references }]) => [
  { style: 'chicago-notes' as const, level, articles, locators, citations: notes, references: [] },
  { style: 'apa' as const, level, articles, locators, citations: inText, references },
]);

describe('forms of the domain guide in every format', () => {
  test.each([...guides, ...OTHER_FORMS].map((form) => [form.style, form.level, form] as const))(
    '%s, %s',
    async (_style, _level, form) => {
      const document = documentOf(form);
      const inText = document.notes.length === 0;
      if (!inText)
        expect(document.notes.map((note) => asText(note).split(' Source descriptor')[0])).toEqual(
          form.citations,
        );
      const formats = await written(document);
      for (const [format, text] of Object.entries(formats))
        for (const expected of [...form.citations, ...(form.references ?? [])])
          expect(text, format).toContain(bare(expected));
    },
  );

  test.each(PLACED_LISTS.map((list) => [list.style, list.level, list] as const))(
    'list of %s, %s',
    async (style, _level, { articles: make, entries }) => {
      const document = documentOf({ style, articles: make(), locators: ['2', '7', '4'] });
      expect(document.references?.entries.map(asText)).toEqual(entries);
      for (const [format, text] of Object.entries(await written(document)))
        for (const entry of entries) expect(text, format).toContain(bare(entry));
    },
  );
});
