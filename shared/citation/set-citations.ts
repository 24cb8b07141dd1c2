import CSL, { type CiteprocCitation, type Engine, type SortedItem } from 'citeproc';

/**
 * What `rebuildProcessorState` gives, one text for each citation, in a time that grows with their number and not with its
 * square: that function looks at every place before a citation anew for each citation. Here each is prepared by itself, the
 * last one is put behind all others, so that citeproc finds every place in one go, and only then is each set. Citations of
 * the same sources in the same kind of place are set once.
 */
export function setCitations(
  engine: Engine,
  citations: readonly CiteprocCitation[],
  format: string,
): string[] {
  const last = citations.at(-1);
  engine.updateItems([...new Set(citations.flatMap((each) => each.citationItems.map(({ id }) => id)))]);
  const mode = engine.opt.mode;
  engine.setOutputFormat(format);
  let texts: string[] = [];
  if (last !== undefined) {
    place(engine, citations, last);
    texts = setInTurn(engine, citations);
  }
  engine.updateUncitedItems([]);
  engine.setOutputFormat(mode);
  return texts;
}

function place(engine: Engine, citations: readonly CiteprocCitation[], last: CiteprocCitation): void {
  const { registry } = engine;
  const setNothing = { value: () => '', configurable: true };
  Object.defineProperty(engine, 'process_CitationCluster', setNothing);
  try {
    for (const citation of citations)
      engine.processCitationCluster(citation, [], [], CSL.ASSUME_ALL_ITEMS_REGISTERED);
    registry.citationreg.citationById = Object.fromEntries(
      citations.map((citation) => [citation.citationID, citation]),
    );
    const before = citations
      .slice(0, -1)
      .map(({ citationID, properties }): [string, number] => [citationID, properties.noteIndex]);
    engine.processCitationCluster(last, before, [], CSL.ASSUME_ALL_ITEMS_REGISTERED);
  } finally {
    Reflect.deleteProperty(engine, 'process_CitationCluster');
  }
}

function setInTurn(engine: Engine, citations: readonly CiteprocCitation[]): string[] {
  const known = new Map<string, string>();
  return citations.map((citation, index) => {
    const sorted: SortedItem[] = citation.sortedItems ?? [];
    const key = JSON.stringify(sorted.map(([, cite]) => cite));
    const before = known.get(key);
    if (before !== undefined) return before;
    engine.tmp.citation_pos = index;
    engine.tmp.citation_note_index = citation.properties.noteIndex;
    engine.tmp.citation_id = citation.citationID;
    const text = engine.process_CitationCluster(sorted, citation);
    known.set(key, text);
    return text;
  });
}
