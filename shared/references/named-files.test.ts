import { describe, expect, it } from 'vitest';
import { namedFiles } from './named-files';
import type { ReferenceFormat } from './reference-entry';

const named = (format: ReferenceFormat, name: string, ...values: string[]): string[] =>
  namedFiles({ format, type: 'x', key: '', fields: values.map((value) => ({ name, value })) });

describe('the files that a record names', () => {
  const cases: [what: string, found: string[], expected: string[]][] = [
    ['RIS, a link to the full text', named('ris', 'L1', 'files/12/copper.pdf'), ['files/12/copper.pdf']],
    [
      'RIS, the full text and a saved page',
      [...named('ris', 'L1', 'files/12/copper.pdf'), ...named('ris', 'L2', 'files/13/copper.html')],
      ['files/12/copper.pdf', 'files/13/copper.html'],
    ],
    ['RIS, a link to the web', named('ris', 'L2', 'https://example.org/copper.pdf'), []],
    ['RIS, several lines', named('ris', 'L1', 'a.pdf\nb.pdf'), ['a.pdf', 'b.pdf']],
    [
      'RIS, EndNote’s own folder',
      named('ris', 'L1', 'internal-pdf://0421/Khan-2024.pdf'),
      ['internal-pdf://0421/Khan-2024.pdf'],
    ],
    [
      'RIS, an address of a file',
      named('ris', 'L1', 'file:///home/a/Khan%20-%202024.pdf'),
      ['/home/a/Khan - 2024.pdf'],
    ],
    [
      'RIS, an address of a file on a drive',
      named('ris', 'L1', 'file:///C:/papers/a.pdf'),
      ['C:/papers/a.pdf'],
    ],
    ['RIS, a share of 100%', named('ris', 'L1', 'file:///papers/100%.pdf'), ['/papers/100%.pdf']],
    ['RIS, another field', named('ris', 'N1', 'files/12/copper.pdf'), []],
    [
      'Zotero, BibTeX',
      named('bibtex', 'file', 'Full Text PDF:files/12/Khan - 2024 - Copper.pdf:application/pdf'),
      ['files/12/Khan - 2024 - Copper.pdf'],
    ],
    [
      'Zotero, BibTeX, two files',
      named('bibtex', 'file', 'PDF:files/12/a.pdf:application/pdf;Snapshot:files/13/b.html:text/html'),
      ['files/12/a.pdf', 'files/13/b.html'],
    ],
    [
      'signs with a backslash',
      named('bibtex', 'file', 'Full\\: Text:files/12/Copper\\; a study.pdf:application/pdf'),
      ['files/12/Copper; a study.pdf'],
    ],
    ['JabRef', named('bibtex', 'file', ':copper.pdf:PDF'), ['copper.pdf']],
    ['a path alone', named('bibtex', 'File', 'papers/copper.pdf'), ['papers/copper.pdf']],
    [
      'a drive, as it is and with a backslash',
      named('bibtex', 'file', ':C:\\\\papers\\\\a.pdf:PDF', ':C\\:/papers/b.pdf:PDF'),
      ['C:/papers/a.pdf', 'C:/papers/b.pdf'],
    ],
    ['TeX in a path', named('bibtex', 'file', ':files/1/M{\\"u}ller.pdf:PDF'), ['files/1/Müller.pdf']],
    ['an underscore', named('bibtex', 'file', 'PDF:files/1/a_b.pdf:application/pdf'), ['files/1/a_b.pdf']],
    ['CSL-JSON, which names none', named('csl-json', 'file', '"a.pdf"'), []],
  ];
  it.each(cases)('%s', (_, found, expected) => expect(found).toEqual(expected));
});
