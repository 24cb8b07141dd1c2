import type { ArticleRecord } from '../../../shared/model';
import type { Operation, Working } from './working';

type Dated = { value: string; field: NonNullable<ArticleRecord['published']>; rule: string };

/** Rules whose dates say "published" themselves, most telling first; a dateline dates the report, not the paper. */
const TRUST: readonly string[] = [
  'published-line',
  'labelled-line',
  'byline',
  'date-line',
  'metadata',
  'dateline',
];

/**
 * Chooses among the dates that a text gives. The one that says itself that it is the day of publication is kept; where
 * another differs, the reason names it and a warning is added.
 */
export function settleDate(
  working: Working,
  applied: readonly Operation[],
  fields: Partial<ArticleRecord>,
): void {
  const dates: Dated[] = applied.flatMap(({ rule, fields: found }) =>
    found?.published?.value ? [{ value: found.published.value, field: found.published, rule }] : [],
  );
  const { published } = working.fields;
  if (published?.value) dates.push({ value: published.value, field: published, rule: 'metadata' });
  const rank = ({ rule }: Dated) => (TRUST.includes(rule) ? TRUST.indexOf(rule) : TRUST.length);
  dates.sort((a, b) => rank(a) - rank(b));
  const kept = dates[0];
  if (!kept) return;
  const other = dates.find((date) => !agree(kept.value, date.value));
  // Of two dates that agree, the one with a year says more.
  const fuller =
    dates.find((date) => agree(kept.value, date.value) && !date.value.startsWith('XXXX')) ?? kept;
  if (!other) {
    fields.published = fuller.field;
    return;
  }
  const reason = fuller.field.reason ?? 'Printed in the text.';
  const place = other.rule === 'dateline' ? 'the dateline' : 'another line';
  fields.published = { ...fuller.field, reason: `${reason} In ${place} stands ${other.value}.` };
  working.warnings.push({
    code: 'dates-differ',
    message: `The text gives two dates, ${fuller.value} and ${other.value} (${place}); the record keeps ${fuller.value}. Check which is the day of publication.`,
  });
}

/** Equal as far as both are printed ("XXXX-03-04" and "2026-03-04", "2026-03" and "2026-03-04"). */
function agree(a: string, b: string): boolean {
  const [first, second] = [a.split('-'), b.split('-')];
  return first.every((part, i) => {
    const other = second[i];
    return other === undefined || part === 'XXXX' || other === 'XXXX' || part === other;
  });
}
