import enGB from '../../resources/locales/locales-en-GB.xml?raw';
import enUS from '../../resources/locales/locales-en-US.xml?raw';
import apa from '../../resources/styles/apa.csl?raw';
import bluebook from '../../resources/styles/bluebook.csl?raw';
import chicagoAuthorDate from '../../resources/styles/chicago-author-date.csl?raw';
import chicagoNotes from '../../resources/styles/chicago-notes.csl?raw';
import crs from '../../resources/styles/crs.csl?raw';
import icd206 from '../../resources/styles/icd206.csl?raw';
import mla from '../../resources/styles/mla.csl?raw';
import oscola from '../../resources/styles/oscola.csl?raw';
import type { BuiltInStyleId, StyleId } from '../model/brief';
import { type AddedStyle, citationStyleOf } from './added/added-style';
import type { QuotingForm } from './quoted-in';
import type { TitleForm } from './titles';

export type CitationLanguage = 'en-US' | 'en-GB';

/** What has to be known of a style beside its CSL file. */
export type CitationStyle = {
  csl: string;
  /** Where citations stand. */
  kind: 'note' | 'in-text';
  /** Where its notes, and footnotes of the analyst's own, stand. */
  notesAt: 'footnotes' | 'endnotes';
  titles: TitleForm;
  /** Heading of the reference list; null where the style prints none. */
  referencesHeading: string | null;
  /** The list is printed only where the analyst gives it a place: the notes name every source already. */
  listOnlyPlaced: boolean;
  /** Order of day and month; `language` follows the brief's ("12 February 2026" in British English). */
  dates: 'language' | 'day-first' | 'month-first';
  /** Names of months that the app writes itself, where CSL has no date for them; `short` as the style's own dates are. */
  months: 'whole' | 'short';
  /** How the bounds of a date that is not known are worded: "March–April 2025?", "circa March–April 2025", "spring 2025". */
  bounds: 'query' | 'circa' | 'season' | 'none';
  /** How a source is shown to quote somebody else (QI-32). */
  quoting: QuotingForm;
  /** Names of outlets in capitals, for want of small ones, and their countries shortened. */
  outlets: 'as-written' | 'legal';
  /** What an institution is printed as that is author and outlet at once: its name stands once, and else a text is unsigned. */
  institutions: 'author' | 'outlet';
  /** Comma and full stop stand inside closing quotation marks. */
  punctuationInside: boolean;
  /** Mark of classification that the fields carry, all of them or none. */
  classification: 'U' | null;
  /** The record's descriptor of a source stands behind its citation. */
  descriptors: boolean;
  /** Sentence for a work whose outlet is unknown, where the style has no proper form for one (H5). */
  outletWarning: string | null;
};

const NOTES: Omit<CitationStyle, 'csl'> = {
  kind: 'note',
  notesAt: 'footnotes',
  titles: { capitals: 'headline', quoted: true, marks: 'double', descriptions: 'bracketed' },
  referencesHeading: 'Sources',
  listOnlyPlaced: true,
  dates: 'language',
  months: 'whole',
  bounds: 'query',
  quoting: 'quoted in',
  outlets: 'as-written',
  institutions: 'outlet',
  punctuationInside: true,
  classification: null,
  descriptors: false,
  outletWarning: null,
};
const IN_TEXT: Omit<CitationStyle, 'csl'> = {
  ...NOTES,
  kind: 'in-text',
  referencesHeading: 'References',
  listOnlyPlaced: false,
};
const ICD206: CitationStyle = {
  ...NOTES,
  csl: icd206,
  notesAt: 'endnotes',
  titles: { ...NOTES.titles, capitals: 'stored', quoted: false },
  dates: 'day-first',
  bounds: 'circa',
  quoting: '; quoting',
  descriptors: true,
};

export const CITATION_STYLES: Readonly<Record<BuiltInStyleId, CitationStyle>> = {
  'chicago-notes': { ...NOTES, csl: chicagoNotes, referencesHeading: 'Bibliography' },
  'chicago-author-date': { ...IN_TEXT, csl: chicagoAuthorDate },
  apa: {
    ...IN_TEXT,
    csl: apa,
    titles: { ...IN_TEXT.titles, capitals: 'sentence', quoted: false },
    dates: 'month-first',
    quoting: 'as cited in',
    institutions: 'author',
    outletWarning:
      'APA has no reference form for a work whose outlet is unknown. The entry says so in brackets; name the outlet in the record, or cite another source.',
  },
  mla: {
    ...IN_TEXT,
    csl: mla,
    referencesHeading: 'Works Cited',
    dates: 'day-first',
    months: 'short',
    quoting: 'qtd. in',
  },
  oscola: {
    ...NOTES,
    csl: oscola,
    referencesHeading: 'Bibliography',
    titles: { ...NOTES.titles, marks: 'single' },
    dates: 'day-first',
    bounds: 'none',
    punctuationInside: false,
  },
  bluebook: {
    ...NOTES,
    csl: bluebook,
    titles: { ...NOTES.titles, quoted: false },
    dates: 'month-first',
    months: 'short',
    quoting: '(quoting',
    outlets: 'legal',
  },
  crs: {
    ...NOTES,
    csl: crs,
    titles: { ...NOTES.titles, descriptions: 'bare' },
    dates: 'month-first',
    bounds: 'season',
    quoting: ', quoting',
  },
  icd206: ICD206,
  'icd206-u': { ...ICD206, classification: 'U' },
};

/**
 * What is known of a style. An added one comes with its file; where that is gone, citations are set as Chicago notes or
 * author and date, by the kind of the style, and `isMissing` says so.
 */
export function findCitationStyle(
  id: StyleId,
  added?: AddedStyle,
): { style: CitationStyle; isMissing: boolean } {
  const builtIn = Object.entries(CITATION_STYLES).find(([name]) => name === id)?.[1];
  if (builtIn !== undefined) return { style: builtIn, isMissing: false };
  if (added?.id === id) return { style: citationStyleOf(added), isMissing: false };
  const fallback = id.startsWith('added-text-') ? 'chicago-author-date' : 'chicago-notes';
  return { style: CITATION_STYLES[fallback], isMissing: true };
}

export const LOCALES: Readonly<Record<CitationLanguage, string>> = { 'en-US': enUS, 'en-GB': enGB };
