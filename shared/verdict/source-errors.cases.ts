/** Words of sources, and what in them is surely an error of theirs; null where nobody can say so from the words alone. */
export const SOURCE_ERRORS: readonly (readonly [name: string, words: string, error: string | null])[] = [
  [
    'a plural verb behind a singular noun and what stands between dashes',
    'Uncertainty regarding the US-Pakistan Green Alliance—the climate resilience initiative—highlight differences between the current administration and its predecessor.',
    'highlight',
  ],
  [
    'in the middle of a quotation',
    'Trade could suffer. Confusion about the tariff – the first of its kind – undermine exports.',
    'undermine',
  ],
  ['with commas', 'Dependence on the port, the only one in the north, show how little was built.', 'show'],
  ['a hyphen that was lost', 'It would limit the doubleedged effect of sanctions.', 'doubleedged'],
  ['a hyphen that was lost, at the start', 'Longterm loans were refused.', 'Longterm'],

  [
    'the same verb in its right form',
    'Uncertainty about the Alliance—the initiative—highlights differences.',
    null,
  ],
  [
    'two nouns',
    'Uncertainty about the Alliance and fear of the tariff—the new one—highlight differences.',
    null,
  ],
  [
    'two nouns, parted by dashes',
    'Uncertainty about the Alliance—and fear of it—highlight differences.',
    null,
  ],
  ['“as well as”', 'Uncertainty about the tariff, as well as its height, highlight a divide.', null],
  ['a plural noun', 'Uncertainties about the Alliance—the initiative—highlight differences.', null],
  ['“should” before it', 'Uncertainty about the Alliance—the initiative—should highlight differences.', null],
  ['a question', 'Does uncertainty about the Alliance—the initiative—highlight differences?', null],
  [
    'what somebody asked for',
    'They asked that confidence in the port, the only one, show in the budget.',
    null,
  ],
  [
    'a noun of the same letters',
    'Confusion about the tariff – the first – show trials aside – is great.',
    null,
  ],
  ['a clause of its own', 'Uncertainty about who, in the end, undermine the talks is great.', null],
  ['a list', 'Investment in roads, ports, show rooms and rail grew.', null],
  ['words that are one without a hyphen', 'A longstanding and widespread worldwide headline.', null],
  ['words with their hyphen', 'A double-edged, long-term, high-level plan.', null],
  ['marked with sic', 'Uncertainty regarding the Alliance—the initiative—highlight [sic] differences.', null],
  ['marked with sic in italics', 'Confusion about the tariff – a new one – undermine [*sic*] exports.', null],
  ['a hyphen that was put back', 'the double[-]edged effect of sanctions', null],
  ['a lost hyphen that is owned up to', 'the doubleedged [sic] effect of sanctions', null],
  [
    'a verb that was mended in brackets',
    'Confusion about the tariff – a new one – undermine[s] exports.',
    null,
  ],
];
