import type { BriefDocument } from '../brief-document/brief-document';
import { isEmptyFootnote } from '../brief-document/footnote-words';
import { kindOfStyle } from '../citation/style-names';
import { type Brief, briefLines, childrenOfNode, type EditorNode } from '../model';
import type { ExportRecord } from './difference';
import { printedLines } from './printed-lines';

/** What is kept of an export, so that its file can come back; `document` says which lines of the brief it prints. */
export function recordOf(
  brief: Pick<Brief, 'id' | 'header' | 'state'>,
  document: BriefDocument,
  exportedAt: string,
  linkOf: (href: string) => string | null,
): ExportRecord {
  const { lineOf, aside, ...printed } = printedLines(document, linkOf);
  const isNoteStyle = kindOfStyle(document.style) === 'note';
  return {
    briefId: brief.id,
    exportedAt,
    header: brief.header,
    style: document.style,
    isNoteStyle,
    state: brief.state,
    ownNotes: ownNotes(brief.state.root.children, isNoteStyle),
    printed,
    lineOf,
    aside,
    quotations: document.quotations.map(({ quoteId, articleId, claimed }) => ({
      quoteId,
      articleId,
      captured: claimed.captured,
      paragraph: claimed.paragraph,
    })),
  };
}

/** Numbers of the notes that are footnotes of the analyst's, in the one series that they share with citations. */
function ownNotes(nodes: readonly EditorNode[], isNoteStyle: boolean): number[] {
  const own: number[] = [];
  let number = 0;
  const visit = (node: EditorNode): void => {
    if (node.type === 'citation') number += isNoteStyle ? 1 : 0;
    else if (node.type !== 'footnote') childrenOfNode(node).forEach(visit);
    else if (!isEmptyFootnote(node)) own.push(++number);
  };
  for (const line of briefLines(nodes)) line.nodes.forEach(visit);
  return own;
}
