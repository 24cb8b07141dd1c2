import { describe, expect, it } from 'vitest';
import { EMPTY_HEADER } from '../model/brief-header';
import { designationRows, languageOfBrief, memoRows } from './memo';

const rows = (header: Partial<typeof EMPTY_HEADER>, isDraft = false) =>
  memoRows({ ...EMPTY_HEADER, ...header }, 'en-GB', isDraft).map(({ label, value }) => `${label}: ${value}`);

describe('the memo block', () => {
  it('prints what was said, in order, and nothing that was not', () => {
    expect(
      rows({
        to: 'Director',
        from: ' Desk ',
        date: '2026-04-02',
        cutOff: '2026-04-01',
        status: 'final',
        version: '1.2',
        fields: [
          { label: 'Purpose', kind: 'choice', value: 'FOR DECISION' },
          { label: 'Cleared', kind: 'date', value: '2026-03-30' },
          { label: 'Reference', kind: 'line', value: '' },
        ],
      }),
    ).toEqual([
      'To: Director',
      'From: Desk',
      'Date: 2 April 2026',
      'Information cut-off: 1 April 2026',
      'Status: Final',
      'Version: 1.2',
      'Purpose: FOR DECISION',
      'Cleared: 30 March 2026',
    ]);
    expect(rows({})).toEqual([]);
  });

  it('stands in the order of its template, and what that does not name behind it', () => {
    const header = {
      ...EMPTY_HEADER,
      to: 'Director',
      date: '2026-04-02',
      version: '2',
      fields: [
        { label: 'Reference', kind: 'line' as const, value: 'A/7' },
        { label: 'Purpose', kind: 'choice' as const, value: 'FOR DECISION' },
      ],
    };
    const order = [
      { field: null, label: 'Purpose' },
      { field: 'title' as const, label: 'Title' },
      { field: 'date' as const, label: 'Date' },
      { field: 'to' as const, label: 'To' },
    ];
    const labels = memoRows(header, 'en-GB', false, order).map(({ label }) => label);
    expect(labels).toEqual(['Purpose', 'Date', 'To', 'Version', 'Reference']);
  });

  it.each([
    ['5 June 2026', '5 June 2026'],
    ['June 5, 2026', '5 June 2026'],
    ['31 June 2026', '31 June 2026'],
    ['Friday, 5 June 2026', 'Friday, 5 June 2026'],
    ['June 2026', 'June 2026'],
    ['05/06/2026', '05/06/2026'],
  ])('writes a day in one way, whichever was typed, and drops nothing: %s', (date, printed) => {
    expect(rows({ date })).toEqual([`Date: ${printed}`]);
  });

  it('calls no draft final', () => {
    expect(rows({ status: 'final' }, true)).toEqual(['Status: Draft']);
    expect(rows({}, true)).toEqual([]);
  });

  it('leaves room for a decision, by a date where one is given', () => {
    const decision = (value: string) => rows({ fields: [{ label: 'Decision', kind: 'decision', value }] })[0];
    expect(decision('2026-05-01')).toMatch(/^Decision: Approve _+ +Disapprove _+ +by 1 May 2026$/);
    expect(decision('')).toMatch(/^Decision: Approve _+ +Disapprove _+$/);
  });

  it('says of a document marked CUI who controls it, and that it was not said', () => {
    const designation = (handling: string) =>
      designationRows({
        ...EMPTY_HEADER,
        handling,
        designation: { controlledBy: 'Economic desk', category: '', dissemination: 'FEDCON', contact: '' },
      }).map(({ value }) => value);
    expect(designation('CUI//SP-CTI')).toEqual(['Economic desk', 'not stated', 'FEDCON', 'not stated']);
    expect(designation('TLP:RED')).toEqual([]);
  });

  it('writes dates as the form does, else as the language that was set', () => {
    expect(languageOfBrief({ dates: 'us' }, 'en-GB')).toBe('en-US');
    expect(languageOfBrief({ dates: 'uk' }, 'en-US')).toBe('en-GB');
    expect(languageOfBrief({}, 'en-US')).toBe('en-US');
  });
});
