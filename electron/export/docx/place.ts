import type { ParagraphChild } from 'docx';
import type { BriefDocument, Inline } from '../../../shared/brief-document/brief-document';
import type { DocumentImage } from '../../../shared/images/stored-image';

/** Where a block stands, and how its characters are written there. */
export type Place = {
  paper: BriefDocument['paper'];
  /** Numbers the lists of a document from 1. */
  nextInstance: () => number;
  /** Numbers the pictures of a document from 1. */
  nextImage: () => number;
  findImage: (sha256: string) => DocumentImage | undefined;
  isAnnex: boolean;
  runs: (inlines: readonly Inline[]) => ParagraphChild[];
};
