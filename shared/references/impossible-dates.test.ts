import { describe, expect, it } from 'vitest';
import { fromEntry } from './convert';
import { readReferences } from './read-references';

/** Fields of a BibTeX record; the date that is taken; what is said of what is not. */
const CASES: readonly [fields: string, date: string | null, said: string | null][] = [
  ['year={2025},month={feb},day={32}', '2025-02', 'The day “32”'],
  ['year={2025},month={feb},day={30}', '2025-02', 'The day “30”'],
  ['year={2025},month={2},day={30}', '2025-02', 'The day “30”'],
  ['year={2025},month={4},day={31}', '2025-04', 'The day “31”'],
  ['year={2023},month={2},day={29}', '2023-02', 'The day “29”'],
  ['year={2025},month={13}', '2025', 'The month “13”'],
  ['year={2025},month={13},day={4}', '2025', 'The month “13”'],
  ['year={2025},month={21}', '2025', 'The month “21”'],
  ['year={2025},day={32}', '2025', 'The day “32”'],
  ['date={2025-02-30}', null, 'The date “2025-02-30”'],
  ['date={30 February 2025}', null, 'The date “30 February 2025”'],
  ['year={2025},urldate={2025-02-30}', '2025', 'The day of access “2025-02-30”'],
  ['year={2025},eventdate={2025-13-01}', '2025', 'The day of the event “2025-13-01”'],
  // What a calendar has, and what says nothing, is taken without a word.
  ['year={2024},month={2},day={29}', '2024-02-29', null],
  ['year={2025},month={feb},day={3}', '2025-02-03', null],
  ['year={2025},month=feb # "~14"', '2025-02-14', null],
  ['year={2025},month={2}', '2025-02', null],
  ['year={2025},month={feb},day={0}', '2025-02', null],
  ['year={2025},month={feb},day={}', '2025-02', null],
  ['year={2025},month={0}', '2025', null],
  ['year={2025},day={3}', '2025', null],
  ['date={2025-03-31},urldate={2025-04-01}', '2025-03-31', null],
];

describe('dates that no calendar has', () => {
  it.each(CASES)('%s', (fields, date, said) => {
    const [first] = readReferences('bibtex', `@article{a, title={Talks}, ${fields}}`).entries;
    if (!first) throw new Error('The record was not read.');
    const { record, warnings, entries } = fromEntry(first.entry);
    const { value, basis, reason = '' } = record.published;
    expect(value).toBe(date);
    const words = basis === 'inferred' ? `${reason} ${warnings.join(' ')}` : warnings.join(' ');
    if (said === null) expect(words).toBe('');
    else expect(words).toContain(said);
    // As the file has it, whatever was made of it.
    expect(entries[0]?.fields).toEqual(first.entry.fields);
  });
});
