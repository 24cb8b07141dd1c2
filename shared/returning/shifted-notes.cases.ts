/** Notes as they were exported and as they came back (null: its mark is gone), and which read the words of which others. */
export type ShiftCase = readonly [
  what: string,
  exported: readonly string[],
  returned: readonly (string | null)[],
  shifted: Readonly<Record<number, number>>,
];

const OWN = ['About rail.', 'About ports.', 'About ships.', 'About mines.', 'About roads.'];
const PAGES = ['Rail, p. 4.', 'Rail, p. 5.', 'Rail, p. 6.', 'Rail, p. 7.'];

export const shifts: readonly ShiftCase[] = [
  [
    'the mark of the second is lost, and each reads what the one before it said',
    OWN,
    ['About rail.', null, 'About ports.', 'About ships.', 'About mines.'],
    { 3: 2, 4: 3, 5: 4 },
  ],
  [
    'the words of the second are lost, and each reads what the one behind it said',
    OWN,
    ['About rail.', 'About ships.', 'About mines.', 'About roads.', ''],
    { 2: 3, 3: 4, 4: 5, 5: 0 },
  ],
  [
    'the last has lost its mark with the words',
    OWN,
    ['About rail.', 'About ships.', 'About mines.', 'About roads.', null],
    { 2: 3, 3: 4, 4: 5 },
  ],
  [
    'two marks are lost, and the rest is two places behind',
    OWN,
    ['About rail.', null, null, 'About ports.', 'About ships.'],
    { 4: 2, 5: 3 },
  ],
  [
    'marks are lost in two places',
    OWN,
    [null, 'About rail.', null, 'About ports.', 'About ships.'],
    { 2: 1, 4: 2, 5: 3 },
  ],
  ['only one follows the lost one', OWN.slice(0, 3), ['About rail.', null, 'About ports.'], { 3: 2 }],
  [
    'short forms among them read alike',
    ['Rail, p. 4.', 'Ibid.', 'Ibid.', 'Port, p. 9.', 'Ibid.'],
    [null, 'Rail, p. 4.', 'Ibid.', 'Ibid.', 'Port, p. 9.'],
    { 2: 1, 4: 3, 5: 4 },
  ],
  [
    'pages of one source, each a note further',
    PAGES,
    ['Rail, p. 4.', null, 'Rail, p. 5.', 'Rail, p. 6.'],
    { 3: 2, 4: 3 },
  ],
];

/** What people do to notes; none of it may be called a shift. */
export const edits: readonly ShiftCase[] = [
  ['nothing', OWN, OWN, {}],
  ['one is taken out', OWN, ['About rail.', null, ...OWN.slice(2)], {}],
  ['the last is taken out', OWN, [...OWN.slice(0, 4), null], {}],
  ['one is emptied', OWN, ['About rail.', '', ...OWN.slice(2)], {}],
  ['the last is emptied', OWN, [...OWN.slice(0, 4), ''], {}],
  [
    'two change places',
    OWN,
    ['About rail.', 'About ships.', 'About ports.', 'About mines.', 'About roads.'],
    {},
  ],
  [
    'three change places in a ring',
    OWN,
    ['About ports.', 'About ships.', 'About rail.', 'About mines.', 'About roads.'],
    {},
  ],
  ['one says what its neighbour says', OWN, ['About rail.', 'About rail.', ...OWN.slice(2)], {}],
  ['all are rewritten', OWN, ['One.', 'Two.', 'Three.', 'Four.', 'Five.'], {}],
  [
    'one is taken out and another, far from it, says what a third says',
    OWN,
    [null, 'About ports.', 'About ships.', 'About roads.', 'About roads.'],
    {},
  ],
  [
    'every page is put one higher, for the print counts so',
    PAGES,
    ['Rail, p. 5.', 'Rail, p. 6.', 'Rail, p. 7.', 'Rail, p. 8.'],
    {},
  ],
  ['every page is put one lower', PAGES, ['Rail, p. 3.', 'Rail, p. 4.', 'Rail, p. 5.', 'Rail, p. 6.'], {}],
  [
    'one is taken out and the page of the next put right to its page',
    PAGES,
    ['Rail, p. 4.', null, 'Rail, p. 5.', 'Rail, p. 7.'],
    {},
  ],
  [
    'the words of one taken out come into the next, with its own',
    OWN,
    ['About rail.', null, 'About ports. About ships.', 'About mines.', 'About roads.'],
    {},
  ],
  [
    'one is taken out and the next says what the one before says',
    OWN,
    ['About rail.', 'About ports.', null, 'About ports.', 'About roads.'],
    {},
  ],
  ['short forms that all read alike', ['Ibid.', 'Ibid.', 'Ibid.'], [null, 'Ibid.', 'Ibid.'], {}],
  ['no notes', [], [], {}],
];
