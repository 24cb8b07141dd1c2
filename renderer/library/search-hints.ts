/** What can be written in the search field: an example, and what it finds. `write` is put into the field when chosen. */
export const SEARCH_HINTS: readonly { example: string; write: string; finds: string }[] = [
  { example: 'copper mine', write: 'copper mine', finds: 'both words, anywhere in the article' },
  { example: '“critical minerals”', write: '"critical minerals"', finds: 'the words in a row' },
  { example: 'mineral*', write: 'mineral*', finds: 'words that begin so' },
  { example: '-tariff', write: '-tariff', finds: 'articles without the word' },
  { example: 'rail OR road', write: 'rail OR road', finds: 'either of them' },
  { example: 'copper (rail OR road)', write: 'copper (rail OR road)', finds: 'groups, by parentheses' },
  { example: 'title:copper', write: 'title:', finds: 'in the title' },
  { example: 'author:khan', write: 'author:', finds: 'by an author' },
  { example: 'outlet:gazette', write: 'outlet:', finds: 'in an outlet' },
  { example: 'tag:trade', write: 'tag:', finds: 'tagged, or quoted with the tag; with the tags under it' },
  { example: 'in:minerals', write: 'in:', finds: 'in a collection' },
  { example: 'is:unread', write: 'is:', finds: 'unread, read, starred, noted or untagged' },
  { example: 'note:embassy', write: 'note:', finds: 'with a note that has the word' },
  { example: 'after:2025-04', write: 'after:', finds: 'published in April 2025 or later' },
  { example: 'before:2026', write: 'before:', finds: 'published before 2026' },
  {
    example: 'kind:opinion',
    write: 'kind:',
    finds: 'news, opinion, commentary, press-release, report, interview',
  },
  { example: 'lang:ur', write: 'lang:', finds: 'in a language' },
];
