import type { ImportWarning } from '../../../shared/model';
import type { Layout } from './lay-out';
import type { PdfContents } from './pdf-page';

const RECOGNISED =
  /\b(?:OCR\w*|\w*ocrmypdf|tesseract|abbyy|finereader|omnipage|readiris|paper capture|scansoft|clearscan|scan)\b/i;
const MOST_NAMED = 12;

/** What an analyst should know of the pages before quoting from them. */
export function pageWarnings(
  { pages, info, labels: given }: PdfContents,
  { labels, printed }: Layout,
): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  const empty = pages.filter(({ items }) => !items.some(({ text }) => /[\p{L}\p{N}]/u.test(text)));
  if (empty.length > 0) {
    const named = empty.slice(0, MOST_NAMED).map(({ number }) => labels.get(number) ?? number);
    const more = empty.length > MOST_NAMED ? ` and ${empty.length - MOST_NAMED} more` : '';
    warnings.push({
      code: 'pages-without-text',
      message: `${empty.length === 1 ? `Page ${named[0]} has` : `Pages ${named.join(', ')}${more} have`} no text: blank, or a picture.`,
    });
  }
  if (RECOGNISED.test(info.maker))
    warnings.push({
      code: 'recognised-text',
      message:
        'The words seem to come from text recognition (OCR). Compare them with the pages before you quote.',
    });
  const words = pages.flatMap(({ items }) => items.map(({ text }) => text)).join('');
  const unreadable = words.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  if (unreadable > 0)
    warnings.push({
      code: 'unreadable-characters',
      message: `${unreadable} characters could not be read, since the file does not say what they mean. Compare with the pages before you quote.`,
    });
  const fromRight = words.match(/[\u0600-\u06ff]/g)?.length ?? 0;
  if (fromRight > 0.05 * words.length)
    warnings.push({
      code: 'right-to-left-pdf',
      message:
        'Words in Arabic script come out of a PDF as its fonts tell them, which is not always as they are printed. Compare them with the pages before you quote.',
    });
  const shifted = [...labels].filter(([page, label]) => label !== String(page));
  const [page, label] = shifted.find(([each]) => printed.has(each)) ?? shifted[0] ?? [];
  if (page !== undefined) {
    const called = given?.[page - 1];
    warnings.push({
      code: 'page-numbers',
      message: !printed.has(page)
        ? `Pages are cited as the file labels them: page ${page} of the file is page ${label}.`
        : `Pages are cited by the numbers printed on them: page ${page} of the file is page ${label}${called && called !== label ? `, though the file calls it “${called}”` : ''}.`,
    });
  }
  return warnings;
}
