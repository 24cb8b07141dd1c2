import { describe, expect, it } from 'vitest';
import { findLeftBehind } from './left-behind';
import { sampleDocument } from './sample-document.cases';
import { writeDocument } from './write-document';
import { writeZip } from './zip';

const zip = (parts: Record<string, string>) =>
  writeZip(new Map(Object.entries(parts).map(([name, words]) => [name, Buffer.from(words)])));
const core = (creator: string) => ({ 'docProps/core.xml': `<x><dc:creator>${creator}</dc:creator></x>` });

describe('what a released file must not hold', () => {
  it.each(['docx', 'odt'] as const)(
    'nothing of it in a %s of ours, whose creator is the office it is from',
    async (format) => {
      const from = 'Desk “A” & <B>';
      const document = sampleDocument({ memo: [{ label: 'From', value: from }], draftMark: null });
      const bytes = await writeDocument(document, format);
      expect(findLeftBehind(bytes, format, from)).toEqual([]);
      expect(findLeftBehind(bytes, format, 'Somebody else')).toEqual([
        'the name of a person in its properties',
      ]);
    },
  );

  it('comments that were asked for', async () => {
    const bytes = zip({ 'word/comments.xml': '<w:comments><w:comment w:id="0"/></w:comments>' });
    expect(findLeftBehind(bytes, 'docx')).toEqual(['comments']);
  });

  it.each([
    ['docx', { 'word/document.xml': '<w:ins w:id="1"/>' }, 'tracked changes'],
    ['docx', { 'word/document.xml': '<w:vanish/>' }, 'hidden text'],
    ['docx', core('A. Khan'), 'the name of a person in its properties'],
    ['docx', { 'word/_rels/document.xml.rels': '<a Target="file:///home/me/x"/>' }, 'a path of this machine'],
    ['odt', { 'content.xml': '<office:annotation/><office:annotation >' }, 'comments'],
    ['odt', { 'content.xml': '<text:tracked-changes>' }, 'tracked changes'],
    [
      'odt',
      { 'meta.xml': '<meta:initial-creator>A. Khan</meta:initial-creator>' },
      'the name of a person in its properties',
    ],
  ])('%s: %j', (format, parts, fault) => expect(findLeftBehind(zip(parts), format)).toEqual([fault]));

  it.each([
    ['/Author (A. Khan)', ['the name of a person in its properties']],
    ['/Author ()', []],
    ['/Title (/home/me/brief.html)', ['a path of this machine']],
  ])('pdf: %s', (text, faults) => expect(findLeftBehind(Buffer.from(text), 'pdf')).toEqual(faults));
});
