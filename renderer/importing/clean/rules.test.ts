import { describe, expect, it } from 'vitest';
import { readByline, readFromLine } from './byline';
import { readDateline } from './dateline';
import { readDate } from './dates';
import { BYLINES, DATELINES, DATES, FROM_LINES, TITLES } from './rules.cases';
import { titleShape } from './title';

describe('datelines', () => {
  for (const [opening, expected, place, edtf] of DATELINES) {
    it(opening, () => {
      const dateline = readDateline(opening);
      expect(dateline?.certain ? opening.slice(0, dateline.length).trim() : null).toBe(expected);
      if (place) expect(dateline).toMatchObject({ place, edtf: edtf ?? null });
    });
  }
});

describe('bylines', () => {
  for (const [line, authors, edtf] of BYLINES) {
    it(line, () => {
      const byline = readByline(line);
      if (authors === null) expect(byline).toBeNull();
      else if (authors === 'role')
        expect(byline?.authors).toMatchObject({
          value: null,
          basis: 'unknown',
          reason: expect.stringContaining('no person'),
        });
      else
        expect(byline).toMatchObject({ authors: { value: authors, basis: 'in-text' }, edtf: edtf ?? null });
    });
  }
});

describe('lines with “From”', () => {
  for (const [line, authors] of FROM_LINES)
    it(line, () => expect(readFromLine(line)?.authors.value ?? null).toEqual(authors));
});

describe('dates', () => {
  for (const [words, edtf] of DATES) {
    it(words, () => {
      const read = readDate(words);
      expect(read && 'edtf' in read ? read.edtf : read ? 'ambiguous' : null).toBe(edtf);
    });
  }
});

describe('shapes of titles', () => {
  for (const [line, shape] of TITLES) it(line, () => expect(titleShape(line)).toBe(shape));
});
