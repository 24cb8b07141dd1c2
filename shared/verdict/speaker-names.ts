/** Verbs that give words to a speaker. */
export const SPEECH_VERBS =
  'said|says|say|added|adds|told|tells|stated|states|noted|notes|stressed|stresses|argued|argues|wrote|writes|warned|warns|explained|explains|remarked|remarks|continued|continues|concluded|concludes|declared|declares|asked|asks|replied|replies|insisted|insists|emphasised|emphasized|testified|testifies|tweeted|posted|recalled|recalls|announced|announces|claimed|claims|observed|observes|acknowledged|acknowledges|reiterated|reiterates|maintained|maintains|commented|comments|quipped|called|described|confirmed|confirms|promised|promises|pledged|pledges|vowed|vows|denied|denies|admitted|admits|affirmed|affirms|asserted|asserts|alleged|alleges|contended|contends|cautioned|cautions|conceded|concedes|revealed|reveals|suggested|suggests|predicted|predicts|urged|urges|complained|complains|disclosed|discloses|assured|assures|hinted|hints|countered|counters|joked|jokes|lamented|laments';

export type SpeechContext = { lastSpeaker: string | null; lastRole: string | null };
type Near = Readonly<{ speaker: string | null; role: string | null }>;

const PERSON = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:bin|ibn|al|ul|ur|de|da|van|von|el|of)\s\p{Lu}[\p{L}\p{M}'’.-]*|\s\p{Lu}[\p{L}\p{M}'’.-]*){0,6}`;
const PRONOUN = 'he|she|they|He|She|They';
const DESCRIBED = String.raw`[Tt]he (?:[\p{L}-]+\s){0,3}(?:minister|secretary|ambassador|official|officials|spokesman|spokesperson|spokeswoman|president|senator|general|envoy|ministry|embassy|report|statement|author|analyst|professor|director|chief|adviser)`;
const AFTER_VERB = new RegExp(
  `^[,.?!…]?['’”"]?[,]?\\s*(?:${SPEECH_VERBS})\\s+(?:(${DESCRIBED})|(?:the\\s)?((?:[\\p{Ll}-]+\\s){0,3})(${PERSON}))`,
  'u',
);
/** Begin a clause of its own: in "“…,” and Blome said “…”", Blome says what follows. */
const NEXT_CLAUSE = 'and|but|or|nor|yet|while|whereas|though|although|because|since|after|before|when|if';
const AFTER_NAME = new RegExp(
  `^[,.?!…]?['’”"]?[,]?\\s*(?!(?:${NEXT_CLAUSE})\\s)(?:(${PRONOUN})|(${DESCRIBED})|(?:[Tt]he\\s)?((?:[\\p{Ll}-]+\\s){0,2})(${PERSON})(?:,[^,.;“”"]{1,80},)?)\\s+(?:also\\s|then\\s|later\\s|further\\s|had\\s|has\\s)?(?:${SPEECH_VERBS})(?!\\p{L})`,
  'u',
);
const BEFORE = new RegExp(
  `(?:(?<![\\p{L}])(${PRONOUN})|(${DESCRIBED})|(${PERSON})(?:,[^,.;“”"]{1,80},)?)\\s+(?:also\\s|then\\s|later\\s|further\\s|had\\s|has\\s)?(?:${SPEECH_VERBS})(?!\\p{L})[^.?!“”"]{0,90}$`,
  'u',
);
const TITLES = new Set(
  'President Prime Deputy Vice Acting Assistant Foreign Interior Finance Defence Defense Commerce Energy Climate Minister Secretary Ambassador Senator Representative Congressman Congresswoman General Gen Lieutenant Lt Major Colonel Admiral Dr Mr Mrs Ms Professor Prof Sir Lord Chief Chairman Chairwoman Governor Director Commander Spokesman Spokesperson Special Envoy Adviser Advisor Speaker Judge Justice Chargé State Undersecretary US U.S. UK EU UN Pakistani Pakistan American Federal Army Air Force Marshal Field Chief Minister Counsellor Commissioner Premier Justice of for and South Central Asian Affairs'.split(
    ' ',
  ),
);
const NOT_NAMES = new Set(
  'The A An In On At It This That But And However Meanwhile Despite While When As For If Yet Still There After Before Since According One Another Others Other Some Many Most Several Few Both Either Neither None Nobody Somebody Someone Everybody Everyone Anybody Anyone All Each I We You Who Those These Later Earlier Then Now Yesterday Today Again Also Asked Here Yet'.split(
    ' ',
  ),
);

/** Splits "Foreign Secretary Amna Baloch" into role and name. */
function splitTitle(found: string): Near {
  const words = found.split(/\s+/u).filter(Boolean);
  while (words.length > 0 && NOT_NAMES.has(words[0] ?? '')) words.shift();
  const isTitle = (word: string | undefined) => TITLES.has((word ?? '').replace(/\.$/u, ''));
  // The name is what follows the last title word; an office without a name stands for its holder.
  const last = isTitle(words.at(-1)) ? -1 : words.findLastIndex(isTitle);
  const name = words
    .slice(last + 1)
    .join(' ')
    .replace(/(?:['’]s|[.'’])$/u, '');
  return name === ''
    ? { speaker: null, role: null }
    : { speaker: name, role: words.slice(0, last + 1).join(' ') || null };
}

/** Who says the words between two places of a paragraph: "…", X said; said X; X said: "…"; he added. */
export function speakerNear(text: string, from: number, to: number, context: SpeechContext): Near {
  const after = text.slice(to, to + 260);
  const before = text.slice(Math.max(0, from - 260), from - 1);
  const sentence = before.slice(1 + Math.max(...['.', '?', '!'].map((mark) => before.lastIndexOf(mark))));
  const lookBack = (): Near => {
    const named =
      context.lastSpeaker === null
        ? lastPerson(text.slice(Math.max(0, from - 2000), Math.max(0, from - 1)))
        : null;
    return context.lastSpeaker !== null
      ? { speaker: context.lastSpeaker, role: context.lastRole }
      : { speaker: named, role: null };
  };
  const verbFirst = AFTER_VERB.exec(after);
  if (verbFirst)
    return verbFirst[3]
      ? roleAfter(splitTitle(verbFirst[3]), after)
      : { speaker: verbFirst[1] ?? null, role: null };
  // After a full stop a new sentence begins; its speaker says what follows (“… it.” She added: “…”).
  const nameFirst = text[to - 1] === '.' ? null : AFTER_NAME.exec(after);
  if (nameFirst) {
    if (nameFirst[1]) return lookBack();
    return nameFirst[4]
      ? roleAfter(splitTitle(nameFirst[4]), after)
      : { speaker: nameFirst[2] ?? null, role: null };
  }
  const ahead = BEFORE.exec(sentence);
  if (ahead) {
    if (ahead[1]) return lookBack();
    // "Diplomats in Islamabad said": a place behind a preposition does not speak.
    if (/(?<!\p{L})(?:in|at|from|near|of)\s(?:the\s)?$/iu.test(sentence.slice(0, ahead.index)))
      return { speaker: null, role: null };
    return ahead[3] ? roleAfter(splitTitle(ahead[3]), sentence) : { speaker: ahead[2] ?? null, role: null };
  }
  return { speaker: null, role: null };
}

/** "Paul Kapur, the assistant secretary of state, said": the apposition is the role. */
function roleAfter(near: Near, text: string): Near {
  if (near.speaker === null || near.role !== null) return near;
  const at = text.indexOf(near.speaker);
  const apposition = /^,\s([^,.;“”"]{3,80}),/u.exec(text.slice(at + near.speaker.length))?.[1];
  return { speaker: near.speaker, role: apposition ?? null };
}

function lastPerson(text: string): string | null {
  const names = Array.from(text.matchAll(new RegExp(`(?<![\\p{L}])(?:${PERSON})`, 'gu')), (match) =>
    splitTitle(match[0]),
  );
  return names.findLast(({ speaker }) => speaker?.includes(' '))?.speaker ?? null;
}

/** May two ways of naming a person mean the same one? "Kapur" and "Paul Kapur" may, "Kapur" and "Baker" may not. */
export function mayBeSamePerson(one: string, other: string): boolean {
  const parts = (name: string) =>
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((part) => part.length > 1 && !['mr', 'mrs', 'ms', 'dr', 'the'].includes(part));
  const theirs = new Set(parts(other));
  const mine = parts(one);
  return mine.length === 0 || theirs.size === 0 || mine.some((part) => theirs.has(part));
}
