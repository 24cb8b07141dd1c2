import enGB from '../../resources/locales/locales-en-GB.xml?raw';
import enUS from '../../resources/locales/locales-en-US.xml?raw';
import apa from '../../resources/styles/apa.csl?raw';
import chicagoNotes from '../../resources/styles/chicago-notes.csl?raw';
import type { StyleId } from '../model/brief';

export type CitationLanguage = 'en-US' | 'en-GB';

/** What has to be known of a style beside its CSL file. */
export type CitationStyle = {
  csl: string;
  /** Where citations stand. */
  kind: 'note' | 'in-text';
  /** Capitals of titles in the full form; short forms are in headline capitals in every style. */
  titleCase: 'headline' | 'sentence';
  /** Heading of the reference list; null where the style prints none. */
  referencesHeading: string | null;
  /** Whether dates follow the language ("12 February 2026"); APA fixes their order itself. */
  localDates: boolean;
  /** Sentence for a work whose outlet is unknown, where the style has no proper form for one (H5). */
  outletWarning: string | null;
};

export const CITATION_STYLES: Readonly<Record<StyleId, CitationStyle>> = {
  'chicago-notes': {
    csl: chicagoNotes,
    kind: 'note',
    titleCase: 'headline',
    referencesHeading: null,
    localDates: true,
    outletWarning: null,
  },
  apa: {
    csl: apa,
    kind: 'in-text',
    titleCase: 'sentence',
    referencesHeading: 'References',
    localDates: false,
    outletWarning:
      'APA has no reference form for a work whose outlet is unknown. The entry says so in brackets; name the outlet in the record, or cite another source.',
  },
};

export const LOCALES: Readonly<Record<CitationLanguage, string>> = { 'en-US': enUS, 'en-GB': enGB };
