import { z } from 'zod';
import { BuiltInStyleId } from '../model/brief';
import { type LimitRange, SectionLimits } from '../model/template';

/** The words of a template file: what may stand where, and the sentence for what may not. */

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

/** Letters that must change to make one word of the other; stops counting at 3. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(3, row[b.length] ?? 3);
}

const nearest = (word: string, known: readonly string[]): string | undefined =>
  known.find((other) => other.toLowerCase() === word.toLowerCase()) ??
  known.find((other) => distance(other, word.toLowerCase()) < Math.min(3, other.length / 2));

/** An object of these fields and no others. `where` names it: “a section”. */
const fields = <S extends z.ZodRawShape>(where: string, shape: S) =>
  z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') {
        const known = Object.keys(shape);
        return (issue.keys as string[])
          .map((key) => {
            const meant = nearest(key, known);
            return meant
              ? `“${key}” is not known in ${where}: write “${meant}”.`
              : `“${key}” is not known in ${where}: take it out, or write one of ${quoted(known)}.`;
          })
          .join(' ');
      }
      return `${where[0]?.toUpperCase()}${where.slice(1)} is written as lines of “name: value”, each set in as far as the others.`;
    },
  });

const words = (name: string, longest: number) =>
  z
    .string({
      error: ({ input }) =>
        input === undefined
          ? `“${name}” is missing: add a line “${name}: …”.`
          : `“${name}” must be words: put them between double quotation marks.`,
    })
    .trim()
    .min(1, `“${name}” is empty: write something behind the colon.`)
    .max(longest, `“${name}” is longer than ${longest} characters: shorten it.`);

const choice = <const T extends readonly [string, ...string[]]>(name: string, options: T) =>
  z.enum(options, {
    error: ({ input }) => {
      const meant = typeof input === 'string' ? nearest(input, options) : undefined;
      return `“${name}: ${String(input)}” is not known: write ${meant ? `“${meant}”` : `one of ${quoted(options)}`}.`;
    },
  });

const yesOrNo = (name: string) =>
  z.boolean(`“${name}” is either true or false: write one of the two, without quotation marks.`);

const RANGE = /^\s*(?:(\d{1,6})\s*(?:-|–|to)\s*)?(\d{1,6})\s*$/u;

const range = (name: string): z.ZodType<LimitRange> =>
  z.unknown().transform((value, context) => {
    const found = typeof value === 'number' || typeof value === 'string' ? RANGE.exec(String(value)) : null;
    const most = Number(found?.[2]);
    const least = found?.[1] === undefined ? undefined : Number(found[1]);
    if (found && most >= 1 && (least ?? 0) <= most) return least === undefined ? { most } : { least, most };
    context.issues.push({
      code: 'custom',
      input: value,
      message: `“${name}: ${String(value)}” is no limit: write a whole number for “at most”, or two as in 3-5.`,
    });
    return z.NEVER;
  }) as z.ZodType<LimitRange>;

const limitsIn = (where: string) =>
  fields(where, {
    words: range('words').optional(),
    sentences: range('sentences').optional(),
    bullets: range('bullets').optional(),
    'words-per-bullet': range('words-per-bullet').optional(),
    'words-per-sentence': range('words-per-sentence').optional(),
    lines: range('lines').optional(),
    quotations: range('quotations').optional(),
  }).transform(
    (limits): SectionLimits =>
      SectionLimits.parse({
        ...(limits.words && { words: limits.words }),
        ...(limits.sentences && { sentences: limits.sentences }),
        ...(limits.bullets && { bullets: limits.bullets }),
        ...(limits['words-per-bullet'] && { wordsPerBullet: limits['words-per-bullet'] }),
        ...(limits['words-per-sentence'] && { wordsPerSentence: limits['words-per-sentence'] }),
        ...(limits.lines && { lines: limits.lines }),
        ...(limits.quotations && { quotations: limits.quotations }),
      }),
  );

const Section = fields('a section', {
  heading: words('heading', 200),
  'or-heading': z
    .array(words('or-heading', 200), '“or-heading” is a list: one heading a line, each behind a dash.')
    .optional(),
  guidance: words('guidance', 1000).optional(),
  limits: limitsIn('the limits of a section').optional(),
  'starts-with': choice('starts-with', ['paragraph', 'bullets', 'numbers']).optional(),
  optional: yesOrNo('optional').optional(),
  'outside-limits': yesOrNo('outside-limits').optional(),
  automatic: choice('automatic', [
    'endnotes',
    'sources',
    'quotation-report',
    'source-matrix',
    'source-list',
  ]).optional(),
});

const LABELS = {
  title: 'Title',
  to: 'To',
  from: 'From',
  date: 'Date',
  'cut-off': 'Information cut-off',
  status: 'Status',
  version: 'Version',
} as const;
const FIELD_NAMES = ['title', 'to', 'from', 'date', 'cut-off', 'status', 'version'] as const;

const Field = fields('a field of the header', {
  field: choice('field', FIELD_NAMES).optional(),
  label: words('label', 80).optional(),
  kind: choice('kind', ['line', 'date', 'choice', 'decision']).optional(),
  hint: words('hint', 300).optional(),
  choices: z
    .array(words('choices', 200), '“choices” is a list: one choice a line, each behind a dash.')
    .max(20, 'There are more than 20 choices: leave some out.')
    .optional(),
  value: words('value', 500).optional(),
  limits: limitsIn('the limits of a field').optional(),
}).check((context) => {
  const { value } = context;
  const fault = (message: string): unknown => context.issues.push({ code: 'custom', input: value, message });
  if (value.field === undefined && value.label === undefined)
    fault(`A field needs “field” (${FIELD_NAMES.join(', ')}) or, for one of your own, “label”.`);
  if (value.field !== undefined && value.kind !== undefined)
    fault(
      `“${value.field}” is a field that Briefwright knows: leave “kind” out, or give “label” in place of “field”.`,
    );
  if ((value.kind === 'choice') !== (value.choices !== undefined))
    fault('“kind: choice” and a list of “choices” go together: write both or neither.');
});

/** A template file as it is written; see docs/templates.md. */
export const TemplateFile = fields('a template', {
  name: words('name', 80),
  purpose: words('purpose', 400),
  length: fields('“length”', {
    words: range('words').optional(),
    pages: range('pages').optional(),
    'pages-never-above': z
      .int('“pages-never-above” must be a whole number from 1.')
      .min(1, '“pages-never-above” must be a whole number from 1.')
      .optional(),
  }).optional(),
  dates: choice('dates', ['system', 'us', 'uk']).optional(),
  likelihood: choice('likelihood', ['none', 'icd203', 'phia']).optional(),
  'quotation-marks': choice('quotation-marks', ['style', 'double', 'single']).optional(),
  'numbered-paragraphs': yesOrNo('numbered-paragraphs').optional(),
  'citation-style': choice('citation-style', BuiltInStyleId.options as [string, ...string[]]).optional(),
  handling: words('handling', 200).optional(),
  header: z
    .array(Field, '“header” is a list: each field begins with a dash.')
    .max(40, 'The header has more than 40 fields: leave some out.')
    .optional(),
  sections: z
    .array(Section, '“sections” is a list: each section begins with a dash.')
    .max(100, 'There are more than 100 sections: leave some out.')
    .optional(),
}).check((context) => {
  const repeated = (list: readonly { name: string }[], what: string, path: string): void => {
    list.forEach(({ name }, index) => {
      if (list.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) === index) return;
      context.issues.push({
        code: 'custom',
        input: context.value,
        path: [path, index],
        message: `Two ${what} are called “${name}”: give one of them another name.`,
      });
    });
  };
  const { sections = [], header = [] } = context.value;
  repeated(
    sections.map(({ heading }) => ({ name: heading })),
    'sections',
    'sections',
  );
  repeated(
    header.map((field) => ({ name: labelOf(field) })),
    'fields',
    'header',
  );
});
export type TemplateFile = z.infer<typeof TemplateFile>;

export const labelOf = (field: NonNullable<TemplateFile['header']>[number]): string =>
  field.label ?? (field.field === undefined ? '' : LABELS[field.field]);
