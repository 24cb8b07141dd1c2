/** What a careful cataloguer records of each seed article. Their text is not kept here, only hashes, counts and short names. */
export const SEEDS = [
  {
    file: '000', name: 'title, standfirst, dateline with a date, section label', paragraphs: 6, sha256: 'ef400fe6b017fee6', lostLinks: 0,
    setAside: ['title@0', 'standfirst@0', 'dateline@0', 'section@6'],
    record: {
      title: ['sha256:c23409ecd1b46cc0', 'in-text'],
      standfirst: ['sha256:6eb20dba52d7e13d', 'in-text'],
      place: ['Washington, D.C.', 'in-text'], published: ['XXXX-02-12', 'in-text'], section: ['South Asia', 'in-text'],
      language: ['en', 'inferred'], kind: ['news', 'inferred'],
    },
  },
  {
    file: '001', name: 'no title, one line a paragraph, no commas', paragraphs: 9, sha256: 'e77325015b26cc01', lostLinks: 0,
    setAside: ['dateline@0'],
    record: { place: ['Islamabad', 'in-text'], language: ['en', 'inferred'], kind: ['news', 'inferred'] },
  },
  {
    file: '002', name: 'byline on two lines, page break inside a sentence, lost links', paragraphs: 11, sha256: '656d9c75c7ab7cb0', lostLinks: 7,
    setAside: ['title@0', 'byline@0', 'byline@0', 'furniture@7', 'furniture@7', 'author-note@11', 'furniture@11'],
    record: {
      title: ['sha256:e2cf110ba1cf6089', 'in-text'], authors: [['Nawal Nawaz'], 'in-text'],
      outlet: ['Global Security Review', 'in-text'], url: ['globalsecurityreview.com', 'in-text'], language: ['en', 'inferred'], kind: ['commentary', 'inferred'],
    },
  },
  {
    file: '003', name: 'opinion column with a pull quote and an unnamed writer', paragraphs: 14, sha256: '485ab025ee23bb61', lostLinks: 0,
    setAside: ['pull-quote@6', 'author-note@14'],
    record: { language: ['en', 'inferred'], kind: ['opinion', 'inferred'] },
  },
  {
    file: '004', name: 'dateline with a spaced hyphen', paragraphs: 11, sha256: '30512ec0d43f46b9', lostLinks: 0,
    setAside: ['dateline@0'],
    record: { place: ['Islamabad', 'in-text'], language: ['en', 'inferred'], kind: ['news', 'inferred'] },
  },
];
