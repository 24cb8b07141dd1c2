/** Words painted in one go. Lengths are points, `y` is the baseline counted from the top of the page. */
export type PdfItem = {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  font: string;
  isRtl: boolean;
};

/** One page as it was painted. */
export type PdfPage = {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  items: PdfItem[];
  /** Words that run up or slanted: marks beside the text. */
  turned: string;
};

/** What a PDF says, page by page, and of itself. */
export type PdfContents = {
  pages: PdfPage[];
  /** Labels that the file gives its pages, where it has them. */
  labels: readonly string[] | null;
  info: { title: string; author: string; maker: string; made: string | null };
};

/** Words on one line without a wide gap between them. */
export type Segment = {
  page: number;
  x0: number;
  x1: number;
  y: number;
  size: number;
  font: string;
  text: string;
  isRtl: boolean;
  /** Raised digits in `text`, which may call notes: UTF-16 offsets. */
  raised: { start: number; end: number }[];
};
