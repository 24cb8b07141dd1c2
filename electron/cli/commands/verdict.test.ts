import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { askLibrary } from '../../library/ask-library';
import { addArticle, cleanUp, makeLibrary, temporaryFolder } from '../../library/testing/make-library';
import type { CliHost } from '../host';
import { verdictCommand } from './verdict';

afterEach(cleanUp);

/** The command on a library of its own, with one article whose reference is `@port`. */
async function run(options: Record<string, string>, words: readonly string[] = []) {
  const library = makeLibrary();
  const { articleId } = addArticle(library, {
    fileName: 'port.txt',
    paragraphs: [
      'The talks ended yesterday in the old fort. “We open the port in spring,” said Laura Penn, the envoy, on Monday.',
      'Despite all this, the road may close in autumn.',
    ],
  });
  const request = askLibrary(library);
  let values = options;
  if (options.batch !== undefined) {
    const file = join(temporaryFolder(), 'batch.jsonl');
    writeFileSync(file, options.batch.replaceAll('@port', articleId));
    values = { ...options, batch: file };
  }
  const host: CliHost = { library: request, close: async () => undefined };
  let printed = '';
  const result = await verdictCommand.run({
    values,
    positionals: words.map((word) => (word === '@port' ? articleId : word)),
    host: async () => host,
    hostOn: async () => host,
    output: {
      out: async (text) => {
        printed += text;
      },
      err: () => undefined,
    },
    json: true,
    appFolder: '',
  });
  return { result, printed };
}

describe('verdict', () => {
  it('carries cautions beside the reasons', async () => {
    const { result } = await run({ quotation: 'We open the port in spring' }, ['@port']);
    expect(result).toMatchObject({
      json: { verdict: 'exact', reasons: [], cautions: [{ rule: 'QI-32' }], paragraph: 1 },
    });
    const { result: plain } = await run({ quotation: 'The talks ended yesterday in the old fort.' }, [
      '@port',
    ]);
    expect(plain).toMatchObject({ json: { verdict: 'exact', cautions: [] } });
  });

  it.each([
    ['chicago-notes', 'typography'],
    ['apa', 'typography'],
    ['oscola', 'changed'],
    ['bluebook', 'changed'],
    ['house', 'changed'],
  ])('judges a lowered first letter by the rules of %s', async (style, verdict) => {
    const { result } = await run({ quotation: 'the talks ended yesterday', style }, ['@port']);
    expect(result).toMatchObject({ json: { verdict } });
  });

  it('judges a batch line by line, each in its own style, and fails for bad lines alone', async () => {
    const lines = [
      { id: 1, article: '@port', quotation: 'We open the port in spring', speaker: 'Laura Penn' },
      { id: 2, article: '@port', quotation: 'the talks ended yesterday', style: 'apa' },
      { id: 3, article: '@port', quotation: 'the talks ended yesterday', style: 'bluebook' },
      { id: 4, article: 'nowhere', quotation: 'the talks ended' },
      { id: 5 },
    ];
    const { result, printed } = await run({
      batch: [...lines.map((line) => JSON.stringify(line)), 'not json'].join('\n'),
    });
    expect(result).toEqual({ lines: true, failed: true });
    const answers = printed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, verdict, error }) => [id, verdict ?? error.code])).toEqual([
      [1, 'exact'],
      [2, 'typography'],
      [3, 'changed'],
      [4, 'source-missing'],
      [5, 'invalid-input'],
      [null, 'invalid-input'],
    ]);
    expect(answers[0].cautions.map(({ rule }: { rule: string }) => rule)).toEqual(['QI-32']);
    expect(answers[3].cautions).toEqual([]);
  });
});
