import type { BriefHeader, BriefTemplate, ExtraFieldKind } from '../../../shared/model';

/** A row of the memo block as it is written in. */
export type HeaderRow = {
  id: string;
  label: string;
  hint: string;
  kind: ExtraFieldKind;
  choices: readonly string[];
  value: string;
  /** The header with another value there. */
  withValue: (value: string) => BriefHeader;
};

type Known = 'to' | 'from' | 'date' | 'cut-off' | 'status' | 'version';

const ROWS: Readonly<
  Record<Known, { label: string; hint: string; kind: ExtraFieldKind; choices?: string[] }>
> = {
  to: { label: 'To', hint: 'who it is for', kind: 'line' },
  from: { label: 'From', hint: 'who it is from', kind: 'line' },
  date: { label: 'Date', hint: 'no date', kind: 'date' },
  'cut-off': { label: 'Cut-off', hint: 'no cut-off date', kind: 'date' },
  status: { label: 'Status', hint: 'not stated', kind: 'choice', choices: ['draft', 'final'] },
  version: { label: 'Version', hint: 'no version', kind: 'line' },
};
const IN_ORDER: readonly Known[] = ['to', 'from', 'date', 'cut-off', 'status', 'version'];
const ALWAYS: readonly Known[] = ['to', 'from', 'date'];

const knownValue = (header: BriefHeader, field: Known): string =>
  (field === 'cut-off' ? header.cutOff : header[field]) ?? '';

function withKnown(header: BriefHeader, field: Known, value: string): BriefHeader {
  if (field === 'to' || field === 'from' || field === 'date') return { ...header, [field]: value };
  if (field === 'status') {
    const { status: _, ...rest } = header;
    return value === 'draft' || value === 'final' ? { ...rest, status: value } : rest;
  }
  return { ...header, [field === 'cut-off' ? 'cutOff' : field]: value === '' ? undefined : value };
}

const isKnown = (field: string | null): field is Known => IN_ORDER.some((known) => known === field);

/**
 * Rows of the memo block: those of the template in its order, then what the brief has beside them. `all` adds the fields
 * that every brief may have and this one does not use.
 */
export function headerRows(
  header: BriefHeader,
  template: Pick<BriefTemplate, 'header'> | null | undefined,
  all: boolean,
): HeaderRow[] {
  const fields = header.fields ?? [];
  const known = (field: Known, label?: string, hint?: string): HeaderRow => ({
    id: field,
    label: label ?? ROWS[field].label,
    hint: hint || ROWS[field].hint,
    kind: ROWS[field].kind,
    choices: ROWS[field].choices ?? [],
    value: knownValue(header, field),
    withValue: (value) => withKnown(header, field, value),
  });
  const extra = (index: number, hint: string, choices: readonly string[]): HeaderRow => {
    const field = fields[index];
    return {
      id: `field-${index}`,
      label: field?.label ?? '',
      hint: hint || 'nothing',
      kind: field?.kind ?? 'line',
      choices,
      value: field?.value ?? '',
      withValue: (value) => ({
        ...header,
        fields: fields.map((each, at) => (at === index ? { ...each, value } : each)),
      }),
    };
  };
  const asked = template?.header ?? [];
  const rows = asked.flatMap((spec): HeaderRow[] => {
    if (isKnown(spec.field))
      return [known(spec.field, spec.label === 'Information cut-off' ? undefined : spec.label, spec.hint)];
    const index = fields.findIndex(({ label }) => label === spec.label);
    return spec.field !== null || index < 0 ? [] : [extra(index, spec.hint, spec.choices)];
  });
  const has = new Set(rows.map(({ id }) => id));
  return [
    ...rows,
    ...IN_ORDER.filter(
      (field) =>
        !has.has(field) &&
        (all || knownValue(header, field) !== '' || (asked.length === 0 && ALWAYS.includes(field))),
    ).map((field) => known(field)),
    ...fields.flatMap((_, index) => (has.has(`field-${index}`) ? [] : [extra(index, '', [])])),
  ];
}
