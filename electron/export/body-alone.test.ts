import { describe, expect, it } from 'vitest';
import type { BriefDocument, DocumentBlock } from '../../shared/brief-document/brief-document';
import { bodyAlone } from './body-alone';
import { sampleDocument } from './sample-document.cases';

const words = (text: string) => ({ kind: 'text' as const, text });
const heading = (text: string, level: 1 | 2 | 3 = 2): DocumentBlock => ({
  kind: 'heading',
  level,
  inlines: [words(text)],
});
const paragraph = (text: string): DocumentBlock => ({
  kind: 'paragraph',
  inlines: [words(text), { kind: 'note-reference', number: 1 }],
});
const section = (name: string, counted: boolean) => ({
  heading: name,
  otherHeadings: [],
  guidance: '',
  limits: {},
  optional: false,
  counted,
  automatic: null,
  startsWith: 'paragraph' as const,
});
const TEMPLATE = { sections: [section('Bottom line', true), section('Source summary', false)] };
const BRIEF: BriefDocument = {
  ...sampleDocument(),
  blocks: [
    heading('Bottom line'),
    paragraph('It fell.'),
    heading('Source summary'),
    paragraph('Two reports.'),
    heading('Of the reports', 3),
    paragraph('Both are new.'),
    { kind: 'placed-list', of: 'notes', heading: null },
    heading('More'),
    paragraph('It fell again.'),
  ],
  notes: [[words('Herald.')]],
  references: { heading: 'Sources', entries: [[words('Herald.')]] },
};
const readOf = ({ blocks }: BriefDocument) =>
  blocks.map((block) =>
    'inlines' in block
      ? block.inlines.map((each) => (each.kind === 'text' ? each.text : `[${each.kind}]`)).join('')
      : block.kind,
  );

describe('the body whose pages a limit counts', () => {
  it('is without uncounted sections, notes behind it, sources and annexes, and keeps the marks of its notes', () => {
    const body = bodyAlone(BRIEF, TEMPLATE, false);
    expect(readOf(body)).toEqual(['Bottom line', 'It fell.1', 'More', 'It fell again.1']);
    expect([body.notes, body.references, body.annexes]).toEqual([[], null, []]);
  });

  it('has the notes at the foot of its pages, which take their room', () => {
    const body = bodyAlone(BRIEF, TEMPLATE, true);
    expect(readOf(body)[1]).toBe('It fell.[note-reference]');
    expect(body.notes).toEqual(BRIEF.notes);
  });
});
