import type { BriefDocument, DocumentBlock, Inline } from '../../../shared/brief-document/brief-document';
import { faultInNotes, noteMarksIn } from '../../../shared/review/notes-in-order';
import { checkPrintedCitations } from '../../../shared/review/printed-citations';
import type { ReviewFinding } from '../../../shared/review/review-finding';
import { type BriefMaterial, documentOf } from '../briefs/document';
import { pathsIn } from '../briefs/stored-places';
import type { ReadableDb } from '../store/db';

/** What the notes, citations and list of sources show that the brief's style prints: all of them, as they are printed, and in order. */
export function printedFindings(db: ReadableDb, material: BriefMaterial): ReviewFinding[] {
  const document = documentOf(db, material, { draft: true, withCited: true });
  const words = wordsOfCitations(document);
  const paths = pathsOfCitations(material.brief.state);
  const citations = document.cited?.citations ?? [];
  const fault = faultInNotes(noteMarksIn(document.blocks), document.notes.length);
  const inOrder: ReviewFinding[] =
    fault === null ? [] : [{ check: 'notes-in-order', message: fault, where: '', path: null }];
  const printed = checkPrintedCitations({
    citations: citations.map(({ items }, index) => ({
      items,
      words: words.get(index) ?? '',
      path: paths.length === citations.length ? (paths[index] ?? null) : null,
    })),
    entries: document.references?.entries.map(plain) ?? [],
    articles: new Map(
      material.articles.map((article) => [article.id, { ...article, importedAt: article.text.importedAt }]),
    ),
  });
  return [...inOrder, ...printed];
}

const plain = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join('');

/** By number, the words of each citation in the text and in the notes. */
function wordsOfCitations({ blocks, notes }: BriefDocument): Map<number, string> {
  const words = new Map<number, string>();
  for (const inline of [...blocks.flatMap(inlinesOf), ...notes.flat()])
    if (inline.kind === 'text' && inline.citation !== undefined)
      words.set(inline.citation, (words.get(inline.citation) ?? '') + inline.text);
  return words;
}

function inlinesOf(block: DocumentBlock): Inline[] {
  if (block.kind === 'list') return block.items.flat().flatMap(inlinesOf);
  if (block.kind === 'table') return block.rows.flat(2);
  return 'inlines' in block ? block.inlines : [];
}

/** The paths of the citations in document order, in footnotes too. */
const pathsOfCitations = ({ root }: BriefMaterial['brief']['state']): (readonly number[])[] =>
  [...pathsIn(root.children)].flatMap(([node, path]) => (node.type === 'citation' ? [path] : []));
