/** What stands in the text as a note mark or a citation, in document order. */
export type NoteMark<Citation, Footnote> =
  | { kind: 'citation'; citation: Citation }
  /** Citations that stand inside the footnote, in order. */
  | { kind: 'footnote'; footnote: Footnote; citations: readonly Citation[] };

export type NoteSeries<Citation, Footnote> = {
  /** Every citation in document order. */
  citations: {
    citation: Citation;
    /** Number of the note that the citation is or stands in; null where the style prints it in the sentence. */
    noteNumber: number | null;
    inFootnote: boolean;
  }[];
  /** `firstCitation` is the index in `citations` of the first one inside the footnote. */
  footnotes: { footnote: Footnote; number: number; firstCitation: number }[];
};

/**
 * Numbers notes from 1 in the order of their marks. In a note style citations and footnotes share one series; in an
 * in-text style only footnotes are numbered. The one place where notes get numbers: editor and exports agree by it.
 */
export function numberNotes<Citation, Footnote>(
  marks: readonly NoteMark<Citation, Footnote>[],
  kind: 'note' | 'in-text',
): NoteSeries<Citation, Footnote> {
  const series: NoteSeries<Citation, Footnote> = { citations: [], footnotes: [] };
  let number = 0;
  for (const mark of marks) {
    if (mark.kind === 'citation') {
      const noteNumber = kind === 'note' ? ++number : null;
      series.citations.push({ citation: mark.citation, noteNumber, inFootnote: false });
      continue;
    }
    number += 1;
    series.footnotes.push({ footnote: mark.footnote, number, firstCitation: series.citations.length });
    for (const citation of mark.citations)
      series.citations.push({ citation, noteNumber: kind === 'note' ? number : null, inFootnote: true });
  }
  return series;
}
