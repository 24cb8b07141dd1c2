import type { BriefHeader } from '../model/brief';
import { BriefStage, EMPTY_HEADER, type ExtraField } from '../model/brief-header';
import type { BriefTemplate } from '../model/template';

/** Fields that only this template has, as a new brief holds them. */
export const extraFields = ({ header }: Pick<BriefTemplate, 'header'>): ExtraField[] =>
  header.flatMap(({ field, label, kind, value }) => (field === null ? [{ label, kind, value }] : []));

/** What the form asks of every brief, whether begun here or read from a file. */
export function habitsFromTemplate(template: BriefTemplate): Partial<BriefHeader> {
  const { numberedParagraphs, dates, outerMarks, likelihood } = template;
  const fields = extraFields(template);
  return {
    ...(numberedParagraphs && { numbered: true }),
    ...(dates !== 'system' && { dates }),
    ...(outerMarks !== 'style' && { outerMarks }),
    ...(likelihood !== 'none' && { likelihood }),
    ...(fields.length > 0 && { fields }),
  };
}

/** The header of a new brief. */
export function headerFromTemplate(template: BriefTemplate): BriefHeader {
  const values = Object.fromEntries(
    template.header.flatMap(({ field, value }) => (field !== null && value !== '' ? [[field, value]] : [])),
  );
  const { title = '', to = '', from = '', date = '', 'cut-off': cutOff, version } = values;
  const status = BriefStage.safeParse(values.status);
  return {
    ...EMPTY_HEADER,
    title,
    to,
    from,
    date,
    handling: template.handling,
    ...(cutOff !== undefined && { cutOff }),
    ...(status.success && { status: status.data }),
    ...(version !== undefined && { version }),
    ...habitsFromTemplate(template),
  };
}

/** A header read from a file, with what its template asks for and the file says nothing of. */
export function withHabits(header: Partial<BriefHeader>, template: BriefTemplate): Partial<BriefHeader> {
  const habits = habitsFromTemplate(template);
  const written = header.fields ?? [];
  const missing = (habits.fields ?? []).filter(
    ({ label }) => !written.some((field) => field.label.toLowerCase() === label.toLowerCase()),
  );
  const fields = [...written, ...missing.map((field) => ({ ...field, value: '' }))];
  return { ...habits, ...header, ...(fields.length > 0 && { fields }) };
}
