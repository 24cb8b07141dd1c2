/** An element of an office file. Names carry the prefix that Word uses for their namespace. */
export type WordElement = {
  name: string;
  attrs: Readonly<Record<string, string>>;
  children: (WordElement | string)[];
};

/** Prefixes by namespace; strict and transitional files use other addresses for the same names. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
};

const DECLARATIONS = 'http://www.w3.org/2000/xmlns/';

/** A parsed part with the names that Word gives its elements, whatever prefixes another program chose. */
export function wordElement(element: Element): WordElement {
  const attrs: Record<string, string> = {};
  for (const attr of element.attributes)
    if (attr.namespaceURI !== DECLARATIONS)
      attrs[attr.namespaceURI === null ? attr.localName : named(attr)] = attr.value;
  const children: WordElement['children'] = [];
  for (let child = element.firstChild; child !== null; child = child.nextSibling)
    if (isElement(child)) children.push(wordElement(child));
    else if (isWords(child)) children.push(child.data);
  return { name: named(element), attrs, children };
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
/** Character data, in a CDATA section or not. */
const isWords = (node: Node): node is Text => node.nodeType === 3 || node.nodeType === 4;

function named({ namespaceURI, prefix, localName }: Element | Attr): string {
  const known = PREFIXES[namespaceURI ?? ''] ?? prefix ?? '';
  return known === '' ? localName : `${known}:${localName}`;
}

export const elementsOf = ({ children }: WordElement): WordElement[] =>
  children.filter((child): child is WordElement => typeof child !== 'string');

export const find = (element: WordElement | undefined, name: string): WordElement | undefined =>
  element?.children.find((child): child is WordElement => typeof child !== 'string' && child.name === name);

/** Every element of a name, however deep. */
export function findAll(element: WordElement, name: string): WordElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ]);
}

/** The paragraphs of a part, not those inside of paragraphs. */
export const paragraphsIn = (parent: WordElement): WordElement[] =>
  elementsOf(parent).flatMap((child) => (child.name === 'w:p' ? [child] : paragraphsIn(child)));

/** `w:val` of a child, as in `<w:pStyle w:val="Quote"/>`. */
export const settingOf = (element: WordElement | undefined, name: string): string | undefined =>
  find(element, name)?.attrs['w:val'];

/** Whether a property such as `<w:b/>` is set; null where nothing is said. */
export function isOn(element: WordElement | undefined, name: string): boolean | null {
  const property = find(element, name);
  if (!property) return null;
  return !['0', 'false', 'off', 'none'].includes(property.attrs['w:val'] ?? '1');
}

export const textOf = ({ children }: WordElement): string =>
  children.filter((child): child is string => typeof child === 'string').join('');
/** All words of the elements of a name, however deep. */
export const wordsIn = (element: WordElement, name: string): string =>
  findAll(element, name).map(textOf).join('').slice(0, 100_000);
