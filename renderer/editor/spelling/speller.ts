import { ownWorkerUrl } from '../own-workers';
import type { SpellingDictionary, SpellingJob, SpellingLanguage, SpellingReply } from './spelling-worker';

export type Speller = {
  /** Those of the words that are wrong. Rejects when the dictionary cannot be read. */
  check: (language: SpellingLanguage, words: readonly string[]) => Promise<string[]>;
  /** What may be meant by a wrong word, likeliest first. */
  suggest: (language: SpellingLanguage, word: string) => Promise<string[]>;
  stop: () => void;
};

/** The files of a dictionary; read when they are first needed, never when the window opens. */
async function readDictionary(language: SpellingLanguage): Promise<SpellingDictionary> {
  const [aff, dic] =
    language === 'en-GB'
      ? await Promise.all([
          import('../../../node_modules/dictionary-en-gb/index.aff?raw'),
          import('../../../node_modules/dictionary-en-gb/index.dic?raw'),
        ])
      : await Promise.all([
          import('../../../node_modules/dictionary-en/index.aff?raw'),
          import('../../../node_modules/dictionary-en/index.dic?raw'),
        ]);
  return { aff: aff.default, dic: dic.default };
}

type Job = SpellingJob extends infer Each ? (Each extends SpellingJob ? Omit<Each, 'id'> : never) : never;

/** Checks spelling in a worker of its own, which begins with the first question. */
export function createSpeller(): Speller {
  let worker: Worker | null = null;
  let lastId = 0;
  const loaded = new Map<SpellingLanguage, Promise<unknown>>();
  const waiting = new Map<number, { resolve: (words: string[]) => void; reject: (reason: Error) => void }>();
  const fail = (message: string) => {
    for (const job of waiting.values()) job.reject(new Error(message));
    waiting.clear();
    loaded.clear();
    worker?.terminate();
    worker = null;
  };
  const start = (): Worker => {
    const started = new Worker(ownWorkerUrl('spelling'), { type: 'module', name: 'spelling' });
    started.onmessage = ({ data }: MessageEvent<SpellingReply>) => {
      const job = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.ok) job?.resolve(data.words);
      else job?.reject(new Error(data.message));
    };
    started.onerror = (event) => fail(event.message || 'The spelling worker stopped.');
    return started;
  };
  const ask = (job: Job): Promise<string[]> => {
    worker ??= start();
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker?.postMessage({ ...job, id });
    });
  };
  const load = (language: SpellingLanguage): Promise<unknown> => {
    const known = loaded.get(language);
    if (known !== undefined) return known;
    const reading = readDictionary(language).then((dictionary) =>
      ask({ kind: 'load', language, dictionary }),
    );
    loaded.set(language, reading);
    reading.catch(() => loaded.delete(language));
    return reading;
  };
  return {
    check: async (language, words) => {
      await load(language);
      return await ask({ kind: 'check', language, words });
    },
    suggest: async (language, word) => {
      await load(language);
      return await ask({ kind: 'suggest', language, word });
    },
    stop: () => fail('stopped'),
  };
}
