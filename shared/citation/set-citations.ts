import CSL, { type CiteprocCitation, type Engine, type SortedItem } from 'citeproc';

/**
 * What `rebuildProcessorState` gives, one text for each citation, in a time that grows with their number and not with its
 * square: that function looks at every place before a citation anew for each citation. Here each is prepared by itself, the
 * last one is put behind all others, so that citeproc finds every place in one go, and only then is each set. Citations of
 * the same sources in the same kind of place are set once.
 *
 * `own`: the CSL of a style of this project, for which both ways are proven to give the same; null for others. In some of
 * those what citeproc prints depends on what it printed before; such a style is left to it.
 */
export function setCitations(
  engine: Engine,
  citations: readonly CiteprocCitation[],
  format: string,
  own: string | null,
): string[] {
  if (own === null && dependsOnTheWay(engine, citations))
    return engine.rebuildProcessorState([...citations], format, []).map(([, , text]) => text);
  const last = citations.at(-1);
  const ids = [...new Set(citations.flatMap((each) => each.citationItems.map(({ id }) => id)))];
  if (own === null || tellsApart(engine)) engine.updateItems(ids);
  else takeUnlike(engine, ids);
  const mode = engine.opt.mode;
  engine.setOutputFormat(format);
  let texts: string[] = [];
  if (last !== undefined) {
    place(engine, citations, last);
    texts = setInTurn(engine, citations, own);
  }
  engine.updateUncitedItems([]);
  engine.setOutputFormat(mode);
  return texts;
}

/** Does the style print more of sources that would read the same otherwise? */
const tellsApart = ({ opt }: Engine): boolean =>
  opt.has_disambiguate ||
  opt['disambiguate-add-names'] === true ||
  opt['disambiguate-add-givenname'] === true ||
  opt['disambiguate-add-year-suffix'] === true;

/**
 * Gives the engine the sources of a style that tells none apart. citeproc would set each once only to see which of them
 * read the same; here each reads as its own id.
 */
function takeUnlike(engine: Engine, ids: string[]): void {
  const setForComparison = CSL.getAmbiguousCite;
  CSL.getAmbiguousCite = ({ id }) => id;
  try {
    engine.updateItems(ids);
  } finally {
    CSL.getAmbiguousCite = setForComparison;
  }
}

/** Sources sorted within a citation, and notes that tell sources apart by what else is cited. */
function dependsOnTheWay(engine: Engine, citations: readonly CiteprocCitation[]): boolean {
  const { opt, citation_sort } = engine;
  return (
    (opt.xclass === 'note' && tellsApart(engine)) ||
    (citation_sort.tokens.length > 0 && citations.some(({ citationItems }) => citationItems.length > 1))
  );
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

/** What citeproc says of the place of a source in a citation. */
const PLACE_FIELDS: readonly string[] = ['position', 'near-note', 'first-reference-note-number'];

function setInTurn(engine: Engine, citations: readonly CiteprocCitation[], own: string | null): string[] {
  // What a style never looks at tells no citations apart.
  const idle = new Set(PLACE_FIELDS.filter((field) => own !== null && !own.includes(field)));
  const known = new Map<string, string>();
  const numbers = own !== null ? new StandIns(citations) : null;
  return citations.map((citation, index) => {
    const sorted: SortedItem[] = citation.sortedItems ?? [];
    const real = numbers?.putInto(sorted) ?? [];
    const key = JSON.stringify(
      sorted.map(([, cite]) => Object.entries(cite).filter(([name]) => !idle.has(name))),
    );
    let text = known.get(key);
    if (text === undefined) {
      engine.tmp.citation_pos = index;
      engine.tmp.citation_note_index = citation.properties.noteIndex;
      engine.tmp.citation_id = citation.citationID;
      text = engine.process_CitationCluster(sorted, citation);
      known.set(key, text);
    }
    return numbers === null ? text : numbers.takeOutOf(text, real);
  });
}

/**
 * Numbers that stand for the numbers of paragraphs and pages while a citation is set, so that citations that differ in
 * nothing else are set once: our styles print a single number as it is. None stands in anything else that is cited.
 */
class StandIns {
  readonly #first: number;

  constructor(citations: readonly CiteprocCitation[]) {
    const all = JSON.stringify(citations.map(({ citationItems }) => citationItems));
    let first = 7_302_911;
    while (all.includes(String(first).slice(0, 5))) first += 1_000;
    this.#first = first;
  }

  /** Puts them in the place of single numbers, and gives those, by place. */
  putInto(sorted: readonly SortedItem[]): (string | null)[] {
    return sorted.map(([, cite], place) => {
      const { locator } = cite;
      if (locator === undefined || !/^[1-9]\d{0,5}$/.test(locator) || place > 80) return null;
      cite.locator = String(this.#first + place);
      return locator;
    });
  }

  takeOutOf(text: string, real: readonly (string | null)[]): string {
    return real.reduce<string>(
      (words, number, place) =>
        number === null ? words : words.replaceAll(String(this.#first + place), number),
      text,
    );
  }
}
