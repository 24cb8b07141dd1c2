import { type Dictionary, readDictionary, referenceIn, valuesIn } from '../dictionary';
import type { PdfFile } from '../pdf-file';

/** What makes words a link, and the object of the page that it stands on. */
export type Annotation = { entries: Dictionary; page: number };

/** A link as the tags hold it: its words, and its annotations (several where it runs over lines). */
export type TaggedLink = { words: string; annotations: readonly Annotation[] };

export type TaggedParts = {
  /** In reading order. */
  links: readonly TaggedLink[];
  tables: readonly { hasHead: boolean }[];
};

/** An element with what it holds, in order. */
type Element = { role: string; words: string; annotations: Annotation[]; hasHead: boolean };

/**
 * Reads links and tables in the order of the tags, which is that of the text, however pages are laid out. `wordsAt` gives the
 * words of a tagged stretch of a page.
 * @throws Error where the tags are not written as expected
 */
export function readTags(file: PdfFile, wordsAt: (page: number, mark: number) => string): TaggedParts {
  const links: TaggedLink[] = [];
  const tables: { hasHead: boolean }[] = [];
  const read = (number: number): Element => {
    const entries = file.dictionary(number);
    const role = entries.get('S') ?? '';
    const element: Element = { role, words: '', annotations: [], hasHead: role === '/TH' };
    const place = { at: links.length };
    for (const value of valuesIn(entries.get('K') ?? '[]')) {
      const child = referenceIn(value);
      if (child !== undefined) {
        const inside = read(child);
        element.words += inside.words;
        element.hasHead ||= inside.hasHead;
        continue;
      }
      const part = readDictionary(value);
      const page = referenceIn(part.get('Pg') ?? entries.get('Pg'));
      const object = referenceIn(part.get('Obj'));
      if (page === undefined) throw new Error('a tag of the PDF has no page');
      if (part.get('Type') === '/OBJR' && object !== undefined)
        element.annotations.push({ entries: file.dictionary(object), page });
      else if (part.get('Type') === '/MCR') element.words += wordsAt(page, Number(part.get('MCID')));
      else throw new Error('a tag of the PDF is written in another way');
    }
    if (element.role === '/Table') {
      tables.push({ hasHead: element.hasHead });
      element.hasHead = false;
    }
    // A link stands before those inside it, which there are none of.
    if (element.annotations.some((each) => each.entries.get('Subtype') === '/Link'))
      links.splice(place.at, 0, { words: element.words, annotations: element.annotations });
    return element;
  };
  const root = file.dictionary(file.fromCatalog('StructTreeRoot'));
  for (const value of valuesIn(root.get('K') ?? '[]')) {
    const number = referenceIn(value);
    if (number === undefined) throw new Error('the tags of the PDF are written in another way');
    read(number);
  }
  return { links, tables };
}
