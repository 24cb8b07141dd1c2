import type { BriefDocument, Inline } from '../../../shared/brief-document/brief-document';
import type { Direction } from '../../../shared/brief-document/text-direction';
import type { Contents } from './contents';
import type { Links } from './links';
import type { Numbering } from './numbering';
import type { Pictures } from './pictures';
import type { ReturnMarks } from './return-marks';
import type { Markup } from './xml';

/** Where a block stands, and how its characters are written there. */
export type Place = {
  paper: BriefDocument['paper'];
  isAnnex: boolean;
  links: Links;
  numbering: Numbering;
  pictures: Pictures;
  contents: Contents;
  marks: ReturnMarks;
  /** `direction`: that of the paragraph, where it is not that of most of its letters. */
  runs: (inlines: readonly Inline[], direction?: Direction) => readonly Markup[];
};

/** How the lines of a place are marked: an annex is no part of the text. */
export const marked =
  ({ marks, isAnnex }: Place) =>
  (children: readonly Markup[]): Markup[] =>
    isAnnex ? marks.following(children) : marks.line(children);
