import { describe, expect, it } from 'vitest';
import { verdictCommand } from '../../electron/cli/commands/verdict';
import { judge } from '../../renderer/editor/quotation/verdict-board';
import { article, brief, paragraph, quotation } from '../../shared/brief-document/builders.cases';
import { toBriefDocument } from '../../shared/brief-document/from-brief';
import { NO_SURROUNDINGS } from '../../shared/brief-document/introduced-by';
import { seeded } from '../../shared/verdict/generated-articles.cases';
import { HIDDEN_ATTACKS } from '../../shared/verdict/hidden-attacks.cases';
import { OPEN_ATTACKS } from '../../shared/verdict/open-attacks.cases';
import { SILENT_SETTINGS } from '../../shared/verdict/silent-settings.cases';
import { drawQuotations, sourcesWith } from '../support/articles-to-quote';

const STYLES = ['chicago-notes', 'apa'] as const;

describe('one verdict', () => {
  it('is given by the editor, the document that check and export read, and the command line', async () => {
    const random = seeded(404);
    const operators = [...OPEN_ATTACKS, ...HIDDEN_ATTACKS, ...SILENT_SETTINGS];
    const seen = new Map<string, number>();
    let turn = 0;
    for (const { from, paragraph: claimed, quotation: drawn } of drawQuotations(
      400,
      sourcesWith(random),
      random,
    )) {
      const [, change] = operators[turn % operators.length] ?? ['', (words: string) => words];
      turn += 1;
      const words = change(drawn, random, { ...from, paragraph: claimed });
      if (words.trim() === '') continue;
      const style = STYLES[turn % 2] ?? 'apa';
      const source = article('one', 'One', ...from.blocks.map(({ text }) => text));
      const at = turn % 3 === 0 ? claimed : null;
      const node = quotation('one', words, { paragraph: at });
      const { quotations } = toBriefDocument({
        brief: brief(style, [paragraph(node)]),
        articles: [source],
        language: 'en-GB',
        paper: 'A4',
        draft: true,
      });
      const inDocument = quotations[0]?.verdict;
      const inEditor = judge(
        {
          block: false,
          words,
          italics: [],
          fields: { quoteId: null, articleId: 'one', captured: '', paragraph: at },
          around: NO_SURROUNDINGS,
        },
        {
          articles: new Map([['one', source]]),
          olderTexts: new Map(),
          impacts: new Map(),
          missing: new Set(),
        },
        style,
        undefined,
        '2026-11-22',
      );
      expect(inEditor, words).toEqual(inDocument);
      const host = { library: async () => source } as unknown as Awaited<ReturnType<CommandInput['host']>>;
      const result = await verdictCommand.run({
        values: { quotation: words, style, ...(at !== null && { paragraph: String(at) }) },
        positionals: ['one'],
        host: async () => host,
        hostOn: async () => host,
        output: { out: async () => undefined, err: async () => undefined },
        json: true,
        appFolder: '',
      } as unknown as CommandInput);
      expect(result).toMatchObject({
        json: {
          verdict: inDocument?.verdict,
          reasons: inDocument?.reasons.map(({ rule, message }) => ({ rule, message })),
          paragraph: inDocument?.paragraph,
          start: inDocument?.start,
          end: inDocument?.end,
        },
      });
      seen.set(inEditor.verdict, (seen.get(inEditor.verdict) ?? 0) + 1);
    }
    // Every kind of verdict took part.
    expect([...seen.keys()].sort()).toEqual(
      expect.arrayContaining(['changed', 'exact', 'flagged', 'not-found', 'typography']),
    );
  }, 60_000);
});
type CommandInput = Parameters<typeof verdictCommand.run>[0];
