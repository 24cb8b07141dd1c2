import { type Attack, at } from './attacks.cases';

const TURNERS =
  'denied that|denies that|refused to|failed to|stopped short of|no plans to|far from|rather than|instead of|without|unless|until|only if|would have|declined to|in the absence of|contrary to|on condition that|as if|whether';
const AUXILIARY = 'is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|does|do|did';

/** Ellipses that leave a clause, a subject or a referent behind: none may be marked without a flag. */
export const CUTTING_ATTACKS: readonly Attack[] = [
  ['an ellipsis over words that turn', at(new RegExp(`(?<!\\p{L})(?:${TURNERS})(?!\\p{L})`, 'u'), () => '…')],
  [
    'an ellipsis over words that turn and one more',
    at(new RegExp(`(?<!\\p{L})(?:${TURNERS}) \\p{L}+(?= )`, 'u'), () => '…'),
  ],
  [
    'an ellipsis up to another subject’s verb',
    at(
      new RegExp(`(?<=\\p{L}{3}) (?:and|that|while|but|so) [^.?!“”]{3,70}?(?= (?:${AUXILIARY}) )`, 'u'),
      () => ' …',
    ),
  ],
  [
    'an ellipsis over a conjunction and a subject',
    at(
      new RegExp(
        `(?:and|while|but|as|that) (?:the|a|an|its|their|his|her) \\p{Ll}+(?= (?:${AUXILIARY}) )`,
        'u',
      ),
      () => '…',
    ),
  ],
  [
    'an ellipsis over a subject',
    at(new RegExp(`(?<=\\p{L} )(?:the|its|their|his|her) \\p{Ll}+(?= (?:${AUXILIARY}) )`, 'u'), () => '…'),
  ],
  [
    'an ellipsis over a clause up to a pronoun',
    at(
      /(?<=\p{L}{3}) (?:\p{L}+ ){0,6}(?:the|a|an|its|their|this) \p{Ll}+ (?:\p{Ll}+ ){0,2}(?=(?:he|she|it|they) \p{Ll})/u,
      () => ' … ',
    ),
  ],
  [
    'an ellipsis up to a possessive',
    at(/(?<=\p{L}{3}) (?:the|a|an) \p{Ll}+ (?:\p{Ll}+ ){0,3}(?=(?:his|her|its|their) \p{Ll})/u, () => ' … '),
  ],
  [
    'an ellipsis up to “who” or “which”',
    at(/(?<=\p{L}{3}) \p{L}+ \p{L}+,? (?=(?:who|which|whose|that) )/u, () => ' … '),
  ],
  [
    'an ellipsis from one speech into another',
    at(/(?<=\p{L}{3}) [^“”]{0,60}[,.]?” [^“”]{0,80}“[^“”]{0,40}(?= \p{L}{3})/u, () => ' … '),
  ],
  [
    'an ellipsis from speech into the outlet’s words',
    at(/(?<=\p{L}{3}) [^“”]{0,40}[,.]?” \p{L}+(?= \p{L}{3})/u, () => ' …'),
  ],
  [
    'a period and an ellipsis up to a sentence that begins with a pronoun',
    at(
      /(?<=[.]) \p{Lu}[^.?!“”]{10,160}[.] (?=(?:He|She|It|They|This|These|Those|His|Her|Its|Their) )/u,
      () => ' . . . ',
    ),
  ],
  [
    'an ellipsis over an infinitive',
    at(/(?<=\p{Ll} )to \p{Ll}+[^s\s](?= (?:the|a|an|its|their) )/u, () => '…'),
  ],
  [
    'nothing but what follows a turn',
    (q) => q.replace(new RegExp(`^.*?(?<!\\p{L})(?:${TURNERS}) `, 'u'), ''),
  ],
];
