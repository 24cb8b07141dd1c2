import { writeZip } from '../zip';
import type { Links } from './links';
import { relationship, relationships } from './links';
import { constant, DECLARATION, escaped, type Markup, xml } from './xml';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
/** Kinds of files that are known by their ending. */
const ENDINGS = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  odttf: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
};

/** A part that `word/document.xml` points at. */
export type WordPart = {
  /** Name of the relationship, `rId…`. */
  id: string;
  /** Its kind, as relationships and content types call it: `styles`, `footnotes`. */
  kind: string;
  /** Within `word/`. */
  path: string;
  content: string | Uint8Array;
  links?: Links;
};

/**
 * Packs a Word file: the parts in the order given, each with its kind and its relationships. The same parts always give the
 * same bytes.
 */
export function packDocx(file: {
  document: Uint8Array;
  /** Relationships of the document beside those to `parts`. */
  relationships: readonly Markup[];
  parts: readonly WordPart[];
  core: string;
  custom: string | null;
  /** Whatever else stands in `word/`: fonts, pictures, relationships of other parts. */
  files: readonly (readonly [path: string, content: string | Uint8Array])[];
}): Uint8Array {
  const { document, parts, core, custom } = file;
  const entries: [path: string, content: string | Uint8Array][] = [
    ['[Content_Types].xml', contentTypes(parts, custom !== null)],
    ['_rels/.rels', packageRelationships(custom !== null)],
    ['word/document.xml', document],
    [
      'word/_rels/document.xml.rels',
      relationships([
        ...parts.map(({ id, kind, path }) => relationship(id, kind, path)),
        ...file.relationships,
      ]),
    ],
    ...parts.flatMap(({ path, content, links }): [string, string | Uint8Array][] => [
      [`word/${path}`, content],
      ...(links && !links.isEmpty
        ? [[`word/_rels/${path}.rels`, relationships(links.written())] satisfies [string, string]]
        : []),
    ]),
    ['docProps/core.xml', core],
    ...(custom === null ? [] : [['docProps/custom.xml', custom] satisfies [string, string]]),
    ...file.files.map(([path, content]): [string, string | Uint8Array] => [`word/${path}`, content]),
  ];
  return writeZip(new Map(entries.map(([path, content]) => [path, bytesOf(content)])));
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content;

function contentTypes(parts: readonly WordPart[], hasCustom: boolean): string {
  const part = (path: string, type: string) =>
    xml`<Override PartName="/${escaped(path)}" ContentType="${escaped(type)}"/>`;
  return (
    DECLARATION +
    xml`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[
      ...Object.entries(ENDINGS).map(
        ([ending, type]) => xml`<Default Extension="${constant(ending)}" ContentType="${constant(type)}"/>`,
      ),
      part('word/document.xml', `${WORD}.document.main+xml`),
      ...parts.map(({ kind, path }) => part(`word/${path}`, `${WORD}.${kind}+xml`)),
      part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
      ...(hasCustom
        ? [part('docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml')]
        : []),
    ]}</Types>`
  );
}

const packageRelationships = (hasCustom: boolean): string =>
  relationships([
    relationship('rId1', 'officeDocument', 'word/document.xml'),
    relationship('rId2', CORE, 'docProps/core.xml'),
    ...(hasCustom ? [relationship('rId3', 'custom-properties', 'docProps/custom.xml')] : []),
  ]);
