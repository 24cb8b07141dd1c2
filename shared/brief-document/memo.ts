import { schemeOf } from '../handling/handling-lines';
import type { BriefHeader } from '../model/brief';
import type { ExtraField } from '../model/brief-header';
import { headerDay } from '../model/header-day';
import { MONTHS } from '../model/months';
import type { TemplateField } from '../model/template';
import type { BriefDocument } from './brief-document';

type Language = BriefDocument['language'];

/** A day in words, and nothing besides: no weekday, which would be lost. */
const DAY_IN_WORDS = /^(?:\d{1,2} \p{L}+|\p{L}+ \d{1,2},?) \d{4}$/u;

/**
 * `2026-11-22`, or that day typed in words, in the words of the brief: "November 22, 2026" (en-US), "22 November 2026"
 * (en-GB). Anything else, an impossible date among it, stays as the analyst typed it.
 */
export function dateInWords(date: string, language: Language): string {
  const typed = date.trim();
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(DAY_IN_WORDS.test(typed) ? (headerDay(typed) ?? '') : typed);
  if (!match) return typed;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const instant = new Date(Date.UTC(year, month - 1, day));
  instant.setUTCFullYear(year);
  if (instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== day) return typed;
  const name = MONTHS[month - 1];
  return language === 'en-US' ? `${name} ${day}, ${year}` : `${day} ${name} ${year}`;
}

/** Where somebody signs, on paper or on a screen. */
const SIGN = '________';

/** Which field stands where in the memo block of a template: of its own fields, the label says which is meant. */
export type MemoOrder = readonly Pick<TemplateField, 'field' | 'label'>[];

/**
 * Rows of the memo block, in the order of the template and then of every brief: those that have a value, and room for a
 * decision where one is asked for.
 */
export function memoRows(
  header: BriefHeader,
  language: Language,
  /** The file leaves as a draft, whatever the brief says of itself. */
  isDraft = false,
  order: MemoOrder = [],
): BriefDocument['memo'] {
  const { cutOff = '', status, version = '', fields = [] } = header;
  const rows = [
    { field: 'to', label: 'To', value: header.to.trim() },
    { field: 'from', label: 'From', value: header.from.trim() },
    { field: 'date', label: 'Date', value: dateInWords(header.date, language) },
    { field: 'cut-off', label: 'Information cut-off', value: dateInWords(cutOff, language) },
    {
      field: 'status',
      label: 'Status',
      value: status === undefined ? '' : isDraft || status === 'draft' ? 'Draft' : 'Final',
    },
    { field: 'version', label: 'Version', value: version.trim() },
    ...fields.map((field) => ({
      field: null,
      label: field.label,
      value: extraInWords(field, language),
    })),
  ];
  const placeOf = ({ field, label }: { field: string | null; label: string }): number => {
    const at = order.findIndex((each) =>
      each.field === null ? field === null && each.label === label : each.field === field,
    );
    return at < 0 ? order.length : at;
  };
  return rows
    .filter(({ value }) => value !== '')
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map(({ label, value }) => ({ label, value }));
}

function extraInWords({ kind, value }: ExtraField, language: Language): string {
  const date = dateInWords(value, language);
  if (kind === 'decision') return `Approve ${SIGN}   Disapprove ${SIGN}${date === '' ? '' : `   by ${date}`}`;
  return kind === 'date' ? date : value.trim();
}

/**
 * What page 1 says of a document marked CUI, whose line alone does not say who controls it. What was not said is printed
 * as not said.
 */
export function designationRows({ handling, designation }: BriefHeader): BriefDocument['memo'] {
  if (schemeOf(handling) !== 'cui') return [];
  const { controlledBy = '', category = '', dissemination = '', contact = '' } = designation ?? {};
  return [
    { label: 'Controlled by', value: controlledBy.trim() || 'not stated' },
    { label: 'CUI category', value: category.trim() || 'not stated' },
    { label: 'Distribution', value: dissemination.trim() || 'not stated' },
    { label: 'Point of contact', value: contact.trim() || 'not stated' },
  ];
}

/** The language of a brief, which decides how its dates are written: that of its form, else the one that was set. */
export const languageOfBrief = ({ dates }: Pick<BriefHeader, 'dates'>, set: Language): Language =>
  dates === undefined ? set : dates === 'us' ? 'en-US' : 'en-GB';

/** Millimetres that the labels of a memo block take, as wide as the longest; a very long one is broken. */
export const memoLabelWidth = (rows: readonly { label: string }[]): number =>
  Math.min(48, Math.max(18, ...rows.map(({ label }) => Math.ceil(label.length * 2.05) + 3)));
