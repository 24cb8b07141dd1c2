import type { VerdictReason } from '../model/verdict';

const DAY = 86_400_000;

/**
 * Says that a source's own date is unknown or older than the limit (QI-40); null where it is neither. `published` is
 * EDTF or empty; `cutOff` an ISO date (`YYYY-MM-DD`). An uncertain or partial date is taken at its latest.
 */
export function cautionOnSourceDate(
  published: string,
  cutOff: string,
  limitInDays: number,
): VerdictReason | null {
  const latest = published.split('/').at(-1)?.replace(/[?~%]/gu, '').trim() ?? '';
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(latest);
  if (!parts)
    return {
      rule: 'QI-40',
      message: 'the source’s own date is not known: say how old its statements may be',
    };
  const year = Number(parts[1]);
  const month = Number(parts[2] ?? 12);
  const isSeason = month > 12;
  const day =
    parts[3] === undefined || isSeason
      ? new Date(Date.UTC(year, isSeason ? 12 : month, 0)).getUTCDate()
      : Number(parts[3]);
  const at = Date.UTC(year, (isSeason ? 12 : month) - 1, day);
  const age = Math.floor((Date.parse(`${cutOff}T00:00:00Z`) - at) / DAY);
  return age > limitInDays
    ? {
        rule: 'QI-40',
        message: `the source is ${age} days older than the brief’s cut-off (limit ${limitInDays})`,
      }
    : null;
}
