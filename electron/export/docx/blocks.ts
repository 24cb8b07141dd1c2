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
import { DEEPEST_LEVEL } from './numbering';
import type { BodyPart, Paragraph, ParagraphLook } from './paragraph';
import { marked, type Place } from './place';
import { runs } from './run';
import { table } from './table';
import { BLOCK_INDENT, LIST_STEP, listStyleSuffix } from './typography';
import { BIBLIOGRAPHY } from './zotero';

/** Paragraphs of the body in order, with the list of references where the brief has it. Every list is a numbering instance of its own. */
export const bodyParagraphs = (
  document: BriefDocument,
  blocks: readonly DocumentBlock[],
  place: Place,
  isLive: boolean,
): BodyPart[] =>
  blocks.flatMap((block, index) =>
    block.kind === 'placed-list'
      ? referenceParagraphs(document, place, isLive, block.heading)
      : blockParagraphs(block, place, leadsOn(blocks, index)),
  );

/** Each annex begins on a page of its own, in smaller type. */
export function annexParagraphs({ annexes }: BriefDocument, place: Place): BodyPart[] {
  const here = { ...place, isAnnex: true };
  return annexes.flatMap(({ heading, blocks }) => [
    headingParagraph(heading, place, { pageBreakBefore: true }),
    ...blocks.flatMap((block, index) => blockParagraphs(block, here, leadsOn(blocks, index))),
  ]);
}

/** `keepNext`: on one page with the beginning of what follows. */
function blockParagraphs(block: DocumentBlock, place: Place, keepNext = false): BodyPart[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block, place)];
    case 'paragraph':
      return [
        paragraph(block.inlines, place, {
          keepNext,
          ...(block.number !== undefined && {
            style: 'NumberedParagraph',
            numbering: { level: 0, id: place.numbering.paragraphs() },
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
const annexEntry = (item: DocumentBlock, place: Place): BodyPart[] =>
  item.kind === 'paragraph'
    ? [paragraph(item.inlines, place, { style: 'AnnexEntry' })]
    : blockParagraphs(item, place);

function listParagraphs(
  list: Extract<DocumentBlock, { kind: 'list' }>,
  depth: number,
  place: Place,
): BodyPart[] {
  const id = place.numbering.list(list);
  const level = Math.min(depth, DEEPEST_LEVEL);
  const suffix = listStyleSuffix(level);
  const result: BodyPart[] = [];
  for (const item of list.items) {
    let isMarked = false;
    for (const [index, block] of item.entries()) {
      const keepNext = leadsOn(item, index);
      if (block.kind === 'list') {
        result.push(...listParagraphs(block, depth + 1, place));
      } else if (!('inlines' in block)) {
        result.push(...blockParagraphs(block, place));
      } else if (!isMarked) {
        isMarked = true;
        const style =
          place.isAnnex && level === 0
            ? 'AnnexListNumber'
            : `${list.ordered ? 'ListNumber' : 'ListBullet'}${suffix}`;
        result.push(paragraph(block.inlines, place, { style, numbering: { level, id }, keepNext }));
      } else if (block.kind === 'block-quotation') {
        result.push(
          paragraph(block.inlines, place, {
            style: 'Quote',
            indent: { left: LIST_STEP * (level + 1) + BLOCK_INDENT, right: BLOCK_INDENT },
          }),
        );
      } else {
        result.push(paragraph(block.inlines, place, { style: `ListContinue${suffix}`, keepNext }));
      }
    }
  }
  return result;
}

const paragraph = (
  inlines: readonly Inline[],
  place: Place,
  look: ParagraphLook,
  direction: Direction = paragraphDirection(inlines),
): Paragraph => ({
  look: { widowControl: true, ...look, rtl: direction === 'rtl' },
  children: marked(place)(place.runs(inlines, direction)),
});

function heading({ level, inlines }: Extract<DocumentBlock, { kind: 'heading' }>, place: Place): Paragraph {
  const { look, children } = paragraph(inlines, place, { style: `Heading${level}` });
  return { look, children: place.contents.heading(level, inlines, children) };
}

/** A heading that the brief itself does not hold. */
export function headingParagraph(words: string, place: Place, look: ParagraphLook = {}): Paragraph {
  const inlines = markDirections([{ kind: 'text', text: words }]);
  const rtl = paragraphDirection(inlines) === 'rtl';
  const children = place.marks.following(runs(inlines, place.links));
  return {
    look: { style: 'Heading1', widowControl: true, ...look, rtl },
    children: place.contents.heading(1, inlines, children),
  };
}

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
    ...(heading === null ? [] : [headingParagraph(heading, place)]),
    ...references.entries.map((entry, index) => {
      const runs: Place['runs'] = (inlines, direction) => [
        ...(isLive && index === 0 ? fieldBegin(BIBLIOGRAPHY) : []),
        ...place.runs(inlines, direction),
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
