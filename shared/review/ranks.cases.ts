/** Sentences of a brief, and the rank that is named in another way than before; null where nothing is to be said. */
export const RANKS: readonly (readonly [sentences: readonly string[], found: string | null])[] = [
  [['Acting Under Secretary John Bass spoke.', 'Under Secretary Bass left.'], 'Under Secretary Bass'],
  [
    ['Under Secretary of State John Bass spoke.', 'Acting Under Secretary Bass left.'],
    'Acting Under Secretary Bass',
  ],
  [
    ['John Bass, the acting under secretary, spoke.', 'Under Secretary Bass’s visit ended.'],
    'Under Secretary Bass',
  ],
  [['Chargé d’affaires Natalie Baker spoke.', 'Ambassador Baker left.'], 'Ambassador Baker'],
  [
    [
      'Assistant Secretary of State for South and Central Asian Affairs Paul Kapur spoke.',
      'Deputy Assistant Secretary Kapur left.',
    ],
    'Deputy Assistant Secretary Kapur',
  ],
  [['Prime Minister Ishaq Dar spoke.', 'Deputy Prime Minister Dar left.'], 'Deputy Prime Minister Dar'],
  // One rank, written in full and short.
  [['Assistant Secretary of State Paul Kapur spoke.', 'Assistant Secretary Kapur left.'], null],
  [['Foreign Secretary Amna Baloch spoke.', 'Secretary Baloch left.'], null],
  [['Interior Minister Mohsin Naqvi spoke.', 'Minister Naqvi left.'], null],
  // Two offices of one person.
  [['Deputy Prime Minister Ishaq Dar spoke.', 'Foreign Minister Dar left.'], null],
  // Two persons.
  [['President Asif Zardari spoke.', 'Vice President Bilawal Zardari left.'], null],
  [['Acting Secretary Ann Moore spoke.', 'Secretary Lee left.'], null],
  // What somebody was before.
  [['Ambassador Baker spoke.', 'Former Deputy Ambassador Baker left.', 'The ambassador left.'], null],
  // A quotation keeps the rank that its source gives.
  [['Acting Under Secretary Bass spoke.', 'It says “Under Secretary Bass left”.'], null],
  [['The acting minister met the Minister Council.', 'Under Secretary rules apply.'], null],
];
