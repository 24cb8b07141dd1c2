const list = (words: string) => new Set(words.trim().split(/\s+/u));

/** Stand for a person or an amount of people, and name nobody. */
const INDEFINITE =
  list(`i we you he she it they one ones another other others some somebody someone many most several
  few both either neither none nobody everybody everyone anybody anyone all each any who whoever this that these those
  here there such same former latter two three four five six seven eight nine ten dozens hundreds thousands first second
  third last next`);

/** Offices and callings, singular: they describe a speaker, whatever letter they begin with. */
const CALLINGS =
  list(`academic activist adviser advisor agency aide ally ambassador analyst army attorney author authority
  banker board body broadcaster bureau businessman businesswoman campaigner chairman chairwoman chief citizen
  civilian columnist commander commentator commission commissioner committee company congressman congresswoman consultant
  correspondent council councillor court critic defender delegate delegation department deputy diplomat director
  dissident doctor economist editor editorial embassy employee engineer envoy expert executive exporter farmer figure
  firm fisherman founder friend general government governor group head historian host importer industrialist insider
  inspector interlocutor investigator investor journalist judge jurist labourer lawmaker lawyer leader legislator
  lender leadership man manager mediator member merchant military minister ministry mission negotiator neighbour
  neighbor newspaper observer officer official operator opponent opposition organiser organizer owner panel paper
  parent parliamentarian participant party partner passenger people planner police policymaker politician premier
  president priest producer professor proponent prosecutor pundit refugee reporter report representative researcher
  resident reviewer scholar scientist secretary senator sceptic skeptic soldier source spokesman spokesperson
  spokeswoman staff staffer statement statesman strategist student supplier supporter survivor teacher technocrat
  think-tank trader tribesman trader veteran villager visitor voice volunteer voter warden witness woman worker writer
  article column account communique communiqué declaration document letter memo passage quote sentence speech study
  survey text transcript tweet post version wording`);

/** Go with an office, not with a name. */
const QUALIFIERS =
  list(`the a an of for and in on at to by from with under its his her their our my senior junior former
  acting deputy vice assistant chief prime foreign interior finance defence defense commerce energy climate trade state
  federal provincial local national regional international special unnamed anonymous several key top high-level
  pakistani pakistan american us u.s u.k uk eu un indian afghan chinese iranian russian british european western saudi
  turkish gulf army military security intelligence government ministry opposition industry business legal political
  press civil human rights affairs office department bureau officers independent outside other some many most both`);

/** Begin a sentence and are no part of the name behind them. */
const OPENERS =
  list(`the a an in on at but and or so yet also then now later earlier again today yesterday tomorrow
  meanwhile however moreover furthermore still finally instead indeed thus hence while when as if after before since
  because although though despite once until here there according per asked speaking writing testifying elsewhere
  separately similarly likewise monday tuesday wednesday thursday friday saturday sunday january february march april june
  july august september october november december`);

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replace(/['’]s$/u, '');

/** "ministers" to "minister", "agencies" to "agency", "spokesmen" to "spokesman". */
function singulars(word: string): string[] {
  return [
    word,
    word.replace(/s$/u, ''),
    word.replace(/es$/u, ''),
    word.replace(/ies$/u, 'y'),
    word.replace(/men$/u, 'man'),
  ];
}

const CALLING_ENDING =
  /(?:ists?|crats?|makers?|holders?|leaders?|workers?|keepers?|owners?|goers?|ologists?|(?:s|man|woman|person)people|women|persons?|watchers?|officials?)$/u;

const describes = (word: string): boolean =>
  INDEFINITE.has(word) ||
  QUALIFIERS.has(word) ||
  singulars(word).some((each) => CALLINGS.has(each)) ||
  (word.length > 6 && CALLING_ENDING.test(word));

/** Is a word that opens a sentence with a capital written small elsewhere, and a plural? Then the capital is the sentence's. */
const isWrittenSmall = (word: string, text: string): boolean =>
  /s$/u.test(word) &&
  new RegExp(`(?<![\\p{L}])${word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\p{L}])`, 'u').test(text);

/**
 * Does what an introduction calls its speaker name somebody? Pronouns, indefinites ("One", "Another"), offices and
 * callings ("Officials", "The Minister") do not, unless the source itself gives words to a speaker of exactly that name.
 * `text` is prose in which common words may be seen written small. An unknown word with a capital counts as a name.
 */
export function namesSomebody(found: string, speakers: readonly string[], text: string): boolean {
  const words = found
    .split(/\s+/u)
    .map(plain)
    .filter((word) => word !== '');
  while (words.length > 0 && OPENERS.has(words[0] ?? '')) words.shift();
  if (words.length === 0 || (words.length === 1 && INDEFINITE.has(words[0] ?? ''))) return false;
  const isKnown = speakers.some((speaker) => sameWords(speaker, words));
  if (isKnown && (words.length > 1 || !describes(words[0] ?? ''))) return true;
  return words.some(
    (word) => !describes(word) && !isWrittenSmall(word, text) && (word.length > 1 || words.length > 1),
  );
}

const sameWords = (speaker: string, words: readonly string[]): boolean =>
  /^\p{Lu}/u.test(speaker) && speaker.split(/\s+/u).map(plain).join(' ') === words.join(' ');

/** Writings and printers of them: quoting their words is no claim about anybody's speech. */
const WRITTEN =
  list(`agency article author broadcaster column columnist committee company correspondent document
  editorial journalist newspaper outlet paper passage quote report reporter sentence statement study survey text
  transcript version writer wording`);

/** Is this the word for a person or people who speak ("he", "officials", "the minister"), though nobody is named? */
export function standsForSpeaker(word: string): boolean {
  const small = plain(word);
  if (/^(?:he|she|they|one|another|others|some|many)$/u.test(small)) return true;
  return singulars(small).some((each) => CALLINGS.has(each) && !WRITTEN.has(each));
}
