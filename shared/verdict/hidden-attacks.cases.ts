import { type Attack, at, below, MONTHS, pick, words } from './attacks.cases';

const GUARDED =
  'not|never|no|unless|if|without|denied|denies|rejected|refused|may|might|could|only|despite|although|allegedly|until|except|barely|hardly|reportedly|cannot';

/** Changes hidden by brackets and ellipses: none may be marked without a flag. */
export const HIDDEN_ATTACKS: readonly Attack[] = [
  ['[not] anywhere', at(/(?<=\p{L}) (?=\p{L})/u, () => ' [not] ')],
  ['[never] anywhere', at(/(?<=\p{L}) (?=\p{L})/u, () => ' [never] ')],
  ['[India] anywhere', at(/(?<=\p{Ll}) (?=\p{Ll})/u, () => ' [Freedonia] ')],
  ['[the opposite of] anywhere', at(/(?<=\p{Ll}) (?=\p{Ll})/u, () => ' [the opposite of] ')],
  ['[Indian] before a noun', at(/(?<=\bthe )(?=\p{Ll})/u, () => '[Indian] ')],
  ['[his rival] anywhere', at(/(?<=\p{Ll}) (?=\p{Ll})/u, () => ' [his rival] ')],
  ['[by] after a verb', at(/(?<=\p{Ll}ed) (?=\p{L})/u, () => ' [by] ')],
  [
    '[India and] before a name',
    at(/(?<=\s)(?=Pakistan|Kapur|Baloch|Naqvi|Trump)/u, () => '[Freedonia and] '),
  ],
  ['[and India] after a name', at(/(?<=\bPakistan|\bUS)(?= )/u, () => ' [and India]')],
  ['[Mrs] before a name', at(/(?<=[a-z,] )(?=\p{Lu}\p{Ll}{3,})/u, () => '[Mrs] ')],
  [
    'a name filled up falsely',
    at(/(?<=[a-z,] )(\p{Lu}\p{Ll}{3,})(?=[ ,.])/u, (_, [name]) => `[Bogus ${name}]`),
  ],
  [
    'a pronoun for another',
    at(
      /(?<= )(he|she|it|they|its|their|his|her|them)(?= )/u,
      (found) =>
        `[${({ he: 'she', she: 'he', it: 'they', they: 'it', its: 'our', their: 'our', his: 'her', her: 'his', them: 'us' })[found] ?? found}]`,
    ),
  ],
  ['a pronoun for a stranger', at(/(?<= )(he|she|it|they|we|them)(?= )/u, () => '[Freedonia]')],
  ['“one” for the last', at(/(?<= )one(?= of)/u, () => '[the last]')],
  ['a name for another in brackets', at(/(?<=[a-z,] )\p{Lu}\p{Ll}{3,}/u, () => '[Zanzibar]')],
  ['a number in brackets', at(/\d[\d.,]*\d|\d/u, (found) => `[${Number(found.replace(/\D/gu, '')) + 1}]`)],
  ['a year for a year', at(/\b(?:19|20)\d\d\b/u, () => '[1999]')],
  [
    'a month for a month',
    at(new RegExp(`(?<= )(?:${MONTHS})(?= )`, 'u'), (found) => (found === 'May' ? '[June]' : '[May]')),
  ],
  ['a date put where none is', at(/(?<=\p{Ll}{4}(?<!day)) (?=\p{Ll}{4})/u, () => ' [16 September 2024] ')],
  ['a verb for a verb', at(/(?<= )\p{Ll}{3,}ed(?= )/u, () => '[ruined]')],
  ['a noun for a noun', at(/(?<=\bthe )\p{Ll}{5,}(?= )/u, () => '[war]')],
  ['an adverb put', at(/(?<= (?:is|are|was|were|will|has|have)) /u, () => ' [secretly] ')],
  [
    'a preposition for a preposition',
    at(/(?<= )(?:in|of|to|for|with|by|from|on)(?= )/u, (found) => `[${found === 'from' ? 'to' : 'from'}]`),
  ],
  ['“and” for “or”', at(/(?<= )(?:and|or|but)(?= )/u, (found) => `[${found === 'or' ? 'and' : 'or'}]`)],
  ['an article for an article', at(/(?<= )the(?= )/u, () => '[no]')],
  [
    'a modal for a modal',
    at(
      /(?<= )(?:may|could|might|will|would|should|can|must)(?= )/u,
      (found) => `[${found === 'will' ? 'may' : 'will'}]`,
    ),
  ],
  ['a copula for a copula', at(/(?<= )(?:is|are|was|were)(?= )/u, () => '[was never]')],
  [
    'letters before',
    at(
      /(?<= )(?=\p{Ll}{4,})/u,
      (_, __, random) => pick(random, ['[un]', '[anti-]', '[non-]', '[ex-]', '[dis]']) ?? '',
    ),
  ],
  [
    'letters after',
    at(
      /(?<=\p{Ll}{4,})(?= )/u,
      (_, __, random) => pick(random, ['[less]', '[s]', '[n’t]', '[ed]', '[’s]', '[-free]']) ?? '',
    ),
  ],
  [
    'letters inside',
    at(
      /(\p{Ll}{3})(\p{Ll})(\p{Ll}{2})/u,
      (_, [one, two, three]) => `${one}[${two === 'x' ? 'y' : 'x'}]${three}`,
    ),
  ],
  [
    'another first letter in brackets',
    at(/(?<= )\p{Ll}(?=\p{Ll}{3})/u, (found) => `[${found === 'b' ? 'w' : 'b'}]`),
  ],
  ['a capital in the middle', at(/(?<=\p{Ll} )\p{Ll}(?=\p{Ll}{3})/u, (found) => `[${found.toUpperCase()}]`)],
  ['half a word replaced', at(/(?<= )(\p{Ll}{3})\p{Ll}{3,}(?= )/u, (_, [head]) => `${head}[ist]`)],
  ['half a word cut', at(/(?<= )(\p{Ll}{3})\p{Ll}{3,}(?= )/u, (_, [head]) => `${head}[]`)],
  ['[sic] after a changed word', at(/(?<= )\p{Ll}{4,}(?= )/u, (found) => `${found}s [sic]`)],
  ['[sic] after a changed number', at(/\d+/u, (found) => `${found}0 [sic]`)],
  ['[sic] after an added “not”', at(/(?<= (?:is|are|was|will)) /u, () => ' not [sic] ')],
  ['[sic] for a word', at(/(?<= )\p{L}{3,}(?= )/u, () => '[sic]')],
  ['[sic] with words', at(/(?<=\p{Ll}) /u, () => ' [sic; in truth the reverse] ')],
  ['[emphasis added] for a word', at(/(?<= )\p{L}{3,}(?= )/u, () => '[emphasis added]')],
  ['[citation omitted] for words', at(/(?<= )\p{L}+ \p{L}+(?= )/u, () => '[citation omitted]')],
  ['[footnote omitted] for words', at(/(?<= )\p{L}+ \p{L}+(?= )/u, () => '[footnotes omitted]')],
  ['all in brackets', (q) => `[${q}]`],
  [
    'half in brackets',
    (q) => {
      const list = words(q);
      return `[${list.slice(0, list.length >> 1).join(' ')}] ${list.slice(list.length >> 1).join(' ')}`;
    },
  ],
  ['a sentence put in brackets', (q) => `${q} [He later withdrew this.]`],
  ['a sentence put before in brackets', (q) => `[He denied that] ${q}`],
  ['a name put before in brackets', (q) => `[Freedonia said] ${q}`],
  ['empty brackets', at(/(?<=\p{L}) (?=\p{L})/u, () => ' [] ')],
  ['brackets with a space', at(/(?<= )\p{L}{3,}(?= )/u, () => '[ ]')],
  ['brackets with a zero-width space', at(/(?<= )\p{L}{3,}(?= )/u, () => '[\u200b]')],
  ['brackets with a dash', at(/(?<= )\p{L}{3,}(?= )/u, () => '[—]')],
  ['brackets with a question mark', at(/(?<= )\p{L}{3,}(?= )/u, () => '[?]')],
  ['brackets in brackets', at(/(?<= )\p{L}{3,}(?= )/u, () => '[a [not] b]')],
  ['an ellipsis in brackets with words', at(/(?<= )\p{L}{3,} \p{L}+(?= )/u, () => '[… never …]')],
  ['brackets side by side', at(/(?<= )\p{L}{3,}(?= )/u, () => '[it] [ruined]')],
  ['a bracket that is never closed', at(/(?<=\p{L}) (?=\p{L})/u, () => ' [')],
  ['a bracket that was never opened', at(/(?<=\p{L}) (?=\p{L})/u, () => '] ')],
  ['full-width brackets', at(/(?<=\p{L}) (?=\p{L})/u, () => ' ［not］ ')],
  ['angle brackets', at(/(?<=\p{L}) (?=\p{L})/u, () => ' <not> ')],
  ['lenticular brackets', at(/(?<=\p{L}) (?=\p{L})/u, () => ' 【not】 ')],
  ['a guess in brackets', at(/(?<=\p{Ll}) (?=\p{Ll})/u, () => ' [badly?] ')],
  [
    'an ellipsis over a guard',
    at(
      new RegExp(`(?<![\\p{L}])(?:${GUARDED})(?![\\p{L}]) ?`, 'iu'),
      (_, __, random) => pick(random, ['… ', '... ', '. . . ', '[…] ', '[...] ', '.\u00a0.\u00a0. ']) ?? '',
    ),
  ],
  ['an ellipsis over n’t', at(/n[’']t(?= )/u, () => ' …')],
  [
    'an ellipsis from a guard to the end of its clause',
    at(new RegExp(`(?<![\\p{L}])(?:${GUARDED})(?![\\p{L}])[^,.;]{1,60}(?=[,.; ])`, 'iu'), () => '…'),
  ],
  [
    'an ellipsis over a denial',
    at(
      /(?:said|says|denied|claimed|told|added|argued|warned|suggested|believes?|according to) [^.]{0,30}?(?= \p{L}+ \p{L}+)/u,
      () => '…',
    ),
  ],
  ['an ellipsis over a number', at(/(?<= )[$€₹£]?\d\S*(?= )/u, () => '…')],
  [
    'an ellipsis over a number word',
    at(
      /(?<= )(?:one|two|three|four|five|six|ten|dozen|million|billion|trillion|first|second|third|half|most|some|many)(?= )/iu,
      () => '…',
    ),
  ],
  [
    'an ellipsis over a unit',
    at(/(?<=\d) (?:per cent|percent|million|billion|trillion|crore|km|kilometres|tonnes)(?= )/u, () => ' …'),
  ],
  ['an ellipsis over a name', at(/(?<=\p{Ll} )\p{Lu}\p{Ll}{3,}(?= \p{Ll})/u, () => '…')],
  [
    'an ellipsis from one agent to another',
    at(/(?<=\p{Lu}\p{Ll}{3,}) [^.]{5,60}?\p{Lu}\p{Ll}{3,}(?= \p{Ll})/u, () => ' …'),
  ],
  ['an ellipsis inside a word', at(/(?<=\p{Ll}{3})\p{Ll}{2,}(?= )/u, () => '…')],
  ['an ellipsis inside a number', at(/(?<=\d)\d+/u, () => '…')],
  [
    'halves in reverse',
    (q) => {
      const list = words(q);
      const half = list.length >> 1;
      return `${list.slice(half).join(' ')} . . . ${list.slice(0, half).join(' ')}`;
    },
  ],
  [
    'pieces that overlap',
    (q) => {
      const list = words(q);
      const half = list.length >> 1;
      return `${list.slice(0, half + 2).join(' ')} … ${list.slice(half - 2).join(' ')}`;
    },
  ],
  [
    'a piece said twice',
    (q) => {
      const list = words(q);
      const half = list.length >> 1;
      return `${list.slice(0, half).join(' ')} … ${list.slice(0, half).join(' ')}`;
    },
  ],
  [
    'a far paragraph after an ellipsis',
    (q, random, { blocks, paragraph }) => {
      const far = blocks[(paragraph + 1 + below(random, 3)) % blocks.length]?.text ?? '';
      const list = words(far);
      const place = below(random, Math.max(1, list.length - 8));
      return `${q.replace(/[.,]$/u, '')} … ${list.slice(place, place + 8).join(' ')}`;
    },
  ],
  [
    'the next paragraph after an ellipsis',
    (q, _, { blocks, paragraph }) => {
      const list = words(blocks[paragraph]?.text ?? '');
      return `${q.replace(/[.,]$/u, '')} … ${list.slice(4, 12).join(' ')}`;
    },
  ],
  ['an ellipsis over a mark', at(/\p{L}+[,.]?[”"] \p{L}+/u, () => '…')],
  ['an ellipsis over an opening mark', at(/\p{L}+ [“"]\p{L}+/u, () => '…')],
  ['an ellipsis for nothing', at(/(?<=\p{L}) (?=\p{L})/u, () => ' … ')],
  [
    'three ellipses',
    (q) => {
      const list = words(q);
      return list.length < 14
        ? q
        : list.map((word, index) => (index % 4 === 2 && index < 13 ? '…' : word)).join(' ');
    },
  ],
  ['an ellipsis and another word', at(/(?<= )\p{L}+ \p{L}+(?= )/u, () => '… zebra')],
  ['an ellipsis with a period that ends nothing', at(/(?<=\p{Ll}) \p{L}+ \p{L}+(?= \p{Ll})/u, () => '. …')],
  [
    'a capital after an ellipsis',
    at(/(?<=\p{Ll}) \p{L}+ (\p{Ll})(?=\p{Ll}{3})/u, (_, [letter = '']) => ` … ${letter.toUpperCase()}`),
  ],
  ['a vertical ellipsis', at(/(?<= )\p{L}+(?= )/u, () => '⋯')],
  ['two dots', at(/(?<= )\p{L}+(?= )/u, () => '..')],
  ['five dots', at(/(?<= )(?:not|may|could|only|will)(?= )/u, () => '.....')],
  ['parentheses around a word of one’s own', at(/(?<=\p{L}) (?=\p{L})/u, () => ' (not) ')],
  [
    'a changed word beside an honest ellipsis',
    (q) => {
      const list = words(q);
      return list.length < 12
        ? q
        : [...list.slice(0, 3), 'wrongly', ...list.slice(4, 8), '…', ...list.slice(10)].join(' ');
    },
  ],
  [
    'a changed name beside [sic]',
    (q, random) => {
      const changed = at(/(?<=[a-z,] )\p{Lu}\p{Ll}{3,}/u, () => 'Zanzibar')(q, random, {
        canonical: '',
        blocks: [],
        paragraph: 1,
      });
      return changed === q ? q : `${changed} [sic]`;
    },
  ],
];
