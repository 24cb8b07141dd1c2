import type { BriefDocument, NotePlacement } from '../../../shared/brief-document/brief-document';
import { noteParagraphs } from '../../../shared/brief-document/footnote-words';
import { noteDirection } from '../../../shared/brief-document/text-direction';
import { writeParagraph } from './paragraph';
import type { Place } from './place';
import { run, TAB } from './run';
import { millimetres } from './typography';
import { constant, DECLARATION, encode, NAMESPACES, xml } from './xml';

const KINDS = {
  footnotes: { element: 'footnote', style: 'FootnoteText', number: 'FootnoteReference' },
  endnotes: { element: 'endnote', style: 'EndnoteText', number: 'EndnoteReference' },
} as const;

/** The part with every note by its number, from 1; in front of them the lines that part notes from the text. */
export function notesPart(
  document: BriefDocument,
  placement: NotePlacement,
  runs: Place['runs'],
): Uint8Array {
  const { element, style, number } = KINDS[placement];
  const name = constant(`w:${element}`);
  const line = (type: 'separator' | 'continuationSeparator', id: number) =>
    xml`<${name} w:type="${constant(type)}" w:id="${id}">${writeParagraph({
      look: { spacing: { after: 0, line: 240, rule: 'auto' } },
      children: [run(constant(`<w:${type}/>`))],
    })}</${name}>`;
  const notes = document.notes.map((note, index) => {
    const direction = noteDirection(document, index + 1);
    const paragraphs = noteParagraphs(note).map((inlines, at) =>
      writeParagraph({
        look: {
          style,
          rtl: direction === 'rtl',
          ...(at > 0 && { indent: { left: millimetres(5), hanging: 0 } }),
        },
        // The tab leads to the hanging indent.
        children: [
          ...(at === 0 ? [run(constant(`<w:${element}Ref/>`), { style: number }), run(TAB)] : []),
          ...runs(inlines, direction),
        ],
      }),
    );
    return xml`<${name} w:id="${index + 1}">${paragraphs}</${name}>`;
  });
  return encode([
    DECLARATION,
    xml`<w:${constant(placement)} ${NAMESPACES}>`,
    line('separator', -1),
    line('continuationSeparator', 0),
    ...notes,
    `</w:${placement}>`,
  ]);
}
