import { describe, expect, it } from 'vitest';
import { handlingDoubt } from './handling-doubts';
import { HANDLING_CHOICES, handlingFault } from './handling-lines';

describe('what a reader may doubt in a handling line', () => {
  it.each([
    ...HANDLING_CHOICES.flatMap(({ lines }) => lines),
    '',
    'CONFIDENTIAL',
    'SECRET//NOFORN',
    'TOP SECRET//SI',
    'UNCLASSIFIED//FOR OFFICIAL USE ONLY',
    'CUI//SP-PRVCY',
    'OFFICIAL-SENSITIVE COMMERCIAL',
    'OFFICIAL – for the desk',
  ])('nothing: “%s”', (line) => {
    expect(handlingDoubt(line)).toBeNull();
  });

  it.each([
    ['Confidential', 'CONFIDENTIAL is meant', 'CONFIDENTIAL'],
    ['Top secret', 'TOP SECRET is meant', 'TOP SECRET'],
    ['TOP-SECRET//SI', 'TOP SECRET is meant', 'TOP SECRET//SI'],
    ['RESTRICTED', 'since 2014', undefined],
    ['UNCLASSIFIED//TLP:RED', 'two schemes', undefined],
    ['OFFICIAL//TLP:AMBER', 'two schemes', undefined],
    ['OFFICAL-SENSITIVE', 'OFFICIAL-SENSITIVE is meant', 'OFFICIAL-SENSITIVE'],
    ['UNCLASIFIED//FOUO', 'UNCLASSIFIED is meant', 'UNCLASSIFIED//FOUO'],
    ['TPL:RED', 'TLP:RED is meant', 'TLP:RED'],
    ['Amber + Strict', 'TLP:AMBER+STRICT is meant', 'TLP:AMBER+STRICT'],
    ['Sensitive', 'OFFICIAL-SENSITIVE', 'OFFICIAL-SENSITIVE'],
    ['FOUO', 'CUI has taken the place', 'CUI'],
    ['(U)', 'marks a paragraph', 'UNCLASSIFIED'],
    ['NOFORN', 'behind a level', undefined],
    ['Private and confidential', 'printed as it stands', undefined],
    ['Officials only', 'printed as it stands', undefined],
    ['NATO RESTRICTED', 'printed as it stands', undefined],
    ['007', 'printed as it stands', undefined],
  ])('%s', (line, says, instead) => {
    const doubt = handlingDoubt(line);
    expect(doubt?.message).toContain(says);
    expect(doubt?.instead).toBe(instead);
    if (instead !== undefined) expect([handlingFault(instead), handlingDoubt(instead)]).toEqual([null, null]);
  });

  it('is not asked of a line that is wrong already', () => {
    expect(handlingDoubt('TLP: RED')).toBeNull();
    expect(handlingDoubt('Official')).toBeNull();
  });
});
