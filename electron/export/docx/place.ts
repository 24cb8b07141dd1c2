import type { ParagraphChild } from 'docx';
import type { BriefDocument, Inline } from '../../../shared/brief-document/brief-document';
import type { DocumentImage } from '../../../shared/images/stored-image';
import type { ReturnMarks } from './return-marks';

/** Where a block stands, and how its characters are written there. */
export type Place = {
  paper: BriefDocument['paper'];
  /** Numbers the lists of a document from 1. */
  nextInstance: () => number;
  /** Numbers the pictures of a document from 1. */
  nextImage: () => number;
  findImage: (sha256: string) => DocumentImage | undefined;
  isAnnex: boolean;
  marks: ReturnMarks;
  runs: (inlines: readonly Inline[]) => ParagraphChild[];
};

/** How the lines of a place are marked: an annex is no part of the text. */
export const marked =
  ({ marks, isAnnex }: Place) =>
  (children: readonly ParagraphChild[]): ParagraphChild[] =>
    isAnnex ? marks.following(children) : marks.line(children);
