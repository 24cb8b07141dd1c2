/** An element of an office file. Names carry the prefix that Word uses for their namespace. */
export type XmlElement = {
  name: string;
  attrs: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
};

/** Why a part is no XML that an office program writes. */
export class XmlFault extends Error {}

const DEEPEST = 250;
const MOST_ELEMENTS = 5_000_000;
const LARGEST_POINT = 0x10ffff;

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

type Scope = ReadonlyMap<string, string>;

/**
 * Reads XML without a document type, which is where entities are declared.
 * @throws XmlFault
 */
export function readXml(text: string): XmlElement {
  let root: XmlElement | null = null;
  const open: { element: XmlElement; raw: string; scope: Scope }[] = [];
  let scope: Scope = new Map();
  let elements = 0;
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; ) {
    const next = text.indexOf('<', at);
    if (next !== at) {
      const words = text.slice(at, next < 0 ? text.length : next);
      const inside = open.at(-1);
      if (inside) inside.element.children.push(plain(words));
      else if (words.trim() !== '') throw new XmlFault('words outside the outermost element');
      if (next < 0) break;
      at = next;
    }
    if (text.startsWith('<?', at)) {
      at = after(text, '?>', at);
    } else if (text.startsWith('<!--', at)) {
      at = after(text, '-->', at);
    } else if (text.startsWith('<![CDATA[', at)) {
      const end = after(text, ']]>', at);
      open.at(-1)?.element.children.push(text.slice(at + 9, end - 3));
      at = end;
    } else if (text.startsWith('<!', at)) {
      throw new XmlFault('a document type');
    } else if (text.startsWith('</', at)) {
      const end = after(text, '>', at);
      const closing = open.pop();
      if (closing?.raw !== text.slice(at + 2, end - 1).trim()) throw new XmlFault('an element is not closed');
      scope = open.at(-1)?.scope ?? new Map();
      at = end;
    } else {
      const end = endOfTag(text, at);
      const isEmpty = text[end - 2] === '/';
      const tag = text.slice(at + 1, end - (isEmpty ? 2 : 1));
      const raw = /^[^\s/>]+/u.exec(tag)?.[0];
      if (!raw) throw new XmlFault('an element without a name');
      if (++elements > MOST_ELEMENTS) throw new XmlFault('too many elements');
      if (open.length >= DEEPEST) throw new XmlFault('elements nested too deep');
      if (root && open.length === 0) throw new XmlFault('two outermost elements');
      const given = attributesOf(tag.slice(raw.length));
      const inner = scopeOf(scope, given);
      const attrs: Record<string, string> = {};
      for (const [name, value] of given)
        if (!/^xmlns(?::|$)/u.test(name)) attrs[name.includes(':') ? named(name, inner) : name] = value;
      const element: XmlElement = { name: named(raw, inner), attrs, children: [] };
      if (open.length === 0) root = element;
      else open.at(-1)?.element.children.push(element);
      if (!isEmpty) {
        open.push({ element, raw, scope: inner });
        scope = inner;
      }
      at = end;
    }
  }
  if (!root || open.length > 0) throw new XmlFault('it breaks off in the middle');
  return root;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new XmlFault('it breaks off in the middle');
  return at + mark.length;
}

/** Behind the `>` of a tag, which may also stand inside the value of an attribute. */
function endOfTag(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const unit = text[at] ?? '';
    if (quote !== '') {
      if (unit === quote) quote = '';
    } else if (unit === '"' || unit === "'") quote = unit;
    else if (unit === '>') return at + 1;
  }
  throw new XmlFault('it breaks off in the middle');
}

const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;

function attributesOf(tag: string): [string, string][] {
  const found: [string, string][] = [];
  let at = 0;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(tag);
    if (!match) break;
    at = ATTRIBUTE.lastIndex;
    found.push([match[1] ?? '', plain(match[2] ?? match[3] ?? '')]);
  }
  if (tag.slice(at).trim() !== '') throw new XmlFault('an attribute that cannot be read');
  return found;
}

function scopeOf(outer: Scope, given: readonly [string, string][]): Scope {
  let inner: Map<string, string> | null = null;
  for (const [name, value] of given) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    inner ??= new Map(outer);
    const own = name === 'xmlns' ? '' : name.slice(6);
    inner.set(own, PREFIXES[value] ?? own);
  }
  return inner ?? outer;
}

function named(raw: string, scope: Scope): string {
  const colon = raw.indexOf(':');
  const prefix = colon < 0 ? '' : raw.slice(0, colon);
  const known = scope.get(prefix) ?? prefix;
  const local = raw.slice(colon + 1);
  return known === '' ? local : `${known}:${local}`;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,20};?)/gu, (_whole, name: string) => {
    const entity = name.endsWith(';') ? name.slice(0, -1) : '';
    const number = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/iu.exec(entity);
    if (number) {
      const point = number[1] ? Number.parseInt(number[1], 16) : Number(number[2]);
      if (point > 0 && point <= LARGEST_POINT) return String.fromCodePoint(point);
    }
    const known = ENTITIES[entity];
    if (known === undefined) throw new XmlFault(`an entity that nothing declares (${entity.slice(0, 20)})`);
    return known;
  });
}

export const elementsOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child): child is XmlElement => typeof child !== 'string');

export const find = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);

/** Every element of a name, however deep. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ]);
}

/** `w:val` of a child, as in `<w:pStyle w:val="Quote"/>`. */
export const settingOf = (element: XmlElement | undefined, name: string): string | undefined =>
  find(element, name)?.attrs['w:val'];

/** Whether a property such as `<w:b/>` is set; null where nothing is said. */
export function isOn(element: XmlElement | undefined, name: string): boolean | null {
  const property = find(element, name);
  if (!property) return null;
  return !['0', 'false', 'off', 'none'].includes(property.attrs['w:val'] ?? '1');
}
