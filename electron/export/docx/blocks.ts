import { HeadingLevel, Paragraph, type Table } from 'docx';
import type { BriefDocument, DocumentBlock, Inline } from '../../../shared/brief-document/brief-document';
import { leadsOn } from '../../../shared/brief-document/leads-on';
import {
  type Direction,
  markDirections,
  paragraphDirection,
} from '../../../shared/brief-document/text-direction';
import { caption } from './caption';
import { pageBreak, rule } from './dividers';
import { fieldBegin, fieldEnd } from './field';
import { image } from './image';
import { BULLETS, DEEPEST_LEVEL, numbersFrom, PARAGRAPH_NUMBERS } from './numbering';
import { marked, type Place } from './place';
import type { ReturnMarks } from './return-marks';
import { runs } from './runs';
import { table } from './table';
import { BLOCK_INDENT, LIST_STEP, listStyleSuffix } from './typography';
import { BIBLIOGRAPHY } from './zotero';

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Paragraphs of the body in order, with the list of references where the brief has it. Every list is a numbering instance of its own. */
export const bodyParagraphs = (
  document: BriefDocument,
  blocks: readonly DocumentBlock[],
  place: Place,
  isLive: boolean,
): (Paragraph | Table)[] =>
  blocks.flatMap((block, index) =>
    block.kind === 'placed-list'
      ? referenceParagraphs(document, place, isLive, block.heading)
      : blockParagraphs(block, place, leadsOn(blocks, index)),
  );

/** Each annex begins on a page of its own, in smaller type. */
export function annexParagraphs({ annexes }: BriefDocument, place: Place): (Paragraph | Table)[] {
  const here = { ...place, isAnnex: true };
  return annexes.flatMap(({ heading, blocks }) => [
    headingParagraph(heading, place.marks, { pageBreakBefore: true }),
    ...blocks.flatMap((block, index) => blockParagraphs(block, here, leadsOn(blocks, index))),
  ]);
}

/** Counts from 1. */
export function counter(): () => number {
  let count = 0;
  return () => ++count;
}

/** `keepNext`: on one page with the beginning of what follows. */
function blockParagraphs(block: DocumentBlock, place: Place, keepNext = false): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph(block.inlines, place, { heading: HEADINGS[block.level] })];
    case 'paragraph':
      return [
        paragraph(block.inlines, place, {
          ...(keepNext && { keepNext }),
          ...(block.number !== undefined && {
            style: 'NumberedParagraph',
            numbering: { reference: PARAGRAPH_NUMBERS, level: 0, instance: 0 },
          }),
        }),
      ];
    case 'block-quotation':
      return [paragraph(block.inlines, place, { style: 'Quote' })];
    case 'list':
      return place.isAnnex && !block.ordered
        ? block.items.flat().flatMap((item) => annexEntry(item, place))
        : listParagraphs(block, 0, place);
    case 'table':
      return table(block, place);
    case 'caption':
      return [caption(block, place)];
    case 'image':
      return [image(block, place)];
    case 'rule':
      return [rule(place)];
    case 'page-break':
      return [pageBreak(place)];
    // Stands in the brief itself alone, where `bodyParagraphs` writes it.
    case 'placed-list':
      return [];
  }
}

/** What an annex lists is set like references, without bullets. */
const annexEntry = (item: DocumentBlock, place: Place): (Paragraph | Table)[] =>
  item.kind === 'paragraph'
    ? [paragraph(item.inlines, place, { style: 'Bibliography' })]
    : blockParagraphs(item, place);

function listParagraphs(
  list: Extract<DocumentBlock, { kind: 'list' }>,
  depth: number,
  place: Place,
): (Paragraph | Table)[] {
  const instance = place.nextInstance();
  const level = Math.min(depth, DEEPEST_LEVEL);
  const suffix = listStyleSuffix(level);
  const reference = list.ordered ? numbersFrom(list.start) : BULLETS;
  const result: (Paragraph | Table)[] = [];
  for (const item of list.items) {
    let isMarked = false;
    for (const [index, block] of item.entries()) {
      const keepNext = leadsOn(item, index) && { keepNext: true };
      if (block.kind === 'list') {
        result.push(...listParagraphs(block, depth + 1, place));
      } else if (!('inlines' in block)) {
        result.push(...blockParagraphs(block, place));
      } else if (!isMarked) {
        isMarked = true;
        const style = `${list.ordered ? 'ListNumber' : 'ListBullet'}${suffix}`;
        result.push(
          paragraph(block.inlines, place, { style, numbering: { reference, level, instance }, ...keepNext }),
        );
      } else if (block.kind === 'block-quotation') {
        result.push(
          paragraph(block.inlines, place, {
            style: 'Quote',
            indent: { left: LIST_STEP * (level + 1) + BLOCK_INDENT, right: BLOCK_INDENT },
          }),
        );
      } else {
        result.push(paragraph(block.inlines, place, { style: `ListContinue${suffix}`, ...keepNext }));
      }
    }
  }
  return result;
}

type ParagraphOptions = Exclude<ConstructorParameters<typeof Paragraph>[0], string>;

const paragraph = (
  inlines: readonly Inline[],
  place: Place,
  options: ParagraphOptions,
  direction: Direction = paragraphDirection(inlines),
): Paragraph =>
  new Paragraph({
    widowControl: true,
    ...options,
    ...(direction === 'rtl' && { bidirectional: true }),
    children: marked(place)(place.runs(inlines)),
  });

/** A heading that the brief itself does not hold. */
export const headingParagraph = (
  words: string,
  marks: ReturnMarks,
  options: ParagraphOptions = {},
): Paragraph => {
  const inlines = markDirections([{ kind: 'text', text: words }]);
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    widowControl: true,
    ...options,
    ...(paragraphDirection(inlines) === 'rtl' && { bidirectional: true }),
    children: marks.following(runs(inlines)),
  });
};

/** Heading and entries of the reference list. */
export function referenceParagraphs(
  { references }: BriefDocument,
  place: Place,
  isLive: boolean,
  heading: string | null,
): Paragraph[] {
  if (!references || references.entries.length === 0) return [];
  const last = references.entries.length - 1;
  return [
    ...(heading === null ? [] : [headingParagraph(heading, place.marks)]),
    ...references.entries.map((entry, index) => {
      const runs: Place['runs'] = (inlines) => [
        ...(isLive && index === 0 ? fieldBegin(BIBLIOGRAPHY) : []),
        ...place.runs(inlines),
        ...(isLive && index === last ? fieldEnd() : []),
      ];
      return paragraph(
        entry,
        { ...place, runs, isAnnex: true },
        { style: 'Bibliography' },
        references.rtl ? 'rtl' : 'ltr',
      );
    }),
  ];
}
