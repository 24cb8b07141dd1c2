import type { HandlingOrder } from './compare-handling';

/** Line of the brief, line of the source, how the first stands to the second. */
export const COMPARED: readonly (readonly [brief: string, source: string, HandlingOrder['order']])[] = [
  ['TLP:AMBER', 'TLP:AMBER', 'equal'],
  ['TLP:GREEN', 'TLP:AMBER', 'lower'],
  ['TLP:AMBER', 'TLP:AMBER+STRICT', 'lower'],
  ['TLP:AMBER+STRICT', 'TLP:AMBER', 'higher'],
  ['TLP:RED', 'TLP:AMBER+STRICT', 'higher'],
  ['TLP:CLEAR', 'TLP:GREEN', 'lower'],
  // As older or careless sources print it.
  ['TLP:CLEAR', 'TLP:WHITE', 'equal'],
  ['TLP:AMBER', 'tlp: amber', 'equal'],
  ['TLP:AMBER', 'TLP:YELLOW', 'unlike'],
  ['UNCLASSIFIED', 'Unclassified', 'equal'],
  ['UNCLASSIFIED', 'CONFIDENTIAL', 'lower'],
  ['CONFIDENTIAL', 'SECRET', 'lower'],
  ['TOP SECRET', 'SECRET', 'higher'],
  ['SECRET', 'TOP SECRET', 'lower'],
  ['UNCLASSIFIED', 'UNCLASSIFIED//FOUO', 'caveats'],
  ['UNCLASSIFIED//FOUO', 'UNCLASSIFIED', 'equal'],
  ['SECRET', 'SECRET//NOFORN', 'caveats'],
  ['SECRET//NOFORN', 'SECRET//REL TO USA, GBR', 'equal'],
  ['SECRET//REL TO USA, GBR', 'SECRET//NOFORN', 'caveats'],
  // A caveat of what is classified goes along to a higher level; one of what is not ends there.
  ['SECRET', 'CONFIDENTIAL//NOFORN', 'caveats'],
  ['SECRET', 'UNCLASSIFIED//FOUO', 'higher'],
  ['UNCLASSIFIED', 'CUI', 'lower'],
  ['CUI', 'UNCLASSIFIED', 'higher'],
  ['CUI', 'UNCLASSIFIED//FOUO', 'higher'],
  ['CUI', 'SECRET', 'lower'],
  // Controlled and classified information in one document bear both markings: neither stands for the other.
  ['SECRET', 'CUI', 'unlike'],
  ['CUI', 'CUI//SP-PRVCY', 'caveats'],
  ['CUI//SP-PRVCY', 'CUI', 'equal'],
  ['OFFICIAL', 'OFFICIAL-SENSITIVE', 'lower'],
  ['OFFICIAL', 'OFFICIAL: Sensitive', 'lower'],
  ['OFFICIAL-SENSITIVE', 'OFFICIAL', 'higher'],
  ['OFFICIAL-SENSITIVE', 'OFFICIAL-SENSITIVE COMMERCIAL', 'caveats'],
  // Nothing orders one scheme against another, and words of no scheme against anything.
  ['TLP:RED', 'OFFICIAL', 'unlike'],
  ['OFFICIAL', 'SECRET', 'unlike'],
  ['SECRET', 'OFFICIAL-SENSITIVE', 'unlike'],
  ['TLP:RED', 'UNCLASSIFIED', 'unlike'],
  ['TLP:AMBER', 'Private and confidential', 'unlike'],
  ['Private and confidential', 'PRIVATE AND  CONFIDENTIAL', 'equal'],
  ['Desk use', 'Private and confidential', 'unlike'],
  // Words that only begin like a marking.
  ['OFFICIAL', 'Officials only', 'unlike'],
  ['SECRET', 'SECRETARIAT', 'unlike'],
];
