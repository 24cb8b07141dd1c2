import type { ParagraphChild } from 'docx';
import type { BriefDocument, Inline } from '../../../shared/brief-document/brief-document';

/** Where a block stands, and how its characters are written there. */
export type Place = {
  paper: BriefDocument['paper'];
  /** Numbers the lists of a document from 1. */
  nextInstance: () => number;
  isAnnex: boolean;
  runs: (inlines: readonly Inline[]) => ParagraphChild[];
};
