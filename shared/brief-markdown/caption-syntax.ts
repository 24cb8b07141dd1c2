// A caption beside its table or picture is written as Pandoc writes captions of tables: a paragraph that begins with a
// colon. One that stands by itself is a division with a class, or it would become the caption of what is near it.

const OPENING = /^:{3,}\s*\{\s*\.(table|figure)-caption\s*\}\s*$/u;

/** What a line says that opens a caption of its own; null for any other line. */
export const readCaptionOpening = (line: string): 'table' | 'figure' | null => {
  const of = OPENING.exec(line)?.[1];
  return of === 'table' || of === 'figure' ? of : null;
};

export const writeLoneCaption = (of: 'table' | 'figure', words: string): string =>
  `::: {.${of}-caption}\n${words}\n:::`;
