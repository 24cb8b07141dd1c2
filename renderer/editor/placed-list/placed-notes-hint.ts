import { kindOfStyle } from '../../../shared/citation/style-names';
import type { StyleId } from '../../../shared/model';
import type { ExportChoices } from '../export/remembered-choices';
import type { Survey } from '../state/survey';

/** What an export of a brief that says where its notes stand will do with that place; null where it is simply obeyed. */
export function placedNotesHint(
  { format, notes, style }: Pick<ExportChoices, 'format' | 'notes'> & { style: StyleId },
  { placed, marks }: Pick<Survey, 'placed' | 'marks'>,
): string | null {
  const place = placed.find(({ of }) => of === 'notes');
  const printed = kindOfStyle(style) === 'note' ? marks : marks.filter(({ kind }) => kind === 'footnote');
  if (place === undefined || printed.length === 0) return null;
  if (notes === 'footnotes')
    return 'The brief says where its notes are printed. At the foot of the pages, that place stays empty.';
  const isLate = marks.length > place.marks;
  return (format === 'docx' || format === 'odt') && isLate
    ? 'Notes stand where the brief says. Those whose marks come further down follow at the end: this format prints no note in front of its mark.'
    : null;
}
