import { z } from 'zod';
import { AppError, toWireError } from '../../../shared/ipc/app-error';
import type { LibraryRequest } from '../../../shared/ipc/contract';
import { type Article, VERDICT_LABELS, type Verdict } from '../../../shared/model';
import { judgeQuotation } from '../../../shared/verdict/judge-quotation';
import { speakerToCheck } from '../../../shared/verdict/own-voice';
import {
  type Command,
  type CommandInput,
  type CommandResult,
  numberOption,
  textOption,
  UsageError,
} from '../command';
import { readTextFile } from './brief';

const BatchLine = z.object({
  id: z.union([z.string(), z.number()]),
  article: z.string().min(1).max(200),
  quotation: z.string().max(100_000),
  paragraph: z.int().min(1).nullish(),
  style: z.string().max(100).nullish(),
  speaker: z.string().max(400).nullish(),
});

export const verdictCommand: Command = {
  name: 'verdict',
  usage: 'ARTICLE --quotation TEXT [--paragraph N] [--style S] [--speaker NAME]  |  --batch FILE.jsonl',
  summary: 'Compare words with a stored article',
  options: {
    quotation: { type: 'string' },
    paragraph: { type: 'string' },
    style: { type: 'string' },
    speaker: { type: 'string' },
    batch: { type: 'string' },
  },
  words: [0, 1],
  run(input) {
    const batch = textOption(input.values, 'batch');
    return batch === undefined ? judgeOne(input) : judgeBatch(input, batch);
  },
};

async function judgeOne({ values, positionals, host }: CommandInput): Promise<CommandResult> {
  const article = positionals[0];
  if (article === undefined) throw new UsageError('verdict needs an article (or --batch FILE.jsonl).');
  const quotation = textOption(values, 'quotation');
  if (quotation === undefined) throw new UsageError('--quotation is missing.');
  const paragraph = numberOption(values, 'paragraph');
  const { library } = await host();
  const verdict = await judgeWith(library)(article, quotation, {
    paragraph,
    style: textOption(values, 'style'),
    speaker: textOption(values, 'speaker'),
  });
  const text = [
    `${verdict.verdict}: ${VERDICT_LABELS[verdict.verdict]}`,
    ...verdict.reasons.map(({ rule, message }) => `  ${rule}: ${message}`),
    ...(verdict.cautions ?? []).map(({ rule, message }) => `  caution, ${rule}: ${message}`),
  ];
  return { json: asJson(verdict), text: text.join('\n') };
}

/** One JSON line for each line of the file, in the same order, with or without `--json`. A bad line fails alone. */
async function judgeBatch({ host, output, positionals }: CommandInput, file: string): Promise<CommandResult> {
  if (positionals.length > 0)
    throw new UsageError('--batch names the articles in its file, not on the command line.');
  const lines = (await readTextFile(file)).split('\n').map((line) => line.trim());
  const judge = judgeWith((await host()).library);
  let failed = false;
  let waiting = '';
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const { text, ok } = await judgeLine(judge, line, index + 1);
    failed ||= !ok;
    waiting += `${text}\n`;
    if (waiting.length > 64_000) {
      await output.out(waiting);
      waiting = '';
    }
  }
  await output.out(waiting);
  return { lines: true, failed };
}

async function judgeLine(judge: Judge, line: string, number: number): Promise<{ text: string; ok: boolean }> {
  let id: unknown = null;
  try {
    const json = parseJson(line, number);
    id = typeof json === 'object' && json !== null && 'id' in json ? json.id : null;
    const parsed = BatchLine.safeParse(json);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw new AppError(
        'invalid-input',
        `Line ${number} cannot be judged: “${issue?.path.join('.')}”: ${issue?.message}.`,
      );
    }
    const { article, quotation, ...claims } = parsed.data;
    const verdict = await judge(article, quotation, claims);
    return { text: JSON.stringify({ id, ...asJson(verdict) }), ok: true };
  } catch (error) {
    return { text: JSON.stringify({ id, error: toWireError(error) }), ok: false };
  }
}

function parseJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new AppError('invalid-input', `Line ${number} is not JSON.`, { cause });
  }
}

type Claims = Partial<Pick<z.infer<typeof BatchLine>, 'paragraph' | 'style' | 'speaker'>>;
type Judge = (ref: string, quotation: string, claims: Claims) => Promise<Verdict>;

/** The library's own comparison. An article is fetched once, however many lines name it. */
function judgeWith(library: LibraryRequest): Judge {
  const articles = new Map<string, Promise<Article | null>>();
  return async (ref, words, { paragraph, style, speaker }) => {
    const name = ref.replace(/^@/, '');
    const article = articles.get(name) ?? library('articles:find', { ref: name });
    articles.set(name, article);
    const found = await article;
    const authors = found?.record.authors.value ?? null;
    const outlet = found?.record.outlet.value ?? null;
    return judgeQuotation({
      words,
      source: found?.text ?? null,
      paragraph: paragraph ?? null,
      captured: null,
      style: style ?? 'chicago-notes',
      speaker: speakerToCheck(speaker, { authors, outlet }),
    });
  };
}

const asJson = ({ verdict, reasons, cautions = [], paragraph, start, end }: Verdict) => ({
  verdict,
  reasons: reasons.map(({ rule, message }) => ({ rule, message })),
  cautions: cautions.map(({ rule, message }) => ({ rule, message })),
  paragraph,
  start,
  end,
});
