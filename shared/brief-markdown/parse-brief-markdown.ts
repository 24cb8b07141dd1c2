import { bearsPortionMarks } from '../brief-document/portion-marks';
import type { BriefHeader, EditorState, StyleId } from '../model/brief';
import type { TemplateId } from '../model/template';
import type { ImportWarning } from '../model/text';
import { withoutBeside } from './beside-the-brief';
import { BlockReader } from './block-reader';
import { readFrontMatter } from './front-matter';
import type { ReadingContext } from './inline-reader';
import { FootnoteTexts } from './markdown-reader';
import { withoutNumbers } from './paragraph-numbers';
import { withoutPortionMarks } from './portion-marks';

const bearsMarks = ({ handling = '', portionMarks }: Partial<BriefHeader>): boolean =>
  bearsPortionMarks({ handling, portionMarks });

export type ParsedBrief = {
  header: Partial<BriefHeader>;
  template?: TemplateId;
  style?: StyleId;
  /** Quotations have no quote yet: `quoteId` null, `captured` empty. */
  state: EditorState;
  warnings: ImportWarning[];
};

/**
 * Reads a brief written in Pandoc's Markdown (see `docs`): head, headings, lists, emphasis, links, footnotes, citations, and
 * quotations, which are words between double quotation marks followed by a citation, or a block quotation that ends
 * with one. What a brief cannot hold is kept as text and told in `warnings`; nothing is dropped unsaid.
 */
export function parseBriefMarkdown(
  markdown: string,
  options: Pick<ReadingContext, 'resolveKey' | 'newId'>,
): ParsedBrief {
  const warnings: ImportWarning[] = [];
  const { body, ...head } = readFrontMatter(withoutBeside(markdown), warnings);
  const footnotes = new FootnoteTexts();
  const base = { ...options, footnotes, warnings };
  const readNote: ReadingContext['readNote'] = (text, isInline, openNotes) =>
    new BlockReader({ ...base, inFootnote: true, openNotes, readNote }).note(text, isInline);
  const reader = new BlockReader({ ...base, inFootnote: false, openNotes: new Set(), readNote });
  const blocks = reader.text(body);
  for (const [name, text] of footnotes.left()) {
    warnings.push({
      code: 'footnote-unused',
      message: `Nothing refers to the text of the footnote [^${name}], or the name stands twice; it was put at the end of the brief.`,
    });
    blocks.push({
      type: 'paragraph',
      children: [{ type: 'text', text: `[^${name}] `, format: 0 }, ...readNote(text, false, new Set([name]))],
    });
  }
  const unnumbered = head.header.numbered ? withoutNumbers(blocks) : blocks;
  const read = bearsMarks(head.header) ? withoutPortionMarks(unnumbered) : unnumbered;
  const children = read.length > 0 ? read : [{ type: 'paragraph' as const, children: [] }];
  return { ...head, state: { schemaVersion: 1, root: { type: 'root', children } }, warnings };
}
