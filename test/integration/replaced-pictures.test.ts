// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../electron/export/docx/write-docx';
import { safeLink } from '../../electron/export/safe-link';
import { readEntry, readZip, writeZip } from '../../electron/export/zip';
import { readReturned } from '../../renderer/importing/returned/read-docx';
import { brief, paragraph, words } from '../../shared/brief-document/builders.cases';
import { toBriefDocument } from '../../shared/brief-document/from-brief';
import type { DocumentImage } from '../../shared/images/stored-image';
import type { EditorNode } from '../../shared/model';
import { compareBrief } from '../../shared/returning/compare-brief';
import { describeDifferences } from '../../shared/returning/describe';
import { recordOf } from '../../shared/returning/record-export';
import { edit, paragraphWith } from '../support/edited-word-file';
import { pngBytes, pngImage } from '../support/made-images';
import { convertWithOffice, hasOffice } from '../support/other-readers';

const [wide, tall] = [pngImage(40, 30), pngImage(7, 90)];
const shown = ({ sha256 }: DocumentImage, alt: string, decorative = false): EditorNode => ({
  type: 'image',
  sha256,
  alt,
  decorative,
  width: 0.5,
});

/** A Word file of some pictures, and what is told of it once it was changed. */
async function exportedPictures(...pictures: EditorNode[]) {
  const made = brief('chicago-notes', [
    paragraph(words('Before.')),
    ...pictures,
    paragraph(words('Behind them.')),
  ]);
  const request = { brief: made, articles: [], language: 'en-US', paper: 'A4', draft: true } as const;
  const images = new Map([wide, tall].map((image) => [image.sha256, image]));
  const document = {
    ...toBriefDocument({ ...request, images, withCited: true, withLines: true }),
    returnMark: '0123456789abcdef',
  };
  const record = recordOf(made, document, '2026-11-22T10:00:00.000Z', safeLink);
  const told = (bytes: Uint8Array) => {
    const returned = readReturned(new Uint8Array(bytes), 'brief.docx');
    return describeDifferences(record, returned, compareBrief(record, returned)).map(
      ({ title, parts, canTake }) => `${title}|${parts.map(({ text }) => text).join('')}|${canTake}`,
    );
  };
  return { bytes: await writeDocx(document), told };
}

const withMedia = (bytes: Uint8Array, from: string, to: string) =>
  edit(bytes, [
    'word/_rels/document.xml.rels',
    (xml) => xml.replace(`media/${from}`, 'media/@').replace(`media/${to}`, `media/${from}`).replace('@', to),
  ]);

const linkedOutside = (bytes: Uint8Array) =>
  edit(bytes, [
    'word/_rels/document.xml.rels',
    (xml) => xml.replace('media/image1.png"', 'https://example.org/port.png" TargetMode="External"'),
  ]);

function withBytes(bytes: Uint8Array, media: string, picture: Uint8Array): Uint8Array {
  const parts = new Map(readZip(bytes).map((entry) => [entry.name, readEntry(entry)]));
  parts.set(`word/media/${media}`, picture);
  return writeZip(parts);
}

describe('pictures of a returned file', () => {
  test('that are the brief’s tell nothing, under one alt text or several', async () => {
    for (const alt of ['The port', 'The  line\tto it']) {
      const { bytes, told } = await exportedPictures(shown(wide, 'The port'), shown(tall, alt));
      expect(told(bytes)).toEqual([]);
    }
  });

  test('that somebody put in are told, and make no empty paragraph', async () => {
    const { bytes, told } = await exportedPictures(shown(wide, 'The port'));
    const changed = edit(bytes, [
      'word/document.xml',
      (xml) => {
        const picture = paragraphWith(xml, 'descr="The port"');
        return xml.replace(picture, picture + picture.replace('descr="The port"', 'descr="A crane"'));
      },
    ]);
    expect(told(changed)).toEqual(['Picture not taken over|A crane|false']);
  });

  test('that were exchanged under their alt texts are told, each by itself', async () => {
    const { bytes, told } = await exportedPictures(shown(wide, 'The port'), shown(tall, 'The line'));
    const changed = withMedia(bytes, 'image1.png', 'image2.png');
    expect(told(changed)).toEqual(['Picture replaced|The port|false', 'Picture replaced|The line|false']);
  });

  test('that changed places with their alt texts are not replaced, only squeezed into each other’s frame', async () => {
    const { bytes, told } = await exportedPictures(shown(wide, 'The port'), shown(tall, 'The line'));
    const changed = edit(withMedia(bytes, 'image1.png', 'image2.png'), [
      'word/document.xml',
      (xml) =>
        xml
          .replace('descr="The port"', 'descr="@"')
          .replace('descr="The line"', 'descr="The port"')
          .replace('descr="@"', 'descr="The line"'),
    ]);
    expect(told(changed)).toEqual([
      'Picture in another size|The line|false',
      'Picture in another size|The port|false',
    ]);
  });

  describe('without alt text', () => {
    const unnamed = 'A picture without alt text';
    const without = (bytes: Uint8Array, which: number) =>
      edit(bytes, [
        'word/document.xml',
        (xml) => {
          const pictures = xml.match(/<w:p>(?:(?!<\/w:p>).)*<w:drawing>.*?<\/w:p>/gsu) ?? [];
          expect(pictures.length).toBeGreaterThan(which);
          return xml.replace(pictures[which] ?? '', '');
        },
      ]);

    test('that are the brief’s tell nothing, also beside others and twice', async () => {
      for (const others of [[], [shown(tall, 'The line')], [shown(wide, '', true)], [shown(tall, '')]]) {
        const { bytes, told } = await exportedPictures(shown(wide, '', true), ...others);
        expect(told(bytes)).toEqual([]);
      }
    });

    test('are told where another stands in their place', async () => {
      const { bytes, told } = await exportedPictures(shown(wide, '', true), shown(tall, 'The line'));
      expect(told(withBytes(bytes, 'image1.png', pngBytes(40, 31)))).toEqual([
        `Picture replaced|${unnamed}|false`,
      ]);
    });

    test('are told where they were taken out, each', async () => {
      const { bytes, told } = await exportedPictures(shown(wide, '', true), shown(tall, ''));
      expect(told(without(bytes, 1))).toEqual([`Picture taken out|${unnamed}|false`]);
      expect(told(without(without(bytes, 1), 0))).toEqual(
        Array(2).fill(`Picture taken out|${unnamed}|false`),
      );
    });

    test('that lost theirs are told by what they were called', async () => {
      const { bytes, told } = await exportedPictures(shown(wide, 'The port'), shown(tall, ''));
      const changed = edit(bytes, [
        'word/document.xml',
        (xml) => xml.replace('descr="The port"', 'descr=""'),
      ]);
      expect(told(changed)).toEqual(['Alt text of a picture taken out|The port|false']);
    });

    test('whose bytes are not in the file are not judged', async () => {
      const { bytes, told } = await exportedPictures(shown(wide, '', true));
      expect(told(linkedOutside(bytes))).toEqual([]);
    });

    test.skipIf(!hasOffice)(
      'that LibreOffice saved again tell nothing (skipped where it is not installed)',
      async () => {
        const { bytes, told } = await exportedPictures(shown(wide, '', true), shown(tall, 'The line'));
        expect(told(convertWithOffice(bytes, 'docx', 'docx'))).toEqual([]);
      },
      60_000,
    );
  });

  test('whose bytes are not in the file are not judged', async () => {
    const { bytes, told } = await exportedPictures(shown(wide, 'The port'));
    expect(told(linkedOutside(bytes))).toEqual([]);
  });

  test.skipIf(!hasOffice)(
    'that LibreOffice saved again tell nothing, but another in their place is told (skipped where it is not installed)',
    async () => {
      const { bytes, told } = await exportedPictures(shown(wide, 'The port'), shown(tall, 'The line'));
      expect(told(convertWithOffice(bytes, 'docx', 'docx'))).toEqual([]);
      const changed = withMedia(bytes, 'image1.png', 'image2.png');
      expect(told(convertWithOffice(changed, 'docx', 'docx'))).toHaveLength(2);
    },
    60_000,
  );

  test('another of the same size and alt text is told', async () => {
    const { bytes, told } = await exportedPictures(shown(wide, 'The port'));
    expect(told(withBytes(bytes, 'image1.png', pngBytes(40, 31)))).toEqual([
      'Picture replaced|The port|false',
    ]);
  });
});
