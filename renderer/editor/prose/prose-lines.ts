import { $getNodeByKey, $isElementNode, type LexicalEditor } from 'lexical';
import { createLines, DRAWS_NOTHING, type DrawnLines } from '../quotation/drawn-lines';
import { $quotationWords } from '../quotation/quotation-words';
import { rangesIn } from '../quotation/word-highlights';
import type { ProseFinding } from './find-in-prose';

/** A line under each finding in the prose of the brief, or of the footnote that is open. */
export const createFindingLines = (
  editor: LexicalEditor,
  where: 'prose' | 'note-prose',
): DrawnLines<ProseFinding> =>
  createLines({
    editor,
    names: [`${where}-copied`, `${where}-fact`],
    keyOf: findingKey,
    homeOf: ({ key }) => key,
    $draw: ({ key, kind, span }) => {
      const block = $getNodeByKey(key);
      if (!$isElementNode(block)) return DRAWS_NOTHING;
      const ranges = rangesIn(editor, $quotationWords(block).pieces, [span]);
      return { lines: ranges.map((range) => ({ name: `${where}-${kind}`, range })), gaps: [] };
    },
  });

/** The same words may be found in two places. */
export const findingKey = ({ key, span, id }: ProseFinding): string => `${key} ${span.start} ${id}`;
