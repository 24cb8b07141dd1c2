import type { ArticleRecord, SetAsideKind } from '../../../shared/model';
import { type Para, setParaAside, type Working } from '../working/working';
import { isLoneBy, readByline } from './byline';
import { readOwnLineDateline } from './dateline';
import { readMetadataLine } from './metadata-lines';

/** What is known of the lines above the body while they are read from the top. */
export type Head = {
  working: Working;
  live: readonly Para[];
  /** Index in `live` of the line that is looked at. */
  at: number;
  title: Para | null;
  standfirst: Para | null;
  byline: Para | null;
  lastDateAt: number;
  /** Lines of the form "Field: value", as clipping services print them. */
  labelled: ReadonlySet<Para>;
};

/** A rule looks at one line: `taken` (it is head, go on), `body` (it is offered, the body begins here), or null. */
export type HeadRule = (head: Head, para: Para, next: Para) => 'taken' | 'body' | null;

export const hasTitle = (head: Head): boolean => head.title !== null || head.working.titleKnown;
export const hasSection = (head: Head): boolean =>
  head.working.operations.some((operation) => operation.certain && operation.fields?.section);

/** Sets a line of the head aside for certain. */
export function take(
  head: Head,
  para: Para,
  kind: SetAsideKind,
  rule: string,
  message: string,
  fields: Partial<ArticleRecord> = {},
): 'taken' {
  setParaAside(head.working, para, { kind, rule, certain: true, message, fields });
  return 'taken';
}

/** A line that only stands above a body: byline, date, dateline of its own. */
export const isHeadLine = (para: Para): boolean =>
  isLoneBy(para.text) ||
  readByline(para.text) !== null ||
  readMetadataLine(para.text, true) !== null ||
  readOwnLineDateline(para.text) !== null;
