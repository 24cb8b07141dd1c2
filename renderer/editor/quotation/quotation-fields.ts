import { nullable, numberValue, stringValue } from 'lexical';

/** What a quotation points at; the words themselves are the node's children. */
export type QuotationFields = {
  quoteId: string | null;
  articleId: string;
  /** The words as saved with the quote; never edited. */
  captured: string;
  paragraph: number | null;
};

export const NO_SOURCE: QuotationFields = { quoteId: null, articleId: '-', captured: '', paragraph: null };

/** Parsers shared by the inline and the block node, so that a saved brief reads both alike. */
export const fieldParsers = {
  quoteId: nullable(stringValue()),
  articleId: stringValue('-'),
  captured: stringValue(),
  paragraph: nullable(numberValue(1, { integer: true, min: 1 })),
} as const;

export const sameSource = (a: QuotationFields, b: QuotationFields): boolean =>
  a.quoteId === b.quoteId &&
  a.articleId === b.articleId &&
  a.captured === b.captured &&
  a.paragraph === b.paragraph;
