import { inferred, inText } from '../working/working';
import { dayInAddress } from './address-day';
import type { PageBlock } from './dom-to-blocks';
import type { PageMetadata } from './page-metadata';
import { type PrintedDays, printedDays } from './printed-day';

/**
 * Completes the day of publication that metadata told, in this order: metadata; what the page prints under its title;
 * its own address. A clock in world time gives way to a printed day one off, since that is the day that readers saw.
 * Returns the printed lines that were read.
 */
export function settlePublished(metadata: PageMetadata, page: readonly PageBlock[]): string[] {
  const days = printedDays(page, metadata.fields.title?.value);
  settle(metadata, days);
  return [days.published, days.changed].flatMap((day) => (day ? [day.line] : []));
}

function settle(metadata: PageMetadata, days: PrintedDays): void {
  const { fields } = metadata;
  const told = fields.published?.value ?? null;
  const inAddress = dayInAddress(fields.url?.value);
  const quoted = (line: string) => `Printed on the page under its title: “${line.slice(0, 120)}”.`;
  if (days.changed && !fields.modified?.value)
    fields.modified = inText(days.changed.edtf, quoted(days.changed.line));
  if (told === null) {
    if (days.published) fields.published = inText(days.published.edtf, quoted(days.published.line));
    else if (inAddress && !fields.published?.value)
      fields.published = inferred(
        inAddress,
        'The address of the page holds this day; the page itself gives none.',
      );
    return;
  }
  const differs = days.published && told.length === 10 && days.published.edtf !== told;
  if (!metadata.isWorldTime || !(differs || inAddress)) {
    if (differs && days.published) noteConflict(metadata, told, days.published.edtf);
    return;
  }
  const clock = `${fields.published?.reason ?? ''} There the clock is set to world time and gives ${told}.`;
  if (days.published && isNextDay(told, days.published.edtf))
    fields.published = inText(days.published.edtf, `${quoted(days.published.line)} ${clock}`);
  else if (!days.published && inAddress && isNextDay(told, inAddress))
    fields.published = inferred(inAddress, `The address of the page holds this day. ${clock}`);
  else {
    if (differs && days.published) noteConflict(metadata, told, days.published.edtf);
    return;
  }
  const kept = fields.published.value ?? '';
  metadata.warnings = metadata.warnings.filter(
    ({ code, message }) => code !== 'metadata-conflict' || !message.includes(kept),
  );
}

function noteConflict(metadata: PageMetadata, told: string, printed: string): void {
  if (metadata.warnings.some(({ code }) => code === 'metadata-conflict')) return;
  metadata.warnings.push({
    code: 'metadata-conflict',
    message: `The page gives two publication dates: ${told} (its metadata) and ${printed} (printed under the title).`,
  });
}

const isNextDay = (a: string, b: string): boolean =>
  a.length === 10 && b.length === 10 && Math.abs(Date.parse(a) - Date.parse(b)) === 86_400_000;
