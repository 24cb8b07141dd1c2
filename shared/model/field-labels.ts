import type { RecordField } from './article';

/** The fields of a record as the window calls them, in its order. */
export const FIELD_LABELS: Readonly<Record<RecordField, string>> = {
  title: 'Title',
  authors: 'By',
  outlet: 'Outlet',
  published: 'Published',
  modified: 'Last changed',
  occurred: 'Happened',
  place: 'Dateline',
  section: 'Section',
  standfirst: 'Standfirst',
  kind: 'Kind',
  language: 'Language',
  url: 'Address',
  accessed: 'Opened',
  descriptor: 'Descriptor',
  handling: 'Handling',
};
