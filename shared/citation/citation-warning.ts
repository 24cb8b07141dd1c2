/** What an analyst should know of a printed citation, or of a source as it is printed. */
export type CitationWarning = { citationId?: string; articleId: string; message: string };
