import type { ArticleRecord } from '../../../shared/model';
import { inferred, unknownWith } from '../working/working';

/** Titles that programs write by themselves. */
const NO_TITLE =
  /^(?:untitled|unknown(?: title)?|no title|document\s*\d*|presentation\s*\d*|slide \d+|(?:microsoft (?:word|powerpoint|excel) -|powerpoint presentation).*|.*\.(?:docx?|odt|pdf|rtf|indd|qxd|txt|html?|pptx?|xlsx?)|\(.*\)|\s*)$/i;
/** Accounts, programs and scanners that stand where an author should. */
const NO_AUTHOR =
  /^(?:user\d*|admin(?:istrator)?|owner|unknown(?: author)?|author|anonymous|default|root|dell|hp|lenovo|acer|asus|pc\d*|windows user|microsoft(?: office)?(?: user)?|.*\b(?:acrobat|word|writer|libreoffice|scanner|xerox|canon|adobe|quark|indesign|tex)\b.*|[\w.-]+@[\w.-]+|\W*)$/i;

/** A title from a file's properties: a proposal, since nobody reads them. */
export function titleProperty(value: string | null | undefined): Partial<ArticleRecord> {
  const title = value?.replace(/\s+/g, ' ').trim() ?? '';
  if (NO_TITLE.test(title) || title.length > 400) return {};
  return { title: inferred(title, 'Title in the properties of the file, which nobody sees on its pages.') };
}

export function authorProperty(value: string | null | undefined): Partial<ArticleRecord> {
  const names = (value ?? '')
    .split(/\s*;\s*/)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => !NO_AUTHOR.test(name) && name.length <= 200);
  if (names.length === 0 || names.length > 50) return {};
  return { authors: inferred(names, 'Author in the properties of the file: perhaps who typed it.') };
}

/** The day on which a file was made is not the day on which its words were published: it is told, not taken. */
export function madeOn(day: string | null | undefined): Partial<ArticleRecord> {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(day ?? '')?.[0];
  return date
    ? {
        published: unknownWith(
          `The file says it was made on ${date}; that need not be the day of publication.`,
        ),
      }
    : {};
}

/** Reads `docProps/core.xml` of an Office file. */
export function readCoreProperties(tree: Document): Partial<ArticleRecord> {
  const value = (name: string) => tree.getElementsByTagName(name)[0]?.textContent;
  return {
    ...titleProperty(value('dc:title')),
    ...authorProperty(value('dc:creator')),
    ...madeOn(value('dcterms:created')),
  };
}
