import type { ArticleRecord } from '../../../shared/model';
import { liveParas, unknownWith, type Working } from '../working/working';
import { readNames } from './byline';
import { AGENCIES, endsSentence, isSentenceBehindLabel, looksLikeAgency } from './words';

export type Credit = { kind: 'byline' | 'furniture'; message: string; fields?: Partial<ArticleRecord> };

/** Reads a line under an article as a credit: "— Reuters", "(APP)", "Source: …", "Reporting by A; editing by B". */
export function readCredit(text: string): Credit | null {
  const line = text.trim();
  if (line.length > 220) return null;
  const reporting =
    /^\(?(?:additional )?reporting by (.{4,160}?)(?:[;.,]? (?:editing|writing) by .*)?\.?\)?$/i.exec(line);
  const names = readNames(reporting?.[1] ?? '');
  // "Reporting by the press has been banned": a sentence of the text.
  if (reporting?.[1] && (names !== null || /^[\p{Lu}\p{Lo}]/u.test(reporting[1]))) {
    const isMain = !/^\(?additional/i.test(line);
    return {
      kind: 'byline',
      message: 'The line credits the reporters.',
      ...(names && isMain ? { fields: { authors: names.authors } } : {}),
    };
  }
  const dashed = /^[-–—]{1,2}\s*(.{2,40})$/.exec(line)?.[1] ?? /^\((.{2,30})\)$/.exec(line)?.[1] ?? line;
  if (looksLikeAgency(dashed.replace(/[.\s]+$/, '')))
    return {
      kind: 'furniture',
      message: `The line credits the agency ${dashed}.`,
      fields: { outlet: creditOnly(dashed) },
    };
  if (/^[-–—]{1,2}\s*\p{Lu}[\p{L}&.’' ]{2,38}$/u.test(line) && !endsSentence(line))
    return { kind: 'furniture', message: 'The line after a dash is a credit.' };
  if (OFFICE_LINE.test(line))
    return {
      kind: 'furniture',
      message: 'The line is the press office’s or the printer’s own, under the article.',
    };
  if (WITH_AGENCIES.test(line))
    return { kind: 'furniture', message: 'The line names the agencies whose reports went into the text.' };
  if (/^\(?(?:[-–—] )?with (?:additional )?(?:inputs?|reporting) (?:from|by)\b.{2,120}$/i.test(line))
    return { kind: 'furniture', message: 'The line names who contributed.' };
  if (
    /^(?:(?:media|press|public affairs) )?contacts?(?: information| person)?\s*:\s*\S/i.test(line) &&
    !isSentenceBehindLabel(line)
  )
    return { kind: 'furniture', message: 'The line says whom to ask.' };
  if (/^(?:source|sources|courtesy|via|credit)s?\s*:\s*.{2,100}$/i.test(line) && !isSentenceBehindLabel(line))
    return {
      kind: 'furniture',
      message: 'The line names where the text was taken from; that need not be its outlet.',
    };
  return null;
}

/** "(Release ID: 2111333)", "Visitor Counter : 211", initials of clerks ("AB/CD"), "Printed from https://…". */
const OFFICE_LINE =
  /^(?:\(?Release ID\s*:\s*\d+\)?|Visitor Counter\s*:\s*\d+|\p{Lu}{2,4}(?:\/\p{Lu}{2,4}){1,4}|Printed from\s+(?:https?:\/\/|www\.)\S+(?:\s+on\s+.{4,40})?)$/u;

/** "(Channel 9 with AFP and Reuters)". */
const WITH_AGENCIES = new RegExp(
  `^\\((?:[\\p{Lu}\\d][\\p{L}\\d&.'’-]* ){1,6}with (?:${AGENCIES})(?:(?:, | and |, and )(?:${AGENCIES}))*\\)$`,
  'u',
);

const creditOnly = (agency: string) =>
  unknownWith(`A credit names “${agency}”; which outlet printed the text, it does not say.`);

const INLINE = new RegExp(`\\s*(?:[-–—]{1,2}\\s?|\\()(?:${AGENCIES})\\)?\\.?$`);

/** An agency's name after the last sentence ("… on Friday. — Reuters"). */
export function findInlineCredit(working: Working): void {
  const live = liveParas(working);
  const last = live[live.length - 1];
  if (last?.kind !== 'paragraph') return;
  const from = Math.max(last.start, last.end - 200);
  const raw = working.text.slice(from, last.end);
  const match = INLINE.exec(raw);
  if (!match || match.index < 20 || !endsSentence(raw.slice(0, match.index))) return;
  const lead = match[0].length - match[0].trimStart().length;
  working.operations.push({
    rule: 'credit-line',
    action: 'set-aside',
    certain: true,
    start: from + match.index + lead,
    end: last.end,
    message: `The agency is credited after the last sentence (${match[0].trim()}).`,
    effect: { type: 'set-aside', kind: 'furniture' },
    fields: { outlet: creditOnly(match[0].replace(/[^\p{L} -]|^[\s–—-]+/gu, '').trim()) },
  });
  last.text = last.text.slice(0, last.text.length - match[0].trim().length).trimEnd();
}
