import type { BriefDocument, NotePlacement } from '../../shared/brief-document/brief-document';
import type { LibraryRequest } from '../../shared/ipc/contract';
import type { BriefTemplate } from '../../shared/model';
import { bodyAlone } from './body-alone';

type Limited = Pick<BriefTemplate, 'name' | 'length' | 'sections'>;
/** A longer PDF is not printed a second time for a limit: what stands in it is said as it is. */
const MOST_PAGES_MEASURED = 30;

/** The limits of pages that hold for a template: of what it asks, and of what whoever receives it takes. */
export const mostPages = (template: Pick<BriefTemplate, 'length'> | null): number | undefined =>
  template?.length.pages?.most ?? template?.length.pagesNeverAbove;

/** What the limits of a template say of a body of so many pages; null where they hold. */
export function bodyTooLong(
  { name, length }: Pick<Limited, 'name' | 'length'>,
  pages: number,
): { isRefused: boolean; message: string } | null {
  const counted = `the PDF has ${inPages(pages)} without the notes behind it and without annexes`;
  const never = length.pagesNeverAbove;
  if (never !== undefined && pages > never)
    return { isRefused: true, message: `${counted}; ${name} never takes more than ${never}.` };
  const most = length.pages?.most;
  if (most === undefined || pages <= most) return null;
  return { isRefused: false, message: `${counted}; ${name} asks for at most ${most}.` };
}

/**
 * What an export says where its PDF is longer than its template allows: a release counts the body alone, so that is
 * printed (`countBody`) wherever the whole file has more pages. Undefined where the limits hold or there are none.
 */
export async function tooLongToSay(
  library: LibraryRequest,
  made: { briefId: string; document: BriefDocument; notes: NotePlacement | undefined; pages: number },
  countBody: (body: BriefDocument) => Promise<number>,
): Promise<string | undefined> {
  const { template: templateId } = await library('briefs:get', { briefId: made.briefId });
  const template = await library('templates:find', { templateId });
  const most = mostPages(template);
  if (!template || most === undefined || made.pages <= most) return undefined;
  if (made.pages > MOST_PAGES_MEASURED)
    return `The PDF has ${inPages(made.pages)} with notes and annexes; ${template.name} asks for at most ${most} without them.`;
  const body = bodyAlone(made.document, template, made.notes === 'footnotes');
  const long = bodyTooLong(template, await countBody(body));
  if (long === null) return undefined;
  const message = long.message.replace(/^the/, 'The');
  return long.isRefused ? `${message} It could not be released like this.` : message;
}

const inPages = (count: number): string => (count === 1 ? '1 page' : `${count} pages`);
