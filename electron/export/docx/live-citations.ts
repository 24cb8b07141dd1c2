import type { BriefDocument, Inline } from '../../../shared/brief-document/brief-document';
import { printable } from '../../../shared/brief-document/printable';
import { fieldBegin, fieldEnd } from './field';
import type { Markup } from './xml';
import { citationInstruction } from './zotero';

/** The runs of one paragraph with each citation in a field, from which a reference manager can render it again. */
export function liveRuns(
  document: BriefDocument,
  inlines: readonly Inline[],
  written: readonly (readonly Markup[])[],
): Markup[][] {
  const result = written.map((children) => [...children]);
  for (let from = 0; from < inlines.length; ) {
    const citation = citationOf(inlines[from]);
    let to = from + 1;
    while (to < inlines.length && citation !== undefined && citationOf(inlines[to]) === citation) to += 1;
    if (citation !== undefined) {
      const words = inlines.slice(from, to).map((inline) => (inline.kind === 'text' ? inline.text : ''));
      const instruction = citationInstruction(document, citation, printable(words.join('')));
      if (instruction !== null) {
        result[from]?.unshift(...fieldBegin(instruction));
        result[to - 1]?.push(...fieldEnd());
      }
    }
    from = to;
  }
  return result;
}

const citationOf = (inline: Inline | undefined): number | undefined =>
  inline?.kind === 'text' ? inline.citation : undefined;
