import { expect, it } from 'vitest';
import type { DocumentBlock } from './brief-document';
import { leadsOn } from './leads-on';

const words = (text: string) => [{ kind: 'text' as const, text }];
const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', inlines: words(text) });
const QUOTATION: DocumentBlock = { kind: 'block-quotation', inlines: words('No.') };
const LIST: DocumentBlock = { kind: 'list', ordered: false, start: 1, items: [[paragraph('One')]] };

it.each<[string, DocumentBlock, DocumentBlock | undefined, boolean]>([
  ['words before a quotation set off', paragraph('He was blunt.'), QUOTATION, true],
  ['a colon before a list', paragraph('Three things:'), LIST, true],
  [
    'a colon and a note mark before a list',
    { kind: 'paragraph', inlines: [...words('Three things:'), { kind: 'note-reference', number: 1 }] },
    LIST,
    true,
  ],
  ['a sentence before a list', paragraph('There are three.'), LIST, false],
  ['a colon before a paragraph', paragraph('And so:'), paragraph('On.'), false],
  ['the last paragraph', paragraph('And so:'), undefined, false],
  ['a list before a quotation', LIST, QUOTATION, false],
])('%s', (_name, first, next, leads) => {
  expect(leadsOn([first, ...(next ? [next] : [])], 0)).toBe(leads);
});
