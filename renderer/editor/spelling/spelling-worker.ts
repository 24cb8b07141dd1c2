import nspell from 'nspell';

export type SpellingLanguage = 'en-US' | 'en-GB';
export type SpellingDictionary = { aff: string; dic: string };
export type SpellingJob =
  | { id: number; kind: 'load'; language: SpellingLanguage; dictionary: SpellingDictionary }
  | { id: number; kind: 'check'; language: SpellingLanguage; words: readonly string[] }
  | { id: number; kind: 'suggest'; language: SpellingLanguage; word: string };
/** Words: those that are wrong (`check`), or what may be meant (`suggest`). */
export type SpellingReply =
  | { id: number; ok: true; words: string[] }
  | { id: number; ok: false; message: string };

const SUGGESTED_AT_MOST = 6;
const spellers = new Map<SpellingLanguage, ReturnType<typeof nspell>>();

function answer(job: SpellingJob): string[] {
  if (job.kind === 'load') {
    spellers.set(job.language, nspell(job.dictionary));
    return [];
  }
  const speller = spellers.get(job.language);
  if (speller === undefined) throw new Error(`No dictionary for ${job.language} was loaded.`);
  return job.kind === 'check'
    ? job.words.filter((word) => !speller.correct(word))
    : speller.suggest(job.word).slice(0, SUGGESTED_AT_MOST);
}

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<SpellingJob>) => void) | null;
  postMessage: (reply: SpellingReply) => void;
};

scope.onmessage = ({ data }) => {
  try {
    scope.postMessage({ id: data.id, ok: true, words: answer(data) });
  } catch (error) {
    scope.postMessage({
      id: data.id,
      ok: false,
      message: error instanceof Error ? error.message : String(error),
    });
  }
};
