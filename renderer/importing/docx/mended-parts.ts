import type { ImportWarning } from '../../../shared/model';
import { withUsualPrefixes } from '../zip/usual-prefixes';

type Parts = Map<string, string>;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PREFIXES = {
  [WORDS]: 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  [OFFICE]: 'r',
  [STRICT]: 'r',
};
const EMPTY_STYLES = `<w:styles xmlns:w="${WORDS}"/>`;

/**
 * Mends what a word processor passes over and the converter would fail at, so that a whole file is not refused for it: links
 * and pictures whose address or file the Word file does not hold, calls of notes that it lacks, a missing or unreadable list
 * of styles, of numberings or of comments. No word of the text is touched; what an analyst may miss is said.
 * @param isReadable whether a part is well-formed XML
 */
export function mendParts(parts: Parts, isReadable: (xml: string) => boolean): ImportWarning[] {
  for (const [name, xml] of parts)
    parts.set(
      name,
      name.endsWith('.rels') ? xml.replaceAll(STRICT, OFFICE) : withUsualPrefixes(xml, PREFIXES),
    );
  return [
    ...dropUnreadable(parts, isReadable),
    ...mendNumbering(parts),
    ...dropLinksToNothing(parts),
    ...dropCallsOfNothing(parts),
  ];
}

const warning = (message: string): ImportWarning[] => [{ code: 'parts-mended', message }];

/** What is lost without each of these parts; without its words no file is read. */
const DISPENSABLE: readonly [name: RegExp, lost: string][] = [
  [/^word\/styles\d*\.xml$/i, 'styles cannot be read: headings and the title may stand as plain paragraphs'],
  [/^word\/numbering\d*\.xml$/i, 'numberings cannot be read: lists may stand as plain paragraphs'],
  [/^word\/comments\d*\.xml$/i, 'comments cannot be read, and are not told'],
];

function dropUnreadable(parts: Parts, isReadable: (xml: string) => boolean): ImportWarning[] {
  const said: ImportWarning[] = [];
  for (const [name, xml] of [...parts])
    for (const [pattern, lost] of DISPENSABLE) {
      if (!pattern.test(name) || isReadable(xml)) continue;
      parts.delete(name);
      said.push(...warning(`The file is damaged: its ${lost}. Its words are complete.`));
    }
  if (![...parts.keys()].some((name) => /^word\/styles\d*\.xml$/i.test(name)))
    parts.set('word/styles.xml', EMPTY_STYLES);
  return said;
}

/** Numberings that name no list, or a list style that the file lacks, number nothing. */
function mendNumbering(parts: Parts): ImportWarning[] {
  const styles = [...parts].find(([name]) => /^word\/styles\d*\.xml$/i.test(name))?.[1] ?? '';
  for (const [name, xml] of parts) {
    if (!/^word\/numbering\d*\.xml$/i.test(name)) continue;
    parts.set(
      name,
      xml
        .replace(/<w:num\s[^>]*\/>/g, '')
        .replace(/<w:num\s[^>]*>[\s\S]*?<\/w:num>/g, (num) =>
          /<w:abstractNumId\s[^>]*w:val=/.test(num) ? num : '',
        )
        .replace(/<w:numStyleLink\s[^>]*w:val="([^"]*)"[^>]*\/>/g, (link, style: string) =>
          styles.includes(`w:styleId="${style}"`) ? link : '',
        ),
    );
  }
  return [];
}

/** Elements that name a part or an address by its number among the relations of the file. */
const RELATED = /<(w:hyperlink|a:blip|a:hlinkClick|v:imagedata)\b[^>]*>/g;

function dropLinksToNothing(parts: Parts): ImportWarning[] {
  const lost: string[] = [];
  for (const [name, xml] of parts) {
    if (!/^word\/[^/]+\.xml$/i.test(name)) continue;
    const known = relationsOf(parts.get(name.replace(/^word\//i, 'word/_rels/').concat('.rels')) ?? '');
    const mended = xml.replace(RELATED, (tag, element: string, at: number) =>
      tag.replace(/\sr:(?:id|embed|link)="([^"]*)"/g, (attribute, id: string) => {
        if (id !== '' && known.has(id)) return attribute;
        if (element === 'w:hyperlink') lost.push(linkWords(xml.slice(at)));
        return '';
      }),
    );
    parts.set(name, mended);
  }
  if (lost.length === 0) return [];
  const which = lost.find((words) => words !== '');
  const near = which ? ` (“${which.slice(0, 120)}”)` : '';
  return warning(
    lost.length === 1
      ? `The address of a link${near} is missing in the file. Its words are kept, without a link.`
      : `The addresses of ${lost.length} links are missing in the file; the first is${near || ' one without words'}. Their words are kept, without links.`,
  );
}

/** Numbers of the relations that lead anywhere. */
const relationsOf = (rels: string): Set<string> =>
  new Set(
    [...rels.matchAll(/<(?:[\w.-]+:)?Relationship\s[^>]*>/g)].flatMap(([tag]) => {
      const id = /\sId="([^"]*)"/.exec(tag)?.[1];
      return id !== undefined && /\sTarget="[^"]/.test(tag) ? [id] : [];
    }),
  );

const linkWords = (xml: string): string =>
  [...xml.slice(0, xml.indexOf('</w:hyperlink>')).matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, words = '']) => words)
    .join('')
    .trim();

function dropCallsOfNothing(parts: Parts): ImportWarning[] {
  let count = 0;
  for (const kind of ['footnote', 'endnote']) {
    const notes = [...parts]
      .filter(([name]) => new RegExp(`^word/${kind}s\\d*\\.xml$`, 'i').test(name))
      .map(([, xml]) => xml)
      .join('');
    const held = new Set(
      [...notes.matchAll(new RegExp(`<w:${kind}\\s[^>]*w:id="([^"]*)"`, 'g'))].map(([, id]) => id),
    );
    for (const [name, xml] of parts)
      if (/^word\/[^/]+\.xml$/i.test(name))
        parts.set(
          name,
          xml.replace(new RegExp(`<w:${kind}Reference\\b[^>]*>`, 'g'), (call) => {
            if (held.has(/\sw:id="([^"]*)"/.exec(call)?.[1] ?? '')) return call;
            count++;
            return '';
          }),
        );
  }
  if (count === 0) return [];
  return warning(
    count === 1
      ? 'The text calls a note that the file does not hold; the note is missing here as it is there.'
      : `The text calls ${count} notes that the file does not hold; they are missing here as they are there.`,
  );
}
