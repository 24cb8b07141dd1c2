export type SpellingSystem = 'British' | 'American';

const either = (...words: readonly string[]): string => words.join('|');
const whole = (...patterns: readonly string[]): RegExp =>
  new RegExp(`^(?:${patterns.map((each) => `(?:${each})`).join('|')})$`, 'u');

const OUR = either(
  ...'col hon lab fav behavi neighb harb rum vig endeav arm rig val vap clam cand sav od splend parl tum demean misdemean ard flav'.split(
    ' ',
  ),
);
const OUR_ENDINGS = '(?:s|ed|ing|er|ers|able|ably|al|ful|less|ite|ites|ist|ists|hood|hoods|ly|y)?';
const RE = either(
  ...'cent epicent theat kilomet centimet millimet lit fib calib meag somb spect sab'.split(' '),
);
/** Verbs whose last letter is doubled before an ending in one system only. */
const DOUBLED = either(
  ...'travel cancel label model remodel signal level fuel refuel counsel marshal funnel channel tunnel total rival quarrel equal panel jewel dial trial libel shovel spiral unravel chisel'.split(
    ' ',
  ),
);

/** Words in small letters that only British English spells so. */
const BRITISH = whole(
  `(?:un|dis|mis|re)?(?:${OUR})our${OUR_ENDINGS}`,
  `(?:${RE}|met)re(?:s|d)?`,
  `(?:${DOUBLED})l(?:ed|ing|er|ers|or|ors)`,
  '(?:defence|offence|pretence|licence)s?|defenceless|practis(?:e|es|ed|ing)',
  'programmes?|cheques?|tyres?|storeys?|kerbs?|whilst|amongst|aeroplanes?',
  'grey(?:s|ed|ing|er|ish)?|sceptic(?:s|al|ally|ism)?|manoeuvr(?:e|es|ed|ing|able|ability)|ageing',
  'judgement(?:s|al)?|acknowledgements?|fulfil(?:s|ment)?|enrol(?:s|ment|ments)?|instalments?|instils?|skilful(?:ly)?|wilful(?:ly)?',
  'jewellery|plough(?:s|ed|ing)?|aluminium|mould(?:s|ed|ing|y)?|smoulder(?:s|ed|ing)?|sulphur|artefacts?',
  'paediatric\\p{L}*|anaemi\\p{L}+|haemorrhag\\p{L}+|foet(?:us|uses|al)|diarrhoea',
  '(?:anal|paral|catal)ys(?:e|ed|ing|er|ers)',
);

/** Words in small letters that only American English spells so. */
const AMERICAN = whole(
  `(?:un|dis|mis|re)?(?:${OUR})or${OUR_ENDINGS}`,
  `(?:${RE})er(?:s|ed|ing|piece|glass)?`,
  `(?:${DOUBLED})(?:ed|ing|er|ers|or|ors)`,
  '(?:defense|offense|pretense)s?|defenseless|practic(?:ed|ing)|airplanes?',
  'gray(?:s|ed|ing|er|ish)?|skeptic(?:s|al|ally|ism)?|maneuver(?:s|ed|ing|able|ability)?|aging',
  'acknowledgments?|fulfill(?:s|ment)?|enroll(?:s|ment|ments)?|installments?|instills?|skillful(?:ly)?|willful(?:ly)?',
  'jewelry|plow(?:s|ed|ing)?|aluminum|mold(?:s|ed|ing|y)?|smolder(?:s|ed|ing)?|sulfur|artifacts?',
  'pediatric\\p{L}*|anemi\\p{L}+|hemorrhag\\p{L}+|fet(?:us|uses|al)|diarrhea',
  '(?:anal|paral|catal)yz(?:e|es|ed|ing|er|ers)',
);

const ISE =
  /^(?<stem>\p{L}{3,}?)(?<mark>is|iz)(?:e|es|ed|ing|ings|er|ers|able|ation|ations|ational|ationally)$/u;
/** What ends in -ise in both: “exercise”, “supervise”; “raise”, “cruise” and “poise” by the vowel before it. */
const ALWAYS_ISE =
  /(?:[auo]|w|^(?:adv|advert|ap?pr|chast|circumc|compr|comprom|conc|dem|desp|dev|enterpr|exc|exerc|exorc|expert|(?:disen|en|dis)?franch|improv|inc|merchand|mort|parad|pract|prec|prem|prom|repr|rev|sunr|superv|surm|surpr|telev|treat|upr|val|an))$/u;
const ALWAYS_IZE = /(?:^|over|down|up|mid|out|re|cap)s$|^cit$/u;

/** The system that alone spells a word so; null where both do. Both write -ize. */
export function systemOf(word: string): SpellingSystem | null {
  const plain = word.toLowerCase();
  if (BRITISH.test(plain) || verbEnding(plain) === 'ise') return 'British';
  return AMERICAN.test(plain) ? 'American' : null;
}

/** Does a verb, or a noun made of one, end in -ise or -ize where it might end in the other? */
export function verbEnding(word: string): 'ise' | 'ize' | null {
  const { stem, mark } = ISE.exec(word.toLowerCase())?.groups ?? {};
  if (stem === undefined) return null;
  if (mark === 'is') return ALWAYS_ISE.test(stem) ? null : 'ise';
  return ALWAYS_IZE.test(stem) ? null : 'ize';
}
