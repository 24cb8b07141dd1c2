import { describe, expect, it } from 'vitest';
import { brief, paragraph, words } from '../../shared/brief-document/builders.cases';
import { toBriefDocument } from '../../shared/brief-document/from-brief';
import type { DocumentImage } from '../../shared/images/stored-image';
import type { EditorNode } from '../../shared/model';
import { pngImage } from '../../test/support/made-images';
import { checkDocx, hasDocxChecker } from '../../test/support/other-readers';
import { partsOf } from './docx/docx-parts.cases';
import { validateFile } from './validate';
import { writeDocument } from './write-document';
import { readEntry, readZip } from './zip';

const wide = pngImage(60, 30);
const tall = pngImage(10, 200);
const image = (of: DocumentImage, alt: string, width = 0.5, decorative = false): EditorNode => ({
  type: 'image',
  sha256: of.sha256,
  alt,
  decorative,
  width,
});
const ALT = 'Output <rose> "by half" & {more}';
const BLOCKS: EditorNode[] = [
  paragraph(words('Before.')),
  image(wide, ALT),
  { type: 'caption', of: 'figure', children: [words('Copper, '), words('2025', 2)] },
  image(tall, '', 1, true),
  image(wide, 'The same again', 1),
  paragraph(words('After.')),
];
const document = (blocks = BLOCKS, images: readonly DocumentImage[] = [wide, tall]) =>
  toBriefDocument({
    brief: brief('chicago-notes', blocks),
    articles: [],
    images: new Map(images.map((each) => [each.sha256, each])),
    language: 'en-GB',
    paper: 'A4',
    draft: true,
  });
const partOf = (bytes: Uint8Array, name: string): string =>
  [...partsOf(bytes)].find(([part]) => part === name)?.[1] ?? '';
const media = (bytes: Uint8Array, folder: RegExp): Uint8Array[] =>
  readZip(bytes)
    .filter(({ name }) => folder.test(name))
    .map((entry) => readEntry(entry));

describe('pictures in files', () => {
  it('stand in a Word file once each, with alt text, a caption that Word counts, and one marked as decorative', async () => {
    const bytes = await writeDocument(document(), 'docx');
    validateFile(bytes, 'docx');
    const xml = partOf(bytes, 'word/document.xml');
    expect(
      [...xml.matchAll(/<wp:docPr [^>]*>/g)].map(([drawing]) => /descr="([^"]*)"/.exec(drawing)?.[1]),
    ).toEqual(['Output &lt;rose&gt; &quot;by half&quot; &amp; {more}', undefined, 'The same again']);
    expect(xml.match(/adec:decorative[^>]*val="1"/g)).toHaveLength(1);
    expect(xml).toContain('SEQ Figure \\* ARABIC');
    // Half of the column and all of it, in their own proportions (914,400 to the inch).
    const sizes = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    const inch = 914_400 / 25.4;
    expect(sizes[0]?.[0]).toBeCloseTo(80 * inch, -5);
    expect((sizes[0]?.[0] ?? 0) / (sizes[0]?.[1] ?? 1)).toBeCloseTo(2, 1);
    // A tall one is made smaller, so that it stays on a page.
    expect(sizes[1]?.[1]).toBeCloseTo(190 * inch, -5);
    expect(
      media(bytes, /^word\/media\//)
        .map((each) => Buffer.from(each).toString('base64'))
        .sort(),
    ).toEqual([wide.base64, tall.base64].sort());
    if (hasDocxChecker) expect(checkDocx(bytes)).toContain('no faults');
    expect(Buffer.from(await writeDocument(document(), 'docx')).equals(Buffer.from(bytes))).toBe(true);
  });

  it('stand in an OpenDocument file with their description and a place in its list of parts', async () => {
    const bytes = await writeDocument(document(), 'odt');
    validateFile(bytes, 'odt');
    const xml = partOf(bytes, 'content.xml');
    expect(xml.match(/<svg:desc>[^<]*<\/svg:desc>/g)).toEqual([
      '<svg:desc>Output &lt;rose&gt; &quot;by half&quot; &amp; {more}</svg:desc>',
      '<svg:desc>The same again</svg:desc>',
    ]);
    const parts = readZip(bytes).map(({ name }) => name);
    const shown = [...xml.matchAll(/xlink:href="(Pictures\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(shown).toHaveLength(3);
    for (const path of shown) {
      expect(parts).toContain(path);
      expect(partOf(bytes, 'META-INF/manifest.xml')).toContain(`full-path="${path}"`);
    }
  });

  it('stand in the page itself, as one figure with their caption', async () => {
    const html = new TextDecoder().decode(await writeDocument(document(), 'html'));
    expect(html.match(/<figure>/g)).toHaveLength(3);
    expect(html).toContain(`<img src="data:image/png;base64,${wide.base64}" alt="Output &lt;rose&gt; `);
    expect(html).toContain('<figcaption class="caption figure"><b>Figure 1.</b> Copper, <em>2025</em>');
    expect(html).toContain('alt="" width="10" height="200"');
    expect(html).toContain('img-src data:');
    expect(html).not.toMatch(/src="(?!data:image\/png;base64,)/);
  });

  it('are words in plain text', async () => {
    const text = new TextDecoder().decode(await writeDocument(document(), 'txt'));
    expect(text).toContain(
      `[Figure 1: ${ALT}]\n\nFigure 1. Copper, 2025\n\n[Image]\n\n[Image: The same again]`,
    );
  });

  it.each(['docx', 'odt', 'html', 'txt'] as const)(
    'that are not in the library are told of in %s',
    async (format) => {
      const bytes = await writeDocument(document(BLOCKS, [wide]), format);
      const words =
        format === 'docx' || format === 'odt'
          ? [...partsOf(bytes)].map(([, xml]) => xml).join(' ')
          : new TextDecoder().decode(bytes);
      expect(words).toContain('[An image that is not in this library]');
    },
  );
});
