import './sort-cache';
import CSL, { type CiteprocCitation, type CiteprocItem, type Engine } from 'citeproc';
import { MARKS } from './protect';
import { setCitations } from './set-citations';
import type { CitationLanguage, CitationStyle } from './styles';
import { LOCALES } from './styles';

const FORMAT = 'briefwright';
const NOT_FORMATTED = false;
/** Around the id of the item that an entry of the list is of: citeproc drops empty entries and does not say which. */
const ENTRY_OF = '\uE7FE';
const ENTRY_ID = new RegExp(`${ENTRY_OF}([^${ENTRY_OF}]*)${ENTRY_OF}`);
const passthrough = CSL.Output.Formatters.passthrough;

/**
 * Output format of our own: italics as marks that `inlines.ts` turns into runs, text as it is. Nothing is escaped,
 * because nothing is ever read as markup again.
 */
CSL.Output.Formats[FORMAT] = {
  text_escape: (text: string | undefined) => text ?? '',
  bibstart: '',
  bibend: '',
  '@font-style/italic': `${MARKS.italicOn}%%STRING%%${MARKS.italicOff}`,
  '@font-style/oblique': `${MARKS.italicOn}%%STRING%%${MARKS.italicOff}`,
  '@font-style/normal': `${MARKS.italicOff}%%STRING%%${MARKS.italicOn}`,
  '@font-variant/small-caps': NOT_FORMATTED,
  '@font-variant/normal': NOT_FORMATTED,
  '@font-weight/bold': NOT_FORMATTED,
  '@font-weight/normal': NOT_FORMATTED,
  '@font-weight/light': NOT_FORMATTED,
  '@text-decoration/none': NOT_FORMATTED,
  '@text-decoration/underline': NOT_FORMATTED,
  '@vertical-align/baseline': NOT_FORMATTED,
  '@vertical-align/sup': NOT_FORMATTED,
  '@vertical-align/sub': NOT_FORMATTED,
  '@passthrough/true': passthrough,
  '@strip-periods/true': passthrough,
  '@strip-periods/false': passthrough,
  '@quotes/true': (state: QuotingState, text: string | undefined) =>
    inMarks(state, 'open-quote', 'close-quote', text),
  '@quotes/inner': (state: QuotingState, text: string | undefined) =>
    text === undefined ? '’' : inMarks(state, 'open-inner-quote', 'close-inner-quote', text),
  '@quotes/false': NOT_FORMATTED,
  '@cite/entry': (_state: QuotingState, text: string) => text,
  '@bibliography/entry': function (this: { system_id?: string }, _state: QuotingState, text: string) {
    return `${ENTRY_OF}${this.system_id ?? ''}${ENTRY_OF}${text}`;
  },
  '@display/block': (_state: QuotingState, text: string) => text,
  '@display/left-margin': (_state: QuotingState, text: string) => text,
  '@display/right-inline': (_state: QuotingState, text: string) => text,
  '@display/indent': (_state: QuotingState, text: string) => text,
  '@showid/true': (_state: QuotingState, text: string) => text,
  '@URL/true': (_state: QuotingState, text: string) => text,
  '@DOI/true': (_state: QuotingState, text: string) => text,
};

type QuotingState = Pick<Engine, 'setOutputFormat'> & { getTerm(name: string): string };

function inMarks(state: QuotingState, open: string, close: string, text: string | undefined): string {
  return text === undefined ? state.getTerm(open) : state.getTerm(open) + text + state.getTerm(close);
}

/** An entry of the list of sources, with marks (`inlines.ts`), and the item that it is of. */
export type ListEntry = { itemId: string; text: string };
/** Rendered citations in order, with marks (`inlines.ts`), and reference entries in the style's order. */
export type Rendered = { citations: string[]; entries: ListEntry[] };

const LIST = /<bibliography[\s>][\s\S]*<\/bibliography>/;

/**
 * Renders all citations of a brief afresh. Nothing is kept between calls, so what comes out depends on the arguments
 * alone, never on the order of earlier edits. `isOwn`: the style is not one that an analyst added (`setCitations`).
 */
export function renderWithCiteproc(
  style: CitationStyle,
  language: CitationLanguage,
  items: ReadonlyMap<string, CiteprocItem>,
  citations: CiteprocCitation[],
  isOwn: boolean,
): Rendered {
  // A style that lists sources only at a place of the analyst's is sorted for no list before there is one.
  const csl = style.listOnlyPlaced ? style.csl.replace(LIST, '') : style.csl;
  const engine = engineOf(csl, language, items);
  const texts = setCitations(engine, citations, FORMAT, isOwn ? csl : null);
  engine.setOutputFormat(FORMAT);
  const hasList = style.referencesHeading !== null && !style.listOnlyPlaced;
  // A style may begin with the space before a date where there is no name.
  return { citations: texts.map((text) => text.trimStart()), entries: hasList ? entriesOf(engine) : [] };
}

/** Each of the sources once, as the style lists them, in its order; with marks (`inlines.ts`). */
export function listWithCiteproc(
  style: CitationStyle,
  language: CitationLanguage,
  items: ReadonlyMap<string, CiteprocItem>,
  ids: readonly string[],
): ListEntry[] {
  const engine = engineOf(style.csl, language, items);
  engine.updateItems([...ids]);
  engine.setOutputFormat(FORMAT);
  return entriesOf(engine);
}

function entriesOf(engine: Engine): ListEntry[] {
  const bibliography = engine.makeBibliography();
  if (bibliography === false) return [];
  return bibliography[1].map((entry) => ({
    itemId: ENTRY_ID.exec(entry)?.[1] ?? '',
    text: entry.replace(ENTRY_ID, '').trim(),
  }));
}

function engineOf(csl: string, language: CitationLanguage, items: ReadonlyMap<string, CiteprocItem>): Engine {
  const engine = new CSL.Engine(
    {
      retrieveLocale: (name) => (name === 'en-GB' ? LOCALES['en-GB'] : LOCALES['en-US']),
      retrieveItem: (id) => {
        const item = items.get(id);
        if (item === undefined) throw new Error(`Citation item ${id} was not prepared`);
        return item;
      },
    },
    csl,
    language,
    true,
  );
  engine.setOutputFormat(FORMAT);
  return engine;
}
