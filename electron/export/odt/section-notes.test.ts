import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Annex } from '../../../shared/brief-document/brief-document';
import {
  article,
  brief,
  cite,
  heading,
  paragraph,
  words,
} from '../../../shared/brief-document/builders.cases';
import { toBriefDocument } from '../../../shared/brief-document/from-brief';
import type { EditorNode } from '../../../shared/model';
import { convertWithOffice, hasOffice } from '../../../test/support/other-readers';
import { writeOdt } from './write-odt';

const hasPdfText = !spawnSync('pdftotext', ['-v']).error;
const canRead = hasOffice && hasPdfText;
const ARTICLES = [
  article('a1', 'Copper, conditions', 'One mine opened.'),
  article('a2', 'Rails to the sea', 'Two lines were laid.'),
];
const footnote = (text: string): EditorNode => ({ type: 'footnote', children: [words(text)] });
const NOTES: EditorNode = { type: 'placed-list', of: 'notes' };

/** The words of each page that LibreOffice makes. */
function pagesOf(children: EditorNode[], annexes: Annex[] = []): string[] {
  const document = toBriefDocument({
    brief: brief('chicago-notes', children),
    articles: ARTICLES,
    language: 'en-US',
    paper: 'A4',
    draft: false,
  });
  const pdf = convertWithOffice(writeOdt({ ...document, annexes }, { notes: 'endnotes' }), 'odt', 'pdf');
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: Buffer.from(pdf), encoding: 'utf8' })
    .split('\f')
    .map((page) => page.replace(/\s+/g, ' '));
}
const printed = (...children: EditorNode[]): string => pagesOf(children).join(' ');

describe.skipIf(!canRead)(
  `pages of an OpenDocument file with notes at the end of its sections${canRead ? '' : ' (skipped: LibreOffice or pdftotext is missing)'}`,
  () => {
    it('have every paragraph, and notes that go on counting', { timeout: 120_000 }, () => {
      const text = printed(
        heading('h1', 'Part one'),
        paragraph(words('Right under the heading'), cite('a1')),
        paragraph(words('Second paragraph'), cite('a2')),
        heading('h2', 'Endnotes'),
        NOTES,
        heading('h1', 'Part two'),
        paragraph(words('Late claim'), footnote('A late note.')),
        paragraph(words('Later claim'), cite('a1')),
      );
      expect(text).toMatch(
        /Part one Right under the heading ?1 Second paragraph ?2 Endnotes 1 “Copper.* 2 “Rails.* Part two Late claim ?3 Later claim ?4 Notes 3 A late note\. 4 “Copper/,
      );
    });

    it('have it right under a heading on a page of one section, too', { timeout: 120_000 }, () => {
      const text = printed(
        heading('h1', 'Only part'),
        paragraph(words('First claim'), cite('a1')),
        paragraph(words('Second claim'), footnote('A second note.')),
        paragraph(words('Third claim'), cite('a2')),
        heading('h1', 'Endnotes'),
        NOTES,
      );
      expect(text).toMatch(/Only part First claim ?1 Second claim ?2 Third claim ?3 Endnotes 1 .* 3 “Rails/);
    });

    it('begin under the text also where they run over its page, and annexes behind them on a page of their own', {
      timeout: 120_000,
    }, () => {
      const long =
        'The terms of the loan are known to three officials, who would not be named for them. '.repeat(4);
      const claims = Array.from({ length: 20 }, (_, index) =>
        paragraph(words(`Claim ${index + 1}.`), footnote(long)),
      );
      const annex: Annex = {
        name: 'source-list',
        heading: 'Tab 1',
        blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'In the annex.' }] }],
      };
      const pages = pagesOf(claims, [annex]);
      expect(pages[0]).toMatch(/Claim 20\. ?20 Notes 1 The terms/);
      expect(pages.findIndex((page) => page.includes('Tab 1'))).toBeGreaterThan(1);
      expect(pages.find((page) => page.includes('Tab 1'))).not.toContain('officials');
    });
  },
);
