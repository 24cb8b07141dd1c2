import {
  type Attack,
  among,
  at,
  below,
  inserted,
  MONTHS,
  opposite,
  pick,
  swapped,
  words,
} from './attacks.cases';

const CARDINALS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const exchange = (one: readonly string[], other: readonly string[]) =>
  at(new RegExp(`\\b(?:${one.join('|')})\\b`, 'u'), (found) => other[one.indexOf(found)] ?? found);

/** What an outsider would try who has the rules and not the code, with no bracket and no ellipsis. */
const OPEN: readonly Attack[] = [
  ['an ordinal for a cardinal', exchange(CARDINALS, ORDINALS)],
  ['a cardinal for an ordinal', exchange(ORDINALS, CARDINALS)],
  ['an ordinal ending', at(/(?<= )\d{1,2}(?= )/u, (found) => `${found}th`)],
  ['an ordinal ending lost', at(/(\d)(?:st|nd|rd|th)\b/u, (_, [digit = '']) => digit)],
  [
    'miles for kilometres',
    opposite([
      ['kilometres', 'miles'],
      ['km', 'miles'],
      ['tonnes', 'tons'],
      ['metres', 'feet'],
    ]),
  ],
  ['another span of time', among('days|weeks|months|years|decades|hours')],
  ['another span of time, one', among('day|week|month|year|decade|century')],
  ['thousand for million', swapped(/\b(?:million|billion)\b/u, 'thousand')],
  ['a sum written out', at(/(\d)\.(\d) million/u, (_, [one, two]) => `${one},${two}00,000`)],
  [
    'a share in words',
    opposite([
      ['half', '50 per cent'],
      ['a quarter', '25 per cent'],
      ['two-thirds', '2/3'],
    ]),
  ],
  ['a currency behind the sum', at(/([$€₹£])(\d[\d.,]*\d|\d)/u, (_, [sign, sum]) => `${sum}${sign}`)],
  ['a currency code', at(/\$(?=\d)/u, () => 'USD ')],
  ['rupees for dollars', swapped(/\$(?=\d)/u, 'Rs ')],
  ['a percentage of points', swapped(/percentage points/u, 'per cent')],
  ['a percentage lost', swapped(/ (?:per cent|percent|percentage points)\b/u, ' points')],
  ['a sign of “more or less”', at(/(?<= )(?=[$€₹£]?\d)/u, () => '~')],
  ['an hour in another form', at(/(\d{1,2}):(\d\d)/u, (_, [hour, minute]) => `${hour}.${minute}`)],
  [
    'a date in figures',
    at(new RegExp(`(\\d{1,2}) (?:${MONTHS}) (\\d{4})`, 'u'), (_, [day, year]) => `${day}/1/${year}`),
  ],
  [
    'a month shortened',
    at(new RegExp(`\\b(?:${MONTHS})\\b`, 'u'), (found) => (found.length > 4 ? found.slice(0, 3) : found)),
  ],
  [
    'a month shortened with a point',
    at(new RegExp(`\\b(?:${MONTHS})\\b`, 'u'), (found) =>
      found.length > 4 ? `${found.slice(0, 3)}.` : found,
    ),
  ],
  [
    'a comma in a date',
    at(new RegExp(`((?:${MONTHS})) (\\d{4})`, 'u'), (_, [month, year]) => `${month}, ${year}`),
  ],
  ['another decade', at(/\b((?:19|20)\d)\d\b/u, (_, [three]) => `${three}0s`)],
  ['a later start', swapped(/\bsince\b/u, 'until')],
  ['by for in', swapped(/\bby (?=(?:19|20)\d\d)/u, 'in ')],
  ['superlative for comparative', at(/\b(\p{Ll}{3,})er\b/u, (_, [stem]) => `${stem}est`)],
  [
    'most for more',
    opposite([
      ['more', 'most'],
      ['less', 'least'],
      ['better', 'best'],
      ['worse', 'worst'],
      ['fewer', 'few'],
    ]),
  ],
  ['as many as', at(/(?<= )(?=[$€₹£]?\d)/u, () => 'as many as ')],
  ['only before a number', at(/(?<= )(?=[$€₹£]?\d)/u, () => 'only ')],
  ['no before a noun', at(/(?<= )(?:the|a|an|some|any|its) (?=\p{Ll})/u, () => 'no ')],
  ['not only for not', swapped(/\bnot\b/u, 'not only')],
  ['not only lost', swapped(/\bnot only /u, '')],
  ['a double negation', at(/\b(is|are|was|were) /u, (_, [be]) => `${be} not un`)],
  ['yet to', at(/\b(has|have) (\p{Ll}+ed)\b/u, (_, [have, verb]) => `${have} yet to be ${verb}`)],
  ['no longer', at(/\b(is|are|will|can) /u, (_, [be]) => `${be} no longer `)],
  ['no longer lost', swapped(/\bno longer /u, '')],
  ['refused to, lost', swapped(/\b(?:refus|fail|declin|agree|plan|hop|want|try|seek)\p{Ll}* to /u, '')],
  ['agreed for refused', at(/\b(?:refused|declined|failed) to\b/u, () => 'agreed to')],
  [
    'when for if',
    opposite([
      ['if', 'when'],
      ['unless', 'if'],
      ['until', 'after'],
      ['because', 'if'],
      ['although', 'because'],
    ]),
  ],
  [
    'who for whom',
    opposite([
      ['who', 'whom'],
      ['whose', 'who'],
      ['which', 'what'],
      ['each', 'either'],
    ]),
  ],
  ['a passive turned round', at(/\b(?:was|were|been|be|is|are) (\p{Ll}+ed) by\b/u, (_, [verb]) => `${verb}`)],
  [
    'an active turned round',
    at(/(?<= )(\p{Ll}{3,}ed)(?= (?:the|a|its|their) )/u, (found) => `was ${found} by`),
  ],
  ['a reflexive', at(/(?<= \p{Ll}{3,}ed) (?=\p{L})/u, () => ' itself ')],
  [
    'an office made former',
    at(
      /(?<= )(?=(?:President|Minister|Secretary|minister|president|envoy|secretary|governor)\b)/u,
      () => 'former ',
    ),
  ],
  [
    'an office lowered',
    at(
      /(?<= )(?=(?:President|Minister|Secretary|minister|president|secretary|governor)\b)/u,
      () => 'deputy ',
    ),
  ],
  [
    'an office raised',
    swapped(/\b(?:deputy|assistant|former|acting|vice|Assistant|Deputy|Former|Acting) /u, ''),
  ],
  ['“some” officials', at(/(?<= )(?=(?:officials|analysts|lawmakers|experts|observers)\b)/u, () => 'all ')],
  ['a point of the compass', among('north|south|east|west|northern|southern|eastern|western')],
  [
    'Pakistan for Pakistani',
    at(/\b(Pakistan|India|America|Iran)(i|n)?\b/u, (_, [name, end]) => (end ? (name ?? '') : `${name}i`)),
  ],
  ['the other side’s name', at(/(\p{Lu}\p{L}+)-(\p{Lu}\p{L}+)/u, (_, [one, two]) => `${two}-${one}`)],
  [
    'a negating prefix on a verb',
    at(
      /(?<= )(?=(?:agree|approve|like|continue|cover|trust|count|place|lead|close|do|load|arm)\p{Ll}*\b)/u,
      (_, __, random) => pick(random, ['dis', 'mis', 'un', 're']) ?? '',
    ),
  ],
  [
    'a negating prefix on any word',
    at(
      /(?<= )(?=\p{Ll}{5,})/u,
      (_, __, random) => pick(random, ['un', 'in', 'non-', 'non', 'anti-', 'dis', 'mis', 'im', 'ir']) ?? '',
    ),
  ],
  [
    'a joined prefix cut loose',
    at(/\b(un|in|dis|non|mis|re|over|under)(\p{Ll}{5,})/u, (_, [head, rest]) => `${head} ${rest}`),
  ],
  ['a compound opened after the first word', at(/(\p{Ll})-(\p{Ll})/u, (_, [one, two]) => `${one}- ${two}`)],
  ['a compound over a line', at(/(\p{Ll})-(\p{Ll})/u, (_, [one, two]) => `${one}-\n${two}`)],
  ['a word broken over a line', at(/(\p{Ll}{3})(\p{Ll}{3})/u, (_, [one, two]) => `${one}-\n${two}`)],
  [
    'a word broken over a line without a hyphen',
    at(/(\p{Ll}{3})(\p{Ll}{3})/u, (_, [one, two]) => `${one}\n${two}`),
  ],
  ['a soft hyphen for a hyphen', swapped(/(?<=\p{L})-(?=\p{L})/u, '\u00ad')],
  ['a soft hyphen for a space', swapped(/(?<=\p{L}) (?=\p{L})/u, '\u00ad')],
  ['a soft hyphen and a space', at(/(\p{Ll}{3})(\p{Ll}{3})/u, (_, [one, two]) => `${one}\u00ad ${two}`)],
  ['an en dash for a hyphen, spaced', swapped(/(?<=\p{L})-(?=\p{L})/u, ' – ')],
  ['an em dash for a hyphen', swapped(/(?<=\p{L})-(?=\p{L})/u, '—')],
  ['a minus for a hyphen', swapped(/(?<=\p{L})-(?=\p{L})/u, '−')],
  ['an em dash for a space', swapped(/(?<=\p{Ll}) (?=\p{Ll})/u, '—')],
  ['an em dash between figures', at(/(\d)[-–](\d)/u, (_, [one, two]) => `${one} — ${two}`)],
  ['a dash lost', swapped(/ ?[—–] ?(?=\p{L})/u, ' ')],
  ['two dashes', swapped(/ ?— ?/u, ' —— ')],
  ['a parenthesis for dashes', (q) => q.replace(/ ?— ?([^—]+?) ?— ?/u, ' ($1) ')],
  ['a long s', at(/s/u, () => 'ſ')],
  ['a ligature over two words', swapped(/f i/u, 'ﬁ')],
  ['a ligature that is another', at(/fi|fl/u, (found) => (found === 'fi' ? 'ﬂ' : 'ﬁ'))],
  ['rn for m', swapped(/m/u, 'rn')],
  ['vv for w', swapped(/w/u, 'vv')],
  ['cl for d', swapped(/d/u, 'cl')],
  ['an eszett for B', swapped(/B/u, 'ß')],
  ['a two-dot leader', at(/(?<= )\p{L}+ (?=\p{L})/u, () => '‥ ')],
  ['one-dot leaders', at(/(?<= )\p{L}+ (?=\p{L})/u, () => '․․․ ')],
  ['raised dots', at(/(?<= )\p{L}+ (?=\p{L})/u, () => '··· ')],
  ['ideographic full stops', at(/(?<= )\p{L}+ (?=\p{L})/u, () => '。。。 ')],
  ['an ideographic full stop', swapped(/\.(?= )/u, '。')],
  ['a full-width colon', swapped(/:(?= )/u, '：')],
  ['a full-width point', swapped(/(?<=\d)\.(?=\d)/u, '．')],
  ['an Urdu full stop', swapped(/\.$/u, '۔')],
  [
    'full-width everything',
    (q) => q.replace(/[!-~]/gu, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0)),
  ],
  ['a tag character', inserted(['\u{e0061}', '\u{e0001}', '\u{e007f}', '\u{e0100}', '\u{e01ef}'])],
  ['an annotation', inserted(['\ufff9', '\ufffa', '\ufffb', '\ufffc', '\ufffd'])],
  ['a control character', inserted(['\u0000', '\u0008', '\u001b', '\u0085', '\u009f', '\u001c'])],
  ['a line joined by bidi isolates', (q) => `\u2067${q}\u2069`],
  ['overriding bidi', (q) => `\u202e${[...q].reverse().join('')}\u202c`],
  ['a combining stroke on a digit', at(/\d/u, (found) => `${found}\u0336`)],
  ['a combining enclosure', at(/\d/u, (found) => `${found}\u20dd`)],
  ['a keycap digit', at(/\d/u, (found) => `${found}\ufe0f\u20e3`)],
  ['fraction characters', at(/(?<=[ $])[1-9](?= )/u, () => '½')],
  ['a decimal bullet', swapped(/(?<=\d)\.(?=\d)/u, '•')],
  ['a momentary group separator', at(/(\d)(\d{3})\b/u, (_, [one, three]) => `${one}\u2009${three}`)],
  ['a thin space in a number', at(/(\d),(\d{3})/u, (_, [one, three]) => `${one}\u2009${three}`)],
  ['a space in a year', at(/\b(20)(\d\d)\b/u, (_, [one, two]) => `${one} ${two}`)],
  ['a speaker tag taken out', (q) => q.replace(/,[”"] [^“”".]{3,60}[,.] [“"]/u, ' ')],
  [
    'a speaker tag taken out with its marks kept',
    (q) => q.replace(/(,[”"]) [^“”".]{3,60}[,.] (?=[“"])/u, '$1 '),
  ],
  ['a speaker tag put in', at(/(\p{Ll}) (\p{Ll})/u, (_, [one, two]) => `${one}, Kapur said, ${two}`)],
  ['“said” turned round', swapped(/\b(\p{Lu}\p{L}+) said\b/u, 'it is said')],
  ['“that” after said', swapped(/\bsaid (?!that)/u, 'said that ')],
  ['“that” lost after said', swapped(/\bsaid that /u, 'said ')],
  ['indirect made direct', at(/\bsaid (?:that )?(\p{L}[^“”.]{10,40})/u, (_, [rest]) => `said: “${rest}”`)],
  ['marks around all but the last word', (q) => q.replace(/^(.+) (\S+)$/u, '“$1” $2')],
  ['inner marks doubled', (q) => q.replace(/(?<=\p{L} )[“"]([^“”"]+)[”"](?= )/u, '““$1””')],
  ['an apostrophe moved', at(/(\p{Ll})s[’'] /u, (_, [letter]) => `${letter}’s `)],
  ['an apostrophe moved back', at(/(\p{Ll})[’']s /u, (_, [letter]) => `${letter}s’ `)],
  ['“’s” as “is”', swapped(/[’']s (?=\p{Ll})/u, ' is ')],
  ['“is” as “’s”', swapped(/ is (?=\p{Ll})/u, '’s ')],
  [
    '“not” as “n’t”',
    swapped(/(?<=is|are|was|were|did|does|do|has|have|had|would|could|should) not\b/u, 'n’t'),
  ],
  [
    'a sentence dropped from the middle',
    (q) => q.replace(/(?<=[.?!][”"’]? )\p{Lu}[^.?!]{8,}[.?!][”"’]? (?=\p{Lu})/u, ''),
  ],
  ['a clause dropped between commas', (q) => q.replace(/, [^,.]{5,80},/u, '')],
  ['a clause dropped between dashes', (q) => q.replace(/ ?— ?[^—.]{5,90} ?— ?/u, ' ')],
  ['a parenthesis dropped', (q) => q.replace(/ \([^()]{2,80}\)(?= \p{L})/u, '')],
  [
    'the end of a sentence put where there is none',
    at(
      /(\p{Ll}), (and|but|while|which) /u,
      (_, [letter, word = '']) => `${letter}. ${word.slice(0, 1).toUpperCase()}${word.slice(1)} `,
    ),
  ],
  ['the first words twice', (q) => `${words(q).slice(0, 2).join(' ')} ${q}`],
  ['the last words twice', (q) => `${q} ${words(q).slice(-2).join(' ')}`],
  ['a paragraph mark', (q) => q.replace(/\. (?=\p{Lu})/u, '.¶ ')],
  ['a footnote call in marks', at(/(\p{Ll}) (?=\p{Ll})/u, (_, [letter]) => `${letter}(1) `)],
  ['a page line put in', at(/(\p{Ll}) (?=\p{Ll})/u, (_, [letter]) => `${letter} Page 3 of 9 `)],
  ['a Markdown link', at(/(?<= )(\p{L}{4,})(?= )/u, (_, [word]) => `[${word}](https://example.org)`)],
  ['an HTML entity', swapped(/’|'/u, '&#39;')],
  ['an HTML tag', at(/(?<= )(\p{L}{4,})(?= )/u, (_, [word]) => `<del>${word}</del>`)],
  ['a backslash', at(/(?<= )(?=\p{L})/u, () => '\\')],
  ['a verse slash', swapped(/ (?=\p{L})/u, ' / ')],
  ['two words as one with a capital', at(/ (\p{Ll})(?=\p{Ll})/u, (_, [letter = '']) => letter.toUpperCase())],
];

/** The same behind brackets and ellipses: none may be marked without a flag. */
const HIDDEN: readonly Attack[] = [
  [
    '[un] before any word',
    at(
      /(?<= )(?=\p{Ll}{5,})/u,
      (_, __, random) => pick(random, ['[un]', '[in]', '[im]', '[mis]', '[de]']) ?? '',
    ),
  ],
  ['[no] for an article', at(/(?<= )(?:the|a|an)(?= )/u, () => '[no]')],
  ['[the] for another word', at(/(?<= )\p{Ll}{4,}(?= )/u, () => '[the]')],
  ['[a] for “no”', at(/(?<= )(?:no|not|few|little|less)(?= )/u, () => '[a]')],
  [
    '[that] for a verb of doubt',
    at(/(?<= )(?:denied|doubted|claimed|alleged|argued|said)(?= )/u, () => '[that]'),
  ],
  ['[the] put before a noun of denial', at(/(?<= )(?=(?:not|no|never) )/u, () => '[the] ')],
  [
    '[sic] and a changed word beside',
    at(/(?<= )(\p{Ll}{4,}) (\p{Ll}{4,})(?= )/u, (_, [one]) => `${one} [sic] otherwise`),
  ],
  ['[sic] over a negation', at(/(?<= )(?:not|never|no)(?= )/u, () => '[sic]')],
  ['[…] inside a word', at(/(\p{Ll}{3})\p{Ll}{2}(\p{Ll}{2})/u, (_, [one, two]) => `${one}[…]${two}`)],
  ['[. . .] over a negation', at(/(?<= )(?:not|never|no|without|unless) /u, () => '[. . .] ')],
  [
    'four dots over half a sentence',
    at(/(?<=\p{Ll}) \p{L}+ [^.“”]{10,60}?(?= \p{Ll}+ \p{Ll}+)/u, () => '. . . .'),
  ],
  [
    'an ellipsis over a whole paragraph',
    (q, _, { blocks, paragraph }) => {
      const next = words(blocks[paragraph + 1]?.text ?? '')
        .slice(3, 12)
        .join(' ');
      return next === '' ? q : `${q.replace(/[.,]$/u, '')}. . . . ${next}`;
    },
  ],
  [
    'an ellipsis over two paragraphs',
    (q, _, { blocks, paragraph }) => {
      const far = words(blocks[paragraph + 2]?.text ?? '')
        .slice(2, 10)
        .join(' ');
      return far === '' ? q : `${q} … ${far}`;
    },
  ],
  [
    'an ellipsis back to the paragraph before',
    (q, _, { blocks, paragraph }) => {
      const before = words(blocks[paragraph - 2]?.text ?? '')
        .slice(0, 8)
        .join(' ');
      return before === '' ? q : `${q} … ${before}`;
    },
  ],
  ['an ellipsis over “said” and its speaker', at(/,[”"] [^“”".]{3,60}[,.] [“"]/u, () => ' … ')],
  ['an ellipsis over “not only”', at(/\bnot only\b/u, () => '…')],
  [
    'an ellipsis over a condition',
    at(/(?:, )?(?:if|unless|when|until|once|provided|so long as) [^,.;]{5,60}(?=[,.;])/u, () => ' …'),
  ],
  [
    'an ellipsis over an exception',
    at(
      /(?:, )?(?:except|excluding|apart from|other than|barring|save for) [^,.;]{3,60}(?=[,.; ])/u,
      () => ' …',
    ),
  ],
  [
    'an ellipsis over a past',
    at(/(?<= )(?:formerly|once|previously|used to|had been|was to have)(?= )/u, () => '…'),
  ],
  [
    'an ellipsis over a comparison',
    at(/(?<= )(?:more|less|fewer|most|least|rather|further) (?=\p{L})/u, () => '… '),
  ],
  [
    'an ellipsis over an object',
    at(/(?<=\p{Ll}ed) (?:the|a|an|its|their) \p{Ll}+ (?:and|of|to) (?:the|a|its)?/u, () => ' … '),
  ],
  [
    'an ellipsis over a verb',
    at(/(?<= )(?:is|are|was|were|has|have|had|will) \p{Ll}+(?:ed|en|ing)(?= )/u, () => '…'),
  ],
  [
    'an ellipsis over “and its consequences”',
    at(/(?<= )(?:between|from) \p{L}+ (?:and|to)(?= )/u, () => '…'),
  ],
  ['an ellipsis over an agent', at(/ by (?:the )?\p{L}+(?= )/u, () => ' …')],
  ['a bracketed speaker', at(/(?<= )(?:he|she|they|it)(?= )/u, () => '[Kapur of Freedonia]')],
  ['a bracketed number put', at(/(?<= )(?=\p{Ll}{4,}s )/u, () => '[12] ')],
  ['a bracketed number beside a number', at(/(?<=\d) (?=\p{Ll})/u, () => ' [thousand] ')],
  [
    'a bracketed unit',
    at(/(?<=\d) (?:million|billion|trillion|per cent|percent|km|tonnes)\b/u, () => ' [thousand]'),
  ],
  ['a bracketed currency', at(/[$€₹£](?=\d)/u, () => '[€]')],
  [
    'a bracketed year put',
    at(
      /(?<=(?:January|February|March|April|June|July|August|September|October|November|December)) (?=\d{4})/u,
      () => ' [1999] ',
    ),
  ],
  [
    'a bracketed wrong weekday’s date',
    at(
      /\b(?:Mon|Tues|Wednes|Thurs|Fri)day\b/u,
      (found) => `${found} [${found === 'Monday' ? '17' : '16'} September 2024]`,
    ),
  ],
  ['a bracketed day for a year', at(/\blast year\b/u, (found) => `${found} [3 May 2024]`)],
  [
    'an acronym spelled out wrongly',
    at(/\b(?:US|UK|EU|TTP|IS-K|NEPRA)\b/u, (found) => `${found} [Some Other Body]`),
  ],
  ['an acronym spelled out with a negation', at(/\bUS\b/u, () => 'US [Unfriendly State]')],
  ['a bracketed article before a name', at(/(?<=[a-z] )(?=\p{Lu}\p{Ll}{4,} )/u, () => '[the late] ')],
  ['a bracketed possessive', at(/(?<= )(?:its|their|his|her)(?= )/u, () => '[Freedonia’s]')],
  ['a bracketed hyphen in a phrase', at(/(?<=\p{Ll}{3}) (?=\p{Ll}{3})/u, () => '[-]')],
  ['a bracketed comma', at(/(?<=\p{Ll}{3}) (?=\p{Ll}{3})/u, () => '[,] ')],
  [
    'a bracketed period and capital',
    at(/(?<=\p{Ll}{3}) (\p{Ll})(?=\p{Ll}{2})/u, (_, [letter = '']) => `[.] [${letter.toUpperCase()}]`),
  ],
  ['a bracketed question mark', at(/(?<=\p{Ll}{3}) (?=\p{Ll}{3})/u, () => ' [?] ')],
  ['a bracketed exclamation mark', at(/(?<=\p{Ll}{3}) (?=\p{Ll}{3})/u, () => ' [!] ')],
  ['a bracketed mark for a period', at(/\.$/u, () => '[?]')],
  ['bracketed bidi', at(/(?<=\p{Ll}{3}) (?=\p{Ll}{3})/u, () => ' [\u202etoN] ')],
  ['a bracketed look-alike', at(/(?<= )not(?= )/u, () => '[nоt]')],
  ['a bracketed soft hyphen', at(/(?<= )\p{L}{3,}(?= )/u, () => '[\u00ad]')],
  [
    'brackets by other characters',
    at(
      /(?<= )\p{L}{3,}(?= )/u,
      (_, __, random) => pick(random, ['⟦ruined⟧', '〔ruined〕', '❲ruined❳', '{ruined}', '⁅ruined⁆']) ?? '',
    ),
  ],
  ['parentheses for an explanation', at(/(?<= )(?:he|she|it|they)(?= )/u, (found) => `${found} (Freedonia)`)],
  ['emphasis added over two words', at(/(?<= )\p{L}+ \p{L}+(?= )/u, () => '[emphasis in original]')],
  ['a translation note', at(/(?<= )\p{L}{3,}(?= )/u, () => '[author’s translation]')],
  ['a note that something was left out', at(/(?<= )\p{L}+ \p{L}+ \p{L}+(?= )/u, () => '[words omitted]')],
  ['[inaudible]', at(/(?<= )\p{L}+(?= )/u, () => '[inaudible]')],
  ['[laughter]', at(/(?<=\p{Ll}) (?=\p{Ll})/u, () => ' [laughter] ')],
];

/** Two at once: an honest mark somewhere, and a change elsewhere that it should not cover for. */
const PAIRED: readonly Attack[] = (
  [
    ['an honest [sic]', (q) => q.replace(/(?<=^\S+ \S+)(?= )/u, ' [sic]')],
    ['an honest capital', (q) => q.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => `[${letter.toLowerCase()}]`)],
    ['outer marks', (q) => (/[“”"]/u.test(q) ? q : `“${q}”`)],
    ['straight marks', (q) => q.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'")],
    ['an ellipsis over a phrase', (q) => q.replace(/ (?:of|in|along) the \p{Ll}+(?= )/u, ' …')],
    ['letters taken apart', (q) => q.normalize('NFD')],
    ['no-break spaces', (q) => q.replace(/ /gu, '\u00a0')],
  ] as readonly Attack[]
).flatMap(([cover, put]): Attack[] =>
  (
    [
      ['a modal', among('may|will|could|would|should|can|must|might')],
      ['a number', at(/\d/u, (digit) => String((Number(digit) + 1) % 10))],
      ['a negation lost', swapped(/ (?:not|never|no)(?= )|n[’']t\b/u, '')],
      ['a name', at(/(?<=[a-z,] )\p{Lu}\p{Ll}{3,}/u, () => 'Zanzibar')],
      ['a word put in', at(/(?<=\p{Ll}{2}) (?=\p{Ll}{3})/u, () => ' hardly ')],
      [
        'two words swapped',
        (q, random) => {
          const list = words(q);
          const place = 1 + below(random, Math.max(1, list.length - 3));
          return list.toSpliced(place, 2, list[place + 1] ?? '', list[place] ?? '').join(' ');
        },
      ],
    ] satisfies readonly Attack[]
  ).map(
    ([change, attack]): Attack => [
      `${cover} and ${change}`,
      (q, random, drawn) => {
        const attacked = attack(q, random, drawn);
        const covered = put(attacked, random, drawn);
        return attacked === q || covered === attacked ? q : covered;
      },
    ],
  ),
);

/** Operators of a third author, who knows the rules of quotation and nothing of the engine. */
export const OUTSIDER_ATTACKS: readonly Attack[] = [...OPEN, ...HIDDEN, ...PAIRED];
