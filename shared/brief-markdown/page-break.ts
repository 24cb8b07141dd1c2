/** How a page break is written: TeX's order, the one that Pandoc's Markdown takes as it is. */
export const PAGE_BREAK = '\\newpage';

/** Words of a brief never read so: their backslashes are escaped. */
export const isPageBreak = (line: string): boolean => /^\\(?:newpage|pagebreak)\s*$/u.test(line);
