import { z } from 'zod';
import { BriefStage, Designation, ExtraField, type HeaderMore } from '../model/brief-header';

/** Fields of the head behind the first five: how each is written, and what may stand there. */

const line = z.string().transform((text) => text.replaceAll(/\s+/gu, ' ').trim());
const yesOrNo = z.enum(['true', 'false']).transform((word) => word === 'true');
const words = (longest: number) => line.pipe(z.string().max(longest));
const lower = line.transform((text) => text.toLowerCase());

const DESIGNATION = {
  'controlled-by': 'controlledBy',
  category: 'category',
  dissemination: 'dissemination',
  contact: 'contact',
} as const;

const readDesignation = z
  .strictObject({
    'controlled-by': words(200).optional(),
    category: words(200).optional(),
    dissemination: words(200).optional(),
    contact: words(200).optional(),
  })
  .transform((written) =>
    Designation.parse(
      Object.fromEntries(
        Object.entries(DESIGNATION).map(([name, field]) => [
          field,
          written[name as keyof typeof DESIGNATION] ?? '',
        ]),
      ),
    ),
  );

const readFields = z
  .array(
    z
      .strictObject({
        label: line.pipe(z.string().min(1).max(80)),
        kind: ExtraField.shape.kind.optional(),
        value: words(500).optional(),
      })
      .transform(({ label, kind = 'line', value = '' }): ExtraField => ({ label, kind, value })),
  )
  .max(40);

type Entry = { field: keyof HeaderMore; read: z.ZodType; asks: string };

const ENTRIES: Readonly<Record<string, Entry>> = {
  'cut-off': { field: 'cutOff', read: words(100), asks: 'a date' },
  status: { field: 'status', read: lower.pipe(BriefStage), asks: 'draft or final' },
  version: { field: 'version', read: words(100), asks: 'a short line' },
  fields: {
    field: 'fields',
    read: readFields,
    asks: 'a list, each with label, value and, where it is no plain line, kind',
  },
  designation: {
    field: 'designation',
    read: readDesignation,
    asks: 'controlled-by, category, dissemination and contact',
  },
  'portion-marks': { field: 'portionMarks', read: yesOrNo, asks: 'true or false' },
  numbered: { field: 'numbered', read: yesOrNo, asks: 'true or false' },
  dates: { field: 'dates', read: lower.pipe(z.enum(['us', 'uk'])), asks: 'us or uk' },
  'quotation-marks': {
    field: 'outerMarks',
    read: lower.pipe(z.enum(['double', 'single'])),
    asks: 'double or single',
  },
  likelihood: { field: 'likelihood', read: lower.pipe(z.enum(['icd203', 'phia'])), asks: 'icd203 or phia' },
};

/**
 * Reads a field of the head that is none of the first five: undefined for a name that is not known, else what goes into
 * the header, or the sentence to warn with.
 */
export function readMore(
  name: string,
  value: unknown,
): { header: HeaderMore } | { warning: string } | undefined {
  const entry = Object.hasOwn(ENTRIES, name) ? ENTRIES[name] : undefined;
  if (!entry) return undefined;
  const read = entry.read.safeParse(value);
  if (!read.success)
    return { warning: `The value of “${name}” in the head is not ${entry.asks}, and was left out.` };
  return { header: { [entry.field]: read.data } };
}

/** The head's values for them, in the order in which they are written; those that a brief does not have are left out. */
export function writeMore(header: HeaderMore): Record<string, unknown> {
  const {
    cutOff,
    status,
    version,
    fields,
    designation,
    portionMarks,
    numbered,
    dates,
    outerMarks,
    likelihood,
  } = header;
  const values = {
    'cut-off': cutOff,
    status,
    version,
    fields: fields?.map(({ label, kind, value }) => ({
      label,
      ...(kind !== 'line' && { kind }),
      ...(value !== '' && { value }),
    })),
    designation:
      designation &&
      Object.fromEntries(
        Object.entries(DESIGNATION).flatMap(([name, field]) =>
          designation[field] === '' ? [] : [[name, designation[field]]],
        ),
      ),
    'portion-marks': portionMarks?.toString(),
    numbered: numbered?.toString(),
    dates,
    'quotation-marks': outerMarks,
    likelihood,
  };
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  );
}
