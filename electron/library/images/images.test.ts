import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import type { EditorNode } from '../../../shared/model';
import { pngBytes } from '../../../test/support/made-images';
import { make, stateOf, text } from '../testing/lending-brief';
import { cleanUp, codeOf, makeLibrary } from '../testing/make-library';

afterEach(cleanUp);

const UNKNOWN = 'e'.repeat(64);
const image = (sha256: string, alt = 'A chart', more: object = {}): EditorNode => ({
  type: 'image',
  sha256,
  alt,
  decorative: false,
  width: 0.5,
  ...more,
});
const paragraph: EditorNode = { type: 'paragraph', children: [text('Words.')] };

function stored(width = 40) {
  const library = makeLibrary();
  const bytes = pngBytes(width, 30);
  const add = () => library.request('images:store', { bytes, mediaType: 'image/png', width, height: 30 });
  return { library, bytes, add, sha256: add().sha256 };
}
const find = (library: ReturnType<typeof makeLibrary>, sha256: string) =>
  library.request('images:bytes', { sha256 });

describe('pictures of a library', () => {
  it('are kept once by the hash of their bytes, byte for byte', () => {
    const { library, bytes, add, sha256 } = stored();
    expect(add()).toEqual({ sha256, mediaType: 'image/png', width: 40, height: 30 });
    const found = find(library, sha256);
    expect(found?.mediaType).toBe('image/png');
    expect(Buffer.from(found?.bytes ?? []).equals(bytes)).toBe(true);
    const db = new Database(`${library.folder}/library.sqlite`, { readonly: true });
    expect(db.prepare('SELECT count(*) FROM images').pluck().get()).toBe(1);
    db.close();
    expect(find(library, UNKNOWN)).toBeNull();
  });

  it('are refused when they are not what they are said to be', () => {
    const { library, bytes } = stored();
    const claim = (mediaType: 'image/png' | 'image/jpeg', width: number) => () =>
      library.request('images:store', { bytes, mediaType, width, height: 30 });
    expect(codeOf(claim('image/jpeg', 40))).toBe('image-unusable');
    expect(codeOf(claim('image/png', 41))).toBe('image-unusable');
  });

  it('whose bytes changed in the file are not shown', () => {
    const { library, sha256 } = stored();
    const { folder } = library;
    library.close();
    const db = new Database(`${folder}/library.sqlite`);
    expect(() => db.exec("UPDATE images SET bytes = x'00'")).toThrow(/frozen/);
    db.exec('DROP TRIGGER images_frozen');
    db.exec("UPDATE images SET bytes = x'00'");
    db.close();
    const opened = makeLibrary(folder);
    expect(codeOf(() => find(opened, sha256))).toBe('library-damaged');
  });

  it('go with the last brief or version that showed them', () => {
    const { library, sha256 } = stored();
    const one = make(library, { state: stateOf(paragraph, image(sha256), paragraph) });
    const two = make(library, { state: stateOf(paragraph, image(sha256), paragraph) });
    // The second brief shows it in a version only.
    library.request('versions:keep', { briefId: two.id, name: 'With the chart' });
    library.request('briefs:save', {
      briefId: two.id,
      revision: two.revision,
      header: two.header,
      style: two.style,
      state: stateOf(paragraph),
    });
    library.request('briefs:delete', { briefId: one.id });
    expect(find(library, sha256)).not.toBeNull();
    library.request('briefs:delete', { briefId: two.id });
    expect(find(library, sha256)).toBeNull();
  });
});

describe('a brief with pictures', () => {
  const documentOf = (library: ReturnType<typeof makeLibrary>, briefId: string) =>
    library.request('briefs:document', { briefId, paper: 'A4', draft: true });

  it('is a document with their bytes, each once; one that is not there leaves a line that says so', () => {
    const { library, bytes, sha256 } = stored();
    const brief = make(library, {
      state: stateOf(
        image(sha256),
        { type: 'caption', of: 'figure', children: [text('Output')] },
        image(sha256, 'Ignored', { decorative: true, alt: '' }),
        image(UNKNOWN, 'A map'),
      ),
    });
    const { blocks, images } = documentOf(library, brief.id);
    expect(blocks).toEqual([
      { kind: 'image', sha256, alt: 'A chart', width: 0.5, number: 1 },
      { kind: 'caption', of: 'figure', number: 1, inlines: [{ kind: 'text', text: 'Output' }] },
      { kind: 'image', sha256, alt: '', width: 0.5 },
      {
        kind: 'paragraph',
        inlines: [{ kind: 'text', text: '[An image that is not in this library: A map]' }],
      },
    ]);
    expect(images).toEqual([
      {
        sha256,
        mediaType: 'image/png',
        width: 40,
        height: 30,
        base64: Buffer.from(bytes).toString('base64'),
      },
    ]);
  });

  it('is asked for alt text, and for a picture that is missing, before it is released', () => {
    const { library, sha256 } = stored();
    const heading: EditorNode = { type: 'heading', tag: 'h1', children: [text('Output')] };
    const brief = make(library, {
      state: stateOf(
        heading,
        image(sha256, ' '),
        image(sha256, '', { decorative: true }),
        image(sha256),
        image(UNKNOWN),
      ),
    });
    const { checks } = library.request('briefs:review', { briefId: brief.id });
    const found = (id: string) => checks.find((check) => check.id === id);
    expect(
      found('accessible-pdf')?.findings.map(({ where, path, severity }) => [where, path, severity]),
    ).toEqual([['“Output”, “Image 1”', [1], 'warn']]);
    expect(found('hashes')?.outcome).toBe('open');
    expect(found('hashes')?.findings.map(({ path }) => path)).toEqual([[4]]);
  });

  it('goes out as Markdown that names them by hash, and comes back the same', () => {
    const { library, sha256 } = stored();
    const children: EditorNode[] = [
      paragraph,
      image(sha256, 'Output *rose* [by] half; “see” <left> \\ {x} #1'),
      { type: 'caption', of: 'figure', children: [text('Output')] },
      image(sha256, '', { decorative: true, width: 0.333 }),
      paragraph,
    ];
    const brief = make(library, { state: stateOf(...children) });
    const { markdown } = library.request('briefs:markdown', { briefId: brief.id });
    expect(markdown).toContain(`](image:${sha256}){width=50%}`);
    const { briefId, warnings } = library.request('briefs:fromMarkdown', { markdown });
    expect(warnings).toEqual([]);
    expect(library.request('briefs:get', { briefId }).state.root.children).toEqual(children);
  });
});
