import { describe, expect, it } from 'vitest';
import { HANDLING_CHOICES, handlingFault, handlingLook, schemeOf, takesPortionMarks } from './handling-lines';

describe('handling lines', () => {
  it.each(HANDLING_CHOICES.flatMap(({ scheme, lines }) => lines.map((line) => [line, scheme] as const)))(
    'that are offered are right: %s',
    (line, scheme) => {
      expect(handlingFault(line)).toBeNull();
      expect(schemeOf(line)).toBe(scheme);
    },
  );

  it.each([
    '',
    'CUI//SP-PRVCY/SP-CTI',
    'UNCLASSIFIED//FOR TRAINING ONLY',
    'SECRET//NOFORN',
    'OFFICIAL-SENSITIVE COMMERCIAL',
    'OFFICIAL – for the desk',
    'Private and confidential',
    'Officials only',
    'Desk use',
    '007',
  ])('that a scheme knows, and words of no scheme, are left alone: “%s”', (line) => {
    expect(handlingFault(line)).toBeNull();
  });

  it.each([
    ['TLP: AMBER', 'no space after its colon', 'TLP:AMBER'],
    ['tlp:red', 'upper case', 'TLP:RED'],
    ['TLP AMBER', 'with a colon', 'TLP:AMBER'],
    ['TLP:AMBER + STRICT', 'without spaces', 'TLP:AMBER+STRICT'],
    ['TLP:WHITE', 'TLP:CLEAR', 'TLP:CLEAR'],
    ['tlp: white', 'TLP:CLEAR', 'TLP:CLEAR'],
    ['TLP:YELLOW', 'no label of TLP 2.0', undefined],
    ['TLP:GREEN for the desk', 'no label of TLP 2.0', undefined],
    ['TLP', 'no label of TLP 2.0', undefined],
    ['This file may contain CUI', 'no marking', 'CUI'],
    ['cui', 'upper case', 'CUI'],
    ['CUI/SP-PRVCY', 'double slash', 'CUI//SP-PRVCY'],
    ['OFFICIAL SENSITIVE', 'hyphen', 'OFFICIAL-SENSITIVE'],
    ['OFFICIAL: Sensitive', 'hyphen', 'OFFICIAL-SENSITIVE'],
    ['Official', 'upper case', 'OFFICIAL'],
    ['OFFICIAL-SENSITVE', 'no marking of the UK', undefined],
    ['Unclassified', 'upper case', 'UNCLASSIFIED'],
    ['UNCLASSIFIED/FOUO', 'double slash', 'UNCLASSIFIED//FOUO'],
    ['UNCLASSIFIED - FOUO', 'double slash', 'UNCLASSIFIED//FOUO'],
    ['UNCLASSIFIED// FOUO', 'without spaces', 'UNCLASSIFIED//FOUO'],
    ['SECRET/NOFORN', 'double slash', 'SECRET//NOFORN'],
  ])('that are nearly right are refused with the reason: %s', (line, reason, instead) => {
    const fault = handlingFault(line);
    expect(fault?.message).toContain(reason);
    expect(fault?.instead).toBe(instead);
    if (instead !== undefined) expect(handlingFault(instead)).toBeNull();
  });

  it('take portion marks only where every portion is unclassified', () => {
    expect(takesPortionMarks('UNCLASSIFIED//FOR TRAINING ONLY')).toBe(true);
    for (const line of ['', 'SECRET', 'CUI', 'OFFICIAL', 'TLP:CLEAR'])
      expect(takesPortionMarks(line)).toBe(false);
  });

  it('of TLP stand larger and at the right', () => {
    expect(handlingLook('TLP:AMBER')).toEqual({ align: 'right', points: 12 });
    expect(handlingLook('OFFICIAL')).toEqual({ align: 'center', points: 8 });
  });
});
