// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { checkStyle, StyleTree } from '../../../shared/citation/added/style-tree';
import {
  BOMB,
  DEPENDENT,
  ENDLESS,
  GERMAN,
  HARBOUR_NOTES,
  HARBOUR_TEXT,
  SIGNED_ONLY,
} from '../../../shared/citation/added/styles.cases';
import { readStyle } from './read-style';

const read = (text: string) => readStyle(new TextEncoder().encode(text), 'harbour.csl');
const check = (text: string) => checkStyle(StyleTree.parse(read(text)), 'harbour.csl');

describe('a style from a file', () => {
  it('is read as plain data and says what it is', () => {
    expect(check(HARBOUR_NOTES)).toEqual({
      title: 'Harbour Notes',
      cslId: 'https://styles.example/harbour-notes',
      kind: 'note',
      hasList: true,
      language: null,
    });
    expect(check(GERMAN)).toMatchObject({ language: 'de-DE' });
    expect(check(SIGNED_ONLY)).toMatchObject({ title: 'Signed Only' });
    expect(check(HARBOUR_TEXT)).toMatchObject({ kind: 'in-text', hasList: true });
    expect(JSON.stringify(read(HARBOUR_NOTES))).not.toContain('A remark');
  });

  const entity = '<!DOCTYPE style [<!ENTITY a "b">]>';
  it.each([
    ['words that are no XML', 'Not a style at all', 'style-unusable', /not XML/],
    ['a file that breaks off', HARBOUR_NOTES.slice(0, 900), 'style-unusable', /not XML, or breaks off/],
    [
      'another kind of XML',
      '<html xmlns="http://www.w3.org/1999/xhtml"><p/></html>',
      'style-unusable',
      /another kind/,
    ],
    [
      'a locale file',
      '<locale xmlns="http://purl.org/net/xbiblio/csl"><info/></locale>',
      'style-unusable',
      /<locale>/,
    ],
    [
      'a declared entity',
      HARBOUR_NOTES.replace('<style', `${entity}<style`),
      'style-unusable',
      /document type/,
    ],
    [
      'a style that only points to another',
      DEPENDENT,
      'style-dependent',
      /set as the style “harbour-notes”.*Add the file “harbour-notes.csl” first/,
    ],
    ['a macro that calls itself', ENDLESS, 'style-unusable', /calls itself/],
    ['macros without end', BOMB, 'style-unusable', /without end/],
    [
      'a macro that is not there',
      HARBOUR_NOTES.replace('macro="who"', 'macro="whom"'),
      'style-unusable',
      /“whom”/,
    ],
    [
      'an element of no known kind',
      HARBOUR_NOTES.replace('<layout', '<script/><layout'),
      'style-unusable',
      /<script>/,
    ],
  ])('%s is refused with the reason', (_, text, code, message) => {
    let failure: unknown;
    try {
      check(text);
    } catch (error) {
      failure = error;
    }
    expect(failure).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(String(failure)).toContain('harbour.csl');
  });
});
